using System.Data.Common;
using IroAnalytics.Pipeline.Domain;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>A score of a listed child on a day of the last twelve months.</summary>
/// <param name="Child">The child.</param>
/// <param name="ScoredOn">The day.</param>
/// <param name="Probability">Of any drift within three months; null where the rule score serves in the run.</param>
/// <param name="Band">high, medium or low, by what serves in the run.</param>
/// <param name="RuleScore">The points of the rule score.</param>
/// <param name="RuleBand">high, medium or low, by the rule score.</param>
internal sealed record ListedTrend(string Child, DateOnly ScoredOn, double? Probability, string Band, long RuleScore, string RuleBand)
{
    /// <summary>Reads them.</summary>
    /// <param name="connection">A published run.</param>
    /// <param name="scope">The children that may be read.</param>
    /// <param name="cancellation">Ends the query.</param>
    public static Task<IReadOnlyList<ListedTrend>> QueryAsync(
        DbConnection connection, ReadingScope scope, CancellationToken cancellation) =>
        Query.ChildRowsAsync<ListedTrend>(connection, scope, "listed_trend", parameters: null, cancellation);
}
