using System.Data.Common;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Dashboard.Jobs;

/// <summary>Writes into the history of jobs. What ended while its database was away is written when that is back.</summary>
internal sealed partial class PatientHistory(OpenOperations operations, ILogger<PatientHistory> log)
{
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromSeconds(1);

    /// <summary>Writes, as often as it takes. It throws no failure of the database.</summary>
    /// <param name="job">The job, for the log.</param>
    /// <param name="write">What is written: all of it or nothing.</param>
    /// <param name="stopping">The process stops: there is no further attempt.</param>
    public async Task WriteAsync(string job, Func<JobHistory, Task> write, CancellationToken stopping)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            try
            {
                await write((await operations.GetAsync(CancellationToken.None)).Jobs);
                return;
            }
            catch (Exception problem) when (problem is WarehouseProblemException or DbException)
            {
                if (isFirst) NotRecorded(job, problem.Message);
            }

            if (stopping.IsCancellationRequested) return;
            await Task.Delay(BetweenAttempts, CancellationToken.None);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The job '{Job}' has ended and cannot be recorded until this is put right: {Reason}")]
    private partial void NotRecorded(string job, string reason);
}
