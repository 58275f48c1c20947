using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>All indicators of a month, with the reasons for the change of the one that leads.</summary>
/// <param name="Lead">The measure of the headline.</param>
/// <param name="YearToDate">Its value over the year that the month belongs to.</param>
/// <param name="Reasons">What changed it since the month before, by team; empty where that cannot be said.</param>
/// <param name="Trends">Every indicator, in the order of the catalogue.</param>
internal sealed record OverviewReport(
    IndicatorTrend Lead, IndicatorValue YearToDate, IReadOnlyList<ChangeReason> Reasons, IReadOnlyList<IndicatorTrend> Trends)
{
    private const string LeadId = "reviews-in-time";

    /// <summary>The indicators that stand out from chance, concerns first.</summary>
    public IEnumerable<IndicatorTrend> Attention => Trends
        .Where(trend => trend.State is SpcState.Concern or SpcState.Unusual).OrderBy(trend => trend.State);

    public static async Task<OverviewReport> ReadAsync(
        CurrentRun run, ReportingPeriod month, IReadOnlyList<DimensionFilter> filters, CancellationToken cancellation)
    {
        var trends = new List<IndicatorTrend>();
        foreach (var indicator in IndicatorCatalogue.All)
            trends.Add(await IndicatorTrend.ReadAsync(run, indicator, month, IndicatorTrend.UsualMonths, filters, cancellation));

        var lead = trends.Single(trend => trend.Indicator.Id == LeadId);
        var year = ReportingPeriod.Containing(PeriodLength.Year, month.From);
        var yearToDate = (await run.Indicators.ValuesAsync(lead.Indicator, new([year], [], lead.Where), cancellation)).Single();
        IReadOnlyList<ChangeReason> reasons = run.Indicators.SeesSmallNumbers
            ? await ChangeReason.ReadAsync(run.Indicators, lead.Indicator, month, "team", lead.Where, cancellation)
            : [];
        return new(lead, yearToDate, reasons, trends);
    }

    /// <summary>The trend of an indicator.</summary>
    /// <param name="id">The indicator's identifier.</param>
    /// <returns>Null where the catalogue has no such indicator.</returns>
    public IndicatorTrend? Trend(string id) => Trends.FirstOrDefault(trend => trend.Indicator.Id == id);
}
