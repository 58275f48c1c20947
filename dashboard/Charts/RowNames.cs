using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace IroAnalytics.Dashboard.Charts;

/// <summary>The names of rows to the left of a plot, in two lines where they are long, so that none is cut.</summary>
/// <param name="names">From the top.</param>
internal sealed class RowNames(IReadOnlyList<string> names)
{
    private const int LettersOfALine = 30;
    private const int LettersOfANarrowLine = 17;
    private const double LetterWidth = 6.9;
    private const int RowHeight = 26;
    private const int TallRowHeight = 38;
    private const int Frame = 56;

    /// <summary>The axis that carries the names, the first at the top.</summary>
    /// <param name="isNarrow">Whether for a small screen.</param>
    public LinearAxis Axis(bool isNarrow) => new()
    {
        Range = [names.Count - 0.5, -0.5],
        TickVals = [.. Enumerable.Range(0, names.Count).Select(place => (object)place)],
        TickText = [.. names.Select(name => string.Join("<br>", Lines(name, isNarrow)))],
        ShowGrid = false,
        Ticks = StyleParam.TickOptions.Empty,
    };

    /// <summary>What stands to the right of a row.</summary>
    /// <param name="text">The words.</param>
    /// <param name="place">The row, 0 for the first.</param>
    public static Annotation Beside(string text, int place) => new()
    {
        Text = text,
        X = 1.012,
        Y = place,
        XRef = "paper",
        XAnchor = StyleParam.XAnchorPosition.Left,
        YAnchor = StyleParam.YAnchorPosition.Middle,
        Align = StyleParam.AnnotationAlignment.Left,
        Font = new() { Size = 12.5, Color = "colour:ink" },
    };

    /// <summary>The room that the names need, in pixels.</summary>
    /// <param name="isNarrow">Whether for a small screen.</param>
    public int Room(bool isNarrow) =>
        (int)Math.Clamp(18 + (LetterWidth * names.SelectMany(name => Lines(name, isNarrow)).Select(line => line.Length).DefaultIfEmpty(4).Max()), 44, 250);

    /// <summary>The height of the chart, in pixels.</summary>
    /// <param name="isNarrow">Whether for a small screen.</param>
    public int Height(bool isNarrow) => Frame + (Math.Max(2, names.Count) * (isNarrow || IsAnyLong ? TallRowHeight : RowHeight));

    private bool IsAnyLong => names.Any(name => name.Length > LettersOfALine);

    private static IReadOnlyList<string> Lines(string name, bool isNarrow)
    {
        var most = isNarrow ? LettersOfANarrowLine : LettersOfALine;
        if (name.Length <= most) return [name];

        var middle = name.Length / 2;
        var blank = Enumerable.Range(1, name.Length - 2).Where(place => name[place] == ' ').OrderBy(place => Math.Abs(place - middle)).FirstOrDefault();
        return blank == 0 ? [name] : [name[..blank], name[(blank + 1)..]];
    }
}
