namespace IroAnalytics.Pipeline.Indicators;

/// <summary>How far a value can be relied on.</summary>
public enum ValueStatus
{
    /// <summary>Settled.</summary>
    Ok,

    /// <summary>A flow whose recording lag has not passed: later entries may change it.</summary>
    Provisional,

    /// <summary>No value: nothing to measure, the period has not begun, or the extract was not supplied.</summary>
    NoData,

    /// <summary>Withheld so that no child can be recognised; shown as c.</summary>
    Suppressed,
}

/// <summary>One value of an indicator, for one period and, in a breakdown, one group.</summary>
/// <param name="Indicator">The indicator's identifier.</param>
/// <param name="Period">The period; its own first and last days are those of the output.</param>
/// <param name="Group">Dimension name to group; null for the value over all.</param>
/// <param name="Numerator">Members met, or the sum of amounts; null for a count.</param>
/// <param name="Denominator">Members, or the sum of weights; null for a count.</param>
/// <param name="Value">Unrounded; null where there is none.</param>
/// <param name="Status">How far it can be relied on.</param>
/// <param name="Target">The target that holds on the period's last day; null where none does.</param>
public sealed record IndicatorValue(
    string Indicator,
    ReportingPeriod Period,
    IReadOnlyDictionary<string, string>? Group,
    double? Numerator,
    double? Denominator,
    double? Value,
    ValueStatus Status,
    double? Target);

/// <summary>One row behind a value.</summary>
/// <param name="Indicator">The indicator's identifier.</param>
/// <param name="MemberId">Identifies the member within the indicator.</param>
/// <param name="ChildId">The child; null where the member is not about one child.</param>
/// <param name="CountedOn">The day it counts on.</param>
/// <param name="IsMet">Whether it is met; null where members are only counted.</param>
/// <param name="Value">Amount / weight for a mean; else null.</param>
/// <param name="Evidence">The dates and codes that decide it, by name.</param>
public sealed record IndicatorMember(
    string Indicator,
    string MemberId,
    string? ChildId,
    DateOnly CountedOn,
    bool? IsMet,
    double? Value,
    IReadOnlyDictionary<string, object?> Evidence);

/// <summary>Keeps the members whose group is one of these.</summary>
/// <param name="Dimension">The dimension's name.</param>
/// <param name="Groups">The groups kept; any of them.</param>
public sealed record DimensionFilter(string Dimension, IReadOnlyList<string> Groups);

/// <summary>What of an indicator is asked for.</summary>
/// <param name="Periods">The periods, in the order wanted.</param>
/// <param name="By">Dimensions to break down by; empty for the value over all.</param>
/// <param name="Where">Filters; all must hold.</param>
public sealed record IndicatorSlice(
    IReadOnlyList<ReportingPeriod> Periods, IReadOnlyList<string> By, IReadOnlyList<DimensionFilter> Where)
{
    /// <summary>Asks for one value a period, over all members.</summary>
    /// <param name="periods">The periods, in the order wanted.</param>
    public static IndicatorSlice Of(params IReadOnlyList<ReportingPeriod> periods) => new(periods, [], []);
}

/// <summary>A breakdown or filter names a dimension that the indicator does not have.</summary>
public sealed class DimensionNotOfIndicatorException : Exception
{
    /// <summary>Makes the exception without a message.</summary>
    public DimensionNotOfIndicatorException()
    {
    }

    /// <summary>Makes the exception with a sentence that names the dimensions there are.</summary>
    /// <param name="message">The sentence.</param>
    public DimensionNotOfIndicatorException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with a sentence and what led to it.</summary>
    /// <param name="message">The sentence.</param>
    /// <param name="innerException">The exception that came first.</param>
    public DimensionNotOfIndicatorException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal static void ThrowUnlessHas(Indicator indicator, IEnumerable<string> asked)
    {
        if (asked.FirstOrDefault(name => !indicator.Dimensions.Contains(name) && !indicator.Distributions.Contains(name)) is not { } missing) return;

        var has = indicator.Dimensions.Count == 0 ? "none" : string.Join(", ", indicator.Dimensions);
        throw new DimensionNotOfIndicatorException($"'{indicator.Id}' has no dimension '{missing}'. It has: {has}.");
    }
}
