using System.Data.Common;
using IroAnalytics.Pipeline.Domain;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>A reason of a child's newest drift-risk score, with the score.</summary>
/// <param name="AsOf">The day that is scored.</param>
/// <param name="Band">high, medium or low, by the score that serves.</param>
/// <param name="Probability">Of any drift within three months; null where the rule score serves.</param>
/// <param name="RuleScore">The points of the rule.</param>
/// <param name="Position">Its place among the reasons, from 1; null where there is none.</param>
/// <param name="Words">The reason; null where there is none.</param>
/// <param name="RecordOn">The day of the record behind it; null where there is none.</param>
internal sealed record ChildRisk(DateOnly AsOf, string Band, double? Probability, int RuleScore, int? Position, string? Words, DateOnly? RecordOn)
{
    /// <summary>Reads the newest score of a child.</summary>
    /// <param name="connection">A published run.</param>
    /// <param name="scope">The children that may be read.</param>
    /// <param name="child">The child.</param>
    /// <param name="cancellation">Ends the query.</param>
    /// <returns>Nothing where there is no score: risk was left out, or the child is not looked after.</returns>
    public static Task<IReadOnlyList<ChildRisk>> QueryAsync(DbConnection connection, ReadingScope scope, string child, CancellationToken cancellation) =>
        Query.ChildRowsAsync<ChildRisk>(connection, scope, "child_risk", new { child }, cancellation);
}
