using System.Data.Common;
using IroAnalytics.Pipeline.Domain;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>Something of a listed child that is overdue or falls due within three months, whatever the score.</summary>
/// <param name="Child">The child.</param>
/// <param name="Fact">review, care-plan, education-plan, health-assessment, decision or escalation.</param>
/// <param name="Items">How many there are of it.</param>
/// <param name="LastOn">When it was last done or raised; null where nothing is recorded.</param>
/// <param name="DueOn">The earliest day it was or is due.</param>
/// <param name="IsOverdue">Whether it was due on or before the as-at date.</param>
internal sealed record ListedFact(string Child, string Fact, long Items, DateOnly? LastOn, DateOnly DueOn, bool IsOverdue)
{
    /// <summary>Reads them.</summary>
    /// <param name="connection">A published run.</param>
    /// <param name="asAt">The run's as-at date.</param>
    /// <param name="scope">The children that may be read.</param>
    /// <param name="cancellation">Ends the query.</param>
    public static Task<IReadOnlyList<ListedFact>> QueryAsync(
        DbConnection connection, DateOnly asAt, ReadingScope scope, CancellationToken cancellation) =>
        Query.ChildRowsAsync<ListedFact>(connection, scope, "listed_fact", new { as_at = asAt }, cancellation);
}
