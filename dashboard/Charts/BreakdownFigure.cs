using IroAnalytics.Dashboard.Pages;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Dashboard.Charts;

/// <summary>
/// The groups of a dimension, each with its numbers beside it: dots with the range that chance would give for a percentage, bars for
/// counts and means. In the order of the groups, never of rank.
/// </summary>
internal static class BreakdownFigure
{
    private const int RowHeight = 26;
    private const int Frame = 56;
    private const int RoomForNumbers = 132;
    private const double LetterWidth = 7.4;

    /// <summary>Draws a breakdown.</summary>
    /// <param name="breakdown">What is drawn.</param>
    /// <param name="link">Where a click on a group leads; null for nowhere.</param>
    public static Figure Of(Breakdown breakdown, Func<string, string?> link)
    {
        var percent = breakdown.Indicator.Unit == IndicatorUnit.Percent;
        return new(
            Frame + (RowHeight * Math.Max(2, breakdown.Groups.Count)),
            percent ? [Ranges(breakdown), Dots(breakdown, link)] : [Bars(breakdown, link)],
            new(new(RoomForNames(breakdown), RoomForNumbers, 24, 28), Across(breakdown, percent), Down)
            {
                Shapes = percent && breakdown.All.Value is { } all ? [new(all, all, 0, 1, new(1.2, "colour:usual")) { Yref = "paper" }] : null,
                Annotations = [.. Numbers(breakdown), .. Whole(breakdown, percent)],
                Bargap = 0.34,
            },
            new(Margin: new(Math.Min(104, RoomForNames(breakdown)), 104, 24, 28)));
    }

    private static Axis Down => new() { Autorange = "reversed", Showgrid = false, Type = "category" };

    private static int RoomForNames(Breakdown breakdown) =>
        (int)Math.Clamp(24 + (LetterWidth * breakdown.Groups.Select(group => group.Group.Length).DefaultIfEmpty(4).Max()), 56, 220);

    private static BarTrace Ranges(Breakdown breakdown) =>
        new([.. breakdown.Groups.Select(group => (object?)(group.High - group.Low))], Names(breakdown))
        {
            Base = breakdown.Groups.Select(group => group.Low).ToList(),
            Marker = new([.. breakdown.Groups.Select(_ => "colour:band")]),
            Width = 0.62,
            Hoverinfo = "skip",
        };

    private static ScatterTrace Dots(Breakdown breakdown, Func<string, string?> link) =>
        new([.. WithValue(breakdown).Select(group => group.Value.Value).OfType<object>()], [.. WithValue(breakdown).Select(group => group.Group)], "markers")
        {
            Marker = new([.. WithValue(breakdown).Select(group => Colour(group.Standing))])
            {
                Size = [.. WithValue(breakdown).Select(group => group.Standing == GroupStanding.Expected ? 10.0 : 13)],
                Symbol = [.. WithValue(breakdown).Select(group => Symbol(group.Standing))],
                Line = new([.. WithValue(breakdown).Select(group => group.Standing == GroupStanding.Expected ? 0 : 1.2)], [.. WithValue(breakdown).Select(_ => "#9c3a08")]),
            },
            Customdata = [.. WithValue(breakdown).Select(group => MarkOf(breakdown, group, link))],
            Hovertemplate = "%{customdata.words}<extra></extra>",
        };

    private static BarTrace Bars(Breakdown breakdown, Func<string, string?> link) =>
        new([.. breakdown.Groups.Select(group => (object?)group.Value.Value)], Names(breakdown))
        {
            Marker = new([.. breakdown.Groups.Select(group => group.Group == Dimensions.NotKnown ? "colour:quiet" : "colour:main")]),
            Customdata = [.. breakdown.Groups.Select(group => MarkOf(breakdown, group, link))],
            Hovertemplate = "%{customdata.words}<extra></extra>",
        };

    private static Mark MarkOf(Breakdown breakdown, GroupValue group, Func<string, string?> link) => new(
        $"{group.Group}: {Wording.Value(breakdown.Indicator, group.Value)}<br>{Wording.Parts(breakdown.Indicator, group.Value)}", link(group.Group));

    private static IEnumerable<Annotation> Numbers(Breakdown breakdown) => breakdown.Groups.Select(group =>
        new Annotation(NumbersOf(breakdown, group), 1.012, group.Group)
        {
            Xref = "paper",
            Xanchor = "left",
            Yanchor = "middle",
            Font = new(12.5, "colour:ink"),
        });

    private static string NumbersOf(Breakdown breakdown, GroupValue group) => (breakdown.Indicator.Unit, group.Value) switch
    {
        (IndicatorUnit.Percent, { Numerator: { } met, Denominator: { } members }) =>
            $"{Wording.Value(breakdown.Indicator, group.Value)}  {Wording.Count(met)} of {Wording.Count(members)}",
        _ => Wording.Value(breakdown.Indicator, group.Value),
    };

    private static IEnumerable<Annotation> Whole(Breakdown breakdown, bool percent) => percent && breakdown.All.Value is { } all
        ? [new($"All {Wording.Value(breakdown.Indicator, breakdown.All)}", all, 1)
            {
                Yref = "paper", Yanchor = "bottom", Xanchor = "center", Font = new(12.5, "colour:muted"),
            }]
        : [];

    private static Axis Across(Breakdown breakdown, bool percent)
    {
        if (!percent) return new() { Visible = false };

        var least = breakdown.Groups.SelectMany(group => new[] { group.Low, group.Value.Value }).OfType<double>().DefaultIfEmpty(0).Min();
        var most = breakdown.Groups.SelectMany(group => new[] { group.High, group.Value.Value }).OfType<double>().DefaultIfEmpty(100).Max();
        var step = most - least > 50 ? 20 : most - least > 20 ? 10 : 5;
        var (low, high) = (Math.Max(0, Math.Floor((least - 1) / step) * step), Math.Min(100, Math.Ceiling((most + 1) / step) * step));
        return new() { Range = [low - (step * 0.12), high + (step * 0.3)], Dtick = step, Ticksuffix = "%", Showgrid = true, Ticks = "" };
    }

    private static string Symbol(GroupStanding standing) => standing switch
    {
        GroupStanding.Worse => "diamond",
        GroupStanding.Different => "square",
        _ => "circle",
    };

    private static string Colour(GroupStanding standing) => standing switch
    {
        GroupStanding.Worse => "colour:concern",
        GroupStanding.Different => "colour:unusual",
        _ => "colour:main",
    };

    private static IEnumerable<GroupValue> WithValue(Breakdown breakdown) => breakdown.Groups.Where(group => group.Value.Value is not null);

    private static IReadOnlyList<string> Names(Breakdown breakdown) => [.. breakdown.Groups.Select(group => group.Group)];
}
