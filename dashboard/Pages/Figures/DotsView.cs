using IroAnalytics.Dashboard.Charts;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Indicators;
using Microsoft.AspNetCore.Html;

namespace IroAnalytics.Dashboard.Pages.Figures;

/// <summary>A percentage by groups, each beside the range that chance would give so many members; never in order of rank.</summary>
internal static class DotsView
{
    private const int MostDots = 40;

    /// <summary>The figure of a section.</summary>
    public static FigureView Of(SectionAnswer.Groups answer, FigureFrame frame) => Of(
        answer.Section.Id, answer.Breakdown, answer.Where, answer.IgnoresFilters, frame) with
    {
        About = answer.Section.About,
    };

    /// <summary>The figure of a breakdown.</summary>
    /// <param name="id">Names it on its page.</param>
    /// <param name="breakdown">The groups.</param>
    /// <param name="where">The filters that hold.</param>
    /// <param name="ignoresFilters">Whether some filter is left out.</param>
    /// <param name="frame">The page.</param>
    public static FigureView Of(
        string id, Breakdown breakdown, IReadOnlyList<DimensionFilter> where, bool ignoresFilters, FigureFrame frame)
    {
        var (indicator, period) = (breakdown.Indicator, breakdown.All.Period);
        var when = Wording.When(indicator, period, frame.Facts.AsAt);
        var isEmpty = breakdown.Groups.Count == 0;
        var drawn = Drawn(breakdown);
        return new(id, Finding.BreakdownTitle(breakdown), Finding.BreakdownSummary(breakdown, when) + Left(breakdown, drawn) + FigureViews.Whole(ignoresFilters), Table(breakdown, when, frame))
        {
            Drawing = isEmpty ? null : BreakdownFigure.Of(drawn, group => frame.Cut(breakdown.By, group)),
            Key = isEmpty ? [] : Key(breakdown),
            Source = FigureViews.Source(indicator, when),
            Definition = frame.Definition(indicator),
            Nothing = isEmpty ? frame.Nothing(indicator, when, where) : null,
        };
    }

    /// <summary>The groups that a chart has room for, in their order: those that chance does not explain, and then the largest.</summary>
    private static Breakdown Drawn(Breakdown breakdown)
    {
        if (breakdown.Groups.Count <= MostDots) return breakdown;

        var drawn = breakdown.Groups
            .OrderBy(group => group.Standing == GroupStanding.Expected)
            .ThenByDescending(group => group.Value.Denominator)
            .Take(MostDots)
            .ToHashSet();
        return breakdown with { Groups = [.. breakdown.Groups.Where(drawn.Contains)] };
    }

    private static string Left(Breakdown breakdown, Breakdown drawn) => drawn.Groups.Count == breakdown.Groups.Count
        ? ""
        : $" The chart has {Wording.Count(drawn.Groups.Count)} of {Wording.Count(breakdown.Groups.Count)} groups: those that chance does not explain, then those with the most {breakdown.Indicator.Noun}.";

    private static FigureTable Table(Breakdown breakdown, string when, FigureFrame frame)
    {
        var indicator = breakdown.Indicator;
        return new(
            $"{indicator.Name} by {GroupWords.Kind(breakdown.By)}, {when}. In order of the groups, not of rank.",
            [
                new(Dimensions.Words(breakdown.By)), new(Columns.Numerator(indicator), true), new(Columns.Denominator(indicator), true),
                new(Columns.Value(indicator), true), new("Expected from", true), new("to", true), new("Standing"), new("Status"),
            ],
            [.. breakdown.Groups.Select(group => Row(breakdown, group, frame))]);
    }

    private static IReadOnlyList<TableCell> Row(Breakdown breakdown, GroupValue group, FigureFrame frame) =>
    [
        new(GroupWords.Of(breakdown.By, group.Group), group.Group, frame.Cut(breakdown.By, group.Group)),
        Cells.Part(group.Value.Numerator),
        Cells.Part(group.Value.Denominator, frame.Members(breakdown.Indicator, breakdown.All.Period, breakdown.By, group.Group)),
        Cells.Value(breakdown.Indicator, group.Value),
        Limit(breakdown.Indicator, group.Low),
        Limit(breakdown.Indicator, group.High),
        TableCell.Text(Standing(group)),
        Cells.Status(group.Value),
    ];

    private static TableCell Limit(Indicator indicator, double? limit) => new(limit is { } level ? Wording.Level(indicator, level) : "", limit);

    private static string Standing(GroupValue group) => group.Standing switch
    {
        GroupStanding.Worse => "worse than chance",
        GroupStanding.Better => "better than chance",
        GroupStanding.Different => "unlike chance",
        _ => group.Low is null ? "" : "as expected",
    };

    private static List<(IHtmlContent Shape, string Words)> Key(Breakdown breakdown)
    {
        var key = new List<(IHtmlContent, string)> { (KeyShape.Dot, "Value") };
        if (breakdown.Groups.Any(group => group.Standing == GroupStanding.Worse)) key.Add((StateShape.Svg(SpcState.Concern), "Worse than chance would give"));
        if (breakdown.Groups.Any(group => group.Standing == GroupStanding.Different)) key.Add((StateShape.Svg(SpcState.Unusual), "Unlike what chance would give"));
        key.Add((KeyShape.Band, $"Expected for that many {breakdown.Indicator.Noun} (95%)"));
        return key;
    }
}
