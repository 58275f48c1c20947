using System.Globalization;

namespace IroAnalytics.Pipeline.Simulation;

/// <summary>One statutory return: a closed year in its folder, or the newest files, which end on the last day known.</summary>
internal sealed record ReturnYear(int Year, DateOnly FirstDay, DateOnly LastDay, bool IsNewest)
{
    public string Folder => IsNewest
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{Year - 1}-{Year % 100:00}");

    public bool Holds(DateOnly day) => day >= FirstDay && day <= LastDay;

    public static int Holding(DateOnly day) => day.Month >= 4 ? day.Year + 1 : day.Year;
}

/// <summary>When the invented service is seen, and how hard each month was.</summary>
internal sealed class Timetable
{
    // Reviews slip in the school and Christmas holidays; by how much is set by judgement.
    private const double AugustStrain = 1.9;
    private const double DecemberStrain = 1.8;

    // One quarter of sickness and vacancies, so that a control chart has something to find.
    private const double BadQuarterStrain = 3.2;
    private const int BadQuarterMonthsBack = 20;

    private readonly DateOnly badQuarterFrom;

    public Timetable(int years, DateOnly until)
    {
        Until = until;
        var last = ReturnYear.Holding(until);
        var first = ReturnYear.Holding(until.AddYears(-years));
        Returns = [.. Enumerable.Range(first, last - first + 1).Select(year => ReturnOf(year, last))];
        FirstDay = Returns[0].FirstDay;
        var inQuarter = until.AddMonths(-BadQuarterMonthsBack);
        badQuarterFrom = new DateOnly(inQuarter.Year, ((inQuarter.Month - 1) / 3 * 3) + 1, 1);
    }

    public DateOnly FirstDay { get; }

    public DateOnly Until { get; }

    public IReadOnlyList<ReturnYear> Returns { get; }

    /// <summary>How much likelier lateness is than in an ordinary month.</summary>
    public double StrainOn(DateOnly day)
    {
        if (day >= badQuarterFrom && day < badQuarterFrom.AddMonths(3))
            return BadQuarterStrain;
        return day.Month switch { 8 => AugustStrain, 12 => DecemberStrain, _ => 1 };
    }

    private ReturnYear ReturnOf(int year, int last) =>
        new(year, new DateOnly(year - 1, 4, 1), year == last ? Until : new DateOnly(year, 3, 31), year == last);
}
