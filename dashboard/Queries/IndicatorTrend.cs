using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>An indicator over successive periods, with what process control says of it.</summary>
/// <param name="Indicator">What is measured.</param>
/// <param name="Values">One a period, the oldest first; at least one.</param>
/// <param name="Chart">Mean and limits; null where there are too few points for any.</param>
/// <param name="Where">The filters that hold: those of the page that the indicator has.</param>
/// <param name="IgnoresFilters">Whether the page has filters that the indicator cannot be cut by.</param>
/// <param name="Rebases">The decisions that hold to draw its limits anew, in order of their days.</param>
internal sealed record IndicatorTrend(
    Indicator Indicator,
    IReadOnlyList<IndicatorValue> Values,
    ControlChart? Chart,
    IReadOnlyList<DimensionFilter> Where,
    bool IgnoresFilters,
    IReadOnlyList<Rebase> Rebases)
{
    /// <summary>How many months limits are drawn from where nobody asks for another window.</summary>
    public const int UsualMonths = 24;

    private const int FewestMembers = 5;

    /// <summary>The actions that stand against the themes it counts, in order of their days.</summary>
    public IReadOnlyList<ThemeAction> Actions { get; init; } = [];

    /// <summary>The actions that begin within its periods, numbered from 1.</summary>
    public IReadOnlyList<(int Number, ThemeAction Action)> Marked =>
        [.. Actions.Where(action => action.From >= Values[0].Period.From && action.From <= Latest.Period.To).Select((action, place) => (place + 1, action))];

    /// <summary>The value of the last period.</summary>
    public IndicatorValue Latest => Values[^1];

    /// <summary>The value of the period before the last; null where only one was asked for.</summary>
    public IndicatorValue? Previous => Values.Count > 1 ? Values[^2] : null;

    /// <summary>Whether some values are withheld. Limits drawn from the others alone would be too wide of the truth: what is withheld is small.</summary>
    public bool IsPartWithheld => Values.Any(value => value.Status == ValueStatus.Suppressed);

    /// <summary>The state of the last period.</summary>
    public SpcState State => StateAt(Values.Count - 1);

    /// <summary>What the state rests on, such as <c>unusually low</c>; empty for usual variation.</summary>
    public string StateReason => Chart?.Words[^1] ?? "";

    /// <summary>Whether the last period stands out from chance.</summary>
    public bool IsSignal => State is SpcState.Concern or SpcState.Improving or SpcState.Unusual;

    /// <summary>Whether the service can be relied on to reach the target: <c>hit and miss</c>; null where that cannot be said.</summary>
    public string? Assurance => Latest.Target is { } target ? Chart?.Assurance(target, Indicator.Better) : null;

    /// <summary>The state of a period.</summary>
    /// <param name="place">Its place among <see cref="Values"/>.</param>
    public SpcState StateAt(int place) => Chart?.States[place] ?? SpcState.Few;

    public static async Task<IndicatorTrend> ReadAsync(
        CurrentRun run,
        Indicator indicator,
        ReportingPeriod last,
        int periods,
        IReadOnlyList<DimensionFilter> filters,
        CancellationToken cancellation)
    {
        IReadOnlyList<DimensionFilter> where = [.. filters.Where(filter => indicator.Dimensions.Contains(filter.Dimension))];
        IReadOnlyList<ReportingPeriod> asked = [.. Enumerable.Range(1 - periods, periods).Select(last.Shift)];
        var values = await run.Indicators.ValuesAsync(indicator, new(asked, [], where), cancellation);
        return Of(indicator, values, where, where.Count < filters.Count, run.RebasesOf(indicator.Id)) with { Actions = run.ActionsOn(indicator, where) };
    }

    /// <summary>Draws the chart of an indicator's values.</summary>
    /// <param name="indicator">What is measured.</param>
    /// <param name="values">One a period, the oldest first; at least one.</param>
    /// <param name="where">The filters that hold.</param>
    /// <param name="ignoresFilters">Whether the page has filters that the indicator cannot be cut by.</param>
    /// <param name="rebases">The decisions that hold to draw its limits anew, in order of their days.</param>
    public static IndicatorTrend Of(
        Indicator indicator, IReadOnlyList<IndicatorValue> values, IReadOnlyList<DimensionFilter> where, bool ignoresFilters, IReadOnlyList<Rebase> rebases) =>
        new(indicator, values, ChartOf(indicator, values, rebases), where, ignoresFilters, rebases);

    /// <summary>Whether a value rests on so few members that nothing is said about it.</summary>
    /// <param name="value">The value.</param>
    public static bool IsOfFew(IndicatorValue value) => value.Denominator is < FewestMembers;

    private static ControlChart? ChartOf(Indicator indicator, IReadOnlyList<IndicatorValue> values, IReadOnlyList<Rebase> rebases) => values.Any(value => value.Status == ValueStatus.Suppressed) ? null : ControlChart.Of(
        new(
            [.. values.Select(value => value.Value)],
            [.. values.Select(IsOfFew)],
            [.. rebases.Select(rebase => values.TakeWhile(value => value.Period.From < rebase.From).Count())],
            PeriodsOf(values[0].Period.Length)),
        indicator.Better,
        indicator.Unit == IndicatorUnit.Percent);

    private static string PeriodsOf(PeriodLength length) =>
        length switch { PeriodLength.Month => "months", PeriodLength.Quarter => "quarters", _ => "years" };
}
