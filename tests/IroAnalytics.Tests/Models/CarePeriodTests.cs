namespace IroAnalytics.Tests.Models;

/// <summary>Definitions, section 2: episodes and periods of care.</summary>
public sealed class CarePeriodTests
{
    private const string Shown = "started_on | ended_on | is_start_known | has_ceased | reason_ceased_code";

    [Theory]
    [InlineData("2025-06-10")]
    [InlineData("2025-06-11")]
    public async Task Care_continues_where_the_next_episode_begins_on_the_day_of_an_X1_or_the_day_after(string nextBeganOn)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.EpisodesAsync($"""
            began_on      | began_with_code | ended_on   | ended_with_code
            2025-04-10    | S               | 2025-06-10 | X1
            {nextBeganOn} | P               |            |
            """);

        Assert.Equal("2025-04-10 |  | true | false |", await warehouse.ShowAsync("core.care_period", Shown));
    }

    [Fact]
    public async Task Two_days_after_an_X1_a_new_period_begins_and_the_first_has_not_ceased()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.EpisodesAsync("""
            began_on   | began_with_code | ended_on   | ended_with_code
            2025-04-10 | S               | 2025-06-10 | X1
            2025-06-12 | P               |            |
            """);

        Assert.Equal(
            "2025-04-10 | 2025-06-10 | true | false | X1\n2025-06-12 |  | false | false |",
            await warehouse.ShowAsync("core.care_period", Shown));
    }

    [Theory]
    [InlineData("X1", "2025-04-10 | 2025-06-10 | true | false | X1")]
    [InlineData("E4A", "2025-04-10 | 2025-06-10 | true | true | E4A")]
    [InlineData("", "2025-04-10 | 2025-06-10 | true | true |")]
    public async Task A_period_ceases_with_its_last_end_unless_that_says_care_continues(string reason, string expected)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.EpisodesAsync($"""
            began_on   | began_with_code | ended_on   | ended_with_code
            2025-04-10 | S               | 2025-06-10 | {reason}
            """);

        Assert.Equal(expected, await warehouse.ShowAsync("core.care_period", Shown));
    }

    [Fact]
    public async Task An_S_after_an_X1_begins_no_period()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.EpisodesAsync("""
            began_on   | began_with_code | ended_on   | ended_with_code
            2023-03-01 | S               | 2025-05-20 | X1
            2025-05-20 | S               |            |
            """);

        Assert.Equal("2023-03-01 |  | true | false |", await warehouse.ShowAsync("core.care_period", Shown));
    }

    [Fact]
    public async Task After_going_home_an_episode_without_S_begins_a_period_of_unknown_start()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.EpisodesAsync("""
            began_on   | began_with_code | ended_on   | ended_with_code
            2023-03-01 | S               | 2025-05-20 | E4A
            2025-05-20 | P               |            |
            """);

        Assert.Equal(
            "2023-03-01 | 2025-05-20 | true | true | E4A\n2025-05-20 |  | false | false |",
            await warehouse.ShowAsync("core.care_period", Shown));
    }

    [Fact]
    public async Task An_overlapped_episode_ends_on_the_next_ones_first_day_and_keeps_its_reason()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.EpisodesAsync("""
            began_on   | began_with_code | ended_on   | ended_with_code
            2025-04-10 | S               | 2025-09-15 | X1
            2025-09-10 | P               |            |
            """);

        Assert.Equal(
            "2025-04-10 | 2025-09-10 | X1 | true\n2025-09-10 |  |  | false",
            await warehouse.ShowAsync("core.episode", "began_on | ended_on | ended_with_code | is_cut"));
        Assert.Equal("2025-04-10 |  | true | false |", await warehouse.ShowAsync("core.care_period", Shown));
    }

    [Fact]
    public async Task An_open_episode_that_is_overlapped_has_no_reason_and_so_ends_its_period()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.EpisodesAsync("""
            began_on   | began_with_code | ended_on | ended_with_code
            2025-04-10 | S               |          |
            2025-09-10 | S               |          |
            """);

        Assert.Equal(
            "2025-04-10 | 2025-09-10 | true | true |\n2025-09-10 |  | true | false |",
            await warehouse.ShowAsync("core.care_period", Shown));
    }

    [Fact]
    public async Task Of_two_episodes_begun_on_one_day_the_one_that_ended_first_comes_first()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.EpisodesAsync("""
            began_on   | began_with_code | ended_on   | ended_with_code | place_code
            2025-04-10 | S               |            |                 | K2
            2025-04-10 | S               | 2025-04-10 | X1              | U6
            """);

        Assert.Equal("1 | U6\n2 | K2", await warehouse.ShowAsync("core.episode", "episode_number | place_code"));
        Assert.Equal("2025-04-10 |  | true | false |", await warehouse.ShowAsync("core.care_period", Shown));
    }

    [Fact]
    public async Task A_period_begun_and_ended_on_one_day_is_a_start_and_an_end()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.EpisodesAsync("""
            began_on   | began_with_code | ended_on   | ended_with_code
            2025-08-12 | S               | 2025-08-12 | E4B
            """);

        Assert.Equal("2025-08-12 | 2025-08-12 | true | true | E4B", await warehouse.ShowAsync("core.care_period", Shown));
    }

    [Fact]
    public async Task A_start_code_that_cannot_be_read_continues_a_period_and_leaves_the_start_of_a_first_one_unknown()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.EpisodesAsync("""
            began_on   | began_with_code | ended_on   | ended_with_code
            2025-04-10 |                 | 2025-06-10 | X1
            2025-06-10 |                 |            |
            """);

        Assert.Equal("2025-04-10 |  | false | false |", await warehouse.ShowAsync("core.care_period", Shown));
    }

    [Theory]
    [InlineData("2024-04-01", "true")]
    [InlineData("2024-03-31", "false")] // before the earliest return that has reviews
    public async Task A_first_review_is_known_from_the_earliest_return_with_reviews_on(string startedOn, string isKnown)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.EpisodesAsync($"""
            began_on    | began_with_code
            {startedOn} | S
            """);

        Assert.Equal(isKnown, await warehouse.ShowAsync("core.care_period", "has_first_review_known"));
    }
}
