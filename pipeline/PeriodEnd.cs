using IroAnalytics.Pipeline.Indicators;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Pipeline;

/// <summary>
/// Closes months: on the first working day of a month the values of the month before are kept as first published, and those
/// of a quarter or year with its last month. A month waits until a run describes all of its days.
/// </summary>
/// <param name="closed">The periods that are closed.</param>
public sealed class PeriodEnd(ClosedPeriods closed)
{
    /// <summary>The months to be closed, the earliest first: those since the last one that is, or the last month where none is.</summary>
    /// <param name="today">The day.</param>
    /// <param name="lastClosed">The last month that is closed; null where none is.</param>
    /// <param name="run">The run that values would be read from.</param>
    public static IReadOnlyList<ReportingPeriod> Due(DateOnly today, ReportingPeriod? lastClosed, MeasuredRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var before = ReportingPeriod.Containing(PeriodLength.Month, today).Shift(-1);
        var last = run.Calendar.NthWorkingDayAfter(before.To, 1) <= today ? before : before.Shift(-1);
        var months = new List<ReportingPeriod>();
        for (var month = lastClosed?.Shift(1) ?? last; month.From <= last.From && month.To <= run.AsAt; month = month.Shift(1)) months.Add(month);

        return months;
    }

    /// <summary>Closes the months that are to be closed, with the quarters and years that end with them.</summary>
    /// <param name="today">The day.</param>
    /// <param name="now">The moment that is recorded.</param>
    /// <param name="run">The run that values are read from.</param>
    /// <param name="cancellation">Stops it; what was closed stays closed.</param>
    /// <returns>The months that were closed, but for those that another dashboard closed meanwhile.</returns>
    public async Task<IReadOnlyList<ReportingPeriod>> CloseAsync(
        DateOnly today, DateTimeOffset now, PublishedRun run, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(run);
        var known = (await closed.ListAsync(cancellation)).Select(one => one.Period).ToHashSet();
        var lastClosed = known.Where(period => period.Length == PeriodLength.Month).MaxBy(period => period.From);
        var months = new List<ReportingPeriod>();
        foreach (var period in Due(today, lastClosed, run.Facts).SelectMany(EndingWith).Where(period => !known.Contains(period)))
        {
            var closing = new PeriodClosing(period, now, run.Facts.Run, run.Facts.AsAt, run.Facts.DefinitionsVersion);
            var isNew = await closed.CloseAsync(closing, await ValuesAsync(run, period, cancellation), cancellation);
            if (isNew && period.Length == PeriodLength.Month) months.Add(period);
        }

        return months;
    }

    // The month comes last, so that one whose quarter could not be closed is taken up again.
    private static IEnumerable<ReportingPeriod> EndingWith(ReportingPeriod month) =>
        from length in (PeriodLength[])[PeriodLength.Year, PeriodLength.Quarter, PeriodLength.Month]
        let period = ReportingPeriod.Containing(length, month.From)
        where period.To == month.To
        select period;

    private static async Task<IReadOnlyList<ClosedValue>> ValuesAsync(PublishedRun run, ReportingPeriod period, CancellationToken cancellation)
    {
        var reader = new IndicatorReader(run.Connection, run.Facts);
        var values = new List<ClosedValue>();
        foreach (var indicator in IndicatorCatalogue.All)
        {
            var value = (await reader.ValuesAsync(indicator, IndicatorSlice.Of(period), cancellation)).Single();
            values.Add(new(indicator.Id, value.Numerator, value.Denominator, value.Value));
        }

        return values;
    }
}
