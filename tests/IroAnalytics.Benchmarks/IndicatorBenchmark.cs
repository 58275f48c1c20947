using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Benchmarks;

/// <summary>Every indicator of the catalogue asked three ways, warm; the slowest is named.</summary>
internal static class IndicatorBenchmark
{
    private const int Times = 3;
    private const int TrendMonths = 60;

    public static async Task<IReadOnlyList<Measurement>> RunAsync(BenchmarkFolder folder, CancellationToken cancellation)
    {
        await using var warehouse = new PublishedWarehouse(new(folder.Warehouse), new(VerifySha256: false));
        await using var run = await warehouse.OpenAsync(cancellation) ?? throw new InvalidOperationException("Nothing is published.");
        var reader = new IndicatorReader(run.Connection, run.Facts);
        var month = ReportingPeriod.Containing(PeriodLength.Month, run.Facts.AsAt);
        var year = ReportingPeriod.Containing(PeriodLength.Year, run.Facts.AsAt);

        return
        [
            .. await AskAsync(reader, "one month", _ => new([month], [], []), cancellation),
            .. await AskAsync(reader, "a year by two dimensions", indicator => new([year], [.. indicator.Dimensions.TakeLast(2)], []), cancellation),
            .. await AskAsync(reader, "a trend of 60 months", _ => new([.. Enumerable.Range(1 - TrendMonths, TrendMonths).Select(month.Shift)], [], []), cancellation),
        ];
    }

    private static async Task<IReadOnlyList<Measurement>> AskAsync(
        IndicatorReader reader, string question, Func<Indicator, IndicatorSlice> slice, CancellationToken cancellation)
    {
        var each = new List<(string Indicator, double Milliseconds)>();
        foreach (var indicator in IndicatorCatalogue.All)
        {
            var asked = slice(indicator);
            each.Add((indicator.Id, await Repeated.WarmMillisecondsAsync(Times, () => reader.ValuesAsync(indicator, asked, cancellation))));
        }

        var slowest = each.MaxBy(one => one.Milliseconds);
        return
        [
            new($"Indicators, {question}: all {each.Count} one after another", each.Sum(one => one.Milliseconds), "ms"),
            new($"Indicators, {question}: the slowest, {slowest.Indicator}", slowest.Milliseconds, "ms"),
        ];
    }
}
