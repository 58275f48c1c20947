using IroAnalytics.DuckDb;

namespace IroAnalytics.Benchmarks;

/// <summary>Everything that is measured, in the order in which people meet it.</summary>
internal static class Benchmark
{
    public static async Task RunAsync(CouncilSize size, bool peopleClick, CancellationToken cancellation)
    {
        using var folder = new BenchmarkFolder();
        var extracts = folder.Fill(size, cancellation);
        var title = FormattableString.Invariant($"{size.Name}: {extracts}. DuckDB {DuckDbDatabase.Version}, {Environment.ProcessorCount} cores.");
        MeasurementTable.Print(
            title,
            [
                .. await RefreshBenchmark.RunAsync(folder, size, cancellation),
                .. await IndicatorBenchmark.RunAsync(folder, cancellation),
                .. await PageBenchmark.RunAsync(folder, size, peopleClick, cancellation),
                .. size == CouncilSize.All[0] ? await RiskBenchmark.RunAsync(folder, cancellation) : [],
                .. size == CouncilSize.All[0] ? await CheckBenchmark.RunAsync(folder, cancellation) : [],
            ]);
    }
}
