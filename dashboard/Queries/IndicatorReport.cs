using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>One indicator: its trend, and its last period by the groups of a dimension.</summary>
/// <param name="Trend">Its values over time.</param>
/// <param name="YearBefore">The value of the same period a year earlier.</param>
/// <param name="Breakdown">The last period by group; null where the indicator has no dimensions.</param>
internal sealed record IndicatorReport(IndicatorTrend Trend, IndicatorValue YearBefore, Breakdown? Breakdown)
{
    public static async Task<IndicatorReport> ReadAsync(
        CurrentRun run,
        Indicator indicator,
        ReportingPeriod last,
        int periods,
        string? by,
        IReadOnlyList<DimensionFilter> filters,
        CancellationToken cancellation)
    {
        var trend = await IndicatorTrend.ReadAsync(run, indicator, last, periods, filters, cancellation);
        var before = ReportingPeriod.Containing(last.Length, last.From.AddYears(-1));
        var yearBefore = (await run.Indicators.ValuesAsync(indicator, new([before], [], trend.Where), cancellation)).Single();
        var breakdown = by is null ? null : await Breakdown.ReadAsync(run.Indicators, indicator, last, by, trend.Where, cancellation);
        return new(trend, yearBefore, breakdown);
    }
}
