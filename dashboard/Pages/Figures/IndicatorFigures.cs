using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Dashboard.Pages.Figures;

/// <summary>The figures of an indicator's own page.</summary>
/// <param name="Report">What was read.</param>
/// <param name="Frame">The page.</param>
internal sealed record IndicatorFigures(IndicatorReport Report, FigureFrame Frame)
{
    /// <summary>The identifier of the trend in addresses.</summary>
    public const string TrendId = "trend";

    /// <summary>The identifier of the breakdown in addresses.</summary>
    public const string BreakdownId = "by";

    private const int HeightOfTrend = 344;

    /// <summary>Values as first published, which the table of the trend shows beside those as now known; null for none.</summary>
    public FirstPublishedValues? FirstPublished { get; init; }

    /// <summary>The trend.</summary>
    public FigureView Trend => TrendView.Of(TrendId, Finding.Title(Report.Trend), Report.Trend, HeightOfTrend, Frame, FirstPublished) with { Csv = Frame.Export(TrendId) };

    /// <summary>The breakdown; null where the indicator has none.</summary>
    public FigureView? Breakdown => Report.Breakdown switch
    {
        null => null,
        { Indicator.Unit: IndicatorUnit.Percent } percent =>
            DotsView.Of(BreakdownId, percent, Report.Trend.Where, ignoresFilters: false, Frame) with { Csv = Frame.Export(BreakdownId) },
        { } counts => BarsView.Of(BreakdownId, counts, Report.Trend.Where, Frame) with { Csv = Frame.Export(BreakdownId) },
    };

    /// <summary>The figure of an identifier; null where there is none.</summary>
    /// <param name="id">Of the trend or the breakdown.</param>
    public FigureView? Find(string? id) => id switch { TrendId => Trend, BreakdownId => Breakdown, _ => null };
}
