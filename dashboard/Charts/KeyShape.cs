using Microsoft.AspNetCore.Html;

namespace IroAnalytics.Dashboard.Charts;

/// <summary>The shapes of a chart's key, as the chart draws them.</summary>
internal static class KeyShape
{
    /// <summary>A target: dashed.</summary>
    public static IHtmlContent Dashed { get; } = Svg("""<path d="M0 6h18" stroke="var(--plum)" stroke-width="2" stroke-dasharray="5 3"/>""");

    /// <summary>The usual range between its limits.</summary>
    public static IHtmlContent Limits { get; } = Svg(
        """<path d="M0 1h18v10H0z" fill="var(--band)"/><path d="M0 1h18M0 11h18" stroke="#9aa4ad" stroke-dasharray="3 2"/>""");

    /// <summary>A range without limits of its own.</summary>
    public static IHtmlContent Band { get; } = Svg("""<path d="M1 0h16v12H1z" fill="var(--band)"/>""");

    /// <summary>A published figure: an open square on a line.</summary>
    public static IHtmlContent Square { get; } = Svg(
        """<path d="M0 6h18" stroke="#3d3d3d" stroke-width="2"/><path d="M5.5 2.500h7v7h-7z" fill="#fff" stroke="#3d3d3d" stroke-width="1.600"/>""");

    /// <summary>The day something is due: a standing line.</summary>
    public static IHtmlContent DueDay { get; } = Svg("""<path d="M9 0v12" stroke="var(--ink)" stroke-width="2"/>""");

    /// <summary>A dot.</summary>
    public static IHtmlContent Dot { get; } = Svg("""<circle cx="9" cy="6" r="4.6" fill="var(--blue)"/>""");

    /// <summary>An action: an upright line.</summary>
    public static IHtmlContent Action { get; } = Svg("""<path d="M9 0v12" stroke="var(--ink)" stroke-width="1.600" stroke-dasharray="2 2"/>""");

    /// <summary>A full line.</summary>
    /// <param name="colour">A token, <c>var(--blue)</c>.</param>
    public static IHtmlContent Line(string colour) => Svg($"""<path d="M0 6h18" stroke="{colour}" stroke-width="2"/>""");

    /// <summary>A bar or area.</summary>
    /// <param name="colour">A token, <c>var(--blue)</c>.</param>
    public static IHtmlContent Block(string colour) => Svg($"""<path d="M2 1h14v10H2z" fill="{colour}"/>""");

    private static HtmlString Svg(string inside) => new($"""<svg viewBox="0 0 18 12" aria-hidden="true">{inside}</svg>""");
}
