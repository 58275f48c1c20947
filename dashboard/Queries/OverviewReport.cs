using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>The measures of the overview in a month, with the reasons for the change of the one that leads.</summary>
/// <param name="Lead">The measure of the headline.</param>
/// <param name="YearToDate">Its value over the year that the month belongs to.</param>
/// <param name="Reasons">What changed it since the month before, by team; empty where that cannot be said, null where the reader may not be told.</param>
/// <param name="Trends">The lead, the tiles, the population, what is watched beside them, and what only the pages of topics show, in this order.</param>
internal sealed record OverviewReport(
    IndicatorTrend Lead, IndicatorValue YearToDate, IReadOnlyList<ChangeReason>? Reasons, IReadOnlyList<IndicatorTrend> Trends)
{
    private const string LeadId = "reviews-in-time";

    /// <summary>The four measures of each theme that has tiles, in the order of the page.</summary>
    public static IReadOnlyList<(string Theme, IReadOnlyList<string> Tiles)> Tiles { get; } =
    [
        ("timeliness", ["children-reviewed-in-time", "reviews-overdue", "reports-before-review", "decisions-sent-in-time"]),
        ("participation", ["participation", "child-consultation-returned", "iro-visited", "child-chaired-reviews"]),
        ("stability", ["three-or-more-placements", "long-term-stability", "unplanned-endings", "over-20-miles"]),
        ("planning", ["permanence-plan-by-second-review", "care-plan-up-to-date", "pep-up-to-date", "section-20-long"]),
        ("escalation", ["escalations-raised", "escalations-resolved-in-time", "resolved-at-first-stage", "escalations-open"]),
        ("workload", ["iro-caseload", "iros-over-recommended", "same-iro-12-months", "social-worker-changes"]),
    ];

    /// <summary>The measures of the panel of children looked after.</summary>
    public static IReadOnlyList<string> Population { get; } =
        ["looked-after", "started-looked-after", "ceased-looked-after", "care-order-share", "uasc-share"];

    /// <summary>Measures of themes that have neither tiles nor a page.</summary>
    public static IReadOnlyList<string> Besides { get; } =
    [
        "consultation-answers", "advocacy-active", "complaints-received", "independent-visitor-waiting", "missing-children", "audits-good", "iros-observed",
        "review-decisions-completed",
    ];

    /// <summary>Measures that only the pages of topics show, of those that can be a concern.</summary>
    public static IReadOnlyList<string> OfTopics { get; } =
    [
        .. TopicCatalogue.All.SelectMany(topic => topic.Sections).SelectMany(section => section.Indicators).Distinct(StringComparer.Ordinal)
            .Except([LeadId, .. Tiles.SelectMany(theme => theme.Tiles), .. Population, .. Besides], StringComparer.Ordinal)
            .Where(id => IndicatorCatalogue.Get(id).Better != BetterDirection.Neither),
    ];

    /// <summary>The indicators that stand out from chance, concerns first.</summary>
    public IEnumerable<IndicatorTrend> Attention => Trends
        .Where(trend => trend.State is SpcState.Concern or SpcState.Unusual).OrderBy(trend => trend.State);

    public static async Task<OverviewReport> ReadAsync(
        CurrentRun run, ReportingPeriod month, IReadOnlyList<DimensionFilter> filters, CancellationToken cancellation)
    {
        var trends = new List<IndicatorTrend>();
        foreach (var id in Tiles.SelectMany(theme => theme.Tiles).Prepend(LeadId).Concat(Population).Concat(Besides).Concat(OfTopics))
            trends.Add(await IndicatorTrend.ReadAsync(run, IndicatorCatalogue.Get(id), month, IndicatorTrend.UsualMonths, filters, cancellation));

        var lead = trends[0];
        var year = run.Indicators.LatestOf(PeriodLength.Year, month);
        var yearToDate = (await run.Indicators.ValuesAsync(lead.Indicator, new([year], [], lead.Where), cancellation)).Single();
        var reasons = run.Indicators.SeesSmallNumbers
            ? await ChangeReason.ReadAsync(run.Indicators, lead.Indicator, month, "team", lead.Where, cancellation)
            : null;
        return new(lead, yearToDate, reasons, trends);
    }

    /// <summary>The trends of some of the measures, in their order.</summary>
    /// <param name="ids">Identifiers among those that were read.</param>
    public IReadOnlyList<IndicatorTrend> Of(IReadOnlyList<string> ids) => [.. ids.Select(id => Trends.First(trend => trend.Indicator.Id == id))];
}
