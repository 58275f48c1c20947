using IroAnalytics.Dashboard.Charts;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Dashboard.Pages.Figures;

/// <summary>The shares of groups, month by month: the four largest in colour, all others together in grey.</summary>
internal static class MixView
{
    private const int MonthsOfAYear = 12;

    private static readonly (string Chart, string Token)[] Colours =
    [
        ("colour:main", "var(--blue)"), ("colour:second", "var(--teal)"), ("colour:third", "var(--plum)"), ("colour:fourth", "var(--orange)"),
        ("colour:quiet", "var(--grey-2)"),
    ];

    /// <summary>The figure of a section.</summary>
    public static FigureView Of(SectionAnswer.Counts answer, FigureFrame frame)
    {
        var (section, indicator, periods) = (answer.Section, answer.Indicator, answer.Periods);
        var shares = new Shares(answer);
        var isEmpty = shares.Groups.Count == 0;
        return new(section.Id, Title(section, shares), $"{section.About}.{FigureViews.Whole(answer.IgnoresFilters)}", Table(answer, shares))
        {
            Drawing = isEmpty ? null : StandingBars.Stacked(periods, [.. shares.Layers.Select((layer, place) => Series(layer, place, section, periods, shares))]),
            Key = [.. shares.Layers.Select((layer, place) => (KeyShape.Block(Colours[place].Token), Name(layer, section)))],
            Source = FigureViews.Source(indicator, $"{periods[0].Words} to {periods[^1].Words}"),
            Definition = frame.Definition(indicator),
            Nothing = isEmpty ? frame.Nothing(indicator, $"in {periods[^1].Words}", answer.Where) : null,
        };
    }

    private static string Title(TopicSection section, Shares shares)
    {
        if (shares.Groups.Count == 0) return $"{section.About}: no value";

        var (last, before) = (shares.Periods - 1, Math.Max(0, shares.Periods - 1 - MonthsOfAYear));
        var moved = shares.Groups.MaxBy(group => Math.Abs(shares.Of([group], last) - shares.Of([group], before))) ?? "";
        return $"{GroupWords.Of(section.By ?? "", moved)}: {Percent(shares.Of([moved], last))}, from {Percent(shares.Of([moved], before))} a year before";
    }

    private static string Percent(double share) => Wording.Share(share, 100);

    private static string Name(IReadOnlyList<string> layer, TopicSection section) =>
        layer is [var one] ? GroupWords.Of(section.By ?? "", one) : "All others";

    private static BarSeries Series(IReadOnlyList<string> layer, int place, TopicSection section, IReadOnlyList<ReportingPeriod> periods, Shares shares) => new(
        Colours[place].Chart,
        [.. periods.Select((_, position) => (double?)shares.Of(layer, position))],
        [.. periods.Select((period, position) => new Mark(
            $"{Name(layer, section)}, {period.Words}: {Percent(shares.Of(layer, position))}<br>{Wording.Count(shares.Count(layer, position))} of {Wording.Count(shares.All(position))}",
            null))]);

    private static FigureTable Table(SectionAnswer.Counts answer, Shares shares) => new(
        $"{Wording.Capital(answer.Indicator.Noun)}, the latest month first.",
        [new("Period"), .. shares.Groups.Select(group => new TableColumn(GroupWords.Of(answer.Section.By ?? "", group), true)), new("All", true), new("Status")],
        [.. Enumerable.Range(0, shares.Periods).Reverse().Select(place => (IReadOnlyList<TableCell>)
        [
            new TableCell(Wording.Capital(answer.Periods[place].Words), answer.Periods[place].Key),
            .. shares.Groups.Select(group => shares.Cell(group, place)),
            Cells.Value(answer.Indicator, answer.Totals[place]),
            Cells.Status(shares.IsWithheld(place)),
        ])]);

    /// <summary>The counts as shares of their month.</summary>
    private sealed class Shares
    {
        private readonly Dictionary<(string Group, string Period), IndicatorValue> values;
        private readonly IReadOnlyList<ReportingPeriod> periods;
        private readonly IReadOnlyList<IndicatorValue> totals;

        public Shares(SectionAnswer.Counts answer)
        {
            var by = answer.Section.By ?? "";
            periods = answer.Periods;
            totals = answer.Totals;
            values = answer.Values.ToDictionary(value => (value.Group?[by] ?? Dimensions.NotKnown, value.Period.Key));
            Groups = [.. values.GroupBy(pair => pair.Key.Group, pair => pair.Value.Value ?? 0).OrderByDescending(group => group.Sum()).Select(group => group.Key)];
        }

        public IReadOnlyList<string> Groups { get; }

        public int Periods => periods.Count;

        /// <summary>The groups of each layer: the four largest, then all others.</summary>
        public IReadOnlyList<IReadOnlyList<string>> Layers => Groups.Count <= Colours.Length
            ? [.. Groups.Select(group => (IReadOnlyList<string>)[group])]
            : [.. Groups.Take(Colours.Length - 1).Select(group => (IReadOnlyList<string>)[group]), [.. Groups.Skip(Colours.Length - 1)]];

        public double Count(IReadOnlyList<string> layer, int place) => layer.Sum(group => Find(group, place)?.Value ?? 0);

        // Over all groups, those withheld included: their part of a bar stays blank.
        public double All(int place) => totals[place].Value ?? 0;

        public bool IsWithheld(int place) => totals[place].Status == ValueStatus.Suppressed
            || Groups.Any(group => Find(group, place)?.Status == ValueStatus.Suppressed);

        public double Of(IReadOnlyList<string> layer, int place) => All(place) > 0 ? 100 * Count(layer, place) / All(place) : 0;

        public TableCell Cell(string group, int place) => Find(group, place) is { } value
            ? new(value.Value is { } count ? Wording.Count(count) : Wording.Absent(value), value.Value)
            : Cells.Count(0);

        private IndicatorValue? Find(string group, int place) => values.GetValueOrDefault((group, periods[place].Key));
    }
}
