using System.Data.Common;
using IroAnalytics.Pipeline.Modelling;

namespace IroAnalytics.Pipeline.Quality;

/// <summary>Runs the rules of the catalogue into <c>quality.finding</c>.</summary>
/// <param name="connection">The scratch warehouse, with staging and core built.</param>
public sealed class QualityCheck(DbConnection connection)
{
    /// <summary>Runs every rule.</summary>
    /// <param name="sideBySide">Works on the scratch warehouse side by side.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static Task RunAsync(SideBySide sideBySide, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sideBySide);
        return sideBySide.ForEachAsync(QualityCatalogue.All, rule => rule.Code, RunAsync, cancellation);
    }

    /// <summary>How many findings there are of each severity.</summary>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<IReadOnlyDictionary<string, long>> CountAsync(CancellationToken cancellation)
    {
        var counts = await connection.ReadAsync(
            "select severity, count(*) from quality.finding group by severity order by severity",
            row => (Severity: row.GetString(0), Findings: row.GetInt64(1)),
            cancellation);
        return counts.ToDictionary(count => count.Severity, count => count.Findings);
    }

    private static Task<int> RunAsync(DbConnection connection, QualityRule rule, CancellationToken cancellation) => connection.RunAsync(
        $"""
        insert into quality.finding
        select
            $rule, $severity, broken.contract, return.file, broken.row_number, broken.child_id,
            {Column(rule)}, broken.value::varchar, $message
        from (
        {QualityCatalogue.Selects[rule.Code]}
        ) as broken
        left join staging.return using (contract, return_position)
        """,
        [
            ("rule", rule.Code),
            ("severity", rule.Severity.ToString().ToLowerInvariant()),
            ("message", rule.Message),
        ],
        cancellation);

    private static string Column(QualityRule rule) => rule.Column is null ? "broken.\"column\"" : $"'{rule.Column}'";
}
