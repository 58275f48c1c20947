using IroAnalytics.Pipeline;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Dashboard.Jobs;

/// <summary>Trains the model of drift risk anew, once a month. What it makes waits for somebody's approval: no refresh uses it before.</summary>
internal sealed partial class TrainingJob(
    PublishedWarehouse warehouse, OpenOperations operations, PipelineOptions options, WarehouseFolder folder, TimeProvider time, ILogger<TrainingJob> log)
{
    /// <summary>The job's name in the history.</summary>
    public const string Name = "train drift risk";

    /// <summary>Trains on the extracts of the run that is current. It never throws but when cancelled: how it ended is in the history, in words.</summary>
    /// <param name="cancellation">Stops it.</param>
    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Design", "CA1031", Justification = "A job that fails must not end the process that serves; it is logged and told in the history.")]
    public async Task ExecuteAsync(CancellationToken cancellation)
    {
        var (startedAt, started) = (time.GetUtcNow(), time.GetTimestamp());
        try
        {
            if (await AsAtAsync(cancellation) is not { } asAt) return;

            var (candidate, refusal) = await RiskCandidate.TrainAsync(options.ExtractsFolder, asAt, folder, cancellation);
            await RecordAsync(
                candidate is null ? "refused" : "trained",
                candidate is null ? refusal ?? "" : $"Model {candidate.Model} waits on the page of the drift-risk model. {candidate.Words}");
        }
        catch (WarehouseProblemException problem)
        {
            await RecordAsync("failed", problem.Message);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Failed(exception);
            await RecordAsync("failed", "No model was trained, because the program failed. Send the dashboard's log to whoever looks after it.");
        }

        async Task RecordAsync(string outcome, string message)
        {
            var history = (await operations.GetAsync(CancellationToken.None)).Jobs;
            var id = await history.StartAsync(Name, "the schedule", startedAt, CancellationToken.None);
            await history.EndAsync(
                id, new(time.GetUtcNow(), outcome, message, Run: null, Rows: null, time.GetElapsedTime(started).TotalSeconds), CancellationToken.None);
        }
    }

    private async Task<DateOnly?> AsAtAsync(CancellationToken cancellation)
    {
        await using var run = await warehouse.OpenAsync(cancellation);
        return run?.Facts.AsAt;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Training the model of drift risk failed")]
    private partial void Failed(Exception exception);
}
