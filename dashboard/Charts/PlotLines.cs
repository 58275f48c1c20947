using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace IroAnalytics.Dashboard.Charts;

/// <summary>Straight lines across a plot, on which a pointer reads nothing.</summary>
internal static class PlotLines
{
    /// <summary>A level.</summary>
    /// <param name="from">Where it begins on the horizontal axis.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="level">Where it lies on the vertical axis.</param>
    /// <param name="line">Its look.</param>
    /// <param name="fill">What is shaded as a band beside it; null for nothing.</param>
    public static Trace2D Level(object from, object to, double level, Line line, StyleParam.Fill? fill = null) => new("scatter")
    {
        X = [from, to],
        Y = [level, level],
        Mode = StyleParam.Mode.Lines,
        Line = line,
        Fill = fill,
        FillColor = fill is null ? null : "colour:band",
        HoverInfo = StyleParam.HoverInfo.Skip,
    };

    /// <summary>A line from the foot of the plot to its top.</summary>
    /// <param name="place">Where it stands on the horizontal axis.</param>
    /// <param name="line">Its look.</param>
    public static Shape Upright(object place, Line line) => new()
    {
        ShapeType = StyleParam.ShapeType.Line,
        X0 = place,
        X1 = place,
        Y0 = 0,
        Y1 = 1,
        YRef = "paper",
        Line = line,
    };
}
