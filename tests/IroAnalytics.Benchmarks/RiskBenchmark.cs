using IroAnalytics.Pipeline;
using IroAnalytics.Pipeline.Simulation;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Benchmarks;

/// <summary>Drift risk of 1,000 children over 60 months: testing month after month ahead, learning, and scoring.</summary>
internal static class RiskBenchmark
{
    private const int Children = 1000;
    private const int Years = 5;
    private const double TrainingBudget = 60;
    private const double ScoringBudget = 1;
    private const double MemoryBudget = 500;

    public static async Task<IReadOnlyList<Measurement>> RunAsync(BenchmarkFolder folder, CancellationToken cancellation)
    {
        var extracts = folder.File("risk-extracts");
        var warehouse = new WarehouseFolder(folder.File("risk-warehouse"));
        Simulator.Write(new(extracts, Children, Years), progress: null, cancellation);
        using var memory = new MemoryWatch();
        var training = await Repeated.SecondsAsync(1, () => RiskCandidate.TrainAsync(extracts, Simulator.DefaultUntil, warehouse, cancellation));
        var peak = memory.PeakMegabytes;
        var report = await new PipelineRun(new(extracts, warehouse.Path), TimeProvider.System).ExecuteAsync(progress: null, cancellation);
        return
        [
            new(FormattableString.Invariant($"Drift risk of {Children:N0} children x {12 * Years} months: reading, all tests and training"), training, "s", TrainingBudget),
            new("Peak memory of the process while training", peak, "MB", MemoryBudget),
            new("Drift risk: features and scores of twelve months in a refresh", report.Stages.Single(stage => stage.Stage == "Scoring drift risk").Seconds, "s", ScoringBudget),
        ];
    }
}
