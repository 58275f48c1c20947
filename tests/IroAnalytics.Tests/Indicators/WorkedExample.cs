using IroAnalytics.Pipeline.Domain;

namespace IroAnalytics.Tests.Indicators;

/// <summary>What an indicator makes of the few rows a test gives.</summary>
internal static class WorkedExample
{
    /// <summary>The members of a period in the order of their days, each with whether it is met: <c>A 2025-11-30 met, B 2025-11-30</c>.</summary>
    /// <param name="warehouse">Its tables are given, those that the indicator reads are built.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="period">The period.</param>
    public static async Task<string> MembersAsync(this TestWarehouse warehouse, string indicator, string period)
    {
        var measured = PublishedFolder.Indicator(indicator);
        var reader = await warehouse.ReaderAsync(measured);
        var asked = ReportingPeriod.TryParse(period) ?? throw new ArgumentException(period, nameof(period));
        var members = await reader.MembersAsync(measured, asked, [], new ReadingScope.EveryChild(), CancellationToken.None);
        return string.Join(", ", members.Select(member =>
            $"{member.ChildId ?? member.MemberId} {member.CountedOn:yyyy-MM-dd}{(member.IsMet == true ? " met" : "")}"));
    }

    /// <summary>Children in care since a day, every one in a period of its own of the same name.</summary>
    public static Task InCareAsync(this TestWarehouse warehouse, string since, params IEnumerable<string> children) => warehouse.GivenAsync(
        "core.care_period",
        string.Join('\n', children.Select(child => $"{child} | {child} | 1 | {since} | true | true").Prepend(
            "care_period_id | child_id | care_period_number | started_on | is_start_known | has_first_review_known")));
}
