using System.Globalization;
using IroAnalytics.Pipeline.Indicators;
using Microsoft.AspNetCore.Html;

namespace IroAnalytics.Dashboard.Charts;

/// <summary>The shape of a state: the same in tiles, sparklines, charts, tables and keys, so that it is learnt once.</summary>
internal static class StateShape
{
    private const string ConcernEdge = "#9c3a08";
    private const string UnusualEdge = "#5a3b92";

    /// <summary>The shape beside words: 12 by 12.</summary>
    /// <param name="state">The state.</param>
    public static IHtmlContent Svg(SpcState state) =>
        new HtmlString($"""<svg class="shape" viewBox="0 0 12 12" aria-hidden="true">{Mark(state)}</svg>""");

    /// <summary>The state's word.</summary>
    /// <param name="state">The state.</param>
    public static string Word(SpcState state) => state switch
    {
        SpcState.Concern => "Concern",
        SpcState.Improving => "Improving",
        SpcState.Unusual => "Unusual",
        SpcState.Few => "Too few to say",
        _ => "Usual variation",
    };

    /// <summary>The shape as plotly names it.</summary>
    /// <param name="state">The state.</param>
    public static string Symbol(SpcState state) => state switch
    {
        SpcState.Concern => "diamond",
        SpcState.Unusual => "square",
        SpcState.Few => "x-thin",
        _ => "circle",
    };

    /// <summary>The colour by meaning, as the chart theme names it.</summary>
    /// <param name="state">The state.</param>
    public static string Colour(SpcState state) => state switch
    {
        SpcState.Concern => "colour:concern",
        SpcState.Improving => "colour:improving",
        SpcState.Unusual => "colour:unusual",
        _ => "colour:main",
    };

    /// <summary>The edge that keeps a light shape visible on white.</summary>
    /// <param name="state">The state.</param>
    public static string Edge(SpcState state) => state == SpcState.Unusual ? UnusualEdge : ConcernEdge;

    /// <summary>The shape in a sparkline, with its centre at a point.</summary>
    internal static string At(SpcState state, double x, double y) => state switch
    {
        SpcState.Concern => Invariant($"""<path d="M{x:0.0} {y - 5:0.0}l5 5-5 5-5-5z" fill="var(--concern)" stroke="{ConcernEdge}" stroke-width=".9"/>"""),
        SpcState.Improving => Invariant($"""<circle cx="{x:0.0}" cy="{y:0.0}" r="4.2" fill="var(--improving)"/>"""),
        SpcState.Unusual => Invariant($"""<rect x="{x - 4:0.0}" y="{y - 4:0.0}" width="8" height="8" fill="var(--unusual)" stroke="{UnusualEdge}" stroke-width=".9"/>"""),
        SpcState.Few => Invariant($"""<path d="M{x - 3.5:0.0} {y - 3.5:0.0}l7 7m0-7l-7 7" stroke="var(--usual)" stroke-width="1.8" fill="none"/>"""),
        _ => Invariant($"""<circle cx="{x:0.0}" cy="{y:0.0}" r="3.6" fill="#fff" stroke="var(--usual)" stroke-width="1.8"/>"""),
    };

    private static string Mark(SpcState state) => state switch
    {
        SpcState.Concern => $"""<path d="M6 .6 11.4 6 6 11.4 .6 6Z" fill="var(--concern)" stroke="{ConcernEdge}" stroke-width=".9"/>""",
        SpcState.Improving => """<circle cx="6" cy="6" r="5" fill="var(--improving)"/>""",
        SpcState.Unusual => $"""<path d="M1.5 1.5h9v9h-9z" fill="var(--unusual)" stroke="{UnusualEdge}" stroke-width=".9"/>""",
        SpcState.Few => """<path d="M2 2l8 8M10 2l-8 8" stroke="var(--usual)" stroke-width="1.8" fill="none"/>""",
        _ => """<circle cx="6" cy="6" r="4.4" fill="#fff" stroke="var(--usual)" stroke-width="1.8"/>""",
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
