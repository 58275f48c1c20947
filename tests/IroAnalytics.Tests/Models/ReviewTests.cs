namespace IroAnalytics.Tests.Models;

/// <summary>Definitions, section 4: which reviews there are, and to which period of care they belong.</summary>
public sealed class ReviewTests
{
    [Fact]
    public async Task Several_codes_on_one_day_are_one_review_with_the_last_readable_code()
    {
        await using var warehouse = await WithPeriodsAsync();
        await warehouse.GivenAsync("staging.review", """
            child_id | held_on    | review_code | row_number
            A        | 2025-09-11 | PN7         | 1
            A        | 2025-09-11 | PN1         | 2
            A        | 2025-09-11 |             | 3
            """);

        Assert.Equal("2025-09-11 | PN1", await warehouse.ShowAsync("core.review", "held_on | review_code"));
    }

    [Theory]
    [InlineData("2024-06-02", "")]
    [InlineData("2024-06-03", "A#1")]
    [InlineData("2024-09-20", "A#2")] // the first period ends and the second begins
    [InlineData("2025-10-31", "A#2")] // the day care ended
    [InlineData("2025-11-01", "")]
    public async Task A_review_belongs_to_the_period_it_falls_in_and_on_a_day_of_two_to_the_later(string heldOn, string period)
    {
        await using var warehouse = await WithPeriodsAsync();
        await warehouse.GivenAsync("staging.review", $"""
            child_id | held_on
            A        | {heldOn}
            """);

        Assert.Equal(period, await warehouse.ShowAsync("core.review", "care_period_id"));
    }

    private static async Task<TestWarehouse> WithPeriodsAsync()
    {
        var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("core.care_period", """
            care_period_id | child_id | care_period_number | started_on | ended_on
            A#1            | A        | 1                  | 2024-06-03 | 2024-09-20
            A#2            | A        | 2                  | 2024-09-20 | 2025-10-31
            """);
        return warehouse;
    }
}
