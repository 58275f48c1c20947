using IroAnalytics.Dashboard.Jobs;
using IroAnalytics.Pipeline;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Benchmarks;

/// <summary>Refreshes of the same extracts: seconds by stage, memory, the run's size, and the reading beside a bare scan.</summary>
internal static class RefreshBenchmark
{
    private const double ReadingBudget = 3;

    /// <summary>The stages that read the files; they also read the text into types.</summary>
    private static readonly string[] Reading = ["Reading the return", "Reading values and lists"];

    public static async Task<IReadOnlyList<Measurement>> RunAsync(BenchmarkFolder folder, CouncilSize size, CancellationToken cancellation)
    {
        using var memory = new MemoryWatch();
        var reports = new List<RunReport>();
        for (var time = 0; time < size.Refreshes; time++) reports.Add(await RefreshAsync(folder, size, AloneAsync, cancellation));

        var peak = memory.PeakMegabytes;
        var stages = Stages(reports);
        var bare = await BareScan.SecondsAsync(folder, size.Refreshes, cancellation);
        return
        [
            .. stages,
            new("Refresh, all stages", Repeated.Median(reports.Select(report => report.Stages.Sum(stage => stage.Seconds))), "s", size.RefreshSeconds),
            new("Peak memory of the process while refreshing", peak, "MB", size.Megabytes),
            new("Size of the published run", new RunHistory(new(folder.Warehouse)).List()[0].Bytes / 1e6, "MB"),
            new("DuckDB alone: the same files into tables of text", bare, "s"),
            new(
                $"{string.Join(" and ", Reading.Select(stage => $"'{stage}'"))} compared with DuckDB alone",
                Reading.Sum(name => stages.Single(stage => stage.What == name).Measured) / bare,
                "times",
                ReadingBudget),
        ];
    }

    internal static async Task<RunReport> RefreshAsync(BenchmarkFolder folder, CouncilSize size, Refresh refresh, CancellationToken cancellation)
    {
        var options = new PipelineOptions(folder.Extracts, folder.Warehouse, RunsKept: 2, MemoryLimit: size.MemoryLimit);
        var report = await refresh(options, new Progress<StageProgress>(), cancellation);
        return report.Outcome == RunOutcome.Published
            ? report
            : throw new InvalidOperationException($"The demonstration extracts were not published: {report.Message}");
    }

    private static Task<RunReport> AloneAsync(PipelineOptions options, IProgress<StageProgress> progress, CancellationToken cancellation) =>
        new PipelineRun(options, TimeProvider.System).ExecuteAsync(progress, cancellation);

    private static List<Measurement> Stages(List<RunReport> reports) =>
        [.. reports[0].Stages.Select((stage, place) =>
            new Measurement(stage.Stage, Repeated.Median(reports.Select(report => report.Stages[place].Seconds)), "s"))];
}
