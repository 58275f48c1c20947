using System.Globalization;
using IroAnalytics.Pipeline.Indicators;
using Microsoft.AspNetCore.Html;

namespace IroAnalytics.Dashboard.Charts;

/// <summary>A line from 0 to 100 per cent: what is so far, within the range that a period can still end in.</summary>
internal static class OutlookBar
{
    private const double Length = 240;
    private const double Margin = 6;

    /// <summary>Draws the outlook for a period; nothing where the period cannot have a value.</summary>
    /// <param name="now">The reviews so far.</param>
    /// <param name="worst">At the period's end, if none still to come is in time.</param>
    /// <param name="best">At the period's end, if all still to come are in time.</param>
    public static IHtmlContent Draw(MemberCount now, MemberCount worst, MemberCount best)
    {
        if (best.Rate is not { } high) return HtmlString.Empty;

        var low = worst.Rate ?? high;
        var dot = now.Rate is { } rate
            ? string.Create(CultureInfo.InvariantCulture, $"""<circle cx="{Place(rate):0.0}" cy="10" r="5" fill="var(--blue)" stroke="#fff" stroke-width="1.5"/>""")
            : "";
        return new HtmlString(string.Create(CultureInfo.InvariantCulture,
            $"""<svg class="outlook-bar" viewBox="0 0 {Length + 2 * Margin:0} 20" aria-hidden="true"><path d="M{Margin} 10H{Length + Margin}" stroke="#c9d0d7" stroke-width="2"/><path d="M{Margin} 5v10M{Length + Margin} 5v10" stroke="#7a8590"/><rect x="{Place(low):0.0}" y="6" width="{Math.Max(2, Place(high) - Place(low)):0.0}" height="8" rx="2" fill="#9fb3c6"/>{dot}</svg>"""));
    }

    private static double Place(double rate) => Margin + Length * rate;
}
