using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace IroAnalytics.Dashboard.Charts;

/// <summary>One bar that lies: a name, how long it is, and what stands beside it.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Length">How long it is; null for no value.</param>
/// <param name="Numbers">What stands to its right.</param>
/// <param name="Colour">By meaning: <c>colour:main</c>.</param>
/// <param name="Words">What a pointer on it reads.</param>
/// <param name="Href">Where a click leads; null for nowhere.</param>
internal sealed record Bar(string Name, double? Length, string Numbers, string Colour, string Words, string? Href)
{
    /// <summary>Where a mark stands beside the bar's end, such as the same measured another way; null for none.</summary>
    public double? Mark { get; init; }
}

/// <summary>Bars that lie, from the top, each with its numbers beside it.</summary>
internal static class BarsFigure
{
    private const double LetterWidth = 6.6;

    /// <summary>Draws bars.</summary>
    /// <param name="bars">From the top; at least one.</param>
    /// <param name="band">A range to hold them against, in their unit; null for none.</param>
    public static Figure Of(IReadOnlyList<Bar> bars, (double From, double To)? band = null)
    {
        var names = new RowNames([.. bars.Select(bar => bar.Name)]);
        var room = (int)Math.Clamp(14 + (LetterWidth * bars.Max(bar => bar.Numbers.Length)), 60, 160);
        var foot = band is null ? 10 : 28;
        return new(
            names.Height(isNarrow: false),
            [.. band is { } range ? new[] { Band(bars, range) } : [], Bars(bars), .. bars.Any(bar => bar.Mark is not null) ? new[] { Marks(bars) } : []],
            new()
            {
                Margin = new() { Left = names.Room(isNarrow: false), Right = room, Top = 10, Bottom = foot },
                XAxis = Across(bars, band),
                YAxis = names.Axis(isNarrow: false),
                Annotations = [.. bars.Select((bar, place) => RowNames.Beside(bar.Numbers, place))],
                BarGap = 0.34,
                BarMode = StyleParam.BarMode.Overlay,
            },
            new()
            {
                Height = names.Height(isNarrow: true),
                Margin = new() { Left = names.Room(isNarrow: true), Right = room, Top = 10, Bottom = foot },
                YAxis = names.Axis(isNarrow: true),
            })
        {
            KeepsHeight = true,
        };
    }

    private static Trace2D Bars(IReadOnlyList<Bar> bars) => new("bar")
    {
        X = [.. bars.Select(bar => bar.Length)],
        Y = Places(bars),
        Orientation = StyleParam.Orientation.Horizontal,
        Marker = new() { Colors = [.. bars.Select(bar => bar.Colour)] },
        Width = 0.62,
        Marks = [.. bars.Select(bar => new Mark(bar.Words, bar.Href))],
    };

    private static Trace2D Marks(IReadOnlyList<Bar> bars)
    {
        IReadOnlyList<(Bar Bar, int Place)> marked = [.. bars.Select((bar, place) => (bar, place)).Where(one => one.bar.Mark is not null)];
        return new("scatter")
        {
            X = [.. marked.Select(one => one.Bar.Mark)],
            Y = [.. marked.Select(one => one.Place)],
            Mode = StyleParam.Mode.Markers,
            Marker = new()
            {
                Colors = [.. marked.Select(_ => "colour:main")],
                MultiSize = [.. marked.Select(_ => 9.0)],
                MultiSymbol = [.. marked.Select(_ => "circle")],
            },
            Marks = [.. marked.Select(one => new Mark(one.Bar.Words, one.Bar.Href))],
        };
    }

    private static Trace2D Band(IReadOnlyList<Bar> bars, (double From, double To) band) => new("bar")
    {
        X = [.. bars.Select(_ => band.To - band.From)],
        Y = Places(bars),
        Orientation = StyleParam.Orientation.Horizontal,
        Base = [.. bars.Select(_ => band.From)],
        Marker = new() { Colors = [.. bars.Select(_ => "colour:band")] },
        Width = 1,
        HoverInfo = StyleParam.HoverInfo.Skip,
    };

    private static LinearAxis Across(IReadOnlyList<Bar> bars, (double From, double To)? band)
    {
        var most = Math.Max(bars.Max(bar => Math.Max(bar.Length ?? 0, bar.Mark ?? 0)), band?.To ?? 0);
        return new() { Range = [0, Math.Max(most, 1) * 1.02], Visible = band is not null, ShowGrid = false, Ticks = StyleParam.TickOptions.Outside };
    }

    private static IReadOnlyList<object?> Places(IReadOnlyList<Bar> bars) => [.. bars.Select((_, place) => place)];
}
