namespace IroAnalytics.Tests.Models;

/// <summary>Definitions, section 8: the groups of a child on a day.</summary>
public sealed class ChildStateTests
{
    [Theory]
    [InlineData("2025-06-29", "U6")]
    [InlineData("2025-06-30", "U6")] // the day care ended: the day before holds
    [InlineData("2025-07-01", "not known")]
    public async Task On_the_day_a_period_ends_the_groups_are_those_of_the_day_before(string day, string place)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.PeriodAsync(
            """
            began_on   | place_code | provider_code | legal_status_code | ended_on
            2023-03-01 | U6         | U6            | C2                | 2025-06-30
            """,
            endedOn: "2025-06-30");

        Assert.Equal(place, await OnAsync(warehouse, day, "provider"));
    }

    [Fact]
    public async Task The_age_on_the_day_a_period_ends_is_that_of_the_day_before_and_the_birthday_does_not_count()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.PeriodAsync("began_on | place_code\n2023-03-01 | U6", endedOn: "2025-06-30");
        await warehouse.GivenAsync("core.child", "child_id | born_on\nA | 2015-06-30");

        Assert.Equal("5-9", await OnAsync(warehouse, "2025-06-30", "age_band"));
        Assert.Equal("10-15", await OnAsync(warehouse, "2025-07-01", "age_band"));
    }

    [Fact]
    public async Task Back_in_care_the_same_day_the_groups_are_those_of_the_day_itself()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("core.care_period", """
            care_period_id | child_id | care_period_number | started_on | ended_on
            A#1            | A        | 1                  | 2024-06-03 | 2024-09-20
            A#2            | A        | 2                  | 2024-09-20 |
            """);
        await warehouse.GivenAsync("core.legal_status", """
            care_period_id | began_on   | legal_status_code
            A#1            | 2024-06-03 | V2
            A#2            | 2024-09-20 | C1
            """);

        Assert.Equal("interim care order | C1", await OnAsync(warehouse, "2024-09-20", "legal_status | legal_status_code"));
        Assert.Equal("section 20 | V2", await OnAsync(warehouse, "2024-09-19", "legal_status | legal_status_code"));
    }

    [Fact]
    public async Task A_period_of_one_day_has_the_groups_of_that_day_and_no_present_placement()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.PeriodAsync(
            """
            began_on   | place_code | legal_status_code | ended_on
            2025-08-12 | U6         | L2                | 2025-08-12
            """,
            startedOn: "2025-08-12",
            endedOn: "2025-08-12");

        Assert.Equal("police or emergency protection | not known", await OnAsync(warehouse, "2025-08-12", "legal_status | placement_type"));
    }

    [Theory]
    [InlineData("2025-02-28", "1-4")]
    [InlineData("2025-03-01", "5-9")]
    public async Task Born_on_29_February_the_birthday_is_1_March_in_common_years(string day, string band)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("core.child", "child_id | born_on\nA | 2020-02-29");

        Assert.Equal(band, await OnAsync(warehouse, day, "age_band"));
    }

    [Theory]
    [InlineData("2000-01-01", "16-17 | 13+")]
    [InlineData("2012-11-30", "10-15 | 13+")]
    [InlineData("2012-12-01", "10-15 | 0-12")]
    [InlineData("2025-11-30", "under 1 | 0-12")]
    [InlineData("", "not known | not known")]
    public async Task Ages_fall_into_bands_and_those_over_seventeen_into_the_last(string bornOn, string bands)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("core.child", $"child_id | born_on\nA | {bornOn}");

        Assert.Equal(bands, await OnAsync(warehouse, "2025-11-30", "age_band | age_group"));
    }

    [Theory]
    [InlineData("", "UASC")]
    [InlineData("2025-12-01", "UASC")]
    [InlineData("2025-11-30", "Local")]
    public async Task A_child_is_UASC_until_the_day_before_the_status_ends(string endedOn, string cohort)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("core.unaccompanied_child", $"child_id | ended_on\nA | {endedOn}");

        Assert.Equal(cohort, await OnAsync(warehouse, "2025-11-30", "cohort"));
    }

    [Theory]
    [InlineData("2025-08-31", "IRO-01")]
    [InlineData("2025-09-01", "IRO-02")] // begun last
    [InlineData("2025-11-01", "IRO-01")] // the other's last day was the day before
    public async Task Of_two_officers_the_one_whose_allocation_began_last_is_shown(string day, string iro)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("staging.iro_allocation", """
            child_id | iro    | began_on   | ended_on   | file_order
            A        | IRO-01 | 2025-02-01 | 2025-10-01 | 1
            A        | IRO-02 | 2025-09-01 | 2025-11-01 | 2
            A        | IRO-01 | 2025-10-01 |            | 3
            """);

        Assert.Equal(iro, await OnAsync(warehouse, day, "iro"));
    }

    [Theory]
    [InlineData("2025-09-30", "North")]
    [InlineData("2025-10-01", "South")]
    [InlineData("2025-11-01", "not known")]
    public async Task The_team_is_that_of_the_social_worker_that_day(string day, string team)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("core.social_worker", """
            child_id | social_worker_id | began_on   | ended_on   | file_order
            A        | SW-01            | 2025-01-01 |            | 1
            A        | SW-03            | 2025-05-01 |            | 2
            A        | SW-09            | 2025-11-01 |            | 3
            """);
        await warehouse.GivenAsync("core.team_member", """
            social_worker_id | team  | began_on   | ended_on | file_order
            SW-01            | East  | 2020-01-01 |          | 1
            SW-03            | North | 2020-01-01 |          | 2
            SW-03            | South | 2025-10-01 |          | 3
            """);

        Assert.Equal(team, await OnAsync(warehouse, day, "team"));
    }

    [Theory]
    [InlineData("K2", "residential")]
    [InlineData("U1", "fostered with relatives")]
    [InlineData("Z1", "other")]
    [InlineData("", "not known")] // cannot be read
    public async Task A_place_belongs_to_its_group_and_one_that_cannot_be_read_is_not_known(string place, string group)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.PeriodAsync($"""
            began_on   | began_with_code | place_code
            2023-03-01 | S               | {place}
            """);

        Assert.Equal(group, await OnAsync(warehouse, "2025-11-30", "placement_type"));
    }

    [Fact]
    public async Task The_place_is_that_of_the_placements_latest_episode_and_a_temporary_move_leaves_it()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.PeriodAsync("""
            began_on   | began_with_code | place_code | ended_on
            2023-03-01 | S               | U6         | 2025-09-15
            2025-09-15 | B               | A5         | 2025-11-20
            2025-11-20 | P               | T1         |
            """);

        Assert.Equal("fostered", await OnAsync(warehouse, "2025-09-14", "placement_type"));
        Assert.Equal("placed for adoption", await OnAsync(warehouse, "2025-11-30", "placement_type"));
    }

    private static async Task<string> OnAsync(TestWarehouse warehouse, string day, string columns)
    {
        var states = await warehouse.BuildAsync("marts.child_state");
        return Assert.Single(states, state => string.CompareOrdinal(state["from_on"], day) <= 0 && string.CompareOrdinal(day, state["until_on"]) < 0).Show(columns);
    }
}
