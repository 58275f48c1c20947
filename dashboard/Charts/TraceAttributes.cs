using Plotly.NET;
using Plotly.NET.TraceObjects;

namespace IroAnalytics.Dashboard.Charts;

/// <summary>What a mark knows of itself.</summary>
/// <param name="Words">What it is made of.</param>
/// <param name="Href">Where a click leads; null for nowhere.</param>
internal sealed record Mark(string Words, string? Href);

/// <summary>
/// Attributes of points, lines and bars. A colour may be a meaning, <c>colour:main</c>, which the theme turns into a token. It is set as
/// text: what Plotly.NET's own type for colours holds is written without being escaped.
/// </summary>
internal static class TraceAttributes
{
    extension(Trace2D trace)
    {
        public IReadOnlyList<object?> X { set => trace.Set("x", value); }

        public IReadOnlyList<object?> Y { set => trace.Set("y", value); }

        public StyleParam.Mode Mode { set => trace.Set("mode", value.Convert()); }

        /// <summary>Whether bars lie or stand.</summary>
        public StyleParam.Orientation Orientation { set => trace.Set("orientation", value.Convert()); }

        /// <summary>Where bars begin, one a bar.</summary>
        public IReadOnlyList<double?> Base { set => trace.Set("base", value); }

        /// <summary>How thick bars are; the distance between two is 1.</summary>
        public double Width { set => trace.Set("width", value); }

        public Line Line { set => trace.Set("line", value); }

        public Marker Marker { set => trace.Set("marker", value); }

        public StyleParam.Fill? Fill { set => trace.Set("fill", value?.Convert()); }

        public string? FillColor { set => trace.Set("fillcolor", value); }

        public StyleParam.HoverInfo HoverInfo { set => trace.Set("hoverinfo", value.Convert()); }

        /// <summary>What a pointer on each mark reads, and where a click leads.</summary>
        public IReadOnlyList<Mark> Marks
        {
            set
            {
                trace.Set("customdata", value);
                trace.Set("hovertemplate", "%{customdata.words}<extra></extra>");
            }
        }
    }

    extension(Line line)
    {
        public double Width { set => line.Set("width", value); }

        public string Color { set => line.Set("color", value); }

        public StyleParam.DrawingStyle Dash { set => line.Set("dash", value.Convert()); }

        /// <summary>The widths of marks' edges, one a mark.</summary>
        public IReadOnlyList<double> MultiWidth { set => line.Set("width", value); }

        /// <summary>The colours of marks' edges, one a mark.</summary>
        public IReadOnlyList<string> Colors { set => line.Set("color", value); }
    }

    extension(Marker marker)
    {
        /// <summary>One a mark. All are opaque: plotly lets marks of several sizes shine through one another.</summary>
        public IReadOnlyList<string> Colors
        {
            set
            {
                marker.Set("color", value);
                marker.Set("opacity", 1);
            }
        }

        /// <summary>One a mark, in pixels.</summary>
        public IReadOnlyList<double> MultiSize { set => marker.Set("size", value); }

        /// <summary>One a mark, by plotly's names, which tell more than Plotly.NET's numbers.</summary>
        public IReadOnlyList<string> MultiSymbol { set => marker.Set("symbol", value); }

        /// <summary>The marks' edges.</summary>
        public Line Outline { set => marker.Set("line", value); }
    }
}
