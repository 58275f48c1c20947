using System.CommandLine;
using IroAnalytics.Pipeline.Modelling;
using IroAnalytics.Pipeline.Quality;

namespace IroAnalytics.Pipeline.Commands;

/// <summary><c>iro findings</c>: what the current run could not read or found wrong.</summary>
internal static class FindingsCommand
{
    private const string Select = """
        select rule, severity, extract, file, row, child, "column", value, message
        from quality.finding
        where ($rule::varchar is null or rule = $rule)
            and ($indicator::varchar is null or exists (
                select * from quality.finding_indicator as touched
                where touched.indicator = $indicator
                    and touched.rule = finding.rule
                    and touched.extract = finding.extract
                    and touched."column" is not distinct from finding."column"))
        order by rule, extract, file, row, "column", value
        """;

    public static Command Create()
    {
        var warehouse = CommandLine.WarehouseOption();
        var rule = new Option<string?>("--rule") { Description = "One rule; all when left out." };
        var indicator = new Option<string?>("--indicator") { Description = "Only those that touch this indicator: their rule judges a column it is made from." };
        var format = Output.FormatOption();
        var command = new Command("findings", "What could not be read or is wrong in the extracts of the current run.") { warehouse, rule, indicator, format };
        command.SetAction((parsed, cancellation) => CommandLine.RunAsync(() => CurrentRun.ReadAsync(
            parsed.GetRequiredValue(warehouse),
            async run => await FindingTable.WriteAsync(
                await run.Connection.ReadAsync(Select, [("rule", parsed.GetValue(rule)), ("indicator", parsed.GetValue(indicator) is { } id ? Arguments.Indicator(id).Id : null)], FindingOutput.Read, cancellation),
                parsed.GetRequiredValue(format)),
            cancellation)));
        return command;
    }
}
