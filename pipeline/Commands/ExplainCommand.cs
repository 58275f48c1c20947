using System.CommandLine;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Pipeline.Commands;

/// <summary><c>iro explain</c>: why a percentage changed between two periods.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var warehouse = CommandLine.WarehouseOption();
        var indicator = CommandLine.Required<string>("--indicator", "A percentage.");
        var from = CommandLine.Required<string>("--from", "The earlier period: a month 2025-05, a quarter 2025-26-Q1 or a year 2025-26.");
        var to = CommandLine.Required<string>("--to", "The later period, of the same length.");
        var by = new Option<string?>("--by") { Description = "What each group of a dimension did." };
        var where = new Option<string[]>("--where") { Description = "Keep one group: cohort=Local." };
        var format = Output.FormatOption();
        var command = new Command("explain", "Why a percentage changed between two periods.") { warehouse, indicator, from, to, by, where, format };
        command.SetAction((parsed, cancellation) => CommandLine.RunAsync(() =>
        {
            var asked = Arguments.Indicator(parsed.GetRequiredValue(indicator));
            var (earlier, later) = (Arguments.Period(parsed.GetRequiredValue(from)), Arguments.Period(parsed.GetRequiredValue(to)));
            if (ChangeExplanation.Refusal(asked, earlier, later) is { } refusal) throw new WrongArgumentsException(refusal);

            var filters = Arguments.Filters(parsed.GetValue(where) ?? []);
            return CurrentRun.ReadAsync(
                parsed.GetRequiredValue(warehouse),
                async run => await WriteAsync(
                    await new IndicatorReader(run.Connection, run.Facts).ExplainAsync(asked, earlier, later, parsed.GetValue(by), filters, cancellation),
                    parsed.GetRequiredValue(format)),
                cancellation);
        }));
        return command;
    }

    private static async Task WriteAsync(ChangeExplanation change, string format)
    {
        var output = ExplanationOutput.Of(change);
        if (format == "json")
        {
            await Output.WriteAsync(format, [output], []);
            return;
        }

        if (format == "table") await Console.Out.WriteLineAsync(output.Sentence);
        await Output.WriteAsync(
            format,
            output.Parts,
            [
                ("group", part => part.Group),
                ("kind", part => part.Kind),
                ("members", part => part.Members),
                ("met", part => part.Met),
                ("membersBefore", part => part.MembersBefore),
                ("metBefore", part => part.MetBefore),
                ("points", part => part.Points),
            ]);
    }
}
