using IroAnalytics.Dashboard.Pages;
using IroAnalytics.Dashboard.Queries;

namespace IroAnalytics.Dashboard.Charts;

/// <summary>
/// A percentage by groups: dots, each with the range that chance would give so many members, and its numbers beside it. In the order of
/// the groups, never of rank.
/// </summary>
internal static class BreakdownFigure
{
    private const int RoomForNumbers = 132;
    private const int NarrowRoomForNumbers = 76;
    private const int FewestToStretch = 10;

    /// <summary>Draws a breakdown.</summary>
    /// <param name="breakdown">What is drawn.</param>
    /// <param name="link">Where a click on a group leads; null for nowhere.</param>
    public static Figure Of(Breakdown breakdown, Func<string, string?> link)
    {
        var names = new RowNames([.. breakdown.Groups.Select(group => GroupWords.Of(breakdown.By, group.Group))]);
        return new(
            names.Height(isNarrow: false),
            [Ranges(breakdown), Dots(breakdown, link)],
            new(new(names.Room(isNarrow: false), RoomForNumbers, 24, 28), Across(breakdown), names.Axis(isNarrow: false))
            {
                Shapes = breakdown.All.Value is { } all ? [new(all, all, 0, 1, new(1.2, "colour:usual")) { Yref = "paper" }] : null,
                Annotations = [.. Numbers(breakdown, "  "), .. Whole(breakdown)],
                Bargap = 0.34,
            },
            new(names.Height(isNarrow: true), Margin: new(names.Room(isNarrow: true), NarrowRoomForNumbers, 24, 28), Yaxis: names.Axis(isNarrow: true))
            {
                Annotations = [.. Numbers(breakdown, "<br>"), .. Whole(breakdown)],
            })
        {
            KeepsHeight = true,
        };
    }

    private static BarTrace Ranges(Breakdown breakdown) =>
        new([.. breakdown.Groups.Select(group => (object?)(group.High - group.Low))], [.. breakdown.Groups.Select((_, place) => (object?)place)])
        {
            Base = breakdown.Groups.Select(group => group.Low).ToList(),
            Marker = new([.. breakdown.Groups.Select(_ => "colour:band")]),
            Width = 0.62,
            Hoverinfo = "skip",
        };

    private static ScatterTrace Dots(Breakdown breakdown, Func<string, string?> link)
    {
        IReadOnlyList<(GroupValue Group, int Place)> drawn =
            [.. breakdown.Groups.Select((group, place) => (group, place)).Where(row => row.group.Value.Value is not null)];
        return new([.. drawn.Select(row => row.Group.Value.Value).OfType<object>()], [.. drawn.Select(row => (object?)row.Place)], "markers")
        {
            Marker = Marks([.. drawn.Select(row => row.Group.Standing)]),
            Customdata = [.. drawn.Select(row => MarkOf(breakdown, row.Group, link))],
            Hovertemplate = "%{customdata.words}<extra></extra>",
        };
    }

    private static Marker Marks(IReadOnlyList<GroupStanding> standings) => new([.. standings.Select(Colour)])
    {
        Size = [.. standings.Select(standing => standing == GroupStanding.Expected ? 10.0 : 13)],
        Symbol = [.. standings.Select(Symbol)],
        Line = new([.. standings.Select(standing => standing is GroupStanding.Worse or GroupStanding.Different ? 1.2 : 0)], [.. standings.Select(_ => "#9c3a08")]),
    };

    private static Mark MarkOf(Breakdown breakdown, GroupValue group, Func<string, string?> link) => new(
        $"{GroupWords.Of(breakdown.By, group.Group)}: {Wording.Value(breakdown.Indicator, group.Value)}<br>{Wording.Parts(breakdown.Indicator, group.Value)}",
        link(group.Group));

    private static IEnumerable<Annotation> Numbers(Breakdown breakdown, string between) => breakdown.Groups.Select((group, place) =>
        new Annotation(NumbersOf(breakdown, group, between), 1.012, place)
        {
            Xref = "paper",
            Xanchor = "left",
            Yanchor = "middle",
            Align = "left",
            Font = new(12.5, "colour:ink"),
        });

    private static string NumbersOf(Breakdown breakdown, GroupValue group, string between) => group.Value switch
    {
        { Value: not null, Numerator: { } met, Denominator: { } members } =>
            $"{Wording.Value(breakdown.Indicator, group.Value)}{between}{Wording.Count(met)} of {Wording.Count(members)}",
        _ => Wording.Value(breakdown.Indicator, group.Value),
    };

    private static IEnumerable<Annotation> Whole(Breakdown breakdown) => breakdown.All.Value is { } all
        ? [new($"All {Wording.Value(breakdown.Indicator, breakdown.All)}", all, 1)
            {
                Yref = "paper", Yanchor = "bottom", Xanchor = "center", Font = new(12.5, "colour:muted"),
            }]
        : [];

    private static Axis Across(Breakdown breakdown)
    {
        // The range of a tiny group reaches far: it may leave the plot, so that the others can be told apart.
        var large = breakdown.Groups.Where(group => group.Value.Denominator >= FewestToStretch).ToList();
        var values = breakdown.Groups.Select(group => group.Value.Value).ToList();
        var least = large.Select(group => group.Low).Concat(values).OfType<double>().DefaultIfEmpty(0).Min();
        var most = large.Select(group => group.High).Concat(values).OfType<double>().DefaultIfEmpty(100).Max();
        var step = most - least > 50 ? 20 : most - least > 20 ? 10 : 5;
        var (low, high) = (Math.Max(0, Math.Floor((least - 1) / step) * step), Math.Min(100, Math.Ceiling((most + 1) / step) * step));
        return new() { Range = [low - (step * 0.3), high + (step * 0.3)], Dtick = step, Ticksuffix = "%", Showgrid = true, Ticks = "" };
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
}
