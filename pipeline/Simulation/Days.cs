using System.Globalization;

namespace IroAnalytics.Pipeline.Simulation;

/// <summary>Dates as the extracts write them, and the few steps between dates that a life needs.</summary>
internal static class Days
{
    private static readonly int FirstDayNumber = new DateOnly(1975, 1, 1).DayNumber;
    private static readonly string?[] Written = new string?[40_000];

    /// <summary>dd/mm/yyyy; blank for null. Kept, because millions of cells hold a few thousand days.</summary>
    public static string Text(DateOnly? day) => day is { } known ? Text(known) : "";

    public static string Text(DateOnly day) =>
        Written[day.DayNumber - FirstDayNumber] ??= day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    public static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    public static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    public static double YearsFrom(this DateOnly later, DateOnly earlier) => (later.DayNumber - earlier.DayNumber) / 365.25;

    /// <summary>The day itself, or the working day before it: meetings are not held at weekends.</summary>
    public static DateOnly OnOrBefore(this WorkingCalendar calendar, DateOnly day)
    {
        while (!calendar.IsWorkingDay(day))
            day = day.AddDays(-1);
        return day;
    }

    /// <summary>The day itself, or the working day after it.</summary>
    public static DateOnly OnOrAfter(this WorkingCalendar calendar, DateOnly day) =>
        calendar.IsWorkingDay(day) ? day : calendar.NthWorkingDayAfter(day, 1);
}
