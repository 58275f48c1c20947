using System.Globalization;

namespace IroAnalytics.Pipeline.Extracts;

/// <summary>A collection year of the SSDA903: 1 April to 31 March.</summary>
/// <param name="Ending">The calendar year in which it ends: 2025 for 2024-25.</param>
public sealed record ReturnYear(int Ending)
{
    /// <summary>The first day, inclusive.</summary>
    public DateOnly From => new(Ending - 1, 4, 1);

    /// <summary>The last day, inclusive.</summary>
    public DateOnly To => new(Ending, 3, 31);

    /// <summary>The year that contains a day.</summary>
    /// <param name="day">The day.</param>
    public static ReturnYear Containing(DateOnly day) => new(day.Month >= 4 ? day.Year + 1 : day.Year);

    /// <summary>Reads a folder's name.</summary>
    /// <param name="name"><c>2024-25</c>, or <c>2025</c> for the year ending 31 March 2025; <c>2010-11</c> is a year too, never a month.</param>
    /// <returns>The year, or null where the name is not one.</returns>
    public static ReturnYear? TryParse(string name)
    {
        if (Number(name) is { } ending && name is { Length: 4 }) return new(ending);

        return name is [_, _, _, _, '-', _, _] && Number(name[..4]) is { } first && name[5..] == Short(first + 1) ? new(first + 1) : null;
    }

    /// <summary>The name of the year: <c>2024-25</c>.</summary>
    public override string ToString() => ReportingPeriod.Containing(PeriodLength.Year, From).Key;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= 1900 ? year : null;

    private static string Short(int year) => (year % 100).ToString("00", CultureInfo.InvariantCulture);
}
