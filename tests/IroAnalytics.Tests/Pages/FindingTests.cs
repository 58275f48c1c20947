using IroAnalytics.Dashboard.Pages;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Tests.Pages;

/// <summary>Sentences claim no more than the numbers beside them.</summary>
public sealed class FindingTests
{
    private static readonly DateOnly AsAt = new(2026, 10, 31);
    private static readonly ReportingPeriod October = new(PeriodLength.Month, new(2026, 10, 1));
    private static readonly Indicator Reviews = IndicatorCatalogue.Get("reviews-in-time");

    [Fact]
    public void Of_few_members_nothing_is_said_about_chance()
    {
        var trend = Trend([.. Enumerable.Repeat((90.0, 100.0), 20), (0, 2)]);

        Assert.Equal(
            "0.0% in October 2026 (0 of 2 reviews). The usual range is 90% to 90%; so few reviews cannot be held against it.",
            Finding.Summary(trend, AsAt));
        Assert.Equal("October: too few reviews to say", Finding.Title(trend));
        Assert.Equal("Reviews held in time: too few in October 2026 to say", Finding.Headline(trend));
        Assert.Equal("Reviews in time: too few to say", Finding.Named(trend, "Reviews in time"));
    }

    [Fact]
    public void Of_few_months_it_is_said_that_it_is_early()
    {
        var trend = Trend([(90, 100), (91, 100)]);

        Assert.EndsWith("There are too few months to say what is usual.", Finding.Summary(trend, AsAt), StringComparison.Ordinal);
        Assert.Equal("Reviews in time: too early to say", Finding.Named(trend, "Reviews in time"));
    }

    [Fact]
    public void A_change_from_or_to_few_members_is_not_told()
    {
        Assert.Equal("", Wording.Change(Trend([.. Enumerable.Repeat((90.0, 100.0), 20), (0, 2)])));
        Assert.Equal("", Wording.Change(Trend([.. Enumerable.Repeat((90.0, 100.0), 20), (0, 2), (90, 100)])));
    }

    [Fact]
    public void A_value_and_the_limit_it_lies_beyond_are_told_apart()
    {
        // Mean 89.86, mean moving range 2.12: the lower limit is 84.22, which is written 84.2% like the value.
        var trend = Trend([.. Enumerable.Range(0, 40).Select(place => (place % 2 == 0 ? 8900.0 : 9100.0, 10000.0)), (8420, 10000)]);
        Assert.Equal(SpcState.Concern, trend.State);

        var sentence = Finding.Summary(trend, AsAt);

        Assert.EndsWith("The usual range is 84.22% to 95.5%, and 84.20% lies below it, which is unlikely to be chance.", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(858, 858.4, "858.0", "858.4")]
    [InlineData(858, 861, "858", "861")]
    public void Counts_get_a_decimal_only_where_they_would_be_written_alike(double value, double limit, string words, string limitInWords) =>
        Assert.Equal((words, limitInWords), Wording.Apart(IndicatorCatalogue.Get("looked-after"), value, limit));

    [Fact]
    public void A_value_beyond_the_range_is_beyond_it_and_did_not_fall_if_it_rose()
    {
        var trend = Trend([.. Enumerable.Range(0, 30).Select(place => (place % 2 == 0 ? 900.0 : 910.0, 1000.0)), (700, 1000), (701, 1000)]);

        Assert.Equal("October is below the usual range", Finding.Title(trend));
    }

    private static IndicatorTrend Trend(IReadOnlyList<(double Met, double Members)> counts)
    {
        IReadOnlyList<IndicatorValue> values =
        [
            .. counts.Select((count, place) => new IndicatorValue(
                Reviews.Id, October.Shift(place + 1 - counts.Count), null, count.Met, count.Members, 100 * count.Met / count.Members, ValueStatus.Ok, null)),
        ];
        return IndicatorTrend.Of(Reviews, values, [], ignoresFilters: false, []);
    }
}
