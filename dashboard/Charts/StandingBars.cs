using IroAnalytics.Pipeline.Domain;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace IroAnalytics.Dashboard.Charts;

/// <summary>One row of standing bars, one a period.</summary>
/// <param name="Colour">By meaning: <c>colour:main</c>.</param>
/// <param name="Heights">One a period; null for no value.</param>
/// <param name="Marks">What a pointer on each reads, and where a click leads.</param>
internal sealed record BarSeries(string Colour, IReadOnlyList<double?> Heights, IReadOnlyList<Mark> Marks);

/// <summary>Standing bars month by month: side by side for counts, one on the other for shares.</summary>
internal static class StandingBars
{
    private const int Height = 280;

    /// <summary>Draws counts side by side.</summary>
    /// <param name="periods">The oldest first; at least one.</param>
    /// <param name="series">Each with a height for every period.</param>
    public static Figure Beside(IReadOnlyList<ReportingPeriod> periods, IReadOnlyList<BarSeries> series) =>
        Drawn(periods, series, StyleParam.BarMode.Group, 0.3, new() { TickFormat = ",~f", Range = [0, Math.Max(1, series.SelectMany(one => one.Heights).Max() ?? 1) * 1.08] });

    /// <summary>Draws shares one on the other, up to 100 per cent.</summary>
    /// <param name="periods">The oldest first; at least one.</param>
    /// <param name="series">Each with a share for every period, in per cent; from the foot.</param>
    public static Figure Stacked(IReadOnlyList<ReportingPeriod> periods, IReadOnlyList<BarSeries> series) =>
        Drawn(periods, series, StyleParam.BarMode.Stack, 0.14, new() { Range = [0, 100.5], DTick = 25, TickSuffix = "%" });

    private static Figure Drawn(IReadOnlyList<ReportingPeriod> periods, IReadOnlyList<BarSeries> series, StyleParam.BarMode mode, double gap, LinearAxis up) => new(
        Height,
        [.. series.Select(one => Bars(periods, one))],
        new() { Margin = new() { Left = 48, Right = 16, Top = 12, Bottom = 44 }, XAxis = MonthAxis.OfBars(periods, every: 3), YAxis = up, BarMode = mode, BarGap = gap },
        new() { XAxis = MonthAxis.OfBars(periods, every: 12) });

    private static Trace2D Bars(IReadOnlyList<ReportingPeriod> periods, BarSeries series) => new("bar")
    {
        X = [.. periods.Select(MonthAxis.Place)],
        Y = [.. series.Heights],
        Orientation = StyleParam.Orientation.Vertical,
        Marker = new() { Colors = [.. periods.Select(_ => series.Colour)] },
        Marks = series.Marks,
    };
}
