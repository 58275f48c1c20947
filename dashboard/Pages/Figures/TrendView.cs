using System.Globalization;
using IroAnalytics.Dashboard.Charts;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;
using Microsoft.AspNetCore.Html;

namespace IroAnalytics.Dashboard.Pages.Figures;

/// <summary>Months of one indicator with their usual range.</summary>
internal static class TrendView
{
    private const int Height = 300;
    private const int HeightOfLead = 344;

    /// <summary>The figure of a section.</summary>
    public static FigureView Of(SectionAnswer.Trend answer, FigureFrame frame)
    {
        var trend = answer.Report.Trend;
        var height = answer.Section.Id == "trend" ? HeightOfLead : Height;
        return Of(answer.Section.Id, Finding.Named(trend, answer.Section.About), trend, height, frame);
    }

    /// <summary>The figure of a trend.</summary>
    /// <param name="id">Names it on its page.</param>
    /// <param name="title">The finding.</param>
    /// <param name="trend">The trend.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="frame">The page.</param>
    /// <param name="published">Values as first published; null for none.</param>
    public static FigureView Of(
        string id, string title, IndicatorTrend trend, int height, FigureFrame frame, FirstPublishedValues? published = null)
    {
        var indicator = trend.Indicator;
        Func<ReportingPeriod, string?> link = period => frame.Members(indicator, period);
        var isEmpty = trend.Values.All(value => value.Value is null);
        return new(id, title, Finding.Summary(trend, frame.Facts.AsAt) + FigureViews.Whole(trend.IgnoresFilters), Table(trend, published, link))
        {
            Drawing = isEmpty ? null : TrendFigure.Of(trend, height, link),
            Key = isEmpty ? [] : Key(trend),
            Source = FigureViews.Source(indicator, $"{trend.Values[0].Period.Words} to {trend.Latest.Period.Words}"),
            Definition = frame.Definition(indicator),
            Nothing = isEmpty ? frame.Nothing(indicator, Wording.When(indicator, trend.Latest.Period, frame.Facts.AsAt), trend.Where) : null,
        };
    }

    /// <summary>The rows of a trend, the latest first.</summary>
    private static FigureTable Table(IndicatorTrend trend, FirstPublishedValues? published, Func<ReportingPeriod, string?> link)
    {
        var indicator = trend.Indicator;
        var counts = indicator.Unit == IndicatorUnit.Count;
        var closed = published is not null && published.TouchAnyOf(trend.Values) ? published.ByPeriod : null;
        return new(
            Caption(trend) + ActionWords.Caption(trend),
            [
                new("Period"),
                .. counts ? Array.Empty<TableColumn>() : [new(Columns.Numerator(indicator), true), new(Columns.Denominator(indicator), true)],
                new(Columns.Value(indicator), true),
                .. closed is null ? Array.Empty<TableColumn>() : [new("First published", true), new("Revised by", true)],
                new("Target", true),
                new("State"),
                .. trend.Marked.Count == 0 ? Array.Empty<TableColumn>() : [new("Actions begun")],
                new("Status"),
            ],
            [.. trend.Values.Select((value, place) => Row(trend, value, place, closed, link)).Reverse()]);
    }

    private static IReadOnlyList<TableCell> Row(
        IndicatorTrend trend,
        IndicatorValue value,
        int place,
        IReadOnlyDictionary<ReportingPeriod, FirstPublishedValue>? closed,
        Func<ReportingPeriod, string?> link) =>
    [
        new(Wording.Capital(value.Period.Words), value.Period.Key, value.Value is null ? null : link(value.Period)),
        .. trend.Indicator.Unit == IndicatorUnit.Count ? Array.Empty<TableCell>() : [Cells.Part(value.Numerator), Cells.Part(value.Denominator)],
        Cells.Value(trend.Indicator, value),
        .. closed is null ? Array.Empty<TableCell>() : FirstPublished(trend.Indicator, closed.GetValueOrDefault(value.Period), value),
        new(value.Target is { } target ? Wording.Level(trend.Indicator, target) : "", value.Target),
        TableCell.Text(Wording.State(trend, place)),
        .. trend.Marked.Count == 0 ? Array.Empty<TableCell>() : [TableCell.Text(ActionWords.Within(trend, value.Period))],
        Cells.Status(value),
    ];

    private static IReadOnlyList<TableCell> FirstPublished(Indicator indicator, FirstPublishedValue? first, IndicatorValue now) => first is null
        ? [new("", null), new("", null)]
        : [Cells.Value(indicator, first.Value), new(Wording.Revision(indicator, first, now), now.Value - first.Value.Value)];

    private static string Caption(IndicatorTrend trend) => $"{trend.Indicator.Name}, the latest first."
        + (trend.Chart is { } chart
            ? string.Create(CultureInfo.InvariantCulture, $" Usual range {Wording.Level(trend.Indicator, chart.Lower)} to {Wording.Level(trend.Indicator, chart.Upper)}, ")
                + $"average {Wording.Level(trend.Indicator, chart.Mean)}, from the periods shown{(chart.IsTrial ? " (trial limits: fewer than 12)" : "")}."
            : "");

    private static IReadOnlyList<(IHtmlContent Shape, string Words)> Key(IndicatorTrend trend)
    {
        var states = Enumerable.Range(0, trend.Values.Count).Select(trend.StateAt)
            .Where(state => state is SpcState.Concern or SpcState.Improving or SpcState.Unusual).Distinct().Order();
        return
        [
            (KeyShape.Line("var(--blue)"), trend.Indicator.Name),
            .. states.Select(state => (StateShape.Svg(state), StateShape.Word(state))),
            .. trend.Chart is { } chart
                ? [(KeyShape.Limits, $"Usual range ({(chart.IsTrial ? "trial limits" : "limits")})"), (KeyShape.Line("var(--usual)"), "Average")]
                : Array.Empty<(IHtmlContent, string)>(),
            .. trend.Latest.Target is null ? Array.Empty<(IHtmlContent, string)>() : [(KeyShape.Dashed, "Target")],
            .. trend.Marked.Select(mark => (KeyShape.Action, ActionWords.Of(mark))),
        ];
    }
}
