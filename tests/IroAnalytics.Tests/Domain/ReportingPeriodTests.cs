using System.Globalization;
using IroAnalytics.Pipeline.Domain;

namespace IroAnalytics.Tests.Domain;

public sealed class ReportingPeriodTests
{
    [Theory]
    [InlineData("2025-05", "2025-05-01", "2025-05-31", "2025-05")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29", "2024-02")]
    [InlineData("2025-26-Q1", "2025-04-01", "2025-06-30", "2025-26-Q1")]
    [InlineData("2025-26-q4", "2026-01-01", "2026-03-31", "2025-26-Q4")]
    [InlineData("2025-26", "2025-04-01", "2026-03-31", "2025-26")]
    [InlineData("2025/26", "2025-04-01", "2026-03-31", "2025-26")]
    [InlineData(" 2025-26 ", "2025-04-01", "2026-03-31", "2025-26")]
    [InlineData("1999-00", "1999-04-01", "2000-03-31", "1999-00")]
    [InlineData("2011-12", "2011-12-01", "2011-12-31", "2011-12")] // a month, as nn is 01 to 12
    [InlineData("2011/12", "2011-04-01", "2012-03-31", "2011-12")]
    [InlineData("2012-13", "2012-04-01", "2013-03-31", "2012-13")]
    public void A_name_is_read_as_the_period_it_names(string text, string from, string to, string key)
    {
        var period = ReportingPeriod.TryParse(text);

        Assert.NotNull(period);
        Assert.Equal((Day(from), Day(to), key), (period.From, period.To, period.Key));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2025")]
    [InlineData("2025-27")]
    [InlineData("2025-13")]
    [InlineData("2025-00")]
    [InlineData("2025-26-Q5")]
    [InlineData("2025-26-Q0")]
    [InlineData("2025-05-Q1")]
    [InlineData("2025-5")]
    [InlineData("05-2025")]
    [InlineData("2025-26 Q1")]
    [InlineData("0000-01")]
    public void What_names_no_period_is_refused(string text) => Assert.Null(ReportingPeriod.TryParse(text));

    [Theory]
    [InlineData(PeriodLength.Month, "2025-03-31", "2025-03")]
    [InlineData(PeriodLength.Quarter, "2025-03-31", "2024-25-Q4")]
    [InlineData(PeriodLength.Quarter, "2025-04-01", "2025-26-Q1")]
    [InlineData(PeriodLength.Quarter, "2025-12-31", "2025-26-Q3")]
    [InlineData(PeriodLength.Year, "2025-03-31", "2024-25")]
    [InlineData(PeriodLength.Year, "2025-04-01", "2025-26")]
    public void A_day_lies_in_a_period_of_each_length(PeriodLength length, string day, string key)
    {
        var period = ReportingPeriod.Containing(length, Day(day));

        Assert.Equal(key, period.Key);
        Assert.True(period.Contains(Day(day)));
    }

    [Theory]
    [InlineData("2025-01", -1, "2024-12")]
    [InlineData("2024-25-Q4", 1, "2025-26-Q1")]
    [InlineData("2025/26", -2, "2023-24")]
    public void Periods_follow_each_other(string from, int periods, string key) =>
        Assert.Equal(key, ReportingPeriod.TryParse(from)?.Shift(periods).Key);

    [Theory]
    [InlineData("2025-05", "May 2025")]
    [InlineData("2025-26-Q1", "April to June 2025")]
    [InlineData("2025-26", "year ending 31 March 2026")]
    public void A_period_is_said_in_words(string key, string words) => Assert.Equal(words, ReportingPeriod.TryParse(key)?.Words);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
