using System.Globalization;
using System.Text.RegularExpressions;

namespace IroAnalytics.Pipeline.Domain;

/// <summary>How long a reporting period is.</summary>
public enum PeriodLength
{
    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>Three months of a year that begins on 1 April.</summary>
    Quarter,

    /// <summary>1 April to 31 March, or the twelve months that end with another month.</summary>
    Year,
}

/// <summary>
/// A month, quarter or year that figures are given for. Years run from 1 April to 31 March, but for those made by
/// <see cref="TwelveMonthsTo"/>.
/// </summary>
/// <param name="Length">Month, quarter or year.</param>
/// <param name="From">The first day, inclusive.</param>
public sealed partial record ReportingPeriod(PeriodLength Length, DateOnly From)
{
    /// <summary>The last day, inclusive.</summary>
    public DateOnly To => From.AddMonths(Months).AddDays(-1);

    /// <summary>The name used in addresses and machine output: <c>2025-05</c>, <c>2025-26-Q1</c>, <c>2025-26</c> or <c>2024-11..2025-10</c>.</summary>
    public string Key => Length switch
    {
        PeriodLength.Month => From.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        PeriodLength.Quarter => $"{YearKey(FirstYear)}-Q{(((From.Month + 8) % 12) / 3) + 1}",
        _ when IsRolling => string.Create(CultureInfo.InvariantCulture, $"{From:yyyy-MM}..{To:yyyy-MM}"),
        _ => YearKey(FirstYear),
    };

    /// <summary>The name people read: <c>May 2025</c>, <c>April to June 2025</c> or <c>year ending 31 March 2026</c>, <c>12 months to October 2026</c>.</summary>
    public string Words => Length switch
    {
        PeriodLength.Month => From.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        PeriodLength.Quarter => string.Create(CultureInfo.InvariantCulture, $"{From:MMMM} to {To:MMMM yyyy}"),
        _ when IsRolling => string.Create(CultureInfo.InvariantCulture, $"12 months to {To:MMMM yyyy}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"year ending {To:d MMMM yyyy}"),
    };

    /// <summary>Whether these are twelve months that do not begin in April. What counts a child once a year has no value for them.</summary>
    public bool IsRolling => Length == PeriodLength.Year && From.Month != 4;

    private int Months => Length switch { PeriodLength.Month => 1, PeriodLength.Quarter => 3, _ => 12 };

    private int FirstYear => From.Month >= 4 ? From.Year : From.Year - 1;

    /// <summary>The period of this length that contains a day.</summary>
    /// <param name="length">Month, quarter or year.</param>
    /// <param name="day">Any day of the period.</param>
    public static ReportingPeriod Containing(PeriodLength length, DateOnly day) => length switch
    {
        PeriodLength.Month => new(length, new(day.Year, day.Month, 1)),
        PeriodLength.Quarter => new(length, new(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1)),
        _ => new(length, new(day.Month >= 4 ? day.Year : day.Year - 1, 4, 1)),
    };

    /// <summary>The last period of this length that has ended.</summary>
    /// <param name="length">Month, quarter or year.</param>
    /// <param name="day">The last day that counts as over.</param>
    public static ReportingPeriod LastWhole(PeriodLength length, DateOnly day) => Containing(length, day.AddDays(1)).Shift(-1);

    /// <summary>The twelve months that end with a month; the year where that is March.</summary>
    /// <param name="month">The last of them.</param>
    public static ReportingPeriod TwelveMonthsTo(ReportingPeriod month)
    {
        ArgumentNullException.ThrowIfNull(month);
        return new(PeriodLength.Year, new DateOnly(month.To.Year, month.To.Month, 1).AddMonths(-11));
    }

    /// <summary>Reads a period's name. <c>yyyy-nn</c> is a month when nn is 01 to 12, else a year.</summary>
    /// <param name="text"><c>2025-05</c>, <c>2025-26-Q1</c>, <c>2025-26</c> or <c>2025/26</c>.</param>
    /// <returns>The period, or null where the text names none.</returns>
    public static ReportingPeriod? TryParse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Pattern().Match(text.Trim()) is not { Success: true } match) return null;

        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        var second = int.Parse(match.Groups["second"].ValueSpan, CultureInfo.InvariantCulture);
        if (year is < 1900 or > 9000) return null;
        if (match.Groups["separator"].ValueSpan is "-" && second is >= 1 and <= 12)
            return match.Groups["quarter"].Success ? null : new(PeriodLength.Month, new(year, second, 1));
        if (second != (year + 1) % 100) return null;

        return match.Groups["quarter"] is { Success: true } quarter
            ? new(PeriodLength.Quarter, new DateOnly(year, 4, 1).AddMonths(3 * (quarter.ValueSpan[0] - '1')))
            : new(PeriodLength.Year, new(year, 4, 1));
    }

    /// <summary>The period of the same length that lies so many periods later (earlier when negative).</summary>
    /// <param name="periods">How many periods to move.</param>
    public ReportingPeriod Shift(int periods) => this with { From = From.AddMonths(periods * Months) };

    /// <summary>Whether a day lies in the period, its first and last days included.</summary>
    /// <param name="day">The day.</param>
    public bool Contains(DateOnly day) => From <= day && day <= To;

    /// <summary>The period's <see cref="Key"/>.</summary>
    public override string ToString() => Key;

    private static string YearKey(int firstYear) =>
        string.Create(CultureInfo.InvariantCulture, $"{firstYear:0000}-{(firstYear + 1) % 100:00}");

    [GeneratedRegex(@"^(?<year>\d{4})(?<separator>[-/])(?<second>\d{2})(-[Qq](?<quarter>[1-4]))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();
}
