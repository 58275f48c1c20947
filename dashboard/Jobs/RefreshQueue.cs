using System.Threading.Channels;

namespace IroAnalytics.Dashboard.Jobs;

/// <summary>A wish for a refresh.</summary>
/// <param name="By">Who wishes it: a person's name, or what in the dashboard does.</param>
/// <param name="SkipUnchanged">Whether nothing is published where the extracts are those of the current run.</param>
internal sealed record RefreshRequest(string By, bool SkipUnchanged)
{
    /// <summary>The nightly schedule's.</summary>
    public static RefreshRequest Scheduled { get; } = new("the schedule", SkipUnchanged: true);

    /// <summary>For a night that passed while the dashboard was not running.</summary>
    public static RefreshRequest Missed { get; } = new("the schedule, for a time that was missed", SkipUnchanged: true);

    /// <summary>For files that came into the extracts folder.</summary>
    public static RefreshRequest Watched { get; } = new("new files in the extracts folder", SkipUnchanged: true);
}

/// <summary>Takes wishes for refreshes: one runs, one may wait, and any further would do the same as the one that waits.</summary>
internal sealed class RefreshQueue : IDisposable
{
    private readonly Channel<RefreshRequest> waiting = Channel.CreateBounded<RefreshRequest>(1);
    private readonly Lock sync = new();
    private CancellationTokenSource? running;

    /// <summary>Asks for a refresh.</summary>
    /// <param name="request">The wish.</param>
    /// <returns>False where one waits already.</returns>
    public bool TryAsk(RefreshRequest request) => waiting.Writer.TryWrite(request);

    /// <summary>Cancels the refresh that runs.</summary>
    /// <returns>False where none runs.</returns>
    public bool TryCancel()
    {
        lock (sync)
        {
            running?.Cancel();
            return running is not null;
        }
    }

    /// <summary>Runs what is asked for, one after the other, until stopped.</summary>
    /// <param name="run">Runs one.</param>
    /// <param name="stopping">Ends it, and cancels what runs.</param>
    public async Task RunAsync(Func<RefreshRequest, CancellationToken, Task> run, CancellationToken stopping)
    {
        await foreach (var request in waiting.Reader.ReadAllAsync(stopping))
        {
            using var cancelling = CancellationTokenSource.CreateLinkedTokenSource(stopping);
            Begin(cancelling);
            try
            {
                await run(request, cancelling.Token);
            }
            finally
            {
                Begin(next: null);
            }
        }
    }

    public void Dispose() => waiting.Writer.TryComplete();

    private void Begin(CancellationTokenSource? next)
    {
        lock (sync)
            running = next;
    }
}
