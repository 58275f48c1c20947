using IroAnalytics.Dashboard.Queries;

namespace IroAnalytics.Dashboard.Pages.Figures;

/// <summary>Further measures with their last value.</summary>
internal static class BesideView
{
    /// <summary>The figure of a section: a list that has no chart.</summary>
    public static FigureView Of(SectionAnswer.Trends answer, FigureFrame frame) => new(
        answer.Section.Id,
        answer.Section.About,
        "",
        new(
            $"{answer.Section.About}, {answer.Each[0].Latest.Period.Words}.",
            [new("Measure"), new("Value", true), new("Target", true), new("State"), new("Status")],
            [.. answer.Each.Select(trend => Row(trend, frame))]));

    private static IReadOnlyList<TableCell> Row(IndicatorTrend trend, FigureFrame frame) =>
    [
        TableCell.Text(trend.Indicator.Name, frame.View.Link($"/indicators/{trend.Indicator.Id}")),
        Cells.Value(trend.Indicator, trend.Latest),
        new(trend.Latest.Target is { } target ? Wording.Level(trend.Indicator, target) : "", trend.Latest.Target),
        TableCell.Text(Wording.State(trend, trend.Values.Count - 1)),
        Cells.Status(trend.Latest),
    ];
}
