using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Dashboard.Jobs;

/// <summary>
/// Finds refreshes whose dashboard is gone and asks for them again. A dashboard that refreshes says every second that it lives and
/// holds the lease of the warehouse folder: one that is silent and holds no lease is gone.
/// </summary>
/// <param name="operations">Where wishes and signs of life are kept.</param>
/// <param name="folder">The warehouse folder, which all dashboards share.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Told of what is lost.</param>
internal sealed partial class LostRefreshes(OpenOperations operations, WarehouseFolder folder, TimeProvider time, ILogger<LostRefreshes> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Dictionary<long, (long Beat, long Since)> seen = [];
    private long lookedAt;

    /// <summary>Looks once.</summary>
    /// <param name="cancellation">Stops the looking.</param>
    /// <exception cref="WarehouseProblemException">The operations database does not answer, or the folder cannot be written.</exception>
    public async Task LookAsync(CancellationToken cancellation)
    {
        var store = await operations.GetAsync(cancellation);
        if (!store.IsShared) return;

        var running = await store.Jobs.RunningAsync(cancellation);

        // Whoever has not looked for a while, such as while the database was away, has not heard anybody be silent.
        if (time.GetElapsedTime(lookedAt) > Patience) seen.Clear();
        lookedAt = time.GetTimestamp();
        foreach (var job in running.Where(IsSilent))
        {
            if (job.Job != RefreshJob.Name || IsLeaseFree()) await GiveUpAsync(store.Jobs, job, cancellation);
        }
    }

    // First asked for again, then ended: whoever stops in between leaves both to the next.
    private async Task GiveUpAsync(JobHistory history, JobInHand job, CancellationToken cancellation)
    {
        if (job.Job == RefreshJob.Name) await history.AskAsync(job.Job, job.RequestedBy, job.SkipUnchanged, time.GetUtcNow(), dueAt: null, cancellation);
        if (await history.GiveUpAsync(job, time.GetUtcNow(), cancellation)) Lost(job.Job, job.RequestedBy);
    }

    private bool IsSilent(JobInHand job)
    {
        if (seen.TryGetValue(job.Id, out var before) && before.Beat == job.Beat) return time.GetElapsedTime(before.Since) > Patience;

        seen[job.Id] = (job.Beat, time.GetTimestamp());
        return false;
    }

    private bool IsLeaseFree()
    {
        using var lease = RefreshLease.TryTake(folder, "a dashboard that looks whether a refresh is lost", time);
        return lease is not null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The dashboard that ran the job {Job} for {By} is gone; it is begun again")]
    private partial void Lost(string job, string by);
}
