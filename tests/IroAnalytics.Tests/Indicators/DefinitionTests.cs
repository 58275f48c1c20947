namespace IroAnalytics.Tests.Indicators;

/// <summary>One example for each indicator of who is a member and who is met.</summary>
public sealed class DefinitionTests
{
    private const string Periods = """
        care_period_id | child_id | care_period_number | started_on | ended_on   | is_start_known | has_ceased | reason_ceased_code
        A#1            | A        | 1                  | 2025-04-16 | 2025-05-16 | true           | true       | E4A
        A#2            | A        | 2                  | 2025-07-07 | 2025-08-05 | true           | true       | E4B
        B#1            | B        | 1                  | 2025-05-20 |            | false          | false      |
        C#1            | C        | 1                  | 2025-05-12 | 2025-05-12 | true           | true       |
        D#1            | D        | 1                  | 2025-05-12 | 2025-07-15 | true           | false      | X1
        """;

    [Theory]
    [InlineData("started-looked-after", "2025-26", "A 2025-04-16, C 2025-05-12, D 2025-05-12")]
    [InlineData("started-looked-after", "2025-07", "A 2025-07-07")]
    [InlineData("ceased-looked-after", "2025-26", "C 2025-05-12, A 2025-08-05")]
    [InlineData("ceased-looked-after", "2025-05", "C 2025-05-12, A 2025-05-16")]
    [InlineData("looked-after", "2025-05", "B 2025-05-31, D 2025-05-31")]
    [InlineData("looked-after", "2025-07", "A 2025-07-31, B 2025-07-31")]
    public async Task Children_who_came_left_and_stayed(string id, string period, string members)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("core.care_period", Periods);

        Assert.Equal(members, await warehouse.MembersAsync(id, period));
    }

    [Theory]
    [InlineData("2025-10", "A 2025-10-31 met, B 2025-10-31 met, C 2025-10-31")]
    [InlineData("2025-11", "A 2025-11-30 met, B 2025-11-30, C 2025-11-30")]
    public async Task UASC_until_the_status_ends(string period, string members)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("marts.child_month", """
            child_id | snapshot_on
            A        | 2025-10-31
            B        | 2025-10-31
            C        | 2025-10-31
            A        | 2025-11-30
            B        | 2025-11-30
            C        | 2025-11-30
            """);
        await warehouse.GivenAsync("core.unaccompanied_child", """
            child_id | ended_on
            A        |
            B        | 2025-11-30
            """);

        Assert.Equal(members, await warehouse.MembersAsync("uasc-share", period));
    }

    [Theory]
    [InlineData("PN0", "")]
    [InlineData("PN1", "A 2025-10-02 met")]
    [InlineData("PN2", "A 2025-10-02 met")]
    [InlineData("PN3", "A 2025-10-02 met")]
    [InlineData("PN4", "A 2025-10-02")]
    [InlineData("PN5", "A 2025-10-02 met")]
    [InlineData("PN6", "A 2025-10-02 met")]
    [InlineData("PN7", "A 2025-10-02")]
    [InlineData("", "")]
    public async Task Participation_by_code(string code, string members)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("marts.review_timeliness", $"""
            member_id | child_id | held_on    | review_code
            1         | A        | 2025-10-02 | {code}
            """);

        Assert.Equal(members, await warehouse.MembersAsync("participation", "2025-10"));
    }

    [Theory]
    [InlineData(2, "A 2025-11-30")]
    [InlineData(3, "A 2025-11-30 met")]
    public async Task Three_placements_are_many(int placements, string members)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("marts.child_placements", $"""
            child_id | snapshot_on | placement_count
            A        | 2025-11-30  | {placements}
            """);

        Assert.Equal(members, await warehouse.MembersAsync("three-or-more-placements", "2025-11"));
    }
}
