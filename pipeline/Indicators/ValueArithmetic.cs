using System.Data.Common;

namespace IroAnalytics.Pipeline.Indicators;

/// <summary>What the members of one period and group add up to.</summary>
/// <param name="Position">The period's place among those asked for, 0 for the first.</param>
/// <param name="Group">Dimension to group; null without a breakdown.</param>
/// <param name="Members">How many there are.</param>
/// <param name="Met">How many are met.</param>
/// <param name="Amount">Sum of amounts.</param>
/// <param name="Weight">Sum of weights.</param>
internal sealed record MemberSums(
    int Position, IReadOnlyDictionary<string, string>? Group, long Members, long Met, double Amount, double Weight)
{
    public static MemberSums Read(DbDataReader row, IReadOnlyList<string> by) => new(
        row.GetInt32(0),
        by.Count == 0 ? null : by.Select((name, place) => (name, Group: row.GetString(place + 1))).ToDictionary(pair => pair.name, pair => pair.Group),
        row.GetInt64(by.Count + 1),
        row.GetInt64(by.Count + 2),
        row.GetDouble(by.Count + 3),
        row.GetDouble(by.Count + 4));
}

/// <summary>Makes values from sums (definitions, section 6).</summary>
/// <param name="indicator">The indicator.</param>
/// <param name="run">The run.</param>
internal sealed class ValueArithmetic(Indicator indicator, MeasuredRun run)
{
    private static readonly int RecordingLag = StatutoryTimescale.All.Single(timescale => timescale.Id == "recording_lag").Limit;

    /// <summary>Whether every extract the indicator needs was supplied.</summary>
    public bool IsSupplied => indicator.Extracts.All(run.Extracts.Contains);

    /// <summary>The value of one period and group.</summary>
    /// <param name="period">The period.</param>
    /// <param name="group">The group, or null.</param>
    /// <param name="sums">What its members add up to; null where it has none.</param>
    public IndicatorValue Value(ReportingPeriod period, IReadOnlyDictionary<string, string>? group, MemberSums? sums)
    {
        var isMeasured = IsSupplied && period.From <= run.AsAt;
        var (numerator, denominator) = indicator.Unit switch
        {
            _ when !isMeasured => (null, null),
            IndicatorUnit.Percent => (sums?.Met ?? 0, sums?.Members ?? 0),
            IndicatorUnit.Mean => (sums?.Amount ?? 0, sums?.Weight ?? 0),
            _ => ((double?)null, (double?)null),
        };
        double? value = indicator.Unit switch
        {
            _ when !isMeasured => null,
            IndicatorUnit.Count => sums?.Members ?? 0,
            _ when denominator is not > 0 => null,
            IndicatorUnit.Percent => 100 * numerator / denominator,
            _ => numerator / denominator,
        };
        return new(
            indicator.Id,
            period,
            group,
            numerator,
            denominator,
            value,
            Status(period, value),
            Target(period));
    }

    private ValueStatus Status(ReportingPeriod period, double? value) =>
        value is null ? ValueStatus.NoData
        : indicator.Kind == IndicatorKind.Flow && IsProvisional(period) ? ValueStatus.Provisional
        : ValueStatus.Ok;

    private bool IsProvisional(ReportingPeriod period) =>
        period.To >= run.AsAt || run.Calendar.NthWorkingDayAfter(period.To, RecordingLag) > run.AsAt;

    private double? Target(ReportingPeriod period) => run.Targets
        .Where(target => target.Indicator == indicator.Id && target.From <= period.To)
        .OrderBy(target => target.From)
        .LastOrDefault()?.Value;
}
