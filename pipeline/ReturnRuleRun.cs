using System.Data.Common;
using IroAnalytics.DuckDb;
using IroAnalytics.Pipeline.Extracts;
using IroAnalytics.Pipeline.Modelling;
using IroAnalytics.Pipeline.Quality;
using IroAnalytics.Pipeline.Quality.ReturnRules;

namespace IroAnalytics.Pipeline;

/// <summary>
/// Runs rules over the rows of <c>checked</c>. Each rule writes which rows break it, and what there is to say of them is read of all rules at once: to plan that
/// for each took as long as the rule.
/// </summary>
/// <param name="connection">The database, with the rows of one return and, where there is one, of the return before.</param>
/// <param name="sideBySide">Works on it side by side.</param>
internal sealed class ReturnRuleRun(DbConnection connection, SideBySide sideBySide)
{
    private const string Tables = """
        create table checked.broken (rule varchar, extract varchar, row_number bigint);
        create table checked.rule (place integer, rule varchar, severity varchar, message varchar, extract varchar, "column" varchar);
        """;

    /// <summary>Runs rules.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task BreakAsync(IReadOnlyList<ReturnRule> rules, CancellationToken cancellation)
    {
        await connection.RunAsync(Tables, cancellation);
        connection.AppendRows("rule", "checked", rules.Index().SelectMany(rule => Rows(rule.Item, rule.Index)));
        await sideBySide.ForEachAsync(rules, rule => rule.Code, (own, rule, stopped) => own.RunAsync(Broken(rule), Parameters(rule), stopped), cancellation);
    }

    /// <summary>What the rules found.</summary>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>One finding for each row that breaks a rule, in order of rule, extract and row.</returns>
    public Task<IReadOnlyList<FindingOutput>> FindAsync(CancellationToken cancellation) => connection.ReadAsync(Findings, FindingOutput.Read, cancellation);

    /// <summary>Writes what the rules found into <c>quality.finding</c>.</summary>
    /// <param name="cancellation">Stops the work.</param>
    public Task<int> RecordAsync(CancellationToken cancellation) => connection.RunAsync("insert into quality.finding\n" + Findings, cancellation);

    private static string Broken(ReturnRule rule) => $"""
        insert into checked.broken
        select distinct $rule, extract, row_number
        from (
        {ReturnRuleCatalogue.Select(rule)}
        )
        """;

    private static IReadOnlyList<(string Name, object? Value)> Parameters(ReturnRule rule) =>
        [("rule", rule.Code), .. rule.Limit is { } limit ? (ReadOnlySpan<(string, object?)>)[("code", limit.Code), ("days", limit.Days)] : []];

    private static IEnumerable<object?[]> Rows(ReturnRule rule, int place) =>
        rule.Extracts.Select(extract => (object?[])[place, rule.Code, rule.Severity.ToString().ToLowerInvariant(), rule.Meaning, extract, Column(rule, extract)]);

    private static string? Column(ReturnRule rule, string extract)
    {
        var contract = CheckedReturn.Contracts.First(contract => contract.Name == extract);
        return rule.Fields.FirstOrDefault(field => contract.Columns.Any(column => column.Name == field));
    }

    private static readonly string Findings = $"""
        select rule, severity, extract, file, row_number, child, "column", value, message
        from (
        {string.Join("\nunion all\n", CheckedReturn.Contracts.Select(Found))}
        )
        order by place, extract, row_number
        """;

    private static string Found(ExtractContract contract) => $"""
        select
            rule.place, rule.rule, rule.severity, rule.extract, file.file, present.row_number, present.child, rule."column",
            case rule."column" {string.Join(" ", contract.Columns.Select(column => $"when '{column.Name}' then present.{column.SqlName}_text"))} end as value,
            rule.message
        from checked.broken
        inner join checked.rule on broken.rule = rule.rule and broken.extract = rule.extract
        inner join checked.{contract.SqlName} as present on broken.row_number = present.row_number
        inner join checked.file on rule.extract = file.contract and not file.is_last_year
        where broken.extract = '{contract.Name}'
        """;
}
