using System.Globalization;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Indicators;
using Microsoft.AspNetCore.Html;

namespace IroAnalytics.Dashboard.Charts;

/// <summary>A tile's trend: eighteen months, the usual range as a band, the target dashed, the last point in the shape of its state.</summary>
internal static class SparklineSvg
{
    private const int Months = 18;
    private const double Left = 2, Right = 96, Top = 4, Bottom = 36;

    /// <summary>Draws the end of a trend.</summary>
    /// <param name="trend">The trend; where nothing of it has a value the drawing is empty.</param>
    public static IHtmlContent Draw(IndicatorTrend trend)
    {
        IReadOnlyList<IndicatorValue> shown = [.. trend.Values.TakeLast(Months)];
        var levels = shown.Select(value => value.Value).Append(trend.Latest.Target)
            .Append(trend.Chart?.Lower).Append(trend.Chart?.Upper).OfType<double>().ToList();
        if (levels.Count == 0) return HtmlString.Empty;

        var scale = new Scale(levels.Min(), levels.Max(), shown.Count);
        var lines = Lines(shown, scale).Select(points =>
            $"""<polyline points="{points}" fill="none" stroke="var(--blue)" stroke-width="1.6" stroke-linejoin="round"/>""");
        return new HtmlString(
            $"""<svg class="spark" viewBox="0 0 104 40" aria-hidden="true">{Band(trend, scale)}{Target(trend, scale)}{string.Concat(lines)}{Last(trend, shown, scale)}</svg>""");
    }

    private static string Band(IndicatorTrend trend, Scale scale) => trend.Chart is { } chart
        ? Invariant($"""<rect x="0" y="{scale.Y(chart.Upper):0.0}" width="104" height="{scale.Y(chart.Lower) - scale.Y(chart.Upper):0.0}" fill="var(--band)"/>""")
        : "";

    private static string Target(IndicatorTrend trend, Scale scale) => trend.Latest.Target is { } target
        ? Invariant($"""<path d="M0 {scale.Y(target):0.0}H104" stroke="var(--plum)" stroke-width="1.2" stroke-dasharray="3 2.5"/>""")
        : "";

    private static string Last(IndicatorTrend trend, IReadOnlyList<IndicatorValue> shown, Scale scale) => shown[^1].Value is { } value
        ? StateShape.At(trend.State, scale.X(shown.Count - 1), scale.Y(value))
        : "";

    // A month without a value breaks the line: nothing is drawn where nothing is known.
    private static IEnumerable<string> Lines(IReadOnlyList<IndicatorValue> shown, Scale scale)
    {
        var points = new List<string>();
        for (var place = 0; place < shown.Count; place++)
        {
            if (shown[place].Value is { } value) points.Add(Invariant($"{scale.X(place):0.0},{scale.Y(value):0.0}"));
            if (points.Count == 0 || (shown[place].Value is not null && place < shown.Count - 1)) continue;
            yield return string.Join(' ', points);
            points.Clear();
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Scale(double Low, double High, int Points)
    {
        public double X(int place) => Points < 2 ? Right : Left + (place * (Right - Left) / (Points - 1));

        public double Y(double level) => High <= Low ? (Top + Bottom) / 2 : Bottom - ((level - Low) / (High - Low) * (Bottom - Top));
    }
}
