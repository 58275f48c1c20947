using IroAnalytics.Pipeline;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Dashboard.Jobs;

/// <summary>Reads the extracts and publishes a run.</summary>
internal delegate Task<RunReport> Refresh(
    PipelineOptions options, IProgress<StageProgress> progress, CancellationToken cancellation);

/// <summary>One refresh, from wish to line in the history. It never throws: how it ended is in the history, in words.</summary>
internal sealed partial class RefreshJob(
    Refresh refresh, PipelineOptions options, OpenOperations operations, JobBoard board, TimeProvider time, ILogger<RefreshJob> log)
{
    /// <summary>The job's name in the history.</summary>
    public const string Name = "refresh";

    /// <summary>Runs it.</summary>
    /// <param name="request">Who asked for it.</param>
    /// <param name="cancellation">Cancels it; nothing is published then.</param>
    public async Task ExecuteAsync(RefreshRequest request, CancellationToken cancellation)
    {
        var startedAt = time.GetUtcNow();
        var started = time.GetTimestamp();
        board.Begin(request, startedAt);
        try
        {
            var history = (await operations.GetAsync(cancellation)).Jobs;
            var id = await history.StartAsync(Name, request.By, startedAt, cancellation);
            var ending = await RunAsync(request, cancellation);
            await history.EndAsync(
                id, ending with { EndedAt = time.GetUtcNow(), Seconds = time.GetElapsedTime(started).TotalSeconds }, CancellationToken.None);
        }
        catch (Exception exception) when (exception is WarehouseProblemException or OperationCanceledException)
        {
            NotRecorded(exception.Message);
        }
        finally
        {
            board.End();
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

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Design", "CA1031", Justification = "A job that fails must not end the process that serves; it is logged and told in the history.")]
    private async Task<JobEnding> RunAsync(RefreshRequest request, CancellationToken cancellation)
    {
        try
        {
            return Ending(await refresh(options with { SkipUnchanged = request.SkipUnchanged, RequestedBy = request.By }, board, cancellation));
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

    [LoggerMessage(Level = LogLevel.Error, Message = "The refresh could not be recorded: {Reason}")]
    private partial void NotRecorded(string reason);
}
