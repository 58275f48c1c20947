using System.Text.Json;
using IroAnalytics.Dashboard.Charts;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;
using Microsoft.AspNetCore.Html;

namespace IroAnalytics.Tests.Charts;

public sealed class TrendDrawingTests
{
    private static readonly Indicator Indicator = IndicatorCatalogue.Find("reviews-in-time") ?? throw new InvalidOperationException("The catalogue lost an indicator.");

    [Fact]
    public void A_figure_carries_every_value_its_limits_and_its_target_and_marks_a_concern_as_a_diamond()
    {
        var figure = Json(TrendFigure.Of(Trend(95, 96, 95, 96, 95, 96, 95, 96, 95, 96, 95, 80), 300));

        var points = figure.GetProperty("data").EnumerateArray().Last();
        Assert.Equal(12, points.GetProperty("y").GetArrayLength());
        Assert.Equal("diamond", points.GetProperty("marker").GetProperty("symbol").EnumerateArray().Last().GetString());
        var labels = figure.GetProperty("layout").GetProperty("annotations").EnumerateArray().Select(label => label.GetProperty("text").GetString()).ToList();
        Assert.Contains("Target 97%", labels);
        Assert.Contains(labels, label => label?.StartsWith("Upper ", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void A_month_without_a_value_is_a_gap_and_not_a_nought()
    {
        var figure = Json(TrendFigure.Of(Trend(95, null, 96), 300));

        var values = figure.GetProperty("data").EnumerateArray().Last().GetProperty("y");
        Assert.Equal(JsonValueKind.Null, values[1].ValueKind);
    }

    [Fact]
    public void A_click_on_a_period_leads_where_the_page_says()
    {
        var figure = Json(TrendFigure.Of(Trend(95, 96), 300, period => $"/members?period={period.Key}"));

        var marks = figure.GetProperty("data").EnumerateArray().Last().GetProperty("customdata");
        Assert.Equal("/members?period=2025-01", marks[0].GetProperty("href").GetString());
    }

    [Fact]
    public void A_name_that_looks_like_a_script_cannot_end_the_script_it_stands_in()
    {
        var breakdown = new Breakdown(Indicator, "team", Value(0, 90), [new("</script><b>", Value(0, 90), 80, 95, GroupStanding.Expected)]);

        var html = Html(BreakdownFigure.Of(breakdown, _ => null).ToHtml());

        Assert.Equal(1, html.Split("</script>").Length - 1);
    }

    [Fact]
    public void A_name_is_written_without_what_ends_a_script_or_an_attribute_and_read_as_it_was()
    {
        const string Name = "<!--</script>&'\"";
        var breakdown = new Breakdown(Indicator, "team", Value(0, 90), [new(Name, Value(0, 90), 80, 95, GroupStanding.Expected)]);
        var figure = BreakdownFigure.Of(breakdown, group => $"/members?team={group}");

        var written = Written(figure);

        Assert.DoesNotContain(written, character => character is '<' or '>' or '&' or '\'');
        Assert.Equal(Name, Json(figure).GetProperty("layout").GetProperty("yaxis").GetProperty("ticktext")[0].GetString());
        Assert.Equal($"/members?team={Name}", Json(figure).GetProperty("data")[1].GetProperty("customdata")[0].GetProperty("href").GetString());
    }

    [Fact]
    public void Days_are_written_as_days_and_numbers_with_all_their_digits()
    {
        var points = Json(TrendFigure.Of(Trend(95, 200 / 3.0, 96), 300)).GetProperty("data").EnumerateArray().Last();

        Assert.Equal(["2025-01-01", "2025-02-01", "2025-03-01"], points.GetProperty("x").EnumerateArray().Select(day => day.GetString()));
        Assert.Equal(200 / 3.0, points.GetProperty("y")[1].GetDouble());
    }

    [Fact]
    public void A_breakdown_is_bars_for_what_chance_gives_with_dots_before_them_and_has_a_layout_of_its_own_on_a_small_screen()
    {
        var breakdown = new Breakdown(Indicator, "team", Value(0, 90), [new("North", Value(0, 90), 80, 95, GroupStanding.Worse)]);

        var figure = Json(BreakdownFigure.Of(breakdown, _ => null));

        Assert.Equal(["bar", "scatter"], figure.GetProperty("data").EnumerateArray().Select(trace => trace.GetProperty("type").GetString()));
        Assert.Equal("diamond", figure.GetProperty("data")[1].GetProperty("marker").GetProperty("symbol")[0].GetString());
        Assert.True(figure.GetProperty("keepsHeight").GetBoolean());
        Assert.NotEqual(figure.GetProperty("height").GetInt32(), figure.GetProperty("narrow").GetProperty("height").GetInt32());
    }

    [Fact]
    public void A_sparkline_breaks_its_line_where_a_month_has_no_value()
    {
        var drawing = Html(SparklineSvg.Draw(Trend(95, 96, null, 95, 96)));

        Assert.Equal(2, drawing.Split("<polyline").Length - 1);
    }

    [Fact]
    public void Without_any_value_or_target_there_is_no_sparkline()
    {
        var trend = new IndicatorTrend(Indicator, [Value(0, null) with { Target = null }], null, [], IgnoresFilters: false, Rebases: []);

        Assert.Equal("", Html(SparklineSvg.Draw(trend)));
    }

    private static IndicatorTrend Trend(params double?[] levels) => new(
        Indicator,
        [.. levels.Select((level, place) => Value(place, level))],
        ControlChart.Of(new(levels, [], [], "months"), Indicator.Better, isPercent: true),
        [],
        IgnoresFilters: false, Rebases: []);

    private static IndicatorValue Value(int place, double? level) => new(
        Indicator.Id, new ReportingPeriod(PeriodLength.Month, new(2025, 1, 1)).Shift(place), null, level, level is null ? null : 100, level, ValueStatus.Ok, 97);

    private static JsonElement Json(Figure figure) => JsonDocument.Parse(Written(figure)).RootElement;

    private static string Written(Figure figure)
    {
        var html = Html(figure.ToHtml());
        return html[html.IndexOf('{', StringComparison.Ordinal)..(html.LastIndexOf('}') + 1)];
    }

    private static string Html(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        return writer.ToString();
    }
}
