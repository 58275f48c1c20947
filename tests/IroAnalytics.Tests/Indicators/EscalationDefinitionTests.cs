namespace IroAnalytics.Tests.Indicators;

/// <summary>Who is a member of the indicators about challenge, and who is met.</summary>
public sealed class EscalationDefinitionTests
{
    private const string Escalations = """
        escalation_id | child_id | raised_on  | is_formal | is_informal | stage | resolved_on
        1             | A        | 2025-09-01 | true      | false       | 1     | 2025-09-29
        2             | B        | 2025-09-01 | true      | false       | 2     | 2025-09-30
        3             | C        | 2025-09-30 | true      | false       |       | 2025-10-31
        4             | D        | 2025-10-31 | true      | false       | 1     |
        5             | E        | 2025-11-03 | true      | false       | 1     |
        6             | F        | 2025-11-03 | true      | false       | 3     | 2025-11-30
        7             | G        | 2025-09-30 | false     | true        | 0     | 2025-10-01
        8             | Z        | 2024-11-30 | true      | false       | 1     |
        """;

    [Theory]
    [InlineData("escalations-raised", "2025-09", "A 2025-09-01, B 2025-09-01, C 2025-09-30")]
    [InlineData("informal-concerns", "2025-09", "G 2025-09-30")]
    [InlineData("escalations-resolved-in-time", "2025-09", "A 2025-09-01 met, B 2025-09-01, C 2025-09-30")]
    [InlineData("escalations-resolved-in-time", "2025-10", "D 2025-10-31")] // the 20th working day was 28 November
    [InlineData("escalations-resolved-in-time", "2025-11", "F 2025-11-03 met")] // of the other it is 1 December
    [InlineData("resolved-at-first-stage", "2025-26", "A 2025-09-29 met, B 2025-09-30, C 2025-10-31, F 2025-11-30")]
    [InlineData("escalations-resolved", "2025-09", "A 2025-09-29, B 2025-09-30")]
    [InlineData("escalations-open", "2025-09", "C 2025-09-30, Z 2025-09-30")] // resolved on the last day is not open
    [InlineData("escalations-open", "2025-10", "D 2025-10-31, Z 2025-10-31")]
    [InlineData("escalations-open", "2025-11", "D 2025-11-30, E 2025-11-30, Z 2025-11-30")]
    public async Task Formal_and_informal_raised_resolved_and_open(string id, string period, string members)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.InCareAsync("2024-01-01", "A");
        await warehouse.GivenAsync("core.escalation", Escalations);

        Assert.Equal(members, await warehouse.MembersAsync(id, period));
    }

    [Theory]
    [InlineData("2024-11-30", "true", "A 2025-11-30")]
    [InlineData("2024-12-01", "true", "A 2025-11-30 met")]
    [InlineData("2025-11-30", "true", "A 2025-11-30 met")]
    [InlineData("2025-11-30", "false", "A 2025-11-30")]
    public async Task Children_escalated_in_the_twelve_months(string raisedOn, string formal, string members)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.InCareAsync("2024-01-01", "A");
        await warehouse.GivenAsync("core.escalation", $"escalation_id | child_id | raised_on | is_formal\n1 | A | {raisedOn} | {formal}\n2 | Z | 2025-11-01 | true");

        Assert.Equal(members, await warehouse.MembersAsync("children-escalated", "2025-11"));
    }

    [Fact]
    public async Task Cafcass_is_told_when_the_fifth_stage_is_first_entered_else_when_it_is_raised()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("core.escalation", """
            escalation_id | child_id | raised_on  | is_formal | is_informal | stage
            1             | A        | 2025-06-02 | true      | false       | 5
            2             | B        | 2025-06-03 | true      | false       | 5
            3             | C        | 2025-06-04 | false     | true        | 2
            4             | D        | 2025-06-05 | true      | false       | 4
            """);
        await warehouse.GivenAsync("core.escalation_stage", """
            escalation_id | stage | entered_on
            1             | 4     | 2025-06-10
            1             | 5     | 2025-08-02
            1             | 5     | 2025-08-01
            3             | 5     | 2025-07-31
            4             | 4     | 2025-06-20
            """);

        Assert.Equal("B 2025-06-03, C 2025-07-31, A 2025-08-01", await warehouse.MembersAsync("cafcass-referrals", "2025-26"));
    }
}
