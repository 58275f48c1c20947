using System.Data.Common;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Dashboard.Jobs;

/// <summary>Runs the refreshes that are asked for, outside of any request, and after them what keeps house; at its start it makes up for what was missed.</summary>
internal sealed partial class RefreshWorker(
    RefreshQueue queue,
    LostRefreshes lost,
    RefreshJob job,
    ClosingJob closing,
    BackupJob backup,
    RetentionJob retention,
    NightlySchedule schedule,
    OpenOperations operations,
    WarehouseFolder folder,
    TimeProvider time,
    ILogger<RefreshWorker> log)
    : BackgroundService
{
    private bool isAnswered = true;

    /// <summary>Opens the job history, so that a dashboard that cannot have it does not start.</summary>
    /// <exception cref="WarehouseProblemException">The operations database cannot be opened.</exception>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        var store = await operations.GetAsync(cancellationToken);
        if (!store.IsShared) await store.Jobs.EndInterruptedAsync(time.GetUtcNow(), cancellationToken);
        if (schedule.WasMissed(await LastReadAsync(store.Jobs, cancellationToken), time.GetUtcNow()))
            await queue.TryAskAsync(RefreshRequest.Missed with { DueAt = schedule.Before(time.GetUtcNow()) }, cancellationToken);

        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await KeepHouseAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            await WorkAsync(stoppingToken);
            await queue.WaitAsync(stoppingToken);
        }
    }

    private async Task WorkAsync(CancellationToken stopping)
    {
        try
        {
            await lost.LookAsync(stopping);
            while (await queue.TakeAsync(stopping) is { } wish)
            {
                await job.ExecuteAsync(wish, stopping);
                await KeepHouseAsync(stopping);
            }

            isAnswered = true;
        }
        catch (Exception problem) when (problem is WarehouseProblemException or DbException)
        {
            if (isAnswered) NoAnswer(problem.Message);
            isAnswered = false;
        }
    }

    // The backup has what the closing kept; what goes, goes only after it.
    private async Task KeepHouseAsync(CancellationToken cancellation)
    {
        await closing.ExecuteAsync(cancellation);
        await backup.ExecuteAsync(cancellation);
        await retention.ExecuteAsync(cancellation);
    }

    // A refresh by command line is in no history, but the run that it published is known by its pointer.
    private async Task<DateTimeOffset?> LastReadAsync(JobHistory history, CancellationToken cancellation)
    {
        var last = await history.LastAsync(RefreshJob.Name, cancellation);
        DateTimeOffset? published = new RunHistory(folder).List() is [var newest, ..] ? newest.Pointer.Created : null;
        return new[] { last?.StartedAt, published }.Max();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "No refresh can begin until this is put right: {Reason}")]
    private partial void NoAnswer(string reason);
}
