using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace IroAnalytics.Dashboard.Charts;

/// <summary>Attributes of what stands around and between the points: axes, straight lines, words and room.</summary>
internal static class LayoutAttributes
{
    extension(Layout layout)
    {
        /// <summary>In pixels.</summary>
        public int Height { set => layout.Set("height", value); }

        public Margin Margin { set => layout.Set("margin", value); }

        public LinearAxis XAxis { set => layout.Set("xaxis", value); }

        public LinearAxis YAxis { set => layout.Set("yaxis", value); }

        public IReadOnlyList<Shape>? Shapes { set => layout.Set("shapes", value); }

        public IReadOnlyList<Annotation> Annotations { set => layout.Set("annotations", value); }

        /// <summary>The room between bars, as a share of the distance between two.</summary>
        public double BarGap { set => layout.Set("bargap", value); }

        public StyleParam.BarMode BarMode { set => layout.Set("barmode", value.Convert()); }
    }

    extension(LinearAxis axis)
    {
        /// <summary>Its two ends.</summary>
        public IReadOnlyList<object> Range { set => axis.Set("range", value); }

        public double DTick { set => axis.Set("dtick", value); }

        public string TickSuffix { set => axis.Set("ticksuffix", value); }

        public string TickFormat { set => axis.Set("tickformat", value); }

        public IReadOnlyList<object> TickVals { set => axis.Set("tickvals", value); }

        public IReadOnlyList<string> TickText { set => axis.Set("ticktext", value); }

        public StyleParam.TickOptions Ticks { set => axis.Set("ticks", value.Convert()); }

        public bool ShowGrid { set => axis.Set("showgrid", value); }

        public bool Visible { set => axis.Set("visible", value); }
    }

    extension(Margin margin)
    {
        public int Left { set => margin.Set("l", value); }

        public int Right { set => margin.Set("r", value); }

        public int Top { set => margin.Set("t", value); }

        public int Bottom { set => margin.Set("b", value); }
    }

    extension(Shape shape)
    {
        public StyleParam.ShapeType ShapeType { set => shape.Set("type", value.Convert()); }

        public object X0 { set => shape.Set("x0", value); }

        public object X1 { set => shape.Set("x1", value); }

        public object Y0 { set => shape.Set("y0", value); }

        public object Y1 { set => shape.Set("y1", value); }

        public string YRef { set => shape.Set("yref", value); }

        public Line Line { set => shape.Set("line", value); }
    }

    extension(Annotation annotation)
    {
        public string Text { set => annotation.Set("text", value); }

        public object X { set => annotation.Set("x", value); }

        public object Y { set => annotation.Set("y", value); }

        public string XRef { set => annotation.Set("xref", value); }

        public string YRef { set => annotation.Set("yref", value); }

        public StyleParam.XAnchorPosition XAnchor { set => annotation.Set("xanchor", value.Convert()); }

        public StyleParam.YAnchorPosition YAnchor { set => annotation.Set("yanchor", value.Convert()); }

        public StyleParam.AnnotationAlignment Align { set => annotation.Set("align", value.Convert()); }

        public int XShift { set => annotation.Set("xshift", value); }

        public int YShift { set => annotation.Set("yshift", value); }

        public Font Font { set => annotation.Set("font", value); }
    }

    extension(Font font)
    {
        public double Size { set => font.Set("size", value); }

        public string Color { set => font.Set("color", value); }

        public int? Weight { set => font.Set("weight", value); }
    }
}
