namespace IroAnalytics.Tests.Indicators;

/// <summary>Who is a member of the indicators about children's care, and who is met.</summary>
public sealed class PopulationDefinitionTests
{
    [Fact]
    public async Task Starts_by_agreement_are_a_share_of_periods_whose_start_is_known()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("core.care_period", """
            care_period_id | child_id | care_period_number | started_on | ended_on   | is_start_known | first_legal_status_code
            A#1            | A        | 1                  | 2025-04-01 | 2025-04-20 | true           | V2
            A#2            | A        | 2                  | 2025-05-01 |            | true           | C1
            B#1            | B        | 1                  | 2026-03-31 |            | true           | V2
            C#1            | C        | 1                  | 2025-05-02 |            | false          | V2
            D#1            | D        | 1                  | 2025-05-03 |            | true           |
            """);

        Assert.Equal("A 2025-04-01 met, A 2025-05-01, D 2025-05-03, B 2026-03-31 met", await warehouse.MembersAsync("section-20-starts", "2025-26"));
    }

    [Fact]
    public async Task Under_one_is_before_the_first_birthday()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.InCareAsync("2025-05-10", "A", "B", "C", "D");
        await warehouse.GivenAsync("core.child", """
            child_id | born_on
            A        | 2024-05-11
            B        | 2024-05-10
            C        | 2025-05-10
            D        |
            """);

        Assert.Equal("A 2025-05-10, C 2025-05-10", await warehouse.MembersAsync("under-one-starts", "2025-05"));
    }

    [Theory]
    [InlineData("care-order-share", "2025-10", "A 2025-10-31, B 2025-10-31, C 2025-10-31")]
    [InlineData("care-order-share", "2025-11", "A 2025-11-30 met, B 2025-11-30, C 2025-11-30")]
    [InlineData("section-20-share", "2025-10", "A 2025-10-31 met, B 2025-10-31, C 2025-10-31")]
    [InlineData("section-20-share", "2025-11", "A 2025-11-30, B 2025-11-30, C 2025-11-30")]
    [InlineData("placement-order-waiting", "2025-10", "B 2025-10-31")]
    [InlineData("placement-order-waiting", "2025-11", "")]
    public async Task Legal_status_on_the_day(string id, string period, string members)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.InCareAsync("2024-01-01", "A", "B", "C");
        await warehouse.GivenAsync("core.legal_status", """
            care_period_id | began_on   | legal_status_code
            A              | 2024-01-01 | V2
            A              | 2025-11-30 | C2
            B              | 2024-01-01 | E1
            C              | 2024-01-01 | E1
            """);
        await warehouse.GivenAsync("core.placement", """
            placement_id | care_period_id | child_id | placement_number | started_on
            B/1          | B              | B        | 1                | 2024-01-01
            B/2          | B              | B        | 2                | 2025-11-03
            C/1          | C              | C        | 1                | 2025-10-31
            """);
        await warehouse.GivenAsync("core.place", """
            placement_id | began_on   | place_code
            B/1          | 2024-01-01 | A4
            B/1          | 2025-06-01 | U6
            B/2          | 2025-11-03 | A6
            C/1          | 2025-10-31 | A5
            """);

        Assert.Equal(members, await warehouse.MembersAsync(id, period));
    }

    [Theory]
    [InlineData("2024-11-30", "", "A 2025-11-30")]
    [InlineData("2024-12-01", "", "")]
    [InlineData("2024-11-30", "2025-12-01", "")]
    [InlineData("2024-11-30", "2025-11-30", "A 2025-11-30")] // local from that day on
    public async Task Section_20_throughout_the_twelve_months_of_a_local_child(string since, string unaccompaniedUntil, string members)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.InCareAsync(since, "A");
        await warehouse.GivenAsync("core.unaccompanied_child", unaccompaniedUntil.Length == 0 ? "child_id | ended_on" : $"child_id | ended_on\nA | {unaccompaniedUntil}");
        await warehouse.GivenAsync("core.episode", $"episode_id | child_id | care_period_id | began_on | legal_status_code\n1 | A | A | {since} | V2");

        Assert.Equal(members, await warehouse.MembersAsync("section-20-long", "2025-11"));
    }

    [Theory]
    [InlineData("2024-11-30", "2025-06-01", "2025-06-01", "A 2025-11-30")] // a day of another status that ended as it began
    [InlineData("2024-11-30", "2025-06-01", "2025-06-02", "")]
    [InlineData("2024-12-01", "2025-06-01", "2025-06-01", "")]
    public async Task Section_20_was_not_interrupted(string firstEndedOn, string otherBeganOn, string otherEndedOn, string members)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.InCareAsync("2024-01-01", "A");
        await warehouse.GivenAsync("core.episode", $"""
            episode_id | child_id | care_period_id | began_on       | ended_on       | legal_status_code
            1          | A        | A              | 2024-01-01     | {firstEndedOn} | C1
            2          | A        | A              | {firstEndedOn} | {otherBeganOn} | V2
            3          | A        | A              | {otherBeganOn} | {otherEndedOn} | C2
            4          | A        | A              | {otherEndedOn} |                | V2
            """);

        Assert.Equal(members, await warehouse.MembersAsync("section-20-long", "2025-11"));
    }

    [Theory]
    [InlineData("2025-11", "A 2025-11-30 met, B 2025-11-29, C 2025-11-30, D 2025-11-01")]
    [InlineData("2025-10", "A 2025-10-31, B 2025-10-31, C 2025-10-31 met, D 2025-10-31")]
    public async Task Missing_while_looked_after_at_some_time_in_the_period(string period, string members)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("core.care_period", """
            care_period_id | child_id | started_on | ended_on
            A              | A        | 2024-01-01 |
            B              | B        | 2024-01-01 | 2025-11-30
            C              | C        | 2024-01-01 |
            D              | D        | 2024-01-01 | 2025-11-02
            E              | E        | 2024-01-01 | 2025-10-01
            """);
        await warehouse.GivenAsync("core.missing_incident", """
            child_id | began_on   | file_order
            A        | 2025-11-01 | 1
            A        | 2025-11-30 | 2
            B        | 2025-09-30 | 3
            C        | 2025-10-31 | 4
            E        | 2025-11-01 | 5
            """);

        Assert.Equal(members.Split(", ").Order(), (await warehouse.MembersAsync("missing-children", period)).Split(", ").Order());
    }
}
