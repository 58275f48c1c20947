using IroAnalytics.Pipeline.Domain;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>All that a run tells of one child.</summary>
/// <param name="Child">The child's number.</param>
/// <param name="AsAt">The last day the run describes.</param>
/// <param name="Events">What happened or is due, in order of time.</param>
/// <param name="Overdue">What is overdue, of what the extracts tell.</param>
/// <param name="Findings">What was found in the child's rows, errors first.</param>
/// <param name="Risk">The reasons of the newest drift-risk score; empty where there is no score.</param>
internal sealed record ChildRecord(
    string Child,
    DateOnly AsAt,
    IReadOnlyList<ChildEvent> Events,
    IReadOnlyList<ChildOverdue> Overdue,
    IReadOnlyList<ChildFinding> Findings,
    IReadOnlyList<ChildRisk> Risk)
{
    /// <summary>The newest period of care; null where the child has none.</summary>
    public ChildEvent? Period => Events.LastOrDefault(one => one.Lane == ChildLane.Care);

    /// <summary>Whether the child is looked after on the as-at date.</summary>
    public bool IsLookedAfter => Period is { } period && (period.ToOn is null || period.ToOn > AsAt);

    /// <summary>The placements of the newest period of care.</summary>
    public IReadOnlyList<ChildEvent> Placements =>
        [.. Events.Where(one => one.Lane == ChildLane.Placement && one.FromOn >= Period?.FromOn)];

    /// <summary>The review that comes next; null where none is to come, or its due day cannot be judged.</summary>
    public ChildEvent? NextReview => Events.FirstOrDefault(one => one.IsReviewToCome);

    /// <summary>Reads all of it.</summary>
    /// <param name="current">The run.</param>
    /// <param name="scope">The children that may be read.</param>
    /// <param name="child">The child.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<ChildRecord> ReadAsync(CurrentRun current, ReadingScope scope, string child, CancellationToken cancellation)
    {
        var (connection, facts) = (current.Connection, current.Facts);
        var overdue = await ChildOverdue.QueryAsync(connection, scope, child, facts.AsAt, cancellation);
        return new(
            child,
            facts.AsAt,
            await ChildEvent.QueryAsync(connection, scope, child, cancellation),
            [.. overdue.Where(one => facts.Extracts.Contains(one.Extract))],
            await ChildFinding.QueryAsync(connection, scope, child, cancellation),
            await ChildRisk.QueryAsync(connection, scope, child, cancellation));
    }
}
