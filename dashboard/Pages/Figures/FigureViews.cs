using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Dashboard.Pages.Figures;

/// <summary>Makes of what was read for a section the figure that a page shows and a file holds.</summary>
internal static class FigureViews
{
    /// <summary>The figure of a section.</summary>
    /// <param name="answer">What was read; a list of further measures is no figure.</param>
    /// <param name="frame">The page.</param>
    /// <exception cref="ArgumentException">The section is no figure.</exception>
    public static FigureView Of(SectionAnswer answer, FigureFrame frame)
    {
        var view = answer switch
        {
            SectionAnswer.Trend trend => TrendView.Of(trend, frame),
            SectionAnswer.Trends { Section.Kind: FigureKind.Columns } counts => ColumnsView.Of(counts, frame),
            SectionAnswer.Trends besides => BesideView.Of(besides, frame),
            SectionAnswer.Groups { Section.Kind: FigureKind.Dots } groups => DotsView.Of(groups, frame),
            SectionAnswer.Groups groups => BarsView.Of(groups, frame),
            SectionAnswer.Counts { Section.Kind: FigureKind.Mix } counts => MixView.Of(counts, frame),
            SectionAnswer.Counts counts => CrossView.Of(counts, frame),
            SectionAnswer.Members members => RowsView.Of(members, frame),
            SectionAnswer.Caseloads caseloads => CaseloadView.Of(caseloads, frame),
            _ => throw new ArgumentException($"The section '{answer.Section.Id}' is no figure.", nameof(answer)),
        };
        return view with { Csv = frame.Export(view.Id) };
    }

    /// <summary>The indicator's source and the time it covers, as one line.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="when">The time.</param>
    public static string Source(Indicator indicator, string when) => $"{indicator.Source} · {when}";

    /// <summary>That filters do not touch a figure; empty where they do.</summary>
    /// <param name="ignoresFilters">Whether some filter is left out.</param>
    public static string Whole(bool ignoresFilters) => ignoresFilters ? " Some filters do not apply here." : "";
}
