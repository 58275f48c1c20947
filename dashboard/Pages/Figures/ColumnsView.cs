using IroAnalytics.Dashboard.Charts;
using IroAnalytics.Dashboard.Queries;

namespace IroAnalytics.Dashboard.Pages.Figures;

/// <summary>Counts by month, one or two side by side.</summary>
internal static class ColumnsView
{
    private static readonly (string Chart, string Token)[] Colours = [("colour:main", "var(--blue)"), ("colour:second", "var(--teal)")];

    /// <summary>The figure of a section.</summary>
    public static FigureView Of(SectionAnswer.Trends answer, FigureFrame frame)
    {
        var (section, trends) = (answer.Section, answer.Each);
        var (first, last) = (trends[0], trends[0].Latest.Period);
        var periods = first.Values.Select(value => value.Period).ToList();
        var isEmpty = trends.All(trend => trend.Values.All(value => value.Value is null));
        var now = string.Join(" and ", trends.Select(trend => Wording.Value(trend.Indicator, trend.Latest)));
        return new(section.Id, $"{section.About}: {now} in {Wording.Near(last)}", Summary(trends), Table(trends, frame))
        {
            Drawing = isEmpty ? null : StandingBars.Beside(periods, [.. trends.Select((trend, place) => Series(trend, place, frame))]),
            Key = isEmpty ? [] : [.. trends.Select((trend, place) => (KeyShape.Block(Colours[place].Token), trend.Indicator.Name))],
            Source = FigureViews.Source(first.Indicator, $"{periods[0].Words} to {last.Words}"),
            Definition = frame.Definition(first.Indicator),
            Nothing = isEmpty ? frame.Nothing(first.Indicator, $"in {last.Words}", first.Where) : null,
        };
    }

    private static string Summary(IReadOnlyList<IndicatorTrend> trends) => string.Join(" ", trends.Select(trend => trend.Chart is { } chart
        ? $"{trend.Indicator.Name}: {Wording.Level(trend.Indicator, chart.Mean)} a month on average."
        : "")) + FigureViews.Whole(trends.Any(trend => trend.IgnoresFilters));

    private static BarSeries Series(IndicatorTrend trend, int place, FigureFrame frame) => new(
        Colours[place].Chart,
        [.. trend.Values.Select(value => value.Value)],
        [.. trend.Values.Select(value => new Mark(
            $"{Wording.Capital(value.Period.Words)}: {(value.Value is { } count ? Wording.Counted(count, trend.Indicator.Noun) : Wording.Absent(value))}", frame.Members(trend.Indicator, value.Period)))]);

    private static FigureTable Table(IReadOnlyList<IndicatorTrend> trends, FigureFrame frame) => new(
        "The latest month first.",
        [new("Period"), .. trends.Select(trend => new TableColumn(trend.Indicator.Name, true)), new("Status")],
        [.. Enumerable.Range(0, trends[0].Values.Count).Reverse().Select(place => Row(trends, place, frame))]);

    private static IReadOnlyList<TableCell> Row(IReadOnlyList<IndicatorTrend> trends, int place, FigureFrame frame)
    {
        var period = trends[0].Values[place].Period;
        return
        [
            new(Wording.Capital(period.Words), period.Key),
            .. trends.Select(trend => Cells.Value(trend.Indicator, trend.Values[place], trend.Values[place].Value is > 0 ? frame.Members(trend.Indicator, period) : null)),
            Cells.Status(trends[0].Values[place]),
        ];
    }
}
