using System.Data.Common;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Dashboard.Jobs;

/// <summary>Runs a small job beside the refresh; how it ended is in the history, in words. Where there was nothing to do it leaves no line there.</summary>
internal sealed partial class RecordedJob(PatientHistory history, TimeProvider time, ILogger<RecordedJob> log)
{
    /// <summary>Runs it. It never throws but when cancelled.</summary>
    /// <param name="name">The job's name in the history.</param>
    /// <param name="failure">What a fault of the program meant, as the beginning of a sentence.</param>
    /// <param name="work">The work: how it ended, with the run it concerns; null where there was nothing to do.</param>
    /// <param name="cancellation">Stops it.</param>
    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Design", "CA1031", Justification = "A job that fails must not end the process that serves; it is logged and told in the history.")]
    public async Task ExecuteAsync(
        string name, string failure, Func<Task<(string Outcome, string Message, string? Run)?>> work, CancellationToken cancellation)
    {
        var startedAt = time.GetUtcNow();
        var started = time.GetTimestamp();
        try
        {
            if (await work() is var (outcome, message, run)) await RecordAsync(outcome, message, run);
        }
        catch (WarehouseProblemException problem)
        {
            await RecordAsync("failed", problem.Message, run: null);
        }
        catch (DbException problem) when (problem.IsTransient)
        {
            await RecordAsync("failed", $"{failure}, because the operations database went away meanwhile. It is done when it is next due.", run: null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            Failed(name, exception);
            await RecordAsync("failed", $"{failure}, because the program failed. Send the dashboard's log to whoever looks after it.", run: null);
        }

        Task RecordAsync(string outcome, string message, string? run)
        {
            var ending = new JobEnding(time.GetUtcNow(), outcome, message, run, Rows: null, time.GetElapsedTime(started).TotalSeconds);
            return history.WriteAsync(name, jobs => jobs.RecordAsync(name, "the schedule", startedAt, ending, CancellationToken.None), cancellation);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The job '{Job}' failed")]
    private partial void Failed(string job, Exception exception);
}
