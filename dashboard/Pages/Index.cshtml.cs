using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>The overview of a month: the leading measure, every other by theme, and what stands out.</summary>
internal sealed class IndexModel(CurrentRun current) : ReportPage(current)
{
    private OverviewReport? report;

    /// <summary>The figures.</summary>
    public OverviewReport Report => report ?? throw new InvalidOperationException("The page has not been read.");

    public override IEnumerable<string> Cuts => FiltersInWords;

    /// <summary>The themes with their four tiles, in the order of the page.</summary>
    public IEnumerable<(Theme Theme, IReadOnlyList<IndicatorTrend> Trends)> Themes =>
        OverviewReport.Tiles.Select(theme => (Theme.All.First(one => one.Id == theme.Theme), Report.Of(theme.Tiles)));

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await ReadFrameAsync(cancellation);
        var (month, filters) = (View.Month, View.Filters);
        report = await Current.OnceAsync(View.Link("overview"), (run, stopped) => OverviewReport.ReadAsync(run, month, filters, stopped), cancellation);
        await ReadTouchingAsync(report.Trends.Select(trend => trend.Indicator.Id), cancellation);
        if (report.Lead.Latest.Status == ValueStatus.Provisional)
            ProvisionalUntil = SettledOn(View.Month);
    }
}
