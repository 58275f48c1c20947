using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Tests.Indicators;

public sealed class ControlChartTests
{
    private static readonly Indicator Percentage = IndicatorCatalogue.Find("reviews-in-time") ?? throw new InvalidOperationException("The catalogue lost an indicator.");
    private static readonly Indicator Count = IndicatorCatalogue.Find("looked-after") ?? throw new InvalidOperationException("The catalogue lost an indicator.");

    [Fact]
    public void Limits_lie_2_66_mean_moving_ranges_from_the_mean_and_a_percentage_ends_at_100()
    {
        var chart = ControlChart.Of(Percentage, Values(90, 94, 90, 98));

        Assert.NotNull(chart);
        Assert.Equal(93, chart.Mean, 9);
        Assert.Equal(93 - (2.66 * 16 / 3), chart.Lower, 9);
        Assert.Equal(100, chart.Upper);
        Assert.True(chart.IsTrial);
    }

    [Fact]
    public void Twelve_points_make_the_limits_firm()
    {
        var chart = ControlChart.Of(Count, Values(10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11));

        Assert.False(chart?.IsTrial);
    }

    [Fact]
    public void A_point_outside_the_limits_is_a_concern_an_improvement_or_unusual_as_the_indicator_says()
    {
        double[] fall = [95, 96, 95, 96, 95, 96, 95, 96, 95, 96, 95, 80];

        Assert.Equal(new(SpcState.Concern, "unusually low"), ControlChart.Of(Percentage, Values(fall))?.Points[^1]);
        Assert.Equal(new(SpcState.Unusual, "unusually low"), ControlChart.Of(Count, Values(fall))?.Points[^1]);
        Assert.Equal(new(SpcState.Improving, "unusually low"), ControlChart.Of(Percentage with { Better = BetterDirection.Lower }, Values(fall))?.Points[^1]);
    }

    [Fact]
    public void Seven_falling_months_are_a_trend_and_all_of_them_are_marked()
    {
        var chart = ControlChart.Of(Percentage, Values(60, 70, 60, 70, 60, 70, 69, 68, 67, 66, 65, 64));

        Assert.Equal(Enumerable.Repeat(new ControlPoint(SpcState.Concern, "7 months falling"), 7), chart?.Points.TakeLast(7));
        Assert.Equal(SpcState.Usual, chart?.Points[4].State);
    }

    [Fact]
    public void Seven_points_on_one_side_of_the_mean_are_a_shift_and_six_are_none()
    {
        double[] shifted = [50, 52, 50, 52, 50, 52, 50, 55, 53, 55, 53, 55, 53, 55];

        Assert.Equal(new(SpcState.Improving, "7 above average"), ControlChart.Of(Percentage, Values(shifted))?.Points[^1]);
        Assert.Equal(SpcState.Usual, ControlChart.Of(Percentage, Values(50, 54, 50, 54, 50, 54, 52, 53, 52.5, 53, 52.5, 53))?.Points[^1].State);
    }

    [Fact]
    public void A_percentage_of_fewer_than_five_members_is_marked_and_left_out_of_the_limits()
    {
        IReadOnlyList<IndicatorValue> values = [.. Values(90, 92, 90, 92), Value(4, 0, members: 4)];

        var chart = ControlChart.Of(Percentage, values);

        Assert.Equal(91, chart?.Mean);
        Assert.Equal(new(SpcState.Few, ""), chart?.Points[4]);
    }

    [Fact]
    public void One_value_alone_has_no_limits()
    {
        Assert.Null(ControlChart.Of(Percentage, Values(90)));
    }

    private static IReadOnlyList<IndicatorValue> Values(params double[] levels) => [.. levels.Select((level, place) => Value(place, level, members: 100))];

    private static IndicatorValue Value(int place, double level, double members) => new(
        "reviews-in-time",
        new ReportingPeriod(PeriodLength.Month, new(2024, 1, 1)).Shift(place),
        null,
        level * members / 100,
        members,
        level,
        ValueStatus.Ok,
        null);
}
