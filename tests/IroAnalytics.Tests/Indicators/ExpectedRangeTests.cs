using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Tests.Indicators;

public sealed class ExpectedRangeTests
{
    // Quantiles of the binomial distribution, as R gives them: 100 * qbinom(c(.025, .975), n, p) / n.
    [Theory]
    [InlineData(50, 20, 30, 70)] // qbinom: 6, 14
    [InlineData(90, 20, 75, 100)] // 15, 20
    [InlineData(90, 5, 60, 100)] // 3, 5
    [InlineData(10, 5, 0, 40)] // 0, 2
    [InlineData(50, 1, 0, 100)]
    public void The_range_is_that_of_whole_members_by_the_exact_binomial(double percent, long members, double low, double high)
    {
        var range = ExpectedRange.Of(percent, members);

        Assert.Equal(low, range.Low, 9);
        Assert.Equal(high, range.High, 9);
    }

    // Of so many the normal curve is as good: 1.959964 standard deviations to either side, to two members.
    [Theory]
    [InlineData(91.2, 83_000)]
    [InlineData(50, 1_000_000)]
    [InlineData(0.2, 400_000)]
    public void Of_the_members_of_a_whole_country_it_is_that_of_the_normal_curve(double percent, long members)
    {
        var away = 1.959964 * Math.Sqrt(percent * (100 - percent) / members);

        var range = ExpectedRange.Of(percent, members);

        Assert.Equal(percent - away, range.Low, 200.0 / members);
        Assert.Equal(percent + away, range.High, 200.0 / members);
    }

    [Fact]
    public void Everybody_of_a_small_group_is_no_surprise_where_nine_of_ten_are() =>
        Assert.Equal(100, ExpectedRange.Of(90, 5).High);

    [Fact]
    public void The_more_members_the_narrower_the_range()
    {
        var widths = new long[] { 10, 100, 1000, 10_000 }.Select(members => ExpectedRange.Of(91.2, members)).Select(range => range.High - range.Low).ToList();

        Assert.Equal(widths.OrderDescending(), widths);
        Assert.InRange(widths[^1], 0.5, 1.5);
    }

    [Fact]
    public void Fewer_than_one_group_in_twenty_lies_outside_by_chance()
    {
        var range = ExpectedRange.Of(88, 60);
        var chance = new Random(4);

        var outside = Enumerable.Range(0, 4000)
            .Select(_ => 100.0 * Enumerable.Range(0, 60).Count(_ => chance.NextDouble() < 0.88) / 60)
            .Count(percent => percent < range.Low - 1e-9 || percent > range.High + 1e-9);

        Assert.InRange(outside, 20, 200);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void Where_all_groups_together_have_none_or_all_nothing_else_is_expected(double percent)
    {
        Assert.Equal(new ExpectedRange(percent, percent), ExpectedRange.Of(percent, 30));
    }

    [Theory]
    [InlineData(-1, 10)]
    [InlineData(101, 10)]
    [InlineData(50, 0)]
    public void What_is_no_percentage_or_no_group_is_refused(double percent, long members)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ExpectedRange.Of(percent, members));
    }
}
