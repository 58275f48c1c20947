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
    /// <param name="name"><c>2024-25</c>, or <c>2025</c> for the year ending 31 March 2025.</param>
    /// <returns>The year, or null where the name is not one.</returns>
    public static ReturnYear? TryParse(string name)
    {
        if (name is { Length: 4 } && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var ending) && ending >= 1900)
            return new(ending);

        return ReportingPeriod.TryParse(name) is { Length: PeriodLength.Year } year ? Containing(year.From) : null;
    }

    /// <summary>The name of the year: <c>2024-25</c>.</summary>
    public override string ToString() => ReportingPeriod.Containing(PeriodLength.Year, From).Key;
}
