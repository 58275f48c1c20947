using IroAnalytics.Pipeline.Domain;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>What a run says of the children on the newest list of either score.</summary>
/// <param name="Serving">Which score serves; null where the run was made without scores.</param>
/// <param name="Bands">The bands of both scores.</param>
/// <param name="Children">The children.</param>
/// <param name="Reasons">Why, by child; likewise all that follow.</param>
/// <param name="Shares">The shares of the kinds of drift.</param>
/// <param name="Facts">What is overdue or falls due.</param>
/// <param name="Missing">What is not known.</param>
/// <param name="Trends">The scores of the last months.</param>
internal sealed record WorklistRows(
    RiskServing? Serving,
    IReadOnlyList<RiskBandCount> Bands,
    IReadOnlyList<ListedChild> Children,
    ILookup<string, ListedReason> Reasons,
    ILookup<string, ListedShare> Shares,
    ILookup<string, ListedFact> Facts,
    ILookup<string, ListedMissing> Missing,
    ILookup<string, ListedTrend> Trends)
{
    // A plan or assessment that nothing at all is recorded of is overdue only where the list of them was supplied.
    private static readonly Dictionary<string, string> Extracts = new(StringComparer.Ordinal)
    {
        ["care-plan"] = "care_plans",
        ["education-plan"] = "personal_education_plans",
        ["health-assessment"] = "health_assessments",
    };

    /// <summary>Reads them.</summary>
    /// <param name="current">The run.</param>
    /// <param name="scope">The children that may be read.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<WorklistRows> ReadAsync(CurrentRun current, ReadingScope scope, CancellationToken cancellation)
    {
        var connection = current.Connection;
        var facts = await ListedFact.QueryAsync(connection, current.Facts.AsAt, scope, cancellation);
        return new(
            await RiskServing.QueryAsync(connection, cancellation),
            await RiskBandCount.QueryAsync(connection, cancellation),
            await ListedChild.QueryAsync(connection, scope, cancellation),
            (await ListedReason.QueryAsync(connection, scope, cancellation)).ToLookup(row => row.Child, StringComparer.Ordinal),
            (await ListedShare.QueryAsync(connection, scope, cancellation)).ToLookup(row => row.Child, StringComparer.Ordinal),
            facts.Where(fact => IsTold(fact, current.Facts.Extracts)).ToLookup(row => row.Child, StringComparer.Ordinal),
            (await ListedMissing.QueryAsync(connection, scope, cancellation)).ToLookup(row => row.Child, StringComparer.Ordinal),
            (await ListedTrend.QueryAsync(connection, scope, cancellation)).ToLookup(row => row.Child, StringComparer.Ordinal));
    }

    private static bool IsTold(ListedFact fact, IReadOnlySet<string> extracts) =>
        fact.LastOn is not null || !Extracts.TryGetValue(fact.Fact, out var extract) || extracts.Contains(extract);
}
