using IroAnalytics.Dashboard.Pages;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Tests.Pages;

public sealed class WordingTests
{
    private static readonly Indicator Percentage = IndicatorCatalogue.Find("reviews-in-time") ?? throw new InvalidOperationException("The catalogue lost an indicator.");
    private static readonly Indicator Count = IndicatorCatalogue.Find("reviews-overdue") ?? throw new InvalidOperationException("The catalogue lost an indicator.");
    private static readonly ReportingPeriod October = new(PeriodLength.Month, new(2026, 10, 1));

    [Theory]
    [InlineData(146, 158, "92.4%")]
    [InlineData(1, 16, "6.3%")] // 6.25: half up
    [InlineData(0, 12, "0.0%")]
    [InlineData(12, 12, "100.0%")]
    public void Percentages_have_one_decimal_rounded_half_up(double met, double members, string words)
    {
        Assert.Equal(words, Wording.Value(Percentage, Percent(October, met, members)));
    }

    [Theory]
    [InlineData(146, 158, 154, 163, "2.1 points lower than September")]
    [InlineData(51, 100, 50, 100, "1.0 point higher than September")]
    [InlineData(50, 100, 50, 100, "The same as September")]
    public void A_change_is_said_in_points_and_names_the_month_before(double met, double members, double metBefore, double membersBefore, string words)
    {
        var trend = new IndicatorTrend(Percentage, [Percent(October.Shift(-1), metBefore, membersBefore), Percent(October, met, members)], null, [], IgnoresFilters: false, Rebases: []);

        Assert.Equal(words, Wording.Change(trend));
    }

    [Theory]
    [InlineData(7, 3, "4 more than September")]
    [InlineData(3, 7, "4 fewer than September")]
    public void A_change_of_a_count_is_said_in_whole_numbers(double now, double before, string words)
    {
        var trend = new IndicatorTrend(Count, [Counted(October.Shift(-1), before), Counted(October, now)], null, [], IgnoresFilters: false, Rebases: []);

        Assert.Equal(words, Wording.Change(trend));
    }

    [Fact]
    public void No_value_is_said_to_be_none_and_never_nought()
    {
        Assert.Equal("no data", Wording.Value(Count, Counted(October, null)));
    }

    [Fact]
    public void Days_and_signs_are_written_as_people_read_them()
    {
        Assert.Equal("31 October 2026", Wording.Day(new(2026, 10, 31)));
        Assert.Equal("1,358", Wording.Count(1358));
        Assert.Equal("\u22122.5", Wording.SignedTenths(-25));
        Assert.Equal("+0.6", Wording.SignedTenths(6));
        Assert.Equal("0.0", Wording.SignedTenths(0));
    }

    private static IndicatorValue Percent(ReportingPeriod period, double met, double members) =>
        new("reviews-in-time", period, null, met, members, 100 * met / members, ValueStatus.Ok, null);

    private static IndicatorValue Counted(ReportingPeriod period, double? count) =>
        new("reviews-overdue", period, null, null, null, count, count is null ? ValueStatus.NoData : ValueStatus.Ok, null);
}
