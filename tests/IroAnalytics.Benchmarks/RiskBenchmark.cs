using System.Diagnostics;
using System.Globalization;
using IroAnalytics.Pipeline;
using IroAnalytics.Pipeline.Simulation;

namespace IroAnalytics.Benchmarks;

/// <summary>Drift risk of 1,000 children over 60 months: testing month after month ahead as <c>iro risk evaluate</c> does, and scoring in a refresh.</summary>
internal static class RiskBenchmark
{
    private const int Children = 1000;
    private const int Years = 5;
    private const double EvaluationBudget = 60;
    private const double ScoringBudget = 1;
    private const double MemoryBudget = 500;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    public static async Task<IReadOnlyList<Measurement>> RunAsync(BenchmarkFolder folder, CancellationToken cancellation)
    {
        var extracts = folder.File("risk-extracts");
        Simulator.Write(new(extracts, Children, Years), progress: null, cancellation);
        var (evaluation, peak) = await EvaluateAsync(extracts, cancellation);
        var report = await new PipelineRun(new(extracts, folder.File("risk-warehouse")), TimeProvider.System).ExecuteAsync(progress: null, cancellation);
        return
        [
            new(FormattableString.Invariant($"Drift risk of {Children:N0} children x {12 * Years} months: iro risk evaluate, reading included"), evaluation, "s", EvaluationBudget),
            new("Peak memory of that process", peak, "MB", MemoryBudget),
            new("Drift risk: features and scores of twelve months in a refresh", report.Stages.Single(stage => stage.Stage == "Scoring drift risk").Seconds, "s", ScoringBudget),
        ];
    }

    /// <summary>A process of its own, as people start it: its memory is not mixed with that of the benchmark.</summary>
    private static async Task<(double Seconds, double PeakMegabytes)> EvaluateAsync(string extracts, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        var asAt = Simulator.DefaultUntil.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string[] arguments = [typeof(PipelineRun).Assembly.Location, "risk", "evaluate", "--extracts", extracts, "--as-at", asAt, "--format", "json"];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        var clock = Stopwatch.StartNew();
        using var evaluation = Process.Start(start) ?? throw new InvalidOperationException("iro did not start.");
        var output = evaluation.StandardOutput.ReadToEndAsync(cancellation);
        var peak = 0L;
        while (!evaluation.HasExited)
        {
            await Task.Delay(BetweenLooks, cancellation);
            evaluation.Refresh();
            if (!evaluation.HasExited) peak = Math.Max(peak, evaluation.PeakWorkingSet64);
        }

        await output;
        return evaluation.ExitCode == 0
            ? (clock.Elapsed.TotalSeconds, peak / 1e6)
            : throw new InvalidOperationException($"iro risk evaluate ended with {evaluation.ExitCode}.");
    }
}
