using System.Globalization;
using IroAnalytics.Dashboard.Pages;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Tests.SeedCases;

/// <summary>What the product prints for a published figure.</summary>
/// <param name="run">The run made from the case's extracts.</param>
internal sealed class ProductFigures(PublishedRun run)
{
    private readonly IndicatorReader _reader = new(run.Connection, run.Facts);

    /// <summary>The figure with the product's parts, value and words in place of the published ones.</summary>
    public async Task<PublishedFigure> PrintedAsync(PublishedFigure figure)
    {
        var indicator = PublishedFolder.Indicator(figure.Indicator);
        if (Evidence(figure.Where) is { } evidence) return await CountedAsync(figure, indicator, evidence.Column, evidence.Value);

        var slice = new IndicatorSlice(Periods(figure.Period), [], Filters(figure));
        var value = Assert.Single(await _reader.ValuesAsync(indicator, slice, CancellationToken.None));
        var parts = value.Denominator is { } of ? string.Create(CultureInfo.InvariantCulture, $"{value.Numerator} / {of}") : "";
        return figure with { Parts = parts, Value = value.Value ?? double.NaN, Shown = Wording.Number(indicator, value).Replace(",", "", StringComparison.Ordinal) };
    }

    /// <summary>What is no dimension is counted from the rows behind the value.</summary>
    private async Task<PublishedFigure> CountedAsync(PublishedFigure figure, Indicator indicator, string column, string value)
    {
        var count = 0;
        foreach (var period in Periods(figure.Period))
        {
            var members = await _reader.MembersAsync(indicator, period, [], new ReadingScope.EveryChild(), CancellationToken.None);
            count += members.Count(member => Equals(member.Evidence[column], value));
        }

        return figure with { Parts = "", Value = count, Shown = count.ToString(CultureInfo.InvariantCulture) };
    }

    private static IReadOnlyList<ReportingPeriod> Periods(string text) => text == "April-May 2021"
        ? [Period("2021-04"), Period("2021-05")]
        : [Period(text)];

    private static ReportingPeriod Period(string text) => ReportingPeriod.TryParse(text) ?? throw new FormatException($"'{text}' is no period.");

    private static (string Column, string Value)? Evidence(string where) => where.Split('=') switch
    {
        ["kind", var kind] => ("kind", kind),
        ["referred by", var referrer] => ("referred_by", referrer),
        _ => null,
    };

    private static IReadOnlyList<DimensionFilter> Filters(PublishedFigure figure) => figure switch
    {
        { Where: "" } or { Case: "D1 variant" } => [],
        { Indicator: "consultation-answers" } => [new("question", [figure.Where])],
        { Where: "LS in L1 L2 C1" } => [new("legal_status_code", ["L1", "L2", "C1"])],
        _ => [.. figure.Where.Split(", ").Select(part => part.Split('=')).Select(part => Filter(part[0], part[1]))],
    };

    private static DimensionFilter Filter(string name, string group) => name switch
    {
        "LS" => new("legal_status_code", [group]),
        "reason" => new("reason_ceased", [group]),
        "sex" => new("sex", [group.ToLowerInvariant()]),
        "age" => new("age_band", [group == "0" ? "under 1" : group]),
        "theme" => new("theme", [group.ToUpperInvariant()]),
        _ => new(name, [group]),
    };
}
