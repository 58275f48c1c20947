using System.Globalization;
using System.Text.RegularExpressions;
using IroAnalytics.Dashboard.Charts;
using IroAnalytics.Dashboard.Pages;
using IroAnalytics.Dashboard.Queries;

namespace IroAnalytics.Tests.Charts;

public sealed partial class ChildAxisTests
{
    private static readonly DateOnly AsAt = new(2026, 10, 31);

    [Theory]
    [InlineData("2026-10-31", "2026-10-31")] // came on the last day
    [InlineData("2026-10-21", "2026-11-18")]
    [InlineData("2025-10-31", "2026-10-31")]
    [InlineData("2008-11-01", "2026-10-31")] // a whole childhood
    public void Any_history_lies_within_the_axis_in_order_and_its_names_do_not_run_into_each_other(string from, string to)
    {
        var (first, last) = (DateOnly.Parse(from, CultureInfo.InvariantCulture), DateOnly.Parse(to, CultureInfo.InvariantCulture));

        var scale = TimeScale.Over(first, last, 1000);

        Assert.InRange(scale.X(first), 1, 1000);
        Assert.InRange(scale.X(last), scale.X(first), 999);
        var places = scale.Names().Select(name => scale.X(name.Day)).ToList();
        Assert.InRange(places.Count, 1, 16);
        Assert.All(places.Zip(places.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 55, $"{pair.Second - pair.First} between two names"));
    }

    [Fact]
    public void Names_are_months_with_the_year_where_it_changes_and_years_alone_for_a_long_history()
    {
        Assert.Equal(["Oct 2025", "Jan 2026", "Apr", "Jul", "Oct"], TimeScale.Over(new(2025, 9, 1), AsAt, 500).Names().Select(name => name.Name));
        Assert.Equal(["2010", "2012", "2014", "2016", "2018", "2020", "2022", "2024", "2026"], TimeScale.Over(new(2008, 11, 1), AsAt, 1000).Names().Select(name => name.Name));
    }

    [Fact]
    public void Only_lanes_with_records_are_drawn_and_every_mark_says_in_words_what_it_is()
    {
        var svg = Draw(
            Spell(ChildLane.Care, "looked after", new(2025, 5, 6), null),
            Spell(ChildLane.Placement, "fostered", new(2025, 5, 6), new(2025, 7, 1)) with { State = ChildEvent.Unplanned },
            new(ChildLane.Review, "first review", null, null, ChildEvent.Late, new(2025, 6, 9), new(2025, 6, 9), new(2025, 6, 4), "Reviews"));

        Assert.Equal(["Care", "Placement", "Reviews"], LaneName().Matches(svg).Select(match => match.Groups["name"].Value));
        Assert.Contains("<title>Placement: Fostered, 6 May 2025 to 1 Jul 2025, unplanned ending</title>", svg, StringComparison.Ordinal);
        Assert.Contains("<title>Reviews: First review, 9 Jun 2025, due 4 Jun 2025, late</title>", svg, StringComparison.Ordinal);
        Assert.Contains("""<title id="axis-title">The title</title><desc id="axis-summary">The summary</desc>""", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void What_goes_on_ends_at_the_as_at_date_and_the_next_review_is_drawn_after_it()
    {
        var svg = Draw(
            Spell(ChildLane.Care, "looked after", new(2026, 5, 6), null),
            new(ChildLane.Review, "first review", null, null, ChildEvent.Due, new(2026, 12, 3), new(2026, 12, 3), new(2026, 12, 3), "Reviews"));

        Assert.Contains("as at 31 Oct 2026", svg, StringComparison.Ordinal);
        Assert.Contains("next review due 3 Dec 2026", svg, StringComparison.Ordinal);
        var scale = TimeScale.Over(new(2026, 5, 6), new(2026, 12, 3), ChildAxis.Width);
        var bar = Bar().Match(svg);
        Assert.Equal(scale.X(AsAt) - scale.X(new(2026, 5, 6)), double.Parse(bar.Groups["width"].Value, CultureInfo.InvariantCulture), 0.2);
    }

    [Fact]
    public void Marks_that_would_hide_each_other_are_one_with_their_number()
    {
        var visit = new ChildEvent("visit", "in_person", "IRO-01", null, null, new(2020, 5, 6), new(2020, 5, 6), null, "iro_visits");

        var svg = Draw(Spell(ChildLane.Care, "looked after", new(2010, 5, 6), null), visit, visit with { FromOn = new(2020, 5, 9), ToOn = new(2020, 5, 9) });

        Assert.Matches(@"<text class=""count""[^>]*>2</text>", svg);
    }

    private static ChildEvent Spell(string lane, string kind, DateOnly from, DateOnly? to) => new(lane, kind, null, null, null, from, to, null, "Episodes");

    private static string Draw(params ChildEvent[] events)
    {
        using var writer = new StringWriter();
        new ChildAxis(events, events[0].FromOn, AsAt, ChildWords.Line).Draw("The title", "The summary").WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        return writer.ToString();
    }

    [GeneratedRegex(@"text-anchor=""end"">(?<name>[A-Z][A-Za-z ]+)</text>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LaneName();

    [GeneratedRegex(@"<rect [^>]*width=""(?<width>[0-9.]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bar();
}
