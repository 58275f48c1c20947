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
        where $rule::varchar is null or rule = $rule
        """;

    public static Command Create()
    {
        var warehouse = CommandLine.WarehouseOption();
        var rule = new Option<string?>("--rule") { Description = "One rule; all when left out." };
        var format = Output.FormatOption();
        var command = new Command("findings", "What could not be read or is wrong in the extracts of the current run.") { warehouse, rule, format };
        command.SetAction((parsed, cancellation) => CommandLine.RunAsync(() => CurrentRun.ReadAsync(
            parsed.GetRequiredValue(warehouse),
            async run => await FindingTable.WriteAsync(
                await run.Connection.ReadAsync(Select, [("rule", parsed.GetValue(rule))], FindingOutput.Read, cancellation),
                parsed.GetRequiredValue(format)),
            cancellation)));
        return command;
    }
}
