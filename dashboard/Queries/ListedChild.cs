using System.Data.Common;
using IroAnalytics.Pipeline.Domain;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>A child on the newest list of either score.</summary>
/// <param name="Child">The child.</param>
/// <param name="Place">The place by what serves in the run, from 1.</param>
/// <param name="IsListed">Whether what serves in the run lists the child.</param>
/// <param name="RulePlace">The place by the rule score, from 1.</param>
/// <param name="IsRuleListed">Whether the rule score lists the child.</param>
/// <param name="Probability">Of any drift within three months; null where the rule score serves in the run.</param>
/// <param name="Band">high, medium or low, by what serves in the run.</param>
/// <param name="RuleScore">The points of the rule score.</param>
/// <param name="RuleBand">high, medium or low, by the rule score.</param>
/// <param name="Cohort">The group on the day scored; likewise the next two.</param>
/// <param name="Team">The team.</param>
/// <param name="Iro">The IRO.</param>
internal sealed record ListedChild(
    string Child,
    long Place,
    bool IsListed,
    long RulePlace,
    bool IsRuleListed,
    double? Probability,
    string Band,
    long RuleScore,
    string RuleBand,
    string Cohort,
    string Team,
    string Iro)
{
    /// <summary>Reads them.</summary>
    /// <param name="connection">A published run.</param>
    /// <param name="scope">The children that may be read.</param>
    /// <param name="cancellation">Ends the query.</param>
    public static Task<IReadOnlyList<ListedChild>> QueryAsync(
        DbConnection connection, ReadingScope scope, CancellationToken cancellation) =>
        Query.ChildRowsAsync<ListedChild>(connection, scope, "listed_child", parameters: null, cancellation);
}
