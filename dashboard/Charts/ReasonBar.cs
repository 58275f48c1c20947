using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace IroAnalytics.Dashboard.Charts;

/// <summary>A bar to the left of a line for what lowers a value, to the right for what raises it.</summary>
internal static class ReasonBar
{
    private const double Middle = 66;
    private const double Longest = 60;

    /// <summary>Draws one part of a change.</summary>
    /// <param name="size">The part, signed.</param>
    /// <param name="reach">The largest size, without its sign, of the bars it stands among; above 0.</param>
    public static IHtmlContent Draw(int size, int reach)
    {
        var width = Longest * Math.Abs(size) / reach;
        var left = size < 0 ? Middle - width : Middle;
        var colour = size < 0 ? "var(--orange)" : "var(--blue)";
        return new HtmlString(string.Create(CultureInfo.InvariantCulture,
            $"""<svg viewBox="0 0 132 16" aria-hidden="true"><path d="M66 0v16" stroke="#7a8590"/><rect x="{left:0.0}" y="2.5" width="{width:0.0}" height="11" fill="{colour}"/></svg>"""));
    }
}
