using System.Data.Common;
using IroAnalytics.Pipeline;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Dashboard.Jobs;

/// <summary>Reads the extracts and publishes a run.</summary>
internal delegate Task<RunReport> Refresh(
    PipelineOptions options, IProgress<StageProgress> progress, CancellationToken cancellation);

/// <summary>One refresh, from wish to line in the history. How it ended is in the history, in words; it throws nothing.</summary>
internal sealed partial class RefreshJob(
    Refresh refresh, PipelineOptions options, OpenOperations operations, PatientHistory history, JobBoard board, TimeProvider time, ILogger<RefreshJob> log)
{
    /// <summary>The job's name in the history.</summary>
    public const string Name = "refresh";

    // Well below the patience of LostRefreshes.
    private static readonly TimeSpan BetweenBeats = TimeSpan.FromSeconds(1);

    /// <summary>Runs it.</summary>
    /// <param name="wish">The refresh, which this process has taken.</param>
    /// <param name="stopping">The process stops: it is cancelled, and nothing is published.</param>
    public async Task ExecuteAsync(JobInHand wish, CancellationToken stopping)
    {
        var started = time.GetTimestamp();
        using var cancelling = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        using var ended = new CancellationTokenSource();
        board.Begin(new(wish.RequestedBy, wish.SkipUnchanged), wish.StartedAt);
        var beating = BeatAsync(wish.Id, cancelling, ended.Token);
        try
        {
            var ending = await RunAsync(wish, cancelling.Token);
            ending = ending with { EndedAt = time.GetUtcNow(), Seconds = time.GetElapsedTime(started).TotalSeconds };
            await history.WriteAsync(Name, jobs => jobs.EndAsync(wish.Id, ending, CancellationToken.None), stopping);
        }
        finally
        {
            board.End();
            await ended.CancelAsync();
            await beating;
        }
    }

    private static JobEnding Ending(string outcome, string message) => new(default, outcome, message, Run: null, Rows: null, Seconds: 0);

    private static JobEnding Ending(RunReport report) => new(
        default,
        report.Outcome.ToString().ToLowerInvariant(),
        report.Message,
        report.Run,
        report.Extracts.Count == 0 ? null : report.Extracts.Sum(extract => extract.RowsUsed),
        Seconds: 0);

    // Says that this process lives and what it does, and hears whether somebody cancels.
    private async Task BeatAsync(long id, CancellationTokenSource cancelling, CancellationToken ended)
    {
        var isTold = true;
        while (!ended.IsCancellationRequested)
        {
            try
            {
                var store = await operations.GetAsync(ended);
                if (await store.Jobs.BeatAsync(id, board.Running?.ToText(), ended) is not { CancelledBy: null })
                {
                    board.Cancelling();
                    await cancelling.CancelAsync();
                }

                isTold = true;
                await Task.Delay(BetweenBeats, ended);
            }
            catch (OperationCanceledException) when (ended.IsCancellationRequested)
            {
                // The refresh has ended, and with it what is to be told.
            }
            catch (Exception problem) when (problem is WarehouseProblemException or DbException)
            {
                if (isTold) NotTold(problem.Message);
                isTold = false;
                await Task.Delay(BetweenBeats, CancellationToken.None);
            }
        }
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Design", "CA1031", Justification = "A job that fails must not end the process that serves; it is logged and told in the history.")]
    private async Task<JobEnding> RunAsync(JobInHand wish, CancellationToken cancellation)
    {
        try
        {
            return Ending(await refresh(options with { SkipUnchanged = wish.SkipUnchanged, RequestedBy = wish.RequestedBy }, board, cancellation));
        }
        catch (OperationCanceledException)
        {
            return Ending("cancelled", "It was cancelled. Nothing was published, and what was published before is served.");
        }
        catch (WarehouseProblemException problem)
        {
            return Ending("failed", problem.Message);
        }
        catch (Exception exception)
        {
            Failed(exception);
            return Ending("failed", "The program failed, and nothing was published. Send the dashboard's log to whoever looks after it.");
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The refresh failed")]
    private partial void Failed(Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "How far the refresh is cannot be told until this is put right: {Reason}")]
    private partial void NotTold(string reason);
}
