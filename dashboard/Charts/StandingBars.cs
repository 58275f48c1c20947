using IroAnalytics.Pipeline.Domain;

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
        Drawn(periods, series, "group", new() { Tickformat = ",~f", Range = [0, Math.Max(1, series.SelectMany(one => one.Heights).Max() ?? 1) * 1.08] });

    /// <summary>Draws shares one on the other, up to 100 per cent.</summary>
    /// <param name="periods">The oldest first; at least one.</param>
    /// <param name="series">Each with a share for every period, in per cent; from the foot.</param>
    public static Figure Stacked(IReadOnlyList<ReportingPeriod> periods, IReadOnlyList<BarSeries> series) =>
        Drawn(periods, series, "stack", new() { Range = [0, 100.5], Dtick = 25, Ticksuffix = "%" });

    private static Figure Drawn(IReadOnlyList<ReportingPeriod> periods, IReadOnlyList<BarSeries> series, string mode, Axis up) => new(
        Height,
        [.. series.Select(one => Trace(periods, one))],
        new(new(48, 16, 12, 44), MonthAxis.OfBars(periods, every: 3), up) { Barmode = mode, Bargap = mode == "stack" ? 0.14 : 0.3 },
        new(Xaxis: MonthAxis.OfBars(periods, every: 12)));

    private static BarTrace Trace(IReadOnlyList<ReportingPeriod> periods, BarSeries series) =>
        new([.. periods.Select(period => (object?)MonthAxis.Place(period))], [.. series.Heights.Select(height => (object?)height)])
        {
            Orientation = "v",
            Marker = new([.. periods.Select(_ => series.Colour)]),
            Customdata = series.Marks,
            Hovertemplate = "%{customdata.words}<extra></extra>",
        };
}
