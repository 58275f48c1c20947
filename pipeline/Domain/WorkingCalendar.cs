namespace IroAnalytics.Pipeline.Domain;

/// <summary>Working days in England and Wales: Monday to Friday that are not bank holidays.</summary>
/// <remarks>Source: Banking and Financial Dealings Act 1971; the days are <c>data/reference/bank_holidays.csv</c>.</remarks>
public sealed class WorkingCalendar
{
    private readonly HashSet<DateOnly> bankHolidays;

    /// <summary>Makes a calendar from the bank holidays of England and Wales.</summary>
    /// <param name="bankHolidays">The days, in any order.</param>
    public WorkingCalendar(IEnumerable<DateOnly> bankHolidays) => this.bankHolidays = [.. bankHolidays];

    /// <summary>Whether a day is a working day.</summary>
    /// <param name="day">The day.</param>
    public bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !bankHolidays.Contains(day);

    /// <summary>The nth working day after a day, which itself is day 0 and is not counted.</summary>
    /// <param name="day">The day the clock starts, working or not.</param>
    /// <param name="n">How many working days, 1 or more.</param>
    public DateOnly NthWorkingDayAfter(DateOnly day, int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        while (n > 0)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day)) n--;
        }

        return day;
    }
}
