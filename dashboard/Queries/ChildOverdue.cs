using System.Data.Common;
using IroAnalytics.Pipeline.Domain;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>A kind of thing that is overdue for a child on the as-at date, by the rule of its indicator.</summary>
/// <param name="What">What: review, decision, care plan.</param>
/// <param name="Extract">The extract that tells of it; where it was not supplied, nothing is known.</param>
/// <param name="Items">How many.</param>
/// <param name="DueOn">The day the oldest was due; null for a plan, assessment or visit, which is due anew all the time.</param>
/// <param name="RecordOn">The day of the record before: the last review, the last plan; null where there is none.</param>
internal sealed record ChildOverdue(string What, string Extract, long Items, DateOnly? DueOn, DateOnly? RecordOn)
{
    /// <summary>Reads what is overdue for a child.</summary>
    /// <param name="connection">A published run.</param>
    /// <param name="scope">The children that may be read.</param>
    /// <param name="child">The child.</param>
    /// <param name="asAt">The run's as-at date.</param>
    /// <param name="cancellation">Ends the query.</param>
    public static Task<IReadOnlyList<ChildOverdue>> QueryAsync(
        DbConnection connection, ReadingScope scope, string child, DateOnly asAt, CancellationToken cancellation) =>
        Query.ChildRowsAsync<ChildOverdue>(connection, scope, "child_overdue", new { child, as_at = asAt }, cancellation);
}
