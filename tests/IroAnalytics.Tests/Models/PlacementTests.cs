namespace IroAnalytics.Tests.Models;

/// <summary>Definitions, section 3: what begins, continues and ends a placement.</summary>
public sealed class PlacementTests
{
    private const string Shown = "placement_number | started_on | ended_on";

    [Theory]
    [InlineData("S", 2)]
    [InlineData("P", 2)]
    [InlineData("B", 2)]
    [InlineData("L", 1)]
    [InlineData("T", 1)]
    [InlineData("U", 1)]
    [InlineData("", 1)]
    public async Task A_placement_begins_with_S_P_or_B_and_goes_on_with_the_others(string code, int placements)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.PeriodAsync($"""
            began_on   | began_with_code | place_code | ended_on
            2023-03-01 | S               | U6         | 2025-08-14
            2025-08-14 | {code}          | U6         |
            """);

        Assert.Equal(placements, (await warehouse.BuildAsync("core.placement")).Count);
    }

    [Fact]
    public async Task A_periods_first_episode_begins_a_placement_whatever_its_code()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.PeriodAsync("""
            began_on   | began_with_code | place_code
            2023-03-01 | L               | A3
            """);

        Assert.Equal("1 | 2023-03-01 |", await warehouse.ShowAsync("core.placement", Shown));
    }

    [Theory]
    [InlineData("A3", "1 | 2023-03-01 |")]
    [InlineData("A5", "1 | 2023-03-01 |")]
    [InlineData("A4", "1 | 2023-03-01 | 2025-09-15\n2 | 2025-09-15 |")]
    [InlineData("A6", "1 | 2023-03-01 | 2025-09-15\n2 | 2025-09-15 |")]
    public async Task Placed_for_adoption_with_the_present_carer_the_placement_goes_on_even_under_B(string place, string expected)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.PeriodAsync($"""
            began_on   | began_with_code | place_code | ended_on
            2023-03-01 | S               | U6         | 2025-09-15
            2025-09-15 | B               | {place}    |
            """);

        Assert.Equal(expected, await warehouse.ShowAsync("core.placement", Shown));
    }

    [Theory]
    [InlineData("P", "U6", "ZQ21AA", "ZQ21AA", "1 | 2023-03-01 |")]
    [InlineData("P", "U6", "ZQ21AA", "", "1 | 2023-03-01 |")]
    [InlineData("P", "U6", "ZQ21AA", "ZQ22AA", "1 | 2023-03-01 | 2025-07-01\n2 | 2025-07-10 |")]
    [InlineData("L", "K2", "ZQ21AA", "ZQ21AA", "1 | 2023-03-01 | 2025-07-01\n2 | 2025-07-10 |")]
    [InlineData("P", "A3", "ZQ21AA", "ZQ22AA", "1 | 2023-03-01 |")]
    public async Task After_a_temporary_move_place_and_postcode_decide_and_not_the_code(
        string code, string place, string postcodeBefore, string postcodeAfter, string expected)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.PeriodAsync($"""
            began_on   | began_with_code | place_code | placement_postcode | ended_on
            2023-03-01 | S               | U6         | {postcodeBefore}   | 2025-07-01
            2025-07-01 | P               | T3         | ZQ29ZZ             | 2025-07-10
            2025-07-10 | {code}          | {place}    | {postcodeAfter}    |
            """);

        Assert.Equal(expected, await warehouse.ShowAsync("core.placement", Shown));
    }

    [Theory]
    [InlineData("", "1 | 2023-03-01 |")]
    [InlineData("2025-11-25", "1 | 2023-03-01 | 2025-11-25")]
    public async Task Followed_only_by_a_temporary_move_a_placement_is_open_or_ends_with_the_period(string periodEndedOn, string expected)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.PeriodAsync(
            $"""
            began_on   | began_with_code | place_code | ended_on
            2023-03-01 | S               | U6         | 2025-11-20
            2025-11-20 | P               | T1         | {periodEndedOn}
            """,
            endedOn: periodEndedOn);

        Assert.Equal(expected, await warehouse.ShowAsync("core.placement", Shown));
    }

    [Fact]
    public async Task A_placement_that_ended_the_day_it_began_is_not_counted()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.PeriodAsync("""
            began_on   | began_with_code | place_code | ended_on
            2023-03-01 | S               | U6         | 2025-08-04
            2025-08-04 | P               | U6         | 2025-08-04
            2025-08-04 | P               | K2         |
            """);

        Assert.Equal("1 | 2023-03-01 | 2025-08-04\n2 | 2025-08-04 |", await warehouse.ShowAsync("core.placement", Shown));
    }

    [Theory]
    [InlineData("CREQB", "", "true | true")]
    [InlineData("CARPL", "", "true | false")]
    [InlineData("CREQB", "2025-08-14", "false | true")]
    public async Task An_ending_is_unplanned_by_the_reason_on_the_episode_that_ends(string reason, string periodEndedOn, string expected)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.PeriodAsync(
            $"""
            began_on   | began_with_code | place_code | ended_on   | reason_moved_code
            2023-03-01 | S               | U6         | 2025-08-14 | {reason}
            2025-08-14 | P               | U6         |            |
            """,
            endedOn: periodEndedOn);

        Assert.Equal(expected, (await warehouse.BuildAsync("core.placement"))[0].Show("ended_in_care | is_ending_unplanned"));
    }
}
