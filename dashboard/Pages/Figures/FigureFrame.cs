using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Dashboard.Pages.Figures;

/// <summary>What every figure of a page needs to know of it.</summary>
/// <param name="View">Month and filters.</param>
/// <param name="Facts">The run.</param>
/// <param name="Path">The page's path, to which links that filter lead.</param>
/// <param name="Kept">What else those links carry, by name and value.</param>
/// <param name="SeesSmallNumbers">Whether small numbers are shown; where they are withheld, nothing can be filtered.</param>
/// <param name="SeesMembers">Whether the reader may see the rows behind an indicator.</param>
/// <param name="Export">The address of a figure's rows as a file.</param>
internal sealed record FigureFrame(
    ReportView View,
    MeasuredRun Facts,
    string Path,
    IReadOnlyList<(string Name, string Value)> Kept,
    bool SeesSmallNumbers,
    Func<Indicator, bool> SeesMembers,
    Func<string, string> Export)
{
    /// <summary>The address of a child's page; null where it may not be opened.</summary>
    public Func<string?, string?> Child { get; init; } = _ => null;

    /// <summary>The page cut to one group; null where pages cannot be cut by that dimension.</summary>
    /// <param name="dimension">The dimension.</param>
    /// <param name="group">The group.</param>
    public string? Cut(string dimension, string group) =>
        SeesSmallNumbers && ReportView.Slicers.Contains(dimension) ? View.With(dimension, group).Link(Path, Kept) : null;

    /// <summary>The rows behind an indicator's value; null where the reader may not see them.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="period">The period.</param>
    public string? Members(Indicator indicator, ReportingPeriod period) => Members(View, indicator, period);

    /// <summary>The rows behind the value of one group; null where they may not be seen, or not be cut so.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="period">The period.</param>
    /// <param name="dimension">The dimension.</param>
    /// <param name="group">The group.</param>
    public string? Members(Indicator indicator, ReportingPeriod period, string dimension, string group) =>
        ReportView.Slicers.Contains(dimension) ? Members(View.With(dimension, group), indicator, period) : null;

    /// <summary>The indicator's own page.</summary>
    /// <param name="indicator">The indicator.</param>
    public string Definition(Indicator indicator) => View.Link($"/indicators/{indicator.Id}") + "#definition";

    /// <summary>Why an indicator has nothing to show, and what to do.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="when">The time asked for, such as <c>in October 2026</c>.</param>
    /// <param name="where">The filters that hold.</param>
    /// <param name="noun">What there is none of, in the plural; null for what the indicator counts.</param>
    public Nothing Nothing(Indicator indicator, string when, IReadOnlyList<DimensionFilter> where, string? noun = null)
    {
        IReadOnlyList<string> missing = [.. indicator.Extracts.Where(extract => !Facts.Extracts.Contains(extract))];
        return new(
            $"No {noun ?? indicator.Noun} {when}{Finding.For(where)}{(SeesSmallNumbers ? "" : ", or too few in a group to show")}.",
            missing,
            [.. where.Select(filter => ($"Remove {Dimensions.Words(filter.Dimension)}", View.With(filter.Dimension, "").Link(Path, Kept)))]);
    }

    private string? Members(ReportView view, Indicator indicator, ReportingPeriod period) => SeesMembers(indicator)
        ? view.Link($"/indicators/{indicator.Id}/members", ("period", ReportView.NameOf(period)))
        : null;
}
