using System.Data.Common;
using IroAnalytics.Pipeline.Domain;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>What followed a month's end of a child that was listed or decided on.</summary>
/// <param name="Child">The child.</param>
/// <param name="ScoredOn">The month's end.</param>
/// <param name="IsListed">Whether what serves in the run lists the child.</param>
/// <param name="IsRuleListed">Whether the rule score lists the child.</param>
/// <param name="KnownOn">The day from which it is known what followed.</param>
/// <param name="IsJudged">Whether that day has come.</param>
/// <param name="Event">The first kind of drift that followed, E1 to E6; null for none.</param>
/// <param name="HappenedOn">The day; null for none.</param>
internal sealed record ListedOutcome(string Child, DateOnly ScoredOn, bool IsListed, bool IsRuleListed, DateOnly KnownOn, bool IsJudged, string? Event, DateOnly? HappenedOn)
{
    /// <summary>Reads them.</summary>
    /// <param name="connection">A published run.</param>
    /// <param name="scope">The children that may be read.</param>
    /// <param name="decided">The children decided on, with spaces between.</param>
    /// <param name="cancellation">Ends the query.</param>
    public static Task<IReadOnlyList<ListedOutcome>> QueryAsync(
        DbConnection connection, ReadingScope scope, string decided, CancellationToken cancellation) =>
        Query.ChildRowsAsync<ListedOutcome>(connection, scope, "listed_outcome", new { decided }, cancellation);
}
