using System.ComponentModel;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Dashboard.Api;

/// <summary>One value of an indicator, in the shape that the command line gives too.</summary>
internal sealed record IndicatorValueBody(
    [property: Description("The indicator's identifier.")] string Indicator,
    [property: Description("2026-10, 2026-27-Q3 or 2026-27.")] string Period,
    [property: Description("The period's first day.")] DateOnly From,
    [property: Description("The period's last day.")] DateOnly To,
    [property: Description("Dimension and group; null for the value over all.")] IReadOnlyDictionary<string, string>? Group,
    [property: Description("Members met, or the sum of amounts; null for a count.")] double? Numerator,
    [property: Description("Members, or the sum of weights; null for a count.")] double? Denominator,
    [property: Description("Not rounded; null where there is none.")] double? Value,
    [property: Description("ok, provisional, no-data or c (withheld because the number is small).")] string Status,
    [property: Description("The target that holds on the period's last day; null where none does.")] double? Target,
    [property: Description("Whether later entries may still change it.")] bool Provisional)
{
    public static IndicatorValueBody Of(IndicatorValue value) => new(
        value.Indicator,
        value.Period.Key,
        value.Period.From,
        value.Period.To,
        value.Group,
        value.Numerator,
        value.Denominator,
        value.Value,
        Word(value.Status),
        value.Target,
        value.Status == ValueStatus.Provisional);

    private static string Word(ValueStatus status) => status switch
    {
        ValueStatus.Provisional => "provisional",
        ValueStatus.NoData => "no-data",
        ValueStatus.Suppressed => "c",
        _ => "ok",
    };
}

/// <summary>One row behind a value, in the shape that the command line gives too.</summary>
internal sealed record IndicatorMemberBody(
    [property: Description("The indicator's identifier.")] string Indicator,
    [property: Description("Identifies the member within the indicator.")] string Member,
    [property: Description("The child; null where the member is not about one child.")] string? Child,
    [property: Description("The day it counts on.")] DateOnly Date,
    [property: Description("Whether it is met; null where members are only counted.")] bool? Met,
    [property: Description("Amount / weight for a mean; else null.")] double? Value,
    [property: Description("The dates and codes that decide it, by name.")] IReadOnlyDictionary<string, object?> Evidence)
{
    public static IndicatorMemberBody Of(IndicatorMember member) => new(
        member.Indicator, member.MemberId, member.ChildId, member.CountedOn, member.IsMet, member.Value, member.Evidence);
}

/// <summary>What an indicator means.</summary>
internal sealed record IndicatorBody(
    [property: Description("The identifier.")] string Id,
    [property: Description("What people call it.")] string Name,
    [property: Description("The theme it belongs to.")] string Theme,
    [property: Description("flow or snapshot.")] string Kind,
    [property: Description("percent, count or mean.")] string Unit,
    [property: Description("higher, lower or neither.")] string Better,
    [property: Description("What one member of the denominator is.")] string Member,
    [property: Description("When a member is met; null where members are only counted.")] string? MetWhen,
    [property: Description("Statute, return or convention.")] string Source,
    [property: Description("What it can be broken down and filtered by.")] IReadOnlyList<string> Dimensions,
    [property: Description("The extracts it is made from.")] IReadOnlyList<string> Extracts)
{
    public static IndicatorBody Of(Indicator indicator) => new(
        indicator.Id,
        indicator.Name,
        indicator.Theme,
        Word(indicator.Kind),
        Word(indicator.Unit),
        Word(indicator.Better),
        indicator.Member,
        indicator.MeetsWhen,
        indicator.Source,
        indicator.Dimensions,
        indicator.Extracts);

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
