using IroAnalytics.Pipeline;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Warehouse;
using Microsoft.Extensions.Options;

namespace IroAnalytics.Dashboard.Jobs;

/// <summary>
/// Closes the month before from its successor's first working day on, after each refresh; a day on which the dashboard did not
/// run is made up for at its next start. Where no month is to be closed it leaves no line in the history.
/// </summary>
internal sealed class ClosingJob(PublishedWarehouse warehouse, OpenOperations operations, RecordedJob recorded, IOptions<JobOptions> options, TimeProvider time)
{
    /// <summary>The job's name in the history.</summary>
    public const string Name = "close month";

    /// <summary>Closes what is to be closed. It never throws but when cancelled: how it ended is in the history, in words.</summary>
    /// <param name="cancellation">Stops it; what was closed stays closed.</param>
    public Task ExecuteAsync(CancellationToken cancellation) =>
        recorded.ExecuteAsync(Name, "No month was closed", () => CloseAsync(cancellation), cancellation);

    private DateOnly Today => DateOnly.FromDateTime(
        TimeZoneInfo.ConvertTime(time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone)).DateTime);

    private static string Closed(IReadOnlyList<ReportingPeriod> months) =>
        $"{string.Join(", ", months.Select(month => month.Words))} {(months.Count == 1 ? "is" : "are")} closed: the values are kept as first published.";

    private async Task<(string Outcome, string Message, string? Run)?> CloseAsync(CancellationToken cancellation)
    {
        await using var run = await warehouse.OpenAsync(cancellation);
        if (run is null) return null;

        var store = await operations.GetAsync(cancellation);
        var months = await new PeriodEnd(store.ClosedPeriods).CloseAsync(Today, time.GetUtcNow(), run, cancellation);
        return months.Count == 0 ? null : ("closed", Closed(months), run.Facts.Run);
    }
}
