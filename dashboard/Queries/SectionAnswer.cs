using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>What was read for a section of a page.</summary>
/// <param name="Section">The section.</param>
internal abstract record SectionAnswer(TopicSection Section)
{
    /// <summary>One indicator over time.</summary>
    /// <param name="Section">The section.</param>
    /// <param name="Report">Its trend; without a breakdown.</param>
    internal sealed record Trend(TopicSection Section, IndicatorReport Report) : SectionAnswer(Section);

    /// <summary>Several indicators over time.</summary>
    /// <param name="Section">The section.</param>
    /// <param name="Each">In the order of the section.</param>
    internal sealed record Trends(TopicSection Section, IReadOnlyList<IndicatorTrend> Each) : SectionAnswer(Section);

    /// <summary>One indicator by groups.</summary>
    /// <param name="Section">The section.</param>
    /// <param name="Breakdown">The groups; none where nothing is left.</param>
    /// <param name="Where">The filters that hold.</param>
    /// <param name="IgnoresFilters">Whether the page has filters that the indicator cannot be cut by.</param>
    internal sealed record Groups(TopicSection Section, Breakdown Breakdown, IReadOnlyList<DimensionFilter> Where, bool IgnoresFilters)
        : SectionAnswer(Section);

    /// <summary>A count by groups in several periods, or by two breakdowns at once.</summary>
    /// <param name="Section">The section.</param>
    /// <param name="Indicator">What is counted.</param>
    /// <param name="Periods">The periods, the oldest first; one for a crossed table.</param>
    /// <param name="Values">Each for a period and the group of every breakdown.</param>
    /// <param name="Totals">One a period, over all groups.</param>
    /// <param name="Where">The filters that hold.</param>
    /// <param name="IgnoresFilters">Whether the page has filters that the indicator cannot be cut by.</param>
    internal sealed record Counts(
        TopicSection Section,
        Indicator Indicator,
        IReadOnlyList<ReportingPeriod> Periods,
        IReadOnlyList<IndicatorValue> Values,
        IReadOnlyList<IndicatorValue> Totals,
        IReadOnlyList<DimensionFilter> Where,
        bool IgnoresFilters) : SectionAnswer(Section);

    /// <summary>The rows behind a value.</summary>
    /// <param name="Section">The section.</param>
    /// <param name="Indicator">What is counted.</param>
    /// <param name="Period">The period.</param>
    /// <param name="Rows">The rows, or those that have waited longest.</param>
    /// <param name="Total">How many there are in all.</param>
    internal sealed record Members(
        TopicSection Section, Indicator Indicator, ReportingPeriod Period, IReadOnlyList<IndicatorMember> Rows, int Total) : SectionAnswer(Section);

    /// <summary>What each IRO holds.</summary>
    /// <param name="Section">The section.</param>
    /// <param name="Indicator">The caseload.</param>
    /// <param name="Period">The month.</param>
    /// <param name="Rows">One for each IRO in post.</param>
    internal sealed record Caseloads(
        TopicSection Section, Indicator Indicator, ReportingPeriod Period, IReadOnlyList<IroCaseload> Rows) : SectionAnswer(Section);
}
