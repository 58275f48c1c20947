namespace IroAnalytics.Tests.Models;

/// <summary>Definitions, section 3, at 30 November 2025: D minus 12, 24 and 30 months are 30 November 2024 and 2023 and 30 May 2023.</summary>
public sealed class StabilityTests
{
    [Theory]
    [InlineData("2024-11-30", "2")]
    [InlineData("2024-12-01", "3")]
    public async Task A_placement_counts_where_it_ended_after_the_day_twelve_months_before(string firstEndedOn, string count)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.PeriodAsync($"""
            began_on       | began_with_code | place_code | ended_on
            2023-03-01     | S               | U6         | {firstEndedOn}
            {firstEndedOn} | P               | U6         | 2025-11-30
            2025-11-30     | P               | U6         |
            """);

        Assert.Equal(count, await CountAsync(warehouse));
    }

    [Fact]
    public async Task Placements_of_every_period_of_care_count()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("core.care_period", """
            care_period_id | child_id | started_on | ended_on
            A#1            | A        | 2024-06-01 | 2025-02-01
            A#2            | A        | 2025-07-01 |
            """);
        await warehouse.GivenAsync("core.placement", """
            placement_id | care_period_id | child_id | placement_number | started_on | ended_on
            A#1/1        | A#1            | A        | 1                | 2024-06-01 | 2025-01-01
            A#1/2        | A#1            | A        | 2                | 2025-01-01 | 2025-02-01
            A#2/1        | A#2            | A        | 1                | 2025-07-01 |
            """);

        Assert.Equal("3", await CountAsync(warehouse));
    }

    [Theory]
    [InlineData("2023-05-30", "2023-11-30", "true | true")]
    [InlineData("2023-05-30", "2023-12-01", "false | true")]
    [InlineData("2023-05-31", "2023-11-30", "true | false")]
    public async Task Stability_is_judged_to_the_day(string careBeganOn, string placementBeganOn, string expected)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.PeriodAsync(
            $"""
            began_on           | began_with_code | place_code | ended_on
            {careBeganOn}      | S               | U6         | {placementBeganOn}
            {placementBeganOn} | P               | U6         |
            """,
            startedOn: careBeganOn);

        Assert.Equal(expected, await AtAsync(warehouse, "2025-11-30", "is_stable | is_long_in_care"));
    }

    [Theory]
    [InlineData("2009-12-01", "true")]
    [InlineData("2009-11-30", "false")]
    [InlineData("", "false")]
    public async Task Who_is_sixteen_that_day_or_of_unknown_age_is_out(string bornOn, string isYoung)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.PeriodAsync("""
            began_on   | place_code
            2023-03-01 | U6
            """);
        await warehouse.GivenAsync("core.child", $"""
            child_id | born_on
            A        | {bornOn}
            """);

        Assert.Equal(isYoung, await AtAsync(warehouse, "2025-11-30", "is_young"));
    }

    [Fact]
    public async Task Born_on_29_February_a_child_is_fifteen_still_on_28_February_of_a_common_year()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("reference.run_date", """
            as_at
            2029-03-31
            """);
        await warehouse.PeriodAsync("""
            began_on   | place_code
            2023-03-01 | U6
            """);
        await warehouse.GivenAsync("core.child", """
            child_id | born_on
            A        | 2013-02-28
            """);
        Assert.Equal("false", await AtAsync(warehouse, "2029-02-28", "is_young"));

        await warehouse.GivenAsync("core.child", """
            child_id | born_on
            A        | 2012-02-29
            """);
        Assert.Equal("true", await AtAsync(warehouse, "2028-01-31", "is_young"));
        Assert.Equal("false", await AtAsync(warehouse, "2028-02-29", "is_young"));
    }

    [Theory]
    [InlineData("A4", "true")]
    [InlineData("A6", "true")]
    [InlineData("K2", "false")]
    public async Task With_new_adopters_the_placement_before_is_added_whatever_temporary_move_lies_between(string place, string isStable)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.PeriodAsync($"""
            began_on   | began_with_code | place_code | ended_on
            2023-03-01 | S               | U6         | 2025-08-25
            2025-08-25 | P               | T3         | 2025-09-01
            2025-09-01 | P               | {place}    |
            """);

        Assert.Equal(isStable, await AtAsync(warehouse, "2025-11-30", "is_stable"));
    }

    [Fact]
    public async Task Adopted_by_the_present_carer_the_placement_is_as_old_as_it_was()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.PeriodAsync("""
            began_on   | began_with_code | place_code | ended_on
            2023-03-01 | S               | U6         | 2025-09-15
            2025-09-15 | B               | A5         |
            """);

        Assert.Equal("1", await CountAsync(warehouse));
        Assert.Equal("true | A5", await AtAsync(warehouse, "2025-11-30", "is_stable | place_code"));
        Assert.Equal("true | U6", await AtAsync(warehouse, "2025-08-31", "is_stable | place_code"));
    }

    private static Task<string> CountAsync(TestWarehouse warehouse) => AtAsync(warehouse, "marts.child_placements", "2025-11-30", "placement_count");

    private static Task<string> AtAsync(TestWarehouse warehouse, string day, string columns) =>
        AtAsync(warehouse, "marts.placement_stability", day, columns);

    private static async Task<string> AtAsync(TestWarehouse warehouse, string model, string day, string columns) =>
        Assert.Single(await warehouse.BuildAsync(model), row => row["snapshot_on"] == day).Show(columns);
}
