namespace IroAnalytics.Pipeline.Indicators;

/// <summary>Why a percentage is not what it was: what its members and their groups did, in parts that add up to the change.</summary>
/// <param name="Indicator">The percentage.</param>
/// <param name="By">The dimension of <paramref name="Groups"/>; null where none was chosen.</param>
/// <param name="Before">The value of the earlier period.</param>
/// <param name="After">The value of the later period.</param>
/// <param name="Movements">The change by what members did; empty where a period has no value.</param>
/// <param name="Groups">The change by group, the one that took most first; empty where none was chosen or a period has no value.</param>
public sealed record ChangeExplanation(
    Indicator Indicator,
    string? By,
    IndicatorValue Before,
    IndicatorValue After,
    IReadOnlyList<ChangeMovement> Movements,
    IReadOnlyList<GroupContribution> Groups)
{
    /// <summary>Percentage points between the two values, not rounded; null where one of them is missing.</summary>
    public double? Change => After.Value - Before.Value;

    /// <summary>The change and what made most of it, in words; numbers rounded half up to one decimal.</summary>
    public string Sentence => ChangeWords.Of(this);

    /// <summary>Why a change cannot be asked for.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="from">The earlier period.</param>
    /// <param name="to">The later period.</param>
    /// <returns>One sentence; null where it can be.</returns>
    public static string? Refusal(Indicator indicator, ReportingPeriod from, ReportingPeriod to)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        if (indicator.Unit != IndicatorUnit.Percent)
            return $"'{indicator.Id}' is a {indicator.Unit.ToString().ToLowerInvariant()}: only the change of a percentage can be explained.";
        if (from.Length != to.Length)
            return $"'{from}' is a {from.Length.ToString().ToLowerInvariant()} and '{to}' a {to.Length.ToString().ToLowerInvariant()}: compare periods of one length.";
        return from.From < to.From ? null : $"'{from}' does not lie before '{to}': give the earlier period first.";
    }
}
