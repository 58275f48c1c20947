using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>Reads the figures of a topic for one month and one set of filters.</summary>
/// <param name="run">The run.</param>
/// <param name="month">The month chosen.</param>
/// <param name="filters">The filters of the page; an indicator that lacks a dimension leaves its filter out.</param>
/// <param name="isForService">Whether the reader may see single IROs' workload.</param>
internal sealed class TopicReport(
    CurrentRun run,
    ReportingPeriod month,
    IReadOnlyList<DimensionFilter> filters,
    bool isForService)
{
    private const int MonthsOfMix = 24;

    // Who has to act on a row.
    private static readonly string[] GroupsTold = ["iro", "team"];

    /// <summary>What was read for every section that may be seen and holds no rows about single children, in the order of the topic.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<IReadOnlyList<SectionAnswer>> ReadAsync(Topic topic, CancellationToken cancellation)
    {
        var answers = new List<SectionAnswer>();
        foreach (var section in topic.Sections)
        {
            if (await ReadAsync(section, cancellation) is { } answer) answers.Add(answer);
        }

        return answers;
    }

    /// <summary>The rows of a section, as they stand now: what is read about single children is kept nowhere.</summary>
    /// <param name="section">A section of rows.</param>
    /// <param name="scope">The children that may be read.</param>
    /// <param name="most">How many rows are wanted, those that have waited longest; at least 1.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<SectionAnswer.Members> RowsAsync(TopicSection section, ReadingScope scope, int most, CancellationToken cancellation)
    {
        var indicator = IndicatorOf(section);
        IReadOnlyList<string> told = [.. GroupsTold.Where(indicator.Dimensions.Contains)];
        var page = await run.Indicators.MemberPageAsync(
            indicator, new([Period(section)], told, Where(indicator)), scope, MemberOrder.LongestFirst, number: 1, most, cancellation);
        return new(section, indicator, Period(section), page.Rows, page.Total);
    }

    private async Task<SectionAnswer?> ReadAsync(TopicSection section, CancellationToken cancellation) => section.Kind switch
    {
        FigureKind.Trend => await TrendAsync(section, cancellation),
        FigureKind.Columns or FigureKind.Beside => await TrendsAsync(section, cancellation),
        FigureKind.Dots or FigureKind.Bars => await GroupsAsync(section, cancellation),
        FigureKind.Mix => await CountsAsync(section, [.. Enumerable.Range(1 - MonthsOfMix, MonthsOfMix).Select(month.Shift)], [By(section)], cancellation),
        FigureKind.Cross => await CountsAsync(section, [Period(section)], [By(section), section.Across ?? ""], cancellation),
        FigureKind.Caseload => isForService ? await CaseloadsAsync(section, cancellation) : null,
        _ => null,
    };

    private async Task<SectionAnswer> TrendAsync(TopicSection section, CancellationToken cancellation) => new SectionAnswer.Trend(
        section,
        await IndicatorReport.ReadAsync(run, IndicatorOf(section), month, IndicatorTrend.UsualMonths, by: null, filters, cancellation));

    private async Task<SectionAnswer> TrendsAsync(TopicSection section, CancellationToken cancellation)
    {
        var trends = new List<IndicatorTrend>();
        foreach (var id in section.Indicators)
            trends.Add(await IndicatorTrend.ReadAsync(run, IndicatorCatalogue.Get(id), month, IndicatorTrend.UsualMonths, filters, cancellation));
        return new SectionAnswer.Trends(section, trends);
    }

    private async Task<SectionAnswer> GroupsAsync(TopicSection section, CancellationToken cancellation)
    {
        var where = Where(IndicatorOf(section));
        var breakdown = await Breakdown.ReadAsync(run.Indicators, IndicatorOf(section), Period(section), By(section), where, cancellation);
        return new SectionAnswer.Groups(section, breakdown, where, where.Count < filters.Count);
    }

    private async Task<SectionAnswer> CountsAsync(
        TopicSection section, IReadOnlyList<ReportingPeriod> periods, IReadOnlyList<string> by, CancellationToken cancellation)
    {
        var (indicator, where) = (IndicatorOf(section), Where(IndicatorOf(section)));
        var values = await run.Indicators.ValuesAsync(indicator, new(periods, by, where), cancellation);
        var totals = await run.Indicators.ValuesAsync(indicator, new(periods, [], where), cancellation);
        return new SectionAnswer.Counts(section, indicator, periods, values, totals, where, where.Count < filters.Count);
    }

    private async Task<SectionAnswer> CaseloadsAsync(TopicSection section, CancellationToken cancellation)
    {
        var day = month.To < run.Facts.AsAt ? month.To : run.Facts.AsAt;
        return new SectionAnswer.Caseloads(section, IndicatorOf(section), month, await IroCaseload.QueryAsync(run.Connection, day, cancellation));
    }

    private IReadOnlyList<DimensionFilter> Where(Indicator indicator) =>
        [.. filters.Where(filter => indicator.Dimensions.Contains(filter.Dimension))];

    // Small numbers are protected with the year from April they belong to: who may not see them gets that year.
    private ReportingPeriod Period(TopicSection section) => (IndicatorOf(section).Kind, section.Over) switch
    {
        (IndicatorKind.Flow, Span.TwelveMonths) when run.Indicators.SeesSmallNumbers => ReportingPeriod.TwelveMonthsTo(month),
        (IndicatorKind.Flow, Span.Year or Span.TwelveMonths) => run.Indicators.LatestOf(PeriodLength.Year, month),
        _ => month,
    };

    private static Indicator IndicatorOf(TopicSection section) => IndicatorCatalogue.Get(section.Indicators[0]);

    private static string By(TopicSection section) =>
        section.By ?? throw new InvalidOperationException($"The section '{section.Id}' says not by what it is broken down.");
}
