using IroAnalytics.Dashboard.Charts;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Dashboard.Pages.Figures;

/// <summary>The board's page in words and figures.</summary>
/// <param name="Report">What was read.</param>
/// <param name="Facts">The run.</param>
/// <param name="Council">What the council's line is called.</param>
/// <param name="Export">The address of a figure's rows as a file.</param>
internal sealed record BoardFigures(BoardReport Report, MeasuredRun Facts, string Council, Func<string, string> Export)
{
    /// <summary>The measures as figures, in the order of the page.</summary>
    public IReadOnlyList<FigureView> Measures => [.. Report.Trends.Select(Measure)];

    /// <summary>The tables below them.</summary>
    public IReadOnlyList<FigureView> Tables => [ByAge, Children];

    /// <summary>The page's headline.</summary>
    public string Headline
    {
        get
        {
            var (better, worse) = (Of(YearOnYear.Better), Of(YearOnYear.Worse));
            return (better, worse) switch
            {
                _ when Of(YearOnYear.NotKnown) == Report.Trends.Count => "There is no year before to compare with",
                (0, 0) => "Nothing has changed more than by chance since a year before",
                (_, 0) => $"Of {Report.Trends.Count} measures, {better} {Are(better)} better than a year before and none worse",
                (0, _) => $"Of {Report.Trends.Count} measures, {worse} {Are(worse)} worse than a year before and none better",
                _ => $"Of {Report.Trends.Count} measures, {better} {Are(better)} better than a year before and {worse} worse",
            };
        }
    }

    /// <summary>The second line.</summary>
    public string Standfirst =>
        $"{Wording.Capital(Report.Period.Words)}: the plans of the {Wording.Value(Report.Children[0].Indicator, Report.Children[0].All)} children in our care, "
        + "as our Independent Reviewing Officers (IROs) see them.";

    /// <summary>What is better than a year before, or meets its target.</summary>
    public IReadOnlyList<string> GoingWell =>
        [.. Report.Trends.Where(trend => trend.Change == YearOnYear.Better || (trend.Change == YearOnYear.Level && trend.Trend.Latest.Target is not null && !trend.MissesTarget)).Select(Message)];

    /// <summary>What is worse than a year before, or misses its target.</summary>
    public IReadOnlyList<string> Worries => [.. Worrying.Select(Message)];

    /// <summary>What the board may ask of it.</summary>
    public IReadOnlyList<string> Questions => [.. Worrying.Select(trend => trend.Change == YearOnYear.Worse
        ? $"{trend.Measure.Name}: what has changed since last year, and what is being done?"
        : $"{trend.Measure.Name}: what would it take to reach the target, and by when?")];

    /// <summary>The figure of an identifier; null where there is none.</summary>
    /// <param name="id">Of a measure or a table.</param>
    public FigureView? Find(string? id) => Measures.Concat(Tables).FirstOrDefault(figure => figure.Id == id);

    private int Of(YearOnYear change) => Report.Trends.Count(trend => trend.Change == change);

    private static string Are(int number) => number == 1 ? "is" : "are";

    private IEnumerable<BoardTrend> Worrying =>
        Report.Trends.Where(trend => trend.Change == YearOnYear.Worse || (trend.MissesTarget && trend.Change != YearOnYear.Better));

    private static string Message(BoardTrend trend)
    {
        var indicator = trend.Trend.Indicator;
        var before = trend.Before is { Value: not null } value ? $", from {Wording.Value(indicator, value)} a year before" : "";
        var target = trend.Trend.Latest.Target is { } level ? $" {(trend.MissesTarget ? "Target missed" : "Target met")}: {Wording.Level(indicator, level)}." : "";
        return $"{trend.Measure.Name}: {Wording.Value(indicator, trend.Trend.Latest)}{before}.{target}";
    }

    private FigureView Measure(BoardTrend board)
    {
        var (trend, indicator) = (board.Trend, board.Trend.Indicator);
        return new(indicator.Id, $"{board.Measure.Name}: {Words(board.Change)}", Sentence(board), Rows(trend))
        {
            Drawing = trend.Values.All(value => value.Value is null)
                ? null
                : BoardFigure.Of(trend, Council, [.. Facts.Comparators.Where(one => one.Indicator == indicator.Id)]),
            Source = FigureViews.Source(indicator, Wording.When(indicator, trend.Latest.Period, Facts.AsAt)),
            Definition = $"/indicators/{indicator.Id}#definition",
            Csv = Export(indicator.Id),
        };
    }

