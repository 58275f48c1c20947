using IroAnalytics.Dashboard.Pages;
using IroAnalytics.Dashboard.Queries;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

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
            new()
            {
                Margin = new() { Left = names.Room(isNarrow: false), Right = RoomForNumbers, Top = 24, Bottom = 28 },
                XAxis = Across(breakdown),
                YAxis = names.Axis(isNarrow: false),
                Shapes = breakdown.All.Value is { } all ? [PlotLines.Upright(all, new() { Width = 1.2, Color = "colour:usual" })] : null,
                Annotations = [.. Numbers(breakdown, "  "), .. Whole(breakdown)],
                BarGap = 0.34,
            },
            new()
            {
                Height = names.Height(isNarrow: true),
                Margin = new() { Left = names.Room(isNarrow: true), Right = NarrowRoomForNumbers, Top = 24, Bottom = 28 },
                YAxis = names.Axis(isNarrow: true),
                Annotations = [.. Numbers(breakdown, "<br>"), .. Whole(breakdown)],
            })
        {
            KeepsHeight = true,
        };
    }

    private static Trace2D Ranges(Breakdown breakdown) => new("bar")
    {
        X = [.. breakdown.Groups.Select(group => group.High - group.Low)],
        Y = [.. breakdown.Groups.Select((_, place) => place)],
        Orientation = StyleParam.Orientation.Horizontal,
        Base = [.. breakdown.Groups.Select(group => group.Low)],
        Marker = new() { Colors = [.. breakdown.Groups.Select(_ => "colour:band")] },
        Width = 0.62,
        HoverInfo = StyleParam.HoverInfo.Skip,
    };

    private static Trace2D Dots(Breakdown breakdown, Func<string, string?> link)
    {
        IReadOnlyList<(GroupValue Group, int Place)> drawn =
            [.. breakdown.Groups.Select((group, place) => (group, place)).Where(row => row.group.Value.Value is not null)];
        return new("scatter")
        {
            X = [.. drawn.Select(row => row.Group.Value.Value)],
            Y = [.. drawn.Select(row => row.Place)],
            Mode = StyleParam.Mode.Markers,
            Marker = Marks([.. drawn.Select(row => row.Group.Standing)]),
            Marks = [.. drawn.Select(row => MarkOf(breakdown, row.Group, link))],
        };
    }

    private static Marker Marks(IReadOnlyList<GroupStanding> standings) => new()
    {
        Colors = [.. standings.Select(Colour)],
        MultiSize = [.. standings.Select(standing => standing == GroupStanding.Expected ? 10.0 : 13)],
        MultiSymbol = [.. standings.Select(Symbol)],
        Outline = new()
        {
            MultiWidth = [.. standings.Select(standing => standing is GroupStanding.Worse or GroupStanding.Different ? 1.2 : 0)],
            Colors = [.. standings.Select(_ => "#9c3a08")],
        },
    };

    private static Mark MarkOf(Breakdown breakdown, GroupValue group, Func<string, string?> link) => new(
        $"{GroupWords.Of(breakdown.By, group.Group)}: {Wording.Value(breakdown.Indicator, group.Value)}<br>{Wording.Parts(breakdown.Indicator, group.Value)}",
        link(group.Group));

    private static IEnumerable<Annotation> Numbers(Breakdown breakdown, string between) =>
        breakdown.Groups.Select((group, place) => RowNames.Beside(NumbersOf(breakdown, group, between), place));

    private static string NumbersOf(Breakdown breakdown, GroupValue group, string between) => group.Value switch
    {
        { Value: not null, Numerator: { } met, Denominator: { } members } =>
            $"{Wording.Value(breakdown.Indicator, group.Value)}{between}{Wording.Count(met)} of {Wording.Count(members)}",
        _ => Wording.Value(breakdown.Indicator, group.Value),
    };

    private static IEnumerable<Annotation> Whole(Breakdown breakdown) => breakdown.All.Value is { } all
        ? [new()
            {
                Text = $"All {Wording.Value(breakdown.Indicator, breakdown.All)}",
                X = all,
                Y = 1,
                YRef = "paper",
                XAnchor = StyleParam.XAnchorPosition.Center,
                YAnchor = StyleParam.YAnchorPosition.Bottom,
                Font = new() { Size = 12.5, Color = "colour:muted" },
            }]
        : [];

    private static LinearAxis Across(Breakdown breakdown)
    {
        // The range of a tiny group reaches far: it may leave the plot, so that the others can be told apart.
        var large = breakdown.Groups.Where(group => group.Value.Denominator >= FewestToStretch).ToList();
        var values = breakdown.Groups.Select(group => group.Value.Value).ToList();
        var least = large.Select(group => group.Low).Concat(values).OfType<double>().DefaultIfEmpty(0).Min();
        var most = large.Select(group => group.High).Concat(values).OfType<double>().DefaultIfEmpty(100).Max();
        var step = most - least > 50 ? 20 : most - least > 20 ? 10 : 5;
        var (low, high) = (Math.Max(0, Math.Floor((least - 1) / step) * step), Math.Min(100, Math.Ceiling((most + 1) / step) * step));
        return new() { Range = [low - (step * 0.3), high + (step * 0.3)], DTick = step, TickSuffix = "%", ShowGrid = true, Ticks = StyleParam.TickOptions.Empty };
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
