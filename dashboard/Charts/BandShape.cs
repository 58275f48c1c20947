using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace IroAnalytics.Dashboard.Charts;

/// <summary>The shape of a risk band: one, two or three bars that are filled. And the direction of a reason.</summary>
internal static class BandShape
{
    private const double Width = 200;

    private static readonly string[] Bars = ["M1 11V7h2.6v4z", "M4.7 11V4h2.6v7z", "M8.4 11V1H11v10z"];

    /// <summary>The shape beside a band's name.</summary>
    /// <param name="band">high, medium or low.</param>
    public static IHtmlContent Svg(string band)
    {
        var filled = band switch { "high" => 3, "medium" => 2, _ => 1 };
        var bars = Bars.Select((path, place) => $"""<path d="{path}" fill="{(place < filled ? "#1d2731" : "#c9d0d7")}"/>""");
        return new HtmlString($"""<svg class="shape" viewBox="0 0 12 12" aria-hidden="true">{string.Concat(bars)}</svg>""");
    }

    /// <summary>A triangle that points up for what raises a score and down for what lowers it.</summary>
    /// <param name="raises">Whether it raises.</param>
    public static IHtmlContent Direction(bool raises) =>
        new HtmlString($"""<svg class="shape" viewBox="0 0 12 12" aria-hidden="true"><path d="{(raises ? "M6 1.5 11 10H1Z" : "M6 10.5 1 2h10Z")}" fill="#333e48"/></svg>""");

    /// <summary>A bar as long as a share.</summary>
    /// <param name="share">Between 0 and 1.</param>
    public static IHtmlContent Bar(double share) => new HtmlString(string.Create(
        CultureInfo.InvariantCulture,
        $"""<svg viewBox="0 0 200 10" preserveAspectRatio="none" aria-hidden="true"><rect width="200" height="10" fill="var(--band)"/><rect width="{Width * Math.Clamp(share, 0, 1):0.0}" height="10" fill="var(--blue)"/></svg>"""));
}
