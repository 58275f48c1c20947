using Microsoft.AspNetCore.Html;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;
using Plotly.NET;

namespace IroAnalytics.Dashboard.Charts;

/// <summary>A chart as plotly.js draws it. What all charts share stands in chart-theme.js; this holds what is particular.</summary>
/// <param name="Height">In pixels.</param>
/// <param name="Data">The traces.</param>
/// <param name="Layout">Axes, lines and words.</param>
/// <param name="Narrow">What differs on a small screen; null for nothing.</param>
internal sealed record Figure(int Height, IReadOnlyList<Trace> Data, Layout Layout, Layout? Narrow = null)
{
    // By reference: Plotly.NET's objects are equal by all they hold, and each would be compared with those it stands in.
    private static readonly JsonSerializerSettings Json = new()
    {
        Converters = [new PlotConverter()],
        ContractResolver = new DefaultContractResolver { NamingStrategy = new CamelCaseNamingStrategy() },
        EqualityComparer = ReferenceEqualityComparer.Instance,
        NullValueHandling = NullValueHandling.Ignore,
        StringEscapeHandling = StringEscapeHandling.EscapeHtml,
    };

    /// <summary>Whether the height is that of rows, which paper must not squeeze.</summary>
    public bool? KeepsHeight { get; init; }

    /// <summary>The figure as the page carries it: characters that could end a script are escaped.</summary>
    public IHtmlContent ToHtml() => new HtmlString(
        $"""<iro-chart class="h-{Height}"><script type="application/json">{JsonConvert.SerializeObject(this, Json)}</script></iro-chart>""");
}
