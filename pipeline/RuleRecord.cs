using System.Data.Common;
using IroAnalytics.Pipeline.Extracts;
using IroAnalytics.Pipeline.Modelling;
using IroAnalytics.Pipeline.Quality;
using IroAnalytics.Pipeline.Quality.ReturnRules;

namespace IroAnalytics.Pipeline;

/// <summary>Writes <c>quality.rule</c>: every rule with the columns it judges, so that a run says what it was checked by and not only what was found.</summary>
/// <param name="connection">The scratch warehouse.</param>
internal sealed class RuleRecord(DbConnection connection)
{
    private const string Table = """
        create table quality.rule (rule varchar, severity varchar, extract varchar, "column" varchar, meaning varchar)
        """;

    public async Task WriteAsync(CancellationToken cancellation)
    {
        await connection.RunAsync(Table, cancellation);
        foreach (var rule in QualityCatalogue.All) await WriteAsync(rule.Code, rule.Severity, rule.Extract, rule.Column, rule.Message, cancellation);
        foreach (var rule in ReturnRuleCatalogue.All)
        {
            foreach (var (extract, column) in Judged(rule)) await WriteAsync(rule.Code, rule.Severity, extract, column, rule.Meaning, cancellation);
        }
    }

    private static IEnumerable<(string Extract, string Column)> Judged(ReturnRule rule) =>
        from contract in CheckedReturn.Contracts
        where rule.Extracts.Contains(contract.Name)
        from column in contract.Columns
        where rule.Fields.Contains(column.Name)
        select (contract.Name, column.Name);

    private Task<int> WriteAsync(
        string code, FindingSeverity severity, string? extract, string? column, string meaning, CancellationToken cancellation) => connection.RunAsync(
        "insert into quality.rule values ($rule, $severity, $extract, $column, $meaning)",
        [("rule", code), ("severity", severity.ToString().ToLowerInvariant()), ("extract", extract), ("column", column), ("meaning", meaning)],
        cancellation);
}
