using System.Data.Common;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Dashboard.Jobs;

/// <summary>A wish for a refresh.</summary>
/// <param name="By">Who wishes it: a person's name, or what in the dashboard does.</param>
/// <param name="SkipUnchanged">Whether nothing is published where the extracts are those of the current run.</param>
internal sealed record RefreshRequest(string By, bool SkipUnchanged)
{
    /// <summary>The scheduled moment it is for: it is not asked for where a refresh has begun or been asked for since. Null where it is for now.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The nightly schedule's.</summary>
    public static RefreshRequest Scheduled { get; } = new("the schedule", SkipUnchanged: true);

    /// <summary>For a night that passed while the dashboard was not running.</summary>
    public static RefreshRequest Missed { get; } = new("the schedule, for a time that was missed", SkipUnchanged: true);

    /// <summary>For files that came into the extracts folder.</summary>
    public static RefreshRequest Watched { get; } = new("new files in the extracts folder", SkipUnchanged: true);
}

/// <summary>
/// Takes wishes for refreshes: one runs, one may wait, and any further would do the same as the one that waits. They are kept in
/// the operations database, so that whichever dashboard has the time takes them, and none is lost with the one that was asked.
/// </summary>
internal sealed partial class RefreshQueue(OpenOperations operations, TimeProvider time, ILogger<RefreshQueue> log) : IDisposable
{
    // Wishes made here are taken at once; those of another dashboard are looked for.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim asked = new(0, 1);

    /// <summary>Asks for a refresh.</summary>
    /// <param name="request">The wish.</param>
    /// <param name="cancellation">Stops the asking.</param>
    /// <returns>False where one waits already, or has begun or been asked for since it was due.</returns>
    /// <exception cref="WarehouseProblemException">The wish cannot be kept.</exception>
    public async Task<bool> TryAskAsync(RefreshRequest request, CancellationToken cancellation)
    {
        var history = (await operations.GetAsync(cancellation)).Jobs;
        var isNew = await history.AskAsync(RefreshJob.Name, request.By, request.SkipUnchanged, time.GetUtcNow(), request.DueAt, cancellation);
        if (isNew && asked.CurrentCount == 0) asked.Release();
        return isNew;
    }

    /// <summary>Asks for a refresh on behalf of nobody who could ask again: where the wish cannot be kept now, it is tried until it can.</summary>
    /// <param name="request">The wish.</param>
    /// <param name="cancellation">Stops the asking.</param>
    public async Task AskAsync(RefreshRequest request, CancellationToken cancellation)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            try
            {
                await TryAskAsync(request, cancellation);
                return;
            }
            catch (Exception problem) when (problem is WarehouseProblemException or DbException)
            {
                if (isFirst) NotKept(request.By, problem.Message);
            }

            await Task.Delay(BetweenTries, cancellation);
        }
    }

    /// <summary>Cancels the refresh that runs, on whatever machine; the dashboard that runs it hears of it within moments.</summary>
    /// <param name="by">Who cancels it.</param>
    /// <param name="cancellation">Stops the telling.</param>
    /// <returns>False where none runs.</returns>
    public async Task<bool> TryCancelAsync(string by, CancellationToken cancellation) =>
        await (await operations.GetAsync(cancellation)).Jobs.CancelAsync(RefreshJob.Name, by, cancellation);

    /// <summary>Takes the wish that waits, unless a refresh runs.</summary>
    /// <param name="cancellation">Stops the taking.</param>
    /// <returns>The refresh to run; null where there is none.</returns>
    public async Task<JobInHand?> TakeAsync(CancellationToken cancellation) =>
        await (await operations.GetAsync(cancellation)).Jobs.ClaimAsync(RefreshJob.Name, time.GetUtcNow(), cancellation);

    /// <summary>Waits until a refresh is asked for here, or it is time to look what other dashboards were asked for.</summary>
    /// <param name="cancellation">Ends the waiting.</param>
    public Task WaitAsync(CancellationToken cancellation) => asked.WaitAsync(BetweenLooks, cancellation);

    public void Dispose() => asked.Dispose();

    [LoggerMessage(Level = LogLevel.Warning, Message = "A refresh for {By} cannot be asked for until this is put right: {Reason}")]
    private partial void NotKept(string by, string reason);
}
