using System.Data.Common;
using IroAnalytics.Pipeline.Extracts;
using IroAnalytics.Pipeline.Modelling;
using IroAnalytics.Pipeline.Quality;
using IroAnalytics.Pipeline.Quality.ReturnRules;

namespace IroAnalytics.Pipeline;

/// <summary>Runs rules over the rows of <c>checked</c>.</summary>
/// <param name="connection">The database, with the rows of one return and, where there is one, of the return before.</param>
internal sealed class ReturnRuleRun(DbConnection connection)
{
    /// <summary>Runs a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>One finding for each row that breaks it, in order of extract and row.</returns>
    public Task<IReadOnlyList<FindingOutput>> FindAsync(ReturnRule rule, CancellationToken cancellation) =>
        connection.ReadAsync(Select(rule), Parameters(rule), FindingOutput.Read, cancellation);

    /// <summary>Runs a rule into <c>quality.finding</c>.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="cancellation">Stops the work.</param>
    public Task<int> RecordAsync(ReturnRule rule, CancellationToken cancellation) =>
        connection.RunAsync("insert into quality.finding\n" + Select(rule), Parameters(rule), cancellation);

    private static string Select(ReturnRule rule) => $"""
        with broken as materialized (
        {ReturnRuleCatalogue.Select(rule)}
        )
        {string.Join("\nunion all\n", rule.Extracts.Select(extract => Rows(rule, extract)))}
        order by 3, 5
        """;

    private static IReadOnlyList<(string Name, object? Value)> Parameters(ReturnRule rule) =>
    [
        ("rule", rule.Code),
        ("severity", rule.Severity.ToString().ToLowerInvariant()),
        ("message", rule.Meaning),
        .. rule.Limit is { } limit ? (ReadOnlySpan<(string, object?)>)[("code", limit.Code), ("days", limit.Days)] : [],
    ];

    private static string Rows(ReturnRule rule, string extract)
    {
        var column = Column(rule, extract);
        return $"""
            select
                $rule, $severity, '{extract}', file.file, present.row_number, present.child,
                {(column is null ? "null::varchar" : $"'{column}'")},
                {(column is null ? "null::varchar" : $"present.{column.ToLowerInvariant()}_text")},
                $message
            from checked.{extract.ToLowerInvariant()} as present
            inner join checked.file on file.contract = '{extract}' and not file.is_last_year
            where present.row_number in (select row_number from broken where extract = '{extract}')
            """;
    }

    private static string? Column(ReturnRule rule, string extract)
    {
        var contract = ExtractContracts.All.First(contract => contract.Name == extract);
        return rule.Fields.FirstOrDefault(field => contract.Columns.Any(column => column.Name == field));
    }
}
