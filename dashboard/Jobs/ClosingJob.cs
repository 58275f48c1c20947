using IroAnalytics.Pipeline;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Warehouse;
using Microsoft.Extensions.Options;

namespace IroAnalytics.Dashboard.Jobs;

/// <summary>
/// Closes the month before from its successor's first working day on, after each refresh; a day on which the dashboard did not
/// run is made up for at its next start. Where no month is to be closed it leaves no line in the history.
/// </summary>
internal sealed partial class ClosingJob(
    PublishedWarehouse warehouse, OpenOperations operations, IOptions<JobOptions> options, TimeProvider time, ILogger<ClosingJob> log)
{
    /// <summary>The job's name in the history.</summary>
    public const string Name = "close month";

    /// <summary>Closes what is to be closed. It never throws but when cancelled: how it ended is in the history, in words.</summary>
    /// <param name="cancellation">Stops it; what was closed stays closed.</param>
    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Design", "CA1031", Justification = "A job that fails must not end the process that serves; it is logged and told in the history.")]
    public async Task ExecuteAsync(CancellationToken cancellation)
    {
        var startedAt = time.GetUtcNow();
        var started = time.GetTimestamp();
        try
        {
            await using var run = await warehouse.OpenAsync(cancellation);
            if (run is null) return;

            var store = await operations.GetAsync(cancellation);
            var months = await new PeriodEnd(store.ClosedPeriods).CloseAsync(Today, startedAt, run, cancellation);
            if (months.Count > 0) await RecordAsync("closed", Closed(months), run.Facts.Run);
        }
        catch (WarehouseProblemException problem)
        {
            await RecordAsync("failed", problem.Message, run: null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Failed(exception);
            await RecordAsync("failed", "No month was closed, because the program failed. Send the dashboard's log to whoever looks after it.", run: null);
        }

        async Task RecordAsync(string outcome, string message, string? run)
        {
            var history = (await operations.GetAsync(CancellationToken.None)).Jobs;
            var id = await history.StartAsync(Name, "the schedule", startedAt, CancellationToken.None);
            await history.EndAsync(
                id,
                new(time.GetUtcNow(), outcome, message, run, Rows: null, time.GetElapsedTime(started).TotalSeconds),
                CancellationToken.None);
        }
    }

    private DateOnly Today => DateOnly.FromDateTime(
        TimeZoneInfo.ConvertTime(time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone)).DateTime);

    private static string Closed(IReadOnlyList<ReportingPeriod> months) =>
        $"{string.Join(", ", months.Select(month => month.Words))} {(months.Count == 1 ? "is" : "are")} closed: the values are kept as first published.";

    [LoggerMessage(Level = LogLevel.Error, Message = "Closing a month failed")]
    private partial void Failed(Exception exception);
}
