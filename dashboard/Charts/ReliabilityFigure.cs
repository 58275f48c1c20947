using Plotly.NET;
using Plotly.NET.LayoutObjects;

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
        LinearAxis axis = new() { Range = [0, most * 1.04], DTick = most > 50 ? 20 : 10, TickSuffix = "%", Ticks = StyleParam.TickOptions.Outside };
        return new(
            300,
            [
                new Trace2D("scatter")
                {
                    X = [.. points.Select(point => point.Predicted)],
                    Y = [.. points.Select(point => point.Observed)],
                    Mode = StyleParam.Mode.Markers,
                    Marker = new() { Colors = [.. points.Select(_ => "colour:main")], MultiSize = [.. points.Select(_ => 10.0)] },
                    Marks = [.. points.Select(point => new Mark(point.Words, null))],
                },
            ],
            new() { Margin = new() { Left = 48, Right = 14, Top = 10, Bottom = 34 }, XAxis = axis, YAxis = axis, Shapes = [Diagonal(most)] });
    }

    private static Shape Diagonal(double most) => new()
    {
        ShapeType = StyleParam.ShapeType.Line,
        X0 = 0,
        X1 = most,
        Y0 = 0,
        Y1 = most,
        Line = new() { Width = 1.4, Color = "colour:usual", Dash = StyleParam.DrawingStyle.Dash },
    };
}
