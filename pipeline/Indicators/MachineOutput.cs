namespace IroAnalytics.Pipeline.Indicators;

/// <summary>A value as the command line and the API write it. Additions are allowed, changes are not.</summary>
/// <param name="Indicator">The indicator's identifier.</param>
/// <param name="Period">The period's name.</param>
/// <param name="From">The period's first day.</param>
/// <param name="To">The period's last day.</param>
/// <param name="Group">Dimension to group; null for the value over all.</param>
/// <param name="Numerator">Members met, or the sum of amounts; null for a count.</param>
/// <param name="Denominator">Members, or the sum of weights; null for a count.</param>
/// <param name="Value">Unrounded; null where there is none.</param>
/// <param name="Status">ok, provisional, no-data or c.</param>
/// <param name="Target">The target that holds on the period's last day.</param>
/// <param name="Provisional">Whether later entries may change it.</param>
public sealed record ValueOutput(
    string Indicator,
    string Period,
    DateOnly From,
    DateOnly To,
    IReadOnlyDictionary<string, string>? Group,
    double? Numerator,
    double? Denominator,
    double? Value,
    string Status,
    double? Target,
    bool Provisional)
{
    /// <summary>Writes a value.</summary>
    /// <param name="value">The value.</param>
    public static ValueOutput Of(IndicatorValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(
            value.Indicator,
            value.Period.Key,
            value.Period.From,
            value.Period.To,
            value.Group,
            value.Numerator,
            value.Denominator,
            value.Value,
            StatusName(value.Status),
            value.Target,
            value.Status == ValueStatus.Provisional);
    }

    private static string StatusName(ValueStatus status) => status switch
    {
        ValueStatus.Ok => "ok",
        ValueStatus.Provisional => "provisional",
        ValueStatus.NoData => "no-data",
        _ => "c",
    };
}

/// <summary>A member as the command line and the API write it. Additions are allowed, changes are not.</summary>
/// <param name="Indicator">The indicator's identifier.</param>
/// <param name="Member">Identifies the member within the indicator.</param>
/// <param name="Child">The child; null where the member is not about one child.</param>
/// <param name="Date">The day it counts on.</param>
/// <param name="Met">Whether it is met; null where members are only counted.</param>
/// <param name="Value">Amount / weight for a mean; else null.</param>
/// <param name="Evidence">The dates and codes that decide it, by name.</param>
public sealed record MemberOutput(
    string Indicator,
    string Member,
    string? Child,
    DateOnly Date,
    bool? Met,
    double? Value,
    IReadOnlyDictionary<string, object?> Evidence)
{
    /// <summary>Writes a member.</summary>
    /// <param name="member">The member.</param>
    public static MemberOutput Of(IndicatorMember member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return new(member.Indicator, member.MemberId, member.ChildId, member.CountedOn, member.IsMet, member.Value, member.Evidence);
    }
}
