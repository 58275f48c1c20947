using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Tests.Indicators;

/// <summary>All that can be asked of an indicator in a run with at most two of some dimensions.</summary>
/// <param name="Values">The values, by a name of their period and groups.</param>
/// <param name="Dimensions">The dimensions.</param>
internal sealed record RunViews(IReadOnlyDictionary<string, IndicatorValue> Values, IReadOnlyList<string> Dimensions)
{
    /// <summary>A year, its quarters and its months.</summary>
    public static IReadOnlyList<ReportingPeriod> PeriodsOf(ReportingPeriod year) =>
    [
        year,
        .. Enumerable.Range(0, 4).Select(ReportingPeriod.Containing(PeriodLength.Quarter, year.From).Shift),
        .. Enumerable.Range(0, 12).Select(ReportingPeriod.Containing(PeriodLength.Month, year.From).Shift),
    ];

    /// <summary>Asks for all of it.</summary>
    public static async Task<RunViews> ReadAsync(
        IReadOnlyList<ReportingPeriod> periods, IReadOnlyList<string> dimensions, Func<IndicatorSlice, Task<IReadOnlyList<IndicatorValue>>> read)
    {
        var views = new Dictionary<string, IndicatorValue>(StringComparer.Ordinal);
        foreach (var by in Sets(dimensions))
        {
            foreach (var value in await read(new(periods, by, []))) views[Name(value.Period, value.Group)] = value;
        }

        return new(views, dimensions);
    }

    /// <summary>What percentages are made of, and what counts are.</summary>
    public static IEnumerable<Func<IndicatorValue, double>> Counts(Indicator indicator) => indicator.Unit == IndicatorUnit.Percent
        ? [value => value.Numerator ?? 0, value => (value.Denominator ?? 0) - (value.Numerator ?? 0)]
        : [value => value.Value ?? 0];

    /// <summary>Tells an attacker all that these views show, and what adds up.</summary>
    /// <param name="attack">The attacker.</param>
    /// <param name="truth">The same views, with nothing withheld.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="count">The count that is attacked.</param>
    /// <param name="named">What the attacker calls a value.</param>
    public void Tell(SmallNumberAttack attack, RunViews truth, Indicator indicator, Func<IndicatorValue, double> count, Func<string, string> named)
    {
        foreach (var (cell, value) in Values.Where(cell => cell.Value.Status != ValueStatus.NoData))
            attack.See(named(cell), value.Status == ValueStatus.Suppressed ? null : count(value), indicator.Unit == IndicatorUnit.Percent ? 0 : 1);
        foreach (var unlisted in truth.Values.Keys.Except(Values.Keys)) attack.See(named(unlisted), null, 0);
        foreach (var (whole, parts) in truth.Sums())
        {
            var listed = parts.Where(truth.Values.ContainsKey).ToList();
            if (Math.Abs(count(truth.Values[whole]) - listed.Sum(part => count(truth.Values[part]))) < 0.5) attack.Adds(named(whole), listed.Select(named));
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Sets(IReadOnlyList<string> dimensions) =>
        [[], .. dimensions.Select(one => (string[])[one]), .. dimensions.SelectMany((one, place) => dimensions.Skip(place + 1).Select(other => (string[])[one, other]))];

    private static string Name(ReportingPeriod period, IReadOnlyDictionary<string, string>? group) =>
        $"{period}: {string.Join(", ", (group ?? new Dictionary<string, string>()).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"))}";

    private static bool IsPart(IndicatorValue cell, IndicatorValue whole, string more) =>
        cell.Period == whole.Period
        && cell.Group?.Count == (whole.Group?.Count ?? 0) + 1
        && cell.Group.ContainsKey(more)
        && (whole.Group ?? new Dictionary<string, string>()).All(pair => cell.Group.GetValueOrDefault(pair.Key) == pair.Value);

    /// <summary>Everything that adds up: months to quarters to years, groups to the total, a group's cells to the group, codes to groups.</summary>
    private IEnumerable<(string Whole, IEnumerable<string> Parts)> Sums()
    {
        var periods = Values.Values.Select(value => value.Period).Distinct().ToList();
        foreach (var (name, value) in Values)
        {
            if (value.Period.Length != PeriodLength.Month)
            {
                var parts = periods.Where(part => part.Length == value.Period.Length - 1 && value.Period.Contains(part.From));
                yield return (name, [.. parts.Select(part => Name(part, value.Group))]);
            }

            foreach (var more in Dimensions.Where(dimension => value.Group?.ContainsKey(dimension) != true))
                yield return (name, [.. Values.Where(cell => IsPart(cell.Value, value, more)).Select(cell => cell.Key)]);
        }
    }
}
