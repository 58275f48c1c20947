using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace IroAnalytics.Dashboard.Charts;

/// <summary>A small line of a score over some months, the last one as a dot.</summary>
internal static class TrendLine
{
    private const double Left = 4, Right = 108, Top = 4, Bottom = 22;

    /// <summary>Draws it.</summary>
    /// <param name="levels">The levels, the oldest first; nothing is drawn of fewer than two.</param>
    /// <param name="most">The level at the top; above 0.</param>
    public static IHtmlContent Draw(IReadOnlyList<double> levels, double most)
    {
        if (levels.Count < 2) return HtmlString.Empty;

        double X(int place) => Left + (place * (Right - Left) / (levels.Count - 1));
        double Y(double level) => Bottom - (Math.Clamp(level / most, 0, 1) * (Bottom - Top));
        var points = string.Join(' ', levels.Select((level, place) => string.Create(CultureInfo.InvariantCulture, $"{X(place):0.0},{Y(level):0.0}")));
        return new HtmlString(string.Create(
            CultureInfo.InvariantCulture,
            $"""<svg class="spark" viewBox="0 0 116 26" aria-hidden="true"><path d="M0 22.5H116" stroke="#c9d0d7"/><polyline points="{points}" fill="none" stroke="var(--blue)" stroke-width="1.8"/><circle cx="{Right:0}" cy="{Y(levels[^1]):0.0}" r="3.4" fill="var(--blue)"/></svg>"""));
    }
}
