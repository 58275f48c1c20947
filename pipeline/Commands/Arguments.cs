using System.Globalization;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Pipeline.Commands;

/// <summary>Reads the words of the command line; what cannot be read is one sentence.</summary>
internal static class Arguments
{
    public static DateOnly? Day(string option, string? text) =>
        text is null ? null
        : DateOnly.TryParseExact(text, (string[])["yyyy-MM-dd", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new WrongArgumentsException($"{option} '{text}' is not a day: write 2026-10-31.");

    public static ReportingPeriod Period(string text) => ReportingPeriod.TryParse(text)
        ?? throw new WrongArgumentsException($"'{text}' is not a period: write a month 2025-05, a quarter 2025-26-Q1 or a year 2025-26.");

    public static Indicator Indicator(string id) => IndicatorCatalogue.Find(id)
        ?? throw new WrongArgumentsException($"There is no indicator '{id}'. There are: {string.Join(", ", IndicatorCatalogue.All.Select(one => one.Id))}.");

    public static IReadOnlyList<DimensionFilter> Filters(IReadOnlyList<string> texts) =>
        [.. texts.Select(Filter).GroupBy(filter => filter.Dimension).Select(same => new DimensionFilter(same.Key, [.. same.Select(filter => filter.Group)]))];

    private static (string Dimension, string Group) Filter(string text) => text.Split('=', 2) is [{ Length: > 0 } dimension, { Length: > 0 } group]
        ? (dimension, group)
        : throw new WrongArgumentsException($"--where '{text}' is not a filter: write cohort=Local.");
}
