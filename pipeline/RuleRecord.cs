using System.Data.Common;
using IroAnalytics.DuckDb;
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
        connection.AppendRows("rule", "quality",
        [
            .. QualityCatalogue.All.Select(rule => Row(rule.Code, rule.Severity, rule.Extract, rule.Column, rule.Message)),
            .. ReturnRuleCatalogue.All.SelectMany(rule => Judged(rule).Select(judged => Row(rule.Code, rule.Severity, judged.Extract, judged.Column, rule.Meaning))),
        ]);
    }

    private static IEnumerable<(string Extract, string Column)> Judged(ReturnRule rule) =>
        from contract in CheckedReturn.Contracts
        where rule.Extracts.Contains(contract.Name)
        from column in contract.Columns
        where rule.Fields.Contains(column.Name)
        select (contract.Name, column.Name);

    private static object?[] Row(string code, FindingSeverity severity, string? extract, string? column, string meaning) =>
        [code, severity.ToString().ToLowerInvariant(), extract, column, meaning];
}