    private static string Words(YearOnYear change) => change switch
    {
        YearOnYear.Better => "better than a year before",
        YearOnYear.Worse => "worse than a year before",
        YearOnYear.Level => "about as a year before",
        _ => "no year before to compare",
    };

    private static string Sentence(BoardTrend board) => board.Trend.Latest is { Value: not null } latest
        ? board.Measure.Sentence.Replace("{met}", Columns.Part(latest.Numerator), StringComparison.Ordinal)
            .Replace("{members}", Columns.Part(latest.Denominator), StringComparison.Ordinal)
            .Replace("{value}", Wording.Value(board.Trend.Indicator, latest), StringComparison.Ordinal)
        : "There is no value for this period.";

    private FigureTable Rows(IndicatorTrend trend)
    {
        IReadOnlyList<string> groups = [.. Facts.Comparators.Where(one => one.Indicator == trend.Indicator.Id).Select(one => one.Group).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new(
            $"{trend.Indicator.Name}, the latest first.",
            [new("Period"), new("Value", true), new("Target", true), .. groups.Select(group => new TableColumn(group, true)), new("Status")],
            [.. trend.Values.Reverse().Select(value => (IReadOnlyList<TableCell>)
            [
                new TableCell(Wording.Capital(value.Period.Words), value.Period.Key),
                Cells.Value(trend.Indicator, value),
                new(value.Target is { } target ? Wording.Level(trend.Indicator, target) : "", value.Target),
                .. groups.Select(group => Published(trend.Indicator, value.Period, group)),
                Cells.Status(value),
            ])]);
    }

    private TableCell Published(Indicator indicator, ReportingPeriod period, string group) =>
        Facts.Comparators.FirstOrDefault(one => one.Indicator == indicator.Id && one.Group == group && period.Contains(one.Period.To)) is { } one
            ? new(Wording.Level(indicator, one.Value), one.Value)
            : new("", null);

    private FigureView ByAge => new(
        "by-age",
        "Children with three or more placements",
        $"In the 12 months to {Wording.Day(Report.Period.To)}, by age.",
        new(
            $"Children with three or more placements in the 12 months to {Wording.Day(Report.Period.To)}, by age.",
            [new("Age"), new("Looked after", true), new("Three or more", true), new("Share", true), new("Status")],
            [.. Report.ByAge.Groups.Select(group => Age(GroupWords.Of("age_band", group.Group), group.Value)), Age("All", Report.ByAge.All)]))
    {
        Source = Report.ByAge.Indicator.Source,
        Csv = Export("by-age"),
    };

    private IReadOnlyList<TableCell> Age(string name, IndicatorValue value) =>
        [TableCell.Text(name), Cells.Part(value.Denominator), Cells.Part(value.Numerator), Cells.Value(Report.ByAge.Indicator, value), Cells.Status(value)];

    private FigureView Children => new(
        "children",
        "Who the children are",
        "Local children, and those who came alone to the UK (UASC).",
        new(
            $"Children, {Report.Period.Words}.",
            [new("Children"), new("Local", true), new("Came alone to the UK", true), new("All", true)],
            [.. Report.Children.Select(row => (IReadOnlyList<TableCell>)
            [
                TableCell.Text(row.Indicator.Name), Cohort(row, "Local"), Cohort(row, "UASC"), Number(row.All),
            ])]))
    {
        Source = "SSDA903",
        Csv = Export("children"),
    };

    // A count without a child is nought. A percentage without one says nothing of them: of those who came alone to the UK no distance is measured.
    private static TableCell Cohort((Indicator Indicator, IndicatorValue All, IReadOnlyList<IndicatorValue> Groups) row, string cohort) =>
        row.Groups.FirstOrDefault(value => value.Group?["cohort"] == cohort) is { } value ? Number(value)
        : row.Groups.Count == 0 && (row.All.Value is > 0 || row.All.Status == ValueStatus.Suppressed) ? new(Wording.Withheld, null)
        : row.Indicator.Unit == IndicatorUnit.Percent ? new("not counted", null)
        : new("none", 0);

    // Of a percentage, the children it is met for.
    private static TableCell Number(IndicatorValue value) =>
        (value.Numerator ?? value.Value) is { } number && value.Value is not null ? Cells.Count(number) : new(Wording.Absent(value), null);
}
