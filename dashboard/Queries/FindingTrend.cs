using System.Data.Common;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>How many findings a rule had in a run.</summary>
/// <param name="Run">The run's name.</param>
/// <param name="AsAt">The last day its extracts described.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="Rule">The rule's code; null in the one row of a run without findings.</param>
/// <param name="Severity">error, warning or information; null with the rule.</param>
/// <param name="Findings">How many rows.</param>
internal sealed record RunFindings(string Run, DateOnly AsAt, DateTimeOffset CreatedAt, string? Rule, string? Severity, long Findings);

/// <summary>The findings of the latest runs, by rule.</summary>
/// <param name="Rows">A row for each run and rule that had findings in it, the oldest run first.</param>
internal sealed record FindingTrend(IReadOnlyList<RunFindings> Rows)
{
    /// <summary>How many runs a page or an answer looks back on.</summary>
    public const int RunsShown = 6;

    /// <summary>One row of each run, the oldest first.</summary>
    public IReadOnlyList<RunFindings> Runs { get; } = [.. Rows.DistinctBy(row => row.Run)];

    /// <summary>The rules, those with most findings in one run first.</summary>
    public IReadOnlyList<(string? Rule, string? Severity)> Rules { get; } =
        [.. Rows.Where(row => row.Rule is not null).GroupBy(row => (row.Rule, row.Severity)).OrderByDescending(rule => rule.Max(row => row.Findings)).Select(rule => rule.Key)];

    /// <summary>The errors and warnings of a run.</summary>
    /// <param name="run">The run's name.</param>
    public long In(string run) => Rows.Where(row => row.Run == run && row.Severity is "error" or "warning").Sum(row => row.Findings);

    /// <summary>The findings of a run by one rule.</summary>
    /// <param name="run">The run's name.</param>
    /// <param name="rule">The rule's code.</param>
    public long In(string run, string? rule) => Rows.Where(row => row.Run == run && row.Rule == rule).Sum(row => row.Findings);

    public static async Task<FindingTrend> QueryAsync(DbConnection connection, CancellationToken cancellation) =>
        new(await Query.RowsAsync<RunFindings>(connection, "finding_trend", new { runs = RunsShown }, cancellation));
}
