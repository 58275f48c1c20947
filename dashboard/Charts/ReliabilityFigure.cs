namespace IroAnalytics.Dashboard.Charts;

/// <summary>Predicted against observed: points on the line are probabilities that came true as often as they said.</summary>
internal static class ReliabilityFigure
{
    private const double Step = 10;

    /// <summary>Draws it.</summary>
    /// <param name="points">Predicted and observed, both in per cent, with what a pointer on it reads; at least one.</param>
    public static Figure Of(IReadOnlyList<(double Predicted, double Observed, string Words)> points)
    {
        var most = Math.Ceiling(points.Max(point => Math.Max(point.Predicted, point.Observed)) / Step) * Step;
        Axis axis = new() { Range = [0, most * 1.04], Dtick = most > 50 ? 20 : 10, Ticksuffix = "%", Ticks = "outside" };
        return new(
            300,
            [
                new ScatterTrace([.. points.Select(point => (object)point.Predicted)], [.. points.Select(point => (object?)point.Observed)], "markers")
                {
                    Marker = new([.. points.Select(_ => "colour:main")]) { Size = [.. points.Select(_ => 10.0)] },
                    Customdata = [.. points.Select(point => new Mark(point.Words, null))],
                    Hovertemplate = "%{customdata.words}<extra></extra>",
                },
            ],
            new(new(48, 14, 10, 34), axis, axis) { Shapes = [new(0, most, 0, most, new(1.4, "colour:usual", "dash"))] });
    }
}
