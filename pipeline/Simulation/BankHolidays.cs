namespace IroAnalytics.Pipeline.Simulation;

/// <summary>
/// Bank holidays of England and Wales worked out by rule, so that a simulation of any length needs no reference file.
/// Source: Banking and Financial Dealings Act 1971, schedule 1, and the proclamations of single days.
/// </summary>
internal static class BankHolidays
{
    private static readonly DateOnly[] Proclaimed =
    [
        new(2012, 6, 5), new(2022, 6, 3), new(2022, 9, 19), new(2023, 5, 8),
    ];

    private static readonly Dictionary<DateOnly, DateOnly> Moved = new()
    {
        [new(2012, 5, 28)] = new(2012, 6, 4),
        [new(2020, 5, 4)] = new(2020, 5, 8),
        [new(2022, 5, 30)] = new(2022, 6, 2),
    };

    public static IReadOnlySet<DateOnly> Of(int firstYear, int lastYear) =>
        Enumerable.Range(firstYear, lastYear - firstYear + 1)
            .SelectMany(OfYear)
            .Select(day => Moved.GetValueOrDefault(day, day))
            .Concat(Proclaimed.Where(day => day.Year >= firstYear && day.Year <= lastYear))
            .ToHashSet();

    private static IEnumerable<DateOnly> OfYear(int year)
    {
        var easter = EasterSunday(year);
        var christmas = Substituted(new DateOnly(year, 12, 25));
        var boxing = new DateOnly(year, 12, 26);
        return
        [
            Substituted(new DateOnly(year, 1, 1)), easter.AddDays(-2), easter.AddDays(1), MondayOnOrAfter(new DateOnly(year, 5, 1)),
            MondayOnOrAfter(new DateOnly(year, 5, 25)), MondayOnOrAfter(new DateOnly(year, 8, 25)),
            christmas, boxing.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? boxing.AddDays(2) : boxing,
        ];
    }

    // Christmas on a Sunday is given on the Tuesday, Boxing Day keeping the Monday; New Year on the Monday.
    private static DateOnly Substituted(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(day.Month == 12 ? 2 : 1),
        _ => day,
    };

    private static DateOnly MondayOnOrAfter(DateOnly day) => day.AddDays(((int)DayOfWeek.Monday - (int)day.DayOfWeek + 7) % 7);

    // The anonymous Gregorian computus (Meeus, Astronomical Algorithms, 1991).
    private static DateOnly EasterSunday(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        var ofCentury = year % 100;
        var correction = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - correction + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (ofCentury / 4)) - epact - (ofCentury % 4)) % 7;
        var shift = (golden + (11 * epact) + (22 * weekday)) / 451;
        var sum = epact + weekday - (7 * shift) + 114;
        return new DateOnly(year, sum / 31, (sum % 31) + 1);
    }
}
