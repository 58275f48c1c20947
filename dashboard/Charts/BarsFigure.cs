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
        var most = Math.Max(bars.Max(bar => Math.Max(bar.Length ?? 0, bar.Mark ?? 0)), band?.To ?? 0);
        Axis across = new() { Range = [0, Math.Max(most, 1) * 1.02], Visible = band is not null, Showgrid = false, Ticks = "outside" };
        var room = (int)Math.Clamp(14 + (LetterWidth * bars.Max(bar => bar.Numbers.Length)), 60, 160);
        return new(
            names.Height(isNarrow: false),
            [.. band is { } range ? new[] { Band(bars, range) } : [], Bars(bars), .. bars.Any(bar => bar.Mark is not null) ? new[] { Marks(bars) } : []],
            new(new(names.Room(isNarrow: false), room, 10, band is null ? 10 : 28), across, names.Axis(isNarrow: false))
            {
                Annotations = [.. bars.Select((bar, place) => Numbers(bar, place))],
                Bargap = 0.34,
                Barmode = "overlay",
            },
            new(names.Height(isNarrow: true), Margin: new(names.Room(isNarrow: true), room, 10, band is null ? 10 : 28), Yaxis: names.Axis(isNarrow: true)))
        {
            KeepsHeight = true,
        };
    }

    private static BarTrace Bars(IReadOnlyList<Bar> bars) => new([.. bars.Select(bar => (object?)bar.Length)], Places(bars))
    {
        Marker = new([.. bars.Select(bar => bar.Colour)]),
        Width = 0.62,
        Customdata = [.. bars.Select(bar => new Mark(bar.Words, bar.Href))],
        Hovertemplate = "%{customdata.words}<extra></extra>",
    };

    private static ScatterTrace Marks(IReadOnlyList<Bar> bars)
    {
        IReadOnlyList<(Bar Bar, int Place)> marked = [.. bars.Select((bar, place) => (bar, place)).Where(one => one.bar.Mark is not null)];
        return new([.. marked.Select(one => (object)(one.Bar.Mark ?? 0))], [.. marked.Select(one => (object?)one.Place)], "markers")
        {
            Marker = new([.. marked.Select(_ => "colour:main")]) { Size = [.. marked.Select(_ => 9.0)], Symbol = [.. marked.Select(_ => "circle")] },
            Customdata = [.. marked.Select(one => new Mark(one.Bar.Words, one.Bar.Href))],
            Hovertemplate = "%{customdata.words}<extra></extra>",
        };
    }

    private static BarTrace Band(IReadOnlyList<Bar> bars, (double From, double To) band) =>
        new([.. bars.Select(_ => (object?)(band.To - band.From))], Places(bars))
        {
            Base = bars.Select(_ => (double?)band.From).ToList(),
            Marker = new([.. bars.Select(_ => "colour:band")]),
            Width = 1,
            Hoverinfo = "skip",
        };

    private static Annotation Numbers(Bar bar, int place) => new(bar.Numbers, 1.012, place)
    {
        Xref = "paper",
        Xanchor = "left",
        Yanchor = "middle",
        Align = "left",
        Font = new(12.5, "colour:ink"),
    };

    private static IReadOnlyList<object?> Places(IReadOnlyList<Bar> bars) => [.. bars.Select((_, place) => (object?)place)];
}
