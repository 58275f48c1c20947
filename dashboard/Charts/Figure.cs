using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Html;

namespace IroAnalytics.Dashboard.Charts;

/// <summary>A chart as plotly.js draws it. What all charts share stands in chart-theme.js; this holds what is particular.</summary>
/// <param name="Height">In pixels.</param>
/// <param name="Data">The traces: <see cref="ScatterTrace"/> or <see cref="BarTrace"/>.</param>
/// <param name="Layout">Axes, lines and words.</param>
/// <param name="Narrow">What differs on a small screen; null for nothing.</param>
internal sealed record Figure(int Height, IReadOnlyList<object> Data, FigureLayout Layout, NarrowLayout? Narrow = null)
{
    /// <summary>Whether the height is that of rows, which paper must not squeeze.</summary>
    public bool? KeepsHeight { get; init; }

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.Strict,
    };

    /// <summary>The figure as the page carries it: characters that could end a script are escaped.</summary>
    public IHtmlContent ToHtml() => new HtmlString(
        $"""<iro-chart class="h-{Height}"><script type="application/json">{JsonSerializer.Serialize(this, Json)}</script></iro-chart>""");
}

/// <summary>Points, joined by lines or not.</summary>
internal sealed record ScatterTrace(IReadOnlyList<object> X, IReadOnlyList<object?> Y, string Mode)
{
    public string Type { get; } = "scatter";

    public Line? Line { get; init; }

    public Marker? Marker { get; init; }

    public string? Fill { get; init; }

    public string? Fillcolor { get; init; }

    public string? Hoverinfo { get; init; }

    public string? Hovertemplate { get; init; }

    public IReadOnlyList<Mark>? Customdata { get; init; }
}

/// <summary>Bars that lie, or stand.</summary>
internal sealed record BarTrace(IReadOnlyList<object?> X, IReadOnlyList<object?> Y)
{
    public string Type { get; } = "bar";

    /// <summary><c>h</c> for bars that lie, <c>v</c> for bars that stand.</summary>
    public string Orientation { get; init; } = "h";

    public Marker? Marker { get; init; }

    public object? Base { get; init; }

    public double? Width { get; init; }

    public string? Hoverinfo { get; init; }

    public string? Hovertemplate { get; init; }

    public IReadOnlyList<Mark>? Customdata { get; init; }
}

/// <summary>What a mark knows of itself.</summary>
/// <param name="Words">What it is made of.</param>
/// <param name="Href">Where a click leads; null for nowhere.</param>
internal sealed record Mark(string Words, string? Href);

/// <summary>A line's look. A colour may be a meaning, <c>colour:main</c>, which the theme turns into a token.</summary>
internal sealed record Line(double Width, string? Color = null, string? Dash = null);

/// <summary>The marks' look, one entry a point.</summary>
internal sealed record Marker(IReadOnlyList<string> Color)
{
    public IReadOnlyList<double>? Size { get; init; }

    public IReadOnlyList<string>? Symbol { get; init; }

    public MarkerEdge? Line { get; init; }

    public double Opacity { get; } = 1;
}

/// <summary>The marks' edges, one entry a point.</summary>
internal sealed record MarkerEdge(IReadOnlyList<double> Width, IReadOnlyList<string> Color);

/// <summary>Axes, lines and words.</summary>
internal sealed record FigureLayout(Margin Margin, Axis Xaxis, Axis Yaxis)
{
    public IReadOnlyList<Shape>? Shapes { get; init; }

    public IReadOnlyList<Annotation>? Annotations { get; init; }

    public double? Bargap { get; init; }

    public string? Barmode { get; init; }
}

/// <summary>What differs on a small screen.</summary>
internal sealed record NarrowLayout(int? Height = null, Axis? Xaxis = null, Margin? Margin = null, Axis? Yaxis = null)
{
    public IReadOnlyList<Annotation>? Annotations { get; init; }
}

/// <summary>Room around the plot, in pixels.</summary>
internal sealed record Margin(int L, int R, int T, int B);

/// <summary>An axis.</summary>
internal sealed record Axis
{
    public IReadOnlyList<object>? Range { get; init; }

    public double? Dtick { get; init; }

    public string? Ticksuffix { get; init; }

    public string? Tickformat { get; init; }

    public IReadOnlyList<object>? Tickvals { get; init; }

    public IReadOnlyList<string>? Ticktext { get; init; }

    public string? Autorange { get; init; }

    public bool? Showgrid { get; init; }

    public bool? Visible { get; init; }

    public string? Ticks { get; init; }

    public string? Type { get; init; }
}

/// <summary>A straight line across the plot.</summary>
internal sealed record Shape(object X0, object X1, object Y0, object Y1, Line Line)
{
    public string Type { get; } = "line";

    public string? Yref { get; init; }
}

/// <summary>Words on the plot.</summary>
internal sealed record Annotation(string Text, object X, object Y)
{
    public string? Xref { get; init; }

    public string? Yref { get; init; }

    public string? Xanchor { get; init; }

    public string? Yanchor { get; init; }

    public string? Align { get; init; }

    public int? Xshift { get; init; }

    public int? Yshift { get; init; }

    public AnnotationFont? Font { get; init; }
}

/// <summary>The letters of words on the plot.</summary>
internal sealed record AnnotationFont(double Size, string Color, int? Weight = null);
