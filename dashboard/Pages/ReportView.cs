using System.Text;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;
using Microsoft.Extensions.Primitives;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>What a page is asked to show. It is read from the address and written back to it: there is no other state.</summary>
/// <param name="Month">The month chosen.</param>
/// <param name="Months">The months that can be chosen, the newest first.</param>
/// <param name="Filters">The groups chosen, by dimension, in the order of <see cref="Slicers"/>.</param>
/// <param name="Notice">What of the address could not be read, as a sentence; null where all could.</param>
internal sealed record ReportView(
    ReportingPeriod Month, IReadOnlyList<ReportingPeriod> Months, IReadOnlyList<DimensionFilter> Filters, string? Notice)
{
    /// <summary>How an address asks for the twelve months that end with the month chosen.</summary>
    public const string TwelveMonths = "12-months";

    private const int MonthsToChooseFrom = 60;

    /// <summary>The dimensions that every report page can be cut by; the first four stand in the row of slicers.</summary>
    public static IReadOnlyList<string> Slicers { get; } =
        ["cohort", "team", "iro", "legal_status", "age_band", "sex", "ethnic_group", "placement_type"];

    /// <summary>Reads the address.</summary>
    /// <param name="query">The address's query.</param>
    /// <param name="asAt">The last day the figures describe.</param>
    public static ReportView Read(IQueryCollection query, DateOnly asAt)
    {
        var newest = ReportingPeriod.Containing(PeriodLength.Month, asAt);
        IReadOnlyList<ReportingPeriod> months = [.. Enumerable.Range(0, MonthsToChooseFrom).Select(back => newest.Shift(-back))];
        var usual = newest.To == asAt ? newest : newest.Shift(-1);
        var asked = query["month"].ToString();
        var month = ReportingPeriod.TryParse(asked) is { Length: PeriodLength.Month } parsed && months.Contains(parsed) ? parsed : null;
        var notice = month is null && asked.Length > 0 ? $"\u201c{asked}\u201d is not a month that can be shown. Here is {usual.Words} instead." : null;
        return new(month ?? usual, months, [.. Slicers.SelectMany(name => FiltersOf(name, query[name]))], notice);
    }

    /// <summary>The period that an address names; the month chosen where it names none.</summary>
    /// <param name="text">A period's name, <see cref="TwelveMonths"/>, or null.</param>
    public ReportingPeriod Period(string? text) =>
        text == TwelveMonths ? ReportingPeriod.TwelveMonthsTo(Month) : ReportingPeriod.TryParse(text ?? "") ?? Month;

    /// <summary>What an address calls a period.</summary>
    /// <param name="period">The period.</param>
    public static string NameOf(ReportingPeriod period) => period.IsRolling ? TwelveMonths : period.Key;

    /// <summary>The group chosen of a dimension; empty for all.</summary>
    /// <param name="dimension">One of <see cref="Slicers"/>.</param>
    public string Chosen(string dimension) =>
        Filters.FirstOrDefault(filter => filter.Dimension == dimension)?.Groups[0] ?? "";

    /// <summary>The address of a page that shows the same month and filters.</summary>
    /// <param name="path">The page's path.</param>
    /// <param name="more">Further names and values; those with an empty value are left out.</param>
    public string Link(string path, params IReadOnlyList<(string Name, string Value)> more)
    {
        var address = new StringBuilder(path);
        var separator = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        foreach (var (name, value) in Pairs().Concat(more).Where(pair => pair.Value.Length > 0))
        {
            address.Append(separator).Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
            separator = '&';
        }

        return address.ToString();
    }

    /// <summary>The same view with a group chosen of a dimension, in place of what was chosen of it.</summary>
    /// <param name="dimension">The dimension.</param>
    /// <param name="group">The group; empty for all.</param>
    public ReportView With(string dimension, string group)
    {
        var others = Filters.Where(filter => filter.Dimension != dimension);
        return this with { Filters = group.Length == 0 ? [.. others] : [.. others, new DimensionFilter(dimension, [group])] };
    }

    /// <summary>Month and filters as names and values.</summary>
    public IEnumerable<(string Name, string Value)> Pairs() => Filters
        .SelectMany(filter => filter.Groups.Select(group => (filter.Dimension, group)))
        .Prepend(("month", Month.Key));

    private static IEnumerable<DimensionFilter> FiltersOf(string dimension, StringValues values)
    {
        string[] groups = [.. values.OfType<string>().Where(value => value.Length > 0)];
        return groups.Length == 0 ? [] : [new(dimension, groups)];
    }
}
