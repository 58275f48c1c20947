using System.CommandLine;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Pipeline.Commands;

/// <summary><c>iro members</c>: the rows behind a value.</summary>
internal static class MembersCommand
{
    public static Command Create()
    {
        var warehouse = CommandLine.WarehouseOption();
        var indicator = CommandLine.Required<string>("--indicator", "The indicator.");
        var period = CommandLine.Required<string>("--period", "A month 2025-05, a quarter 2025-26-Q1 or a year 2025-26.");
        var where = new Option<string[]>("--where") { Description = "Keep one group: cohort=Local." };
        var format = Output.FormatOption();
        var command = new Command("members", "The rows behind a value.") { warehouse, indicator, period, where, format };
        command.SetAction((parsed, cancellation) => CommandLine.RunAsync(() =>
        {
            var asked = Arguments.Indicator(parsed.GetRequiredValue(indicator));
            var during = Arguments.Period(parsed.GetRequiredValue(period));
            var filters = Arguments.Filters(parsed.GetValue(where) ?? []);
            return CurrentRun.ReadAsync(
                parsed.GetRequiredValue(warehouse),
                async run => await WriteAsync(
                    await new IndicatorReader(run.Connection, run.Facts).MembersAsync(asked, during, filters, new ReadingScope.EveryChild(), cancellation),
                    parsed.GetRequiredValue(format)),
                cancellation);
        }));
        return command;
    }

    private static Task WriteAsync(IReadOnlyList<IndicatorMember> members, string format) => Output.WriteAsync(
        format,
        [.. members.Select(MemberOutput.Of)],
        [
            ("indicator", member => member.Indicator),
            ("member", member => member.Member),
            ("child", member => member.Child),
            ("date", member => member.Date),
            ("met", member => member.Met),
            ("value", member => member.Value),
            ("evidence", member => member.Evidence),
        ]);
}
