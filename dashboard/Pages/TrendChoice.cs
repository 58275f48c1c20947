using System.Globalization;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>How an indicator's trend and breakdown are asked for, beside month and filters.</summary>
/// <param name="Length">Months, quarters or years.</param>
/// <param name="Last">How many of them.</param>
/// <param name="By">The dimension of the breakdown; null where the indicator has none.</param>
internal sealed record TrendChoice(PeriodLength Length, int Last, string? By)
{
    private static readonly string[] UsualBreakdowns = ["team", "review_kind", "iro", "cohort"];

    /// <summary>The windows offered, with their names.</summary>
    public static IReadOnlyList<(PeriodLength Length, int Last, string Words)> Windows { get; } =
    [
        (PeriodLength.Month, 24, "24 months"),
        (PeriodLength.Month, 36, "36 months"),
        (PeriodLength.Month, 60, "60 months"),
        (PeriodLength.Quarter, 12, "12 quarters"),
        (PeriodLength.Year, 5, "5 years"),
    ];

    /// <summary>Reads the address; what it does not name, or names wrongly, is as usual.</summary>
    /// <param name="query">The address's query.</param>
    /// <param name="indicator">The indicator.</param>
    public static TrendChoice Read(IQueryCollection query, Indicator indicator)
    {
        var length = Enum.TryParse<PeriodLength>(query["length"], ignoreCase: true, out var asked) && Enum.IsDefined(asked) ? asked : PeriodLength.Month;
        var usual = Windows.First(window => window.Length == length).Last;
        var last = int.TryParse(query["last"], CultureInfo.InvariantCulture, out var number) && number is >= 2 and <= 60 ? number : usual;
        var by = query["by"].ToString();
        return new(length, last, indicator.Dimensions.Contains(by) ? by : UsualBreakdowns.Concat(indicator.Dimensions).FirstOrDefault(indicator.Dimensions.Contains));
    }

    /// <summary>The choice as it stands in an address.</summary>
    public IReadOnlyList<(string Name, string Value)> Pairs => [Name(Length), ("last", Last.ToString(CultureInfo.InvariantCulture)), ("by", By ?? "")];

    private static (string Name, string Value) Name(PeriodLength length) => ("length", length.ToString().ToLowerInvariant());
}
