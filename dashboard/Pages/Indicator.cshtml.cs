using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;
using Microsoft.AspNetCore.Mvc;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>One indicator: trend with limits, breakdown, the same rows as tables, and the definition.</summary>
internal sealed class IndicatorModel(CurrentRun current) : ReportPage(current)
{
    private IndicatorReport? report;

    /// <summary>The figures.</summary>
    public IndicatorReport Report => report ?? throw new InvalidOperationException("The page has not been read.");

    /// <summary>The trend.</summary>
    public IndicatorTrend Trend => Report.Trend;

    /// <summary>What is measured.</summary>
    public Indicator Indicator => Trend.Indicator;

    /// <summary>The last period shown.</summary>
    public ReportingPeriod Period => Trend.Latest.Period;

    /// <summary>Window and breakdown.</summary>
    public TrendChoice Choice { get; private set; } = new(PeriodLength.Month, 0, null);

    /// <summary>The select behind the figures; null where the run was made with another version of the definitions.</summary>
    public string? Sql => Facts.DefinitionsVersion == IndicatorCatalogue.DefinitionsVersion
        ? IndicatorCatalogue.Definitions.GetValueOrDefault(Indicator.Id)
        : null;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        if (IndicatorCatalogue.Find(id) is not { } indicator) return NotFound();

        await ReadFrameAsync(cancellation);
        Choice = TrendChoice.Read(Request.Query, indicator);
        var last = ReportingPeriod.Containing(Choice.Length, View.Month.From);
        report = await IndicatorReport.ReadAsync(Current.Indicators, indicator, last, Choice.Last, Choice.By, View.Filters, cancellation);
        ProvisionalUntil = Trend.Latest.Status == ValueStatus.Provisional ? SettledOn(Period) : null;
        return Page();
    }

    /// <summary>The page with another window or breakdown.</summary>
    /// <param name="choice">The window and breakdown.</param>
    public string Link(TrendChoice choice) => View.Link($"/indicators/{Indicator.Id}", choice.Pairs);

    /// <summary>The list behind a period's value.</summary>
    /// <param name="period">The period.</param>
    public string Members(ReportingPeriod period) => View.Link($"/indicators/{Indicator.Id}/members", ("period", period.Key));

    /// <summary>The page cut to one group of the breakdown.</summary>
    /// <param name="group">The group.</param>
    /// <returns>Null where pages cannot be cut by that dimension.</returns>
    public string? Cut(string group) => Choice.By is { } by && ReportView.Slicers.Contains(by)
        ? View.With(by, group).Link($"/indicators/{Indicator.Id}", Choice.Pairs)
        : null;
}
