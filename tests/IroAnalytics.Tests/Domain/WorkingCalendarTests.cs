using System.Globalization;
using IroAnalytics.Pipeline.Domain;

namespace IroAnalytics.Tests.Domain;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Calendar = new(BankHolidays.Days);

    /// <summary>Days that the law moved or added by proclamation: the jubilees, the funeral, the coronation and VE day.</summary>
    private static readonly string[] Proclaimed = ["2012-06-05", "2022-06-03", "2022-09-19", "2023-05-08"];

    [Theory]
    [InlineData("2025-04-10", 20, "2025-05-13")] // Easter and the early May holiday
    [InlineData("2025-09-01", 20, "2025-09-29")]
    [InlineData("2025-11-29", 1, "2025-12-01")] // from a Saturday
    [InlineData("2025-12-24", 1, "2025-12-29")] // Christmas Day and Boxing Day are a Thursday and a Friday
    [InlineData("2027-12-24", 1, "2027-12-29")] // Christmas on a Saturday: Monday and Tuesday stand for it
    public void The_nth_working_day_after_a_day_leaves_out_the_day_itself_weekends_and_bank_holidays(string day, int n, string expected) =>
        Assert.Equal(Day(expected), Calendar.NthWorkingDayAfter(Day(day), n));

    [Fact]
    public void Less_than_one_working_day_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.NthWorkingDayAfter(Day("2025-04-10"), 0));

    [Fact]
    public void The_list_covers_2012_to_2030_once_and_names_no_weekend()
    {
        var first = BankHolidays.Days.Min(day => day.Year);
        var last = BankHolidays.Days.Max(day => day.Year);

        Assert.Equal((2012, 2030), (first, last));
        Assert.Equal(BankHolidays.Days.Count, BankHolidays.Days.Distinct().Count());
        Assert.DoesNotContain(BankHolidays.Days, day => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
    }

    public static TheoryData<int> Years => [.. Enumerable.Range(2012, 19)];

    [Theory]
    [MemberData(nameof(Years))]
    public void The_bank_holidays_of_each_year_are_those_that_the_rules_give(int year)
    {
        var expected = Fixed(year).Concat(Proclaimed.Select(Day).Where(day => day.Year == year)).Order();

        Assert.Equal(expected, BankHolidays.Days.Where(day => day.Year == year).Order());
    }

    /// <summary>Banking and Financial Dealings Act 1971, schedule 1, and the custom of substitute days.</summary>
    private static IEnumerable<DateOnly> Fixed(int year)
    {
        var easter = Easter(year);
        yield return Weekday(new(year, 1, 1));
        yield return easter.AddDays(-2);
        yield return easter.AddDays(1);
        yield return year == 2020 ? new(2020, 5, 8) : FirstMonday(year, 5); // moved to the 75th anniversary of VE day
        yield return year switch { 2012 => new(2012, 6, 4), 2022 => new(2022, 6, 2), _ => LastMonday(year, 5) }; // moved for the jubilees
        yield return LastMonday(year, 8);
        var christmas = new DateOnly(year, 12, 25);
        yield return christmas.DayOfWeek switch { DayOfWeek.Saturday or DayOfWeek.Sunday => new(year, 12, 27), _ => christmas };
        var boxing = new DateOnly(year, 12, 26);
        yield return boxing.DayOfWeek switch { DayOfWeek.Saturday or DayOfWeek.Sunday => new(year, 12, 28), _ => boxing };
    }

    private static DateOnly Weekday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    private static DateOnly FirstMonday(int year, int month) =>
        Enumerable.Range(1, 7).Select(day => new DateOnly(year, month, day)).Single(day => day.DayOfWeek == DayOfWeek.Monday);

    private static DateOnly LastMonday(int year, int month) =>
        Enumerable.Range(25, 7).Select(day => new DateOnly(year, month, day)).Single(day => day.DayOfWeek == DayOfWeek.Monday);

    /// <summary>Gauss's rule as corrected by Meeus, for the Gregorian calendar.</summary>
    private static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var monthAndDay = h + l - (7 * m) + 114;
        return new(year, monthAndDay / 31, (monthAndDay % 31) + 1);
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
