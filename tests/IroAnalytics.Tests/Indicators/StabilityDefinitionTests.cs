namespace IroAnalytics.Tests.Indicators;

/// <summary>Who is a member of the indicators about placements, and who is met.</summary>
public sealed class StabilityDefinitionTests
{
    [Theory]
    [InlineData("placement-moves", "2025-11", "A 2025-11-01, B 2025-11-30")]
    [InlineData("unplanned-endings", "2025-11", "A 2025-11-01 met, B 2025-11-30")]
    [InlineData("placement-moves", "2025-10", "")]
    public async Task A_move_is_not_the_first_placement_and_an_ending_is_not_leaving_care(string id, string period, string members)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("core.care_period", """
            care_period_id | child_id | started_on | ended_on
            A              | A        | 2024-01-01 |
            B              | B        | 2024-01-01 |
            C              | C        | 2025-10-01 | 2025-11-10
            """);
        await warehouse.GivenAsync("core.placement", """
            placement_id | care_period_id | child_id | placement_number | started_on | ended_on   | reason_moved_code | ended_in_care | is_ending_unplanned
            A/1          | A              | A        | 1                | 2024-01-01 | 2025-11-01 | CREQB             | true          | true
            A/2          | A              | A        | 2                | 2025-11-01 |            |                   | false         | false
            B/1          | B              | B        | 1                | 2024-01-01 | 2025-11-30 |                   | true          | false
            B/2          | B              | B        | 2                | 2025-11-30 |            |                   | false         | false
            C/1          | C              | C        | 1                | 2025-10-01 | 2025-11-10 | CREQB             | false         | true
            """);

        Assert.Equal(members, await warehouse.MembersAsync(id, period));
    }

    [Theory]
    [InlineData("2025-09", "")]
    [InlineData("2025-10", "A 2025-10-31, B 2025-10-31 met")]
    [InlineData("2025-11", "A 2025-11-30 met")]
    public async Task A_plan_of_long_term_fostering_is_met_by_the_place_of_the_day(string period, string members)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.InCareAsync("2024-01-01", "A", "B");
        await warehouse.GivenAsync("core.care_plan", """
            child_id | updated_on | is_pathway | is_permanent | is_long_term_fostering
            A        | 2025-10-31 | false      | true         | true
            A        | 2025-11-01 | true       | true         | false
            B        | 2025-10-01 | false      | true         | true
            B        | 2025-11-30 | false      | true         | false
            """);
        await warehouse.GivenAsync("core.placement", """
            placement_id | care_period_id | child_id | placement_number | started_on
            A/1          | A              | A        | 1                | 2024-01-01
            B/1          | B              | B        | 1                | 2024-01-01
            """);
        await warehouse.GivenAsync("core.place", """
            placement_id | began_on   | place_code
            A/1          | 2024-01-01 | U6
            A/1          | 2025-11-30 | U4
            B/1          | 2024-01-01 | U1
            """);

        Assert.Equal(members, await warehouse.MembersAsync("long-term-fostered", period));
    }

    [Fact]
    public async Task Far_is_over_twenty_miles_where_the_distance_is_known_and_the_child_is_local()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.InCareAsync("2024-01-01", "A", "B", "C", "D", "E");
        await warehouse.GivenAsync("core.unaccompanied_child", "child_id | ended_on\nD |\nE | 2025-11-30");
        await warehouse.GivenAsync("core.placement", """
            placement_id | care_period_id | child_id | placement_number | started_on
            A/1          | A              | A        | 1                | 2024-01-01
            B/1          | B              | B        | 1                | 2024-01-01
            C/1          | C              | C        | 1                | 2024-01-01
            D/1          | D              | D        | 1                | 2024-01-01
            E/1          | E              | E        | 1                | 2024-01-01
            """);
        await warehouse.GivenAsync("core.place", """
            placement_id | began_on   | miles
            A/1          | 2024-01-01 | 20.0
            B/1          | 2024-01-01 | 20.1
            C/1          | 2024-01-01 |
            D/1          | 2024-01-01 | 50
            E/1          | 2024-01-01 | 50
            """);

        Assert.Equal("A 2025-11-30, B 2025-11-30 met, E 2025-11-30 met", await warehouse.MembersAsync("over-20-miles", "2025-11"));
    }

    [Theory]
    [InlineData("2009-12-01", "2023-05-30", "2023-11-30", "A 2025-11-30 met")] // 16 tomorrow, 30 and 24 months to the day
    [InlineData("2009-12-01", "2023-05-30", "2023-12-01", "A 2025-11-30")]
    [InlineData("2009-12-01", "2023-05-31", "2023-11-30", "")]
    [InlineData("2009-11-30", "2023-05-30", "2023-11-30", "")]
    [InlineData("", "2023-05-30", "2023-11-30", "")]
    public async Task Stable_for_two_years_under_sixteen_and_long_in_care(string bornOn, string since, string placedOn, string members)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.InCareAsync(since, "A");
        await warehouse.GivenAsync("core.child", $"child_id | born_on\nA | {bornOn}");
        await warehouse.GivenAsync("core.placement", $"placement_id | care_period_id | child_id | placement_number | started_on\nA/1 | A | A | 1 | {placedOn}");

        Assert.Equal(members, await warehouse.MembersAsync("long-term-stability", "2025-11"));
    }

    [Fact]
    public async Task Disruption_meetings_each_count()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("core.disruption_meeting", """
            child_id | held_on    | file_order
            A        | 2025-11-01 | 1
            A        | 2025-11-30 | 2
            B        | 2025-10-31 | 3
            """);

        Assert.Equal("A 2025-11-01, A 2025-11-30", await warehouse.MembersAsync("disruption-meetings", "2025-11"));
    }
}
