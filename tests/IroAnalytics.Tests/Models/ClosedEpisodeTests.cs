namespace IroAnalytics.Tests.Models;

/// <summary>Definitions, sections 1 and 2: how the returns together end an episode.</summary>
public sealed class ClosedEpisodeTests
{
    private const string Shown = "started_on | ended_on | has_ceased | reason_ceased_code";

    [Fact]
    public async Task An_episode_that_ends_before_it_begins_is_left_out()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.EpisodesAsync("""
            began_on   | began_with_code | ended_on   | ended_with_code
            2023-03-01 | S               |            |
            2025-10-10 | P               | 2025-10-01 | X1
            """);

        Assert.Equal("2023-03-01 |  | false |", await warehouse.ShowAsync("core.care_period", Shown));
    }

    [Fact]
    public async Task An_end_that_cannot_be_read_is_the_next_first_day()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.EpisodesAsync("""
            began_on   | began_with_code | ended_with_code | is_end_unreadable
            2023-03-01 | S               | E4A             | true
            2025-03-03 | S               |                 | false
            """);

        Assert.Equal("2023-03-01 | 2025-03-03 | true | E4A\n2025-03-03 |  | false |", await warehouse.ShowAsync("core.care_period", Shown));
    }

    [Fact]
    public async Task An_end_that_cannot_be_read_may_be_a_first_day_after_the_as_at_date_and_is_then_blank()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.EpisodesAsync("""
            began_on   | began_with_code | ended_with_code | is_end_unreadable | is_after_as_at
            2023-03-01 | S               | E4A             | true              | false
            2025-12-03 | S               |                 | false             | true
            """);

        Assert.Equal("2023-03-01 |  | false |", await warehouse.ShowAsync("core.care_period", Shown));
    }

    [Fact]
    public async Task An_episode_whose_end_nothing_shows_is_set_aside()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.EpisodesAsync("""
            began_on   | began_with_code | ended_with_code | is_end_unreadable
            2025-06-02 | S               | E4A             | true
            """);

        Assert.Empty(await warehouse.BuildAsync("core.care_period"));
    }

    [Theory]
    [InlineData("2025-11-30", "2023-03-01 | 2025-11-30 | true | E4A")]
    [InlineData("2025-12-01", "2023-03-01 |  | false |")]
    public async Task An_end_after_the_as_at_date_is_blank_and_its_reason_with_it(string endedOn, string expected)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.EpisodesAsync($"""
            began_on   | began_with_code | ended_on  | ended_with_code
            2023-03-01 | S               | {endedOn} | E4A
            """);

        Assert.Equal(expected, await warehouse.ShowAsync("core.care_period", Shown));
    }

    [Fact]
    public async Task Open_at_the_end_of_a_return_and_absent_from_the_next_it_ends_with_its_return()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.EpisodesAsync("""
            began_on   | began_with_code | return_position
            2023-03-01 | S               | 2025
            """);

        Assert.Equal("2023-03-01 | 2025-03-31 | true |", await warehouse.ShowAsync("core.care_period", Shown));
    }

    [Fact]
    public async Task Open_at_the_end_of_a_return_and_replaced_in_the_next_it_is_dropped()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.EpisodesAsync("""
            began_on   | began_with_code | return_position
            2025-02-05 | S               | 2025
            2025-02-06 | S               | 9999
            """);
        await warehouse.GivenAsync("staging.child_in_return", """
            child_id | return_position
            A        | 2025
            A        | 9999
            """);

        Assert.Equal("2025-02-06 |  | false |", await warehouse.ShowAsync("core.care_period", Shown));
    }

    [Fact]
    public async Task An_episode_that_is_dropped_does_not_cut_the_one_before_it()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.EpisodesAsync("""
            began_on   | began_with_code | return_position
            2023-02-07 | S               | 9999
            2023-02-08 | S               | 2025
            """);
        await warehouse.GivenAsync("staging.child_in_return", """
            child_id | return_position
            A        | 9999
            """);

        Assert.Equal("2023-02-07 |  | false |", await warehouse.ShowAsync("core.care_period", Shown));
    }

    [Fact]
    public async Task An_episode_after_the_as_at_date_does_not_cut_the_one_before_it()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.EpisodesAsync("""
            began_on   | began_with_code | is_after_as_at
            2023-02-07 | S               | false
            2025-12-05 | P               | true
            """);

        Assert.Equal("2023-02-07 |  | false |", await warehouse.ShowAsync("core.episode", "began_on | ended_on | is_cut | ended_with_code"));
    }
}
