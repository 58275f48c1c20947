using IroAnalytics.Pipeline;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Dashboard.Jobs;

/// <summary>Trains the model of drift risk anew, once a month. What it makes waits for somebody's approval: no refresh uses it before.</summary>
internal sealed class TrainingJob(PublishedWarehouse warehouse, RecordedJob recorded, PipelineOptions options, WarehouseFolder folder)
{
    /// <summary>The job's name in the history.</summary>
    public const string Name = "train drift risk";

    /// <summary>Trains on the extracts of the run that is current. It never throws but when cancelled: how it ended is in the history, in words.</summary>
    /// <param name="cancellation">Stops it.</param>
    public Task ExecuteAsync(CancellationToken cancellation) =>
        recorded.ExecuteAsync(Name, "No model was trained", () => TrainAsync(cancellation), cancellation);

    private async Task<(string Outcome, string Message, string? Run)?> TrainAsync(CancellationToken cancellation)
    {
        if (await AsAtAsync(cancellation) is not { } asAt) return null;

        var (candidate, refusal) = await RiskCandidate.TrainAsync(options.ExtractsFolder, asAt, folder, cancellation);
        return candidate is null
            ? ("refused", refusal ?? "", null)
            : ("trained", $"Model {candidate.Model} waits on the page of the drift-risk model. {candidate.Words}", null);
    }

    private async Task<DateOnly?> AsAtAsync(CancellationToken cancellation)
    {
        await using var run = await warehouse.OpenAsync(cancellation);
        return run?.Facts.AsAt;
    }
}
