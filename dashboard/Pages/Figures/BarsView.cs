using IroAnalytics.Dashboard.Charts;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Dashboard.Pages.Figures;

/// <summary>How many members each group has: the largest first, or in the order of the groups where that means something.</summary>
internal static class BarsView
{
    private const int MostBars = 11;

    /// <summary>The figure of a section.</summary>
    public static FigureView Of(SectionAnswer.Groups answer, FigureFrame frame)
    {
        var (section, breakdown) = (answer.Section, answer.Breakdown);
        var bars = new Counts(breakdown, section.Noun ?? breakdown.Indicator.Noun, Rows(section, breakdown), CountOf(section, breakdown.All), frame);
        return Of(section.Id, bars, answer.Where) with
        {
            About = section.About,
            Summary = $"{bars.Sentence} {section.Advice}".TrimEnd() + FigureViews.Whole(answer.IgnoresFilters),
        };
    }

    /// <summary>The figure of a breakdown of counts, in the order of its groups.</summary>
    /// <param name="id">Names it on its page.</param>
    /// <param name="breakdown">The groups.</param>
    /// <param name="where">The filters that hold.</param>
    /// <param name="frame">The page.</param>
    public static FigureView Of(string id, Breakdown breakdown, IReadOnlyList<DimensionFilter> where, FigureFrame frame)
    {
        IReadOnlyList<Row> rows = [.. breakdown.Groups.Select(group => new Row(group.Group, group.Value.Value, group.Value))];
        return Of(id, new Counts(breakdown, breakdown.Indicator.Noun, rows, breakdown.All.Value, frame), where) with
        {
            Title = Finding.BreakdownTitle(breakdown),
            Summary = Finding.BreakdownSummary(breakdown, Wording.When(breakdown.Indicator, breakdown.All.Period, frame.Facts.AsAt)),
        };
    }

    private static FigureView Of(string id, Counts bars, IReadOnlyList<DimensionFilter> where) => new(id, bars.Title, "", bars.Table)
    {
        Drawing = bars.Rows.Count == 0 ? null : BarsFigure.Of(bars.Bars),
        Source = FigureViews.Source(bars.Breakdown.Indicator, bars.When),
        Definition = bars.Frame.Definition(bars.Breakdown.Indicator),
        Nothing = bars.Rows.Count > 0
            ? null
            : bars.Frame.Nothing(bars.Breakdown.Indicator, bars.When, where, bars.Noun),
    };

    private static IReadOnlyList<Row> Rows(TopicSection section, Breakdown breakdown)
    {
        var rows = breakdown.Groups.Select(group => new Row(group.Group, CountOf(section, group.Value), group.Value));
        if (section.Counts == Counted.NotMet) rows = rows.Where(row => row.Count is not 0);
        return [.. section.KeepsOrder ? rows : rows.OrderBy(row => row.Group == Dimensions.NotKnown).ThenByDescending(row => row.Count)];
    }

    /// <summary>Of a percentage its members, or those not met; of a count the count itself.</summary>
    private static double? CountOf(TopicSection section, IndicatorValue value) => section.Counts == Counted.NotMet
        ? value.Denominator - value.Numerator
        : value.Denominator ?? value.Value;

    /// <summary>A group; all that have no bar of their own together have no name.</summary>
    private sealed record Row(string Group, double? Count, IndicatorValue Value);

    /// <summary>The groups with what all of them together count.</summary>
    private sealed record Counts(Breakdown Breakdown, string Noun, IReadOnlyList<Row> Rows, double? Total, FigureFrame Frame)
    {
        public string When => Wording.When(Breakdown.Indicator, Breakdown.All.Period, Frame.Facts.AsAt);

        public string Title => Finding.Most([.. Rows.Select(row => (Name(row), row.Count))], Total, Noun);

        public string Sentence
        {
            get
            {
                if (Total is not > 0) return "";

                var unknown = Rows.Where(row => row.Group == Dimensions.NotKnown).Sum(row => row.Count ?? 0);
                var recorded = unknown > 0 ? $"; the {GroupWords.Kind(Breakdown.By)} is recorded for {Wording.Count(Total.Value - unknown)}" : "";
                return $"{Wording.Counted(Total.Value, Noun)} {When}{recorded}.";
            }
        }

        public IReadOnlyList<Bar> Bars
        {
            get
            {
                var largest = Rows.Where(row => row.Group != Dimensions.NotKnown).MaxBy(row => row.Count ?? -1);
                return [.. Shown.Select(row => new Bar(Name(row), row.Count, Numbers(row), Colour(row, row == largest), $"{Name(row)}: {Numbers(row)}", Link(row)))];
            }
        }

        public FigureTable Table => new(
            $"{Wording.Capital(Noun)} by {GroupWords.Kind(Breakdown.By)}, {When}.",
            [new(Dimensions.Words(Breakdown.By)), new(Wording.Capital(Noun), true), new("Share", true), new("Status")],
            [.. Rows.Select(row => (IReadOnlyList<TableCell>)
            [
                new TableCell(Name(row), row.Group, Link(row)),
                new(row.Count is { } count ? Wording.Count(count) : Wording.Absent(row.Value), row.Count),
                row.Count is { } part && Total is > 0 and { } total ? Cells.Share(part, total) : new("", null),
                Cells.Status(row.Value),
            ])]);

        // A chart has room for the largest groups; its table has them all.
        private IReadOnlyList<Row> Shown
        {
            get
            {
                var named = Rows.Where(row => row.Group != Dimensions.NotKnown).ToList();
                return named.Count <= MostBars
                    ? Rows
                    : [.. named.Take(MostBars - 1), Together([.. named.Skip(MostBars - 1)]), .. Rows.Where(row => row.Group == Dimensions.NotKnown)];
            }
        }

        // Of groups of which one is withheld, the sum is withheld.
        private static Row Together(IReadOnlyList<Row> rows) => rows.FirstOrDefault(row => row.Count is null) is { } withheld
            ? withheld with { Group = "" }
            : new("", rows.Sum(row => row.Count ?? 0), rows[0].Value);

        private string Name(Row row) => row.Group.Length == 0 ? "All others" : GroupWords.Of(Breakdown.By, row.Group);

        private string Numbers(Row row) => (row.Count, Total) switch
        {
            ({ } count, > 0 and { } total) => $"{Wording.Count(count)}  ({Wording.Share(count, total)})",
            ({ } count, _) => Wording.Count(count),
            _ => Wording.Absent(row.Value),
        };

        private static string Colour(Row row, bool isLargest) => row.Group is Dimensions.NotKnown or "" ? "colour:quiet" : isLargest ? "colour:main" : "colour:light";

        private string? Link(Row row) => row.Group.Length == 0 ? null : Frame.Cut(Breakdown.By, row.Group);
    }
}
