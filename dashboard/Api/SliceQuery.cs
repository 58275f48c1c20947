using System.ComponentModel;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;
using Microsoft.AspNetCore.Mvc;

namespace IroAnalytics.Dashboard.Api;

/// <summary>What of an indicator a request asks for.</summary>
internal sealed record SliceQuery
{
    private const int MostPeriods = 120;

    [FromQuery(Name = "period"), Description("A month 2026-10, a quarter 2026-27-Q3 or a year 2026-27; repeat for several. Left out: the latest ones, see length and last.")]
    public string[]? Period { get; init; }

    [FromQuery(Name = "by"), Description("A dimension to break down by; repeat for several.")]
    public string[]? By { get; init; }

    [FromQuery(Name = "where"), Description("A filter dimension=value, such as cohort=Local; repeat for several. Values of one dimension are alternatives.")]
    public string[]? Where { get; init; }

    [FromQuery(Name = "length"), Description("month, quarter or year, where no period is named. Left out: month.")]
    public string? Length { get; init; }

    [FromQuery(Name = "last"), Description("How many periods up to the as-at date, where no period is named; 1 to 120. Left out: 1.")]
    public int? Last { get; init; }

    /// <summary>Reads the request.</summary>
    /// <param name="newest">The newest period of a length.</param>
    /// <exception cref="BadRequestException">A period, length, number or filter cannot be read.</exception>
    public IndicatorSlice Read(Func<PeriodLength, ReportingPeriod> newest) => new(Periods(newest), [.. By ?? []], Filters(Where));

    /// <summary>Reads a period's name.</summary>
    /// <param name="text">The name.</param>
    /// <exception cref="BadRequestException">It names no period.</exception>
    public static ReportingPeriod PeriodOf(string text) => ReportingPeriod.TryParse(text) ?? throw new BadRequestException(
        $"'{text}' is not a period. Write a month as 2026-10, a quarter as 2026-27-Q3, a year as 2026-27.");

    /// <summary>Reads filters.</summary>
    /// <param name="texts">Each <c>dimension=value</c>.</param>
    /// <exception cref="BadRequestException">One has no equals sign.</exception>
    public static IReadOnlyList<DimensionFilter> Filters(string[]? texts) =>
    [
        .. (texts ?? []).Select(Pair)
            .GroupBy(pair => pair.Dimension, pair => pair.Group, StringComparer.Ordinal)
            .Select(pairs => new DimensionFilter(pairs.Key, [.. pairs])),
    ];

    private IReadOnlyList<ReportingPeriod> Periods(Func<PeriodLength, ReportingPeriod> newest)
    {
        if (Period is { Length: > 0 }) return [.. Period.Select(PeriodOf)];
        if (Last is < 1 or > MostPeriods) throw new BadRequestException($"'last' is {Last}. Ask for 1 to {MostPeriods} periods.");

        var last = newest(LengthOf());
        var periods = Last ?? 1;
        return [.. Enumerable.Range(1 - periods, periods).Select(last.Shift)];
    }

    private PeriodLength LengthOf() => Length?.ToLowerInvariant() switch
    {
        null or "" or "month" => PeriodLength.Month,
        "quarter" => PeriodLength.Quarter,
        "year" => PeriodLength.Year,
        _ => throw new BadRequestException($"'{Length}' is not a length. Write month, quarter or year."),
    };

    private static (string Dimension, string Group) Pair(string text) => text.IndexOf('=', StringComparison.Ordinal) is > 0 and var at
        ? (text[..at], text[(at + 1)..])
        : throw new BadRequestException($"'{text}' is not a filter. Write dimension=value, such as cohort=Local.");
}
