using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>A measure that the Corporate Parenting Board sees, in plain words.</summary>
/// <param name="Id">The indicator.</param>
/// <param name="Name">What the board calls it.</param>
/// <param name="Sentence">What its last value says: <c>{met}</c>, <c>{members}</c> and <c>{value}</c> stand for its numbers.</param>
internal sealed record BoardMeasure(string Id, string Name, string Sentence);

/// <summary>How a measure lies to the same period a year before, beyond what chance would give.</summary>
internal enum YearOnYear
{
    /// <summary>On the good side.</summary>
    Better,

    /// <summary>On the other side.</summary>
    Worse,

    /// <summary>No further away than chance would give.</summary>
    Level,

    /// <summary>One of the values is missing.</summary>
    NotKnown,
}

/// <summary>A measure over the periods that the board sees.</summary>
/// <param name="Measure">What it is called.</param>
/// <param name="Trend">Its quarters or years.</param>
/// <param name="Before">The same period a year before; null where it is not among them.</param>
internal sealed record BoardTrend(BoardMeasure Measure, IndicatorTrend Trend, IndicatorValue? Before)
{
    // A mean has no range that chance would give: one child more or less for each IRO is taken as a change.
    private const double LeastChangeOfAMean = 1;

    /// <summary>How the last value lies to that of a year before.</summary>
    public YearOnYear Change => (Trend.Latest, Before) switch
    {
        ({ Value: { } now, Denominator: > 0 and { } members }, { Value: { } before }) => Judged(now, before, Beyond(now, before, members)),
        _ => YearOnYear.NotKnown,
    };

    /// <summary>Whether the last value is on the wrong side of its target; false where there is none.</summary>
    public bool MissesTarget => Trend.Latest is { Value: { } value, Target: { } target }
        && (Trend.Indicator.Better == BetterDirection.Lower ? value > target : value < target);

    private bool Beyond(double now, double before, double members) => Trend.Indicator.Unit == IndicatorUnit.Percent
        ? ExpectedRange.Of(before, (long)members) is var range && (now < range.Low || now > range.High)
        : Math.Abs(now - before) >= LeastChangeOfAMean;

    private YearOnYear Judged(double now, double before, bool isBeyond) => !isBeyond
        ? YearOnYear.Level
        : now > before == (Trend.Indicator.Better == BetterDirection.Higher) ? YearOnYear.Better : YearOnYear.Worse;
}

/// <summary>What the Corporate Parenting Board sees of a quarter or a year: no filters, so that no two views can be subtracted.</summary>
/// <param name="Period">The quarter or year.</param>
/// <param name="Trends">The measures, in the order of the page.</param>
/// <param name="ByAge">Children with three or more placements, by age.</param>
/// <param name="Children">Counts of children by cohort, one entry an indicator; each group's value and that of all.</param>
internal sealed record BoardReport(
    ReportingPeriod Period,
    IReadOnlyList<BoardTrend> Trends,
    Breakdown ByAge,
    IReadOnlyList<(Indicator Indicator, IndicatorValue All, IReadOnlyList<IndicatorValue> Groups)> Children)
{
    private const int Quarters = 10;
    private const int QuartersOfAYear = 4;
    private const int Years = 5;

    /// <summary>The measures of the page, two in a row.</summary>
    public static IReadOnlyList<BoardMeasure> Measures { get; } =
    [
        new("reviews-in-time", "Reviews in time", "{met} of {members} reviews were held when the law asks."),
        new("participation", "Children take part", "Children took part in {met} of {members} reviews of those aged 4 and over."),
        new("three-or-more-placements", "Three or more homes in a year", "{met} of {members} children lived in three or more places within a year."),
        new("long-term-stability", "The same home for two years", "{met} of {members} children long in care had the same home for two years."),
        new("escalations-resolved-in-time", "Challenges settled in four weeks", "{met} of {members} formal challenges were settled within 20 working days."),
        new("iro-caseload", "Children for each IRO", "{value} children for each full-time IRO; the national guide is 50 to 70."),
    ];

    private static IReadOnlyList<string> Counts { get; } = ["looked-after", "started-looked-after", "ceased-looked-after", "missing-children", "over-20-miles"];

    /// <summary>The views that are offered: the two newest whole quarters, then the two newest whole years.</summary>
    /// <param name="asAt">The last day the figures describe.</param>
    public static IReadOnlyList<ReportingPeriod> Views(DateOnly asAt)
    {
        var (quarter, year) = (ReportingPeriod.LastWhole(PeriodLength.Quarter, asAt), ReportingPeriod.LastWhole(PeriodLength.Year, asAt));
        return [quarter, quarter.Shift(-1), year, year.Shift(-1)];
    }

    public static async Task<BoardReport> ReadAsync(CurrentRun run, ReportingPeriod period, CancellationToken cancellation)
    {
        var (periods, back) = period.Length == PeriodLength.Quarter ? (Quarters, QuartersOfAYear) : (Years, 1);
        var trends = new List<BoardTrend>();
        foreach (var measure in Measures)
        {
            var indicator = IndicatorCatalogue.Get(measure.Id);
            IReadOnlyList<ReportingPeriod> asked = [.. Enumerable.Range(1 - periods, periods).Select(period.Shift)];
            var values = await run.Shared.ValuesAsync(indicator, IndicatorSlice.Of(asked), cancellation);
            trends.Add(new(measure, new(indicator, values, Chart: null, [], IgnoresFilters: false, []), values[^(back + 1)]));
        }

        var byAge = await Breakdown.ReadAsync(run.Shared, IndicatorCatalogue.Get("three-or-more-placements"), period, "age_band", [], cancellation);
        return new(period, trends, byAge, await ChildrenAsync(run.Shared, period, cancellation));
    }

    private static async Task<IReadOnlyList<(Indicator, IndicatorValue, IReadOnlyList<IndicatorValue>)>> ChildrenAsync(
        Figures reader, ReportingPeriod period, CancellationToken cancellation)
    {
        var rows = new List<(Indicator, IndicatorValue, IReadOnlyList<IndicatorValue>)>();
        foreach (var indicator in Counts.Select(IndicatorCatalogue.Get))
        {
            var all = (await reader.ValuesAsync(indicator, IndicatorSlice.Of(period), cancellation)).Single();
            rows.Add((indicator, all, await reader.ValuesAsync(indicator, new([period], ["cohort"], []), cancellation)));
        }

        return rows;
    }
}
