using System.CommandLine;
using IroAnalytics.Pipeline.Indicators;
using IroAnalytics.Pipeline.Indicators.SmallNumbers;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Pipeline.Commands;

/// <summary><c>iro indicators</c>: values from the current run.</summary>
internal static class IndicatorsCommand
{
    public static Command Create()
    {
        var warehouse = CommandLine.WarehouseOption();
        var indicators = new Option<string[]>("--indicator") { Description = "An indicator; all when left out." };
        var periods = CommandLine.Required<string[]>("--period", "A month 2025-05, a quarter 2025-26-Q1 or a year 2025-26.");
        var by = new Option<string[]>("--by") { Description = "Break down by a dimension." };
        var where = new Option<string[]>("--where") { Description = "Keep one group: cohort=Local. Several of one dimension: any of them." };
        var shared = new Option<bool>("--shared") { Description = "Withhold small numbers, and what they could be computed from: for whoever may not see single children." };
        var format = Output.FormatOption();
        var command = new Command("indicators", "Values from the current run.") { warehouse, indicators, periods, by, where, shared, format };
        command.SetAction((parsed, cancellation) => CommandLine.RunAsync(() =>
        {
            IReadOnlyList<Indicator> asked = [.. (parsed.GetValue(indicators) ?? []).Select(Arguments.Indicator)];
            var slice = new IndicatorSlice(
                [.. parsed.GetRequiredValue(periods).Select(Arguments.Period)],
                [.. (parsed.GetValue(by) ?? []).Distinct()],
                Arguments.Filters(parsed.GetValue(where) ?? []));
            if (parsed.GetValue(shared) && ProtectedReader.Refusal(slice) is { } refusal) throw new WrongArgumentsException(refusal);

            var meant = asked.Count > 0 ? asked : Having(slice);
            return CurrentRun.ReadAsync(
                parsed.GetRequiredValue(warehouse),
                run => WriteAsync(run, meant, slice, parsed.GetValue(shared), parsed.GetRequiredValue(format), cancellation),
                cancellation);
        }));
        return command;
    }

    private static async Task WriteAsync(
        PublishedRun run, IReadOnlyList<Indicator> asked, IndicatorSlice slice, bool isShared, string format, CancellationToken cancellation)
    {
        var reader = new IndicatorReader(run.Connection, run.Facts);
        var protectedReader = new ProtectedReader(reader, run.Facts);
        var values = new List<ValueOutput>();
        foreach (var indicator in asked)
        {
            var read = isShared
                ? await protectedReader.ValuesAsync(indicator, slice, cancellation)
                : await reader.ValuesAsync(indicator, slice, cancellation);
            values.AddRange(read.Select(ValueOutput.Of));
        }

        await Output.WriteAsync(
            format,
            values,
            [
                ("indicator", value => value.Indicator),
                ("period", value => value.Period),
                ("from", value => value.From),
                ("to", value => value.To),
                ("group", value => value.Group),
                ("numerator", value => value.Numerator),
                ("denominator", value => value.Denominator),
                ("value", value => value.Value),
                ("status", value => value.Status),
                ("target", value => value.Target),
                ("provisional", value => value.Provisional),
            ]);
    }

    /// <summary>The indicators that have every dimension named; where none has, the words are wrong.</summary>
    private static List<Indicator> Having(IndicatorSlice slice)
    {
        var named = slice.By.Concat(slice.Where.Select(filter => filter.Dimension)).ToList();
        var having = IndicatorCatalogue.All.Where(indicator => named.All(indicator.Dimensions.Contains)).ToList();
        return having.Count > 0 ? having : throw new WrongArgumentsException(
            $"No indicator has all of {string.Join(", ", named)}. There are: {string.Join(", ", IndicatorCatalogue.All.SelectMany(indicator => indicator.Dimensions).Distinct())}.");
    }
}
