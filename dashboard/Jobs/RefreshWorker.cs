using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Dashboard.Jobs;

/// <summary>Runs the refreshes that are asked for, outside of any request, and closes months; at its start it makes up for what was missed.</summary>
internal sealed class RefreshWorker(
    RefreshQueue queue, RefreshJob job, ClosingJob closing, NightlySchedule schedule, OpenOperations operations, WarehouseFolder folder, TimeProvider time)
    : BackgroundService
{
    /// <summary>Opens the job history, so that a dashboard that cannot have it does not start.</summary>
    /// <exception cref="WarehouseProblemException">The operations database cannot be opened.</exception>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        var history = (await operations.GetAsync(cancellationToken)).Jobs;
        await history.EndInterruptedAsync(time.GetUtcNow(), cancellationToken);
        if (schedule.WasMissed(await LastReadAsync(history, cancellationToken), time.GetUtcNow()))
            queue.TryAsk(RefreshRequest.Missed);

        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await closing.ExecuteAsync(stoppingToken);
        await queue.RunAsync(RefreshAsync, stoppingToken);
    }

    // A refresh that is cancelled leaves the run before it, whose months may be due all the same.
    private async Task RefreshAsync(RefreshRequest request, CancellationToken cancellation)
    {
        await job.ExecuteAsync(request, cancellation);
        if (!cancellation.IsCancellationRequested) await closing.ExecuteAsync(cancellation);
    }

    // A refresh by command line is in no history, but the run that it published is known by its pointer.
    private async Task<DateTimeOffset?> LastReadAsync(JobHistory history, CancellationToken cancellation)
    {
        var last = await history.LastAsync(RefreshJob.Name, cancellation);
        DateTimeOffset? published = new RunHistory(folder).List() is [var newest, ..] ? newest.Pointer.Created : null;
        return new[] { last?.StartedAt, published }.Max();
    }
}
