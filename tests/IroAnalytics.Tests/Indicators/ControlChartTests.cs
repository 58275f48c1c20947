using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Tests.Indicators;

public sealed class ControlChartTests
{
    [Fact]
    public void Limits_lie_2_66_mean_moving_ranges_from_the_mean_and_a_percentage_ends_at_100()
    {
        var chart = Chart(BetterDirection.Higher, 90, 94, 90, 98);

        Assert.Equal(93, chart.Mean, 9);
        Assert.Equal(93 - (2.66 * 16 / 3), chart.Lower, 9);
        Assert.Equal(100, chart.Upper);
        Assert.True(chart.IsTrial);
    }

    [Fact]
    public void Twelve_points_make_the_limits_firm()
    {
        Assert.False(Chart(BetterDirection.Higher, 50, 51, 50, 51, 50, 51, 50, 51, 50, 51, 50, 51).IsTrial);
    }

    [Theory]
    [InlineData(BetterDirection.Higher, SpcState.Concern)]
    [InlineData(BetterDirection.Lower, SpcState.Improving)]
    [InlineData(BetterDirection.Neither, SpcState.Unusual)]
    public void A_point_outside_the_limits_is_judged_by_the_direction_that_is_better(BetterDirection better, SpcState state)
    {
        var chart = Chart(better, 95, 96, 95, 96, 95, 96, 95, 96, 95, 96, 95, 80);

        Assert.Equal(state, chart.States[^1]);
        Assert.Equal("unusually low", chart.Words[^1]);
    }

    [Fact]
    public void Seven_falling_months_are_a_trend_and_all_of_them_are_marked()
    {
        var chart = Chart(BetterDirection.Higher, 60, 70, 60, 70, 60, 70, 69, 68, 67, 66, 65, 64);

        Assert.Equal(Enumerable.Repeat("7 months falling", 7), chart.Words.TakeLast(7));
        Assert.Equal(SpcState.Usual, chart.States[4]);
    }

    [Fact]
    public void Seven_points_on_one_side_of_the_mean_are_a_shift()
    {
        var chart = Chart(BetterDirection.Higher, 50, 52, 50, 52, 50, 52, 50, 55, 53, 55, 53, 55, 53, 55);

        Assert.Equal(SpcState.Improving, chart.States[^1]);
        Assert.Equal("7 above average", chart.Words[^1]);
    }

    [Fact]
    public void A_point_with_too_few_members_is_marked_and_left_out_of_the_limits()
    {
        var chart = ControlChart.Of(Series(90, 92, 90, 92, 0) with { IsFew = [false, false, false, false, true] }, BetterDirection.Higher, isPercent: true);

        Assert.Equal(91, chart?.Mean);
        Assert.Equal(SpcState.Few, chart?.States[4]);
    }

    [Fact]
    public void Limits_that_are_drawn_anew_hold_from_that_point_and_leave_those_before_as_they_were()
    {
        var before = ControlChart.Of(Series(70, 72, 70, 72, 70, 72), BetterDirection.Higher, isPercent: true);
        var chart = ControlChart.Of(
            Series(70, 72, 70, 72, 70, 72, 90, 92, 90, 92) with { RedrawnAt = [6] }, BetterDirection.Higher, isPercent: true);

        Assert.Equal([(0, 5), (6, 9)], chart?.Limits.Select(limits => (limits.First, limits.Last)));
        Assert.Equal((before?.Lower, before?.Upper), (chart?.Limits[0].Lower, chart?.Limits[0].Upper));
        Assert.Equal(91, chart?.Mean);
        Assert.All(chart!.States, state => Assert.Equal(SpcState.Usual, state));
    }

    [Theory]
    [InlineData(8, "0-9")]
    [InlineData(2, "0-9")]
    [InlineData(7, "0-6 7-9")]
    [InlineData(10, "0-9")]
    public void Fewer_than_three_points_make_no_limits_of_their_own(int redrawnAt, string stretches)
    {
        var chart = ControlChart.Of(
            Series(70, 72, 70, 72, 70, 72, 90, 92, 90, 92) with { RedrawnAt = [redrawnAt] }, BetterDirection.Higher, isPercent: true);

        Assert.Equal(stretches, string.Join(' ', chart!.Limits.Select(limits => $"{limits.First}-{limits.Last}")));
    }

    [Fact]
    public void A_run_is_named_by_the_length_of_its_periods()
    {
        var chart = ControlChart.Of(
            Series(60, 70, 60, 70, 60, 70, 69, 68, 67, 66, 65, 64) with { Periods = "quarters" }, BetterDirection.Higher, isPercent: true);

        Assert.Equal("7 quarters falling", chart?.Words[^1]);
    }

    private static ControlSeries Series(params double?[] points) => new(points, [], [], "months");

    private static ControlChart Chart(BetterDirection better, params double?[] points) =>
        ControlChart.Of(Series(points), better, isPercent: true) ?? throw new InvalidOperationException("There are too few points.");
}
