using System.Data.Common;
using IroAnalytics.Pipeline.Domain;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>A child looked after on a run's as-at date, with the groups a sample can be spread over.</summary>
/// <param name="Child">The child.</param>
/// <param name="Cohort">The cohort that day; likewise the next two.</param>
/// <param name="Team">The team.</param>
/// <param name="Iro">The IRO.</param>
/// <param name="Band">high, medium or low by the rule score, which every run has; not scored where it has none.</param>
internal sealed record SampledChild(string Child, string Cohort, string Team, string Iro, string Band)
{
    /// <summary>What a sample can be spread over, by the names that addresses give it.</summary>
    public static IReadOnlyList<(string Name, string Words)> Strata { get; } = [("cohort", "cohort"), ("team", "team"), ("band", "risk band")];

    /// <summary>The child's group.</summary>
    /// <param name="stratum">One of <see cref="Strata"/>.</param>
    public string Group(string stratum) => stratum switch { "cohort" => Cohort, "team" => Team, _ => Band };

    /// <summary>Reads every child who may be read.</summary>
    /// <param name="connection">A published run.</param>
    /// <param name="asAt">The run's as-at date.</param>
    /// <param name="scope">The children that may be read.</param>
    /// <param name="cancellation">Ends the query.</param>
    public static Task<IReadOnlyList<SampledChild>> QueryAsync(DbConnection connection, DateOnly asAt, ReadingScope scope, CancellationToken cancellation) =>
        Query.ChildRowsAsync<SampledChild>(connection, scope, "sampled_child", new { as_at = asAt }, cancellation);
}
