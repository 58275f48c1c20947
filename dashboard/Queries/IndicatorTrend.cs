using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>Whether the target lies beyond a limit or within the usual range.</summary>
internal enum Assurance
{
    /// <summary>No target, or no limits yet.</summary>
    None,

    /// <summary>The whole usual range lies on the right side of the target.</summary>
    Meets,

    /// <summary>The target lies within the usual range: chance decides.</summary>
    HitAndMiss,

    /// <summary>The whole usual range lies on the wrong side of the target.</summary>
    Misses,
}

/// <summary>An indicator over successive periods, with what process control says of it.</summary>
/// <param name="Indicator">What is measured.</param>
/// <param name="Values">One a period, the oldest first; at least one.</param>
/// <param name="Chart">Mean and limits; null where there are too few points for any.</param>
/// <param name="Where">The filters that hold: those of the page that the indicator has.</param>
/// <param name="IgnoresFilters">Whether the page has filters that the indicator cannot be cut by.</param>
internal sealed record IndicatorTrend(
    Indicator Indicator,
    IReadOnlyList<IndicatorValue> Values,
    ControlChart? Chart,
    IReadOnlyList<DimensionFilter> Where,
    bool IgnoresFilters)
{
    /// <summary>How many months limits are drawn from where nobody asks for another window.</summary>
    public const int UsualMonths = 24;

    /// <summary>The value of the last period.</summary>
    public IndicatorValue Latest => Values[^1];

    /// <summary>The value of the period before the last; null where only one was asked for.</summary>
    public IndicatorValue? Previous => Values.Count > 1 ? Values[^2] : null;

    /// <summary>The state of the last period.</summary>
    public SpcState State => StateAt(Values.Count - 1);

    /// <summary>What the state rests on, such as <c>unusually low</c>; empty for usual variation.</summary>
    public string StateReason => Chart?.Points[^1].Reason ?? "";

    /// <summary>Whether the last period stands out from chance.</summary>
    public bool IsSignal => State is SpcState.Concern or SpcState.Improving or SpcState.Unusual;

    /// <summary>How the target of the last period lies to the usual range.</summary>
    public Assurance Assurance => (Latest.Target, Chart, Indicator.Better) switch
    {
        (null, _, _) or (_, null, _) or (_, _, BetterDirection.Neither) => Assurance.None,
        ({ } target, { } chart, BetterDirection.Higher) => Judge(chart.Lower >= target, chart.Upper < target),
        ({ } target, { } chart, _) => Judge(chart.Upper <= target, chart.Lower > target),
    };

    /// <summary>The state of a period.</summary>
    /// <param name="place">Its place among <see cref="Values"/>.</param>
    public SpcState StateAt(int place) => Chart?.Points[place].State ?? SpcState.Few;

    public static async Task<IndicatorTrend> ReadAsync(
        IndicatorReader reader,
        Indicator indicator,
        ReportingPeriod last,
        int periods,
        IReadOnlyList<DimensionFilter> filters,
        CancellationToken cancellation)
    {
        IReadOnlyList<DimensionFilter> where = [.. filters.Where(filter => indicator.Dimensions.Contains(filter.Dimension))];
        IReadOnlyList<ReportingPeriod> asked = [.. Enumerable.Range(1 - periods, periods).Select(last.Shift)];
        var values = await reader.ValuesAsync(indicator, new(asked, [], where), cancellation);
        return new(indicator, values, ControlChart.Of(indicator, values), where, where.Count < filters.Count);
    }

    private static Assurance Judge(bool meets, bool misses) =>
        meets ? Assurance.Meets : misses ? Assurance.Misses : Assurance.HitAndMiss;
}
