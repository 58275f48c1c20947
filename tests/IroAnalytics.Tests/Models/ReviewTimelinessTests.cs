namespace IroAnalytics.Tests.Models;

public sealed class ReviewTimelinessTests
{
    [Theory]
    [InlineData("2025-05-13", "true")] // the 20th working day: 18 and 21 April and 5 May are bank holidays
    [InlineData("2025-05-14", "false")]
    public async Task A_first_review_is_in_time_up_to_the_twentieth_working_day_over_Easter(string heldOn, string inTime)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("core.care_period", """
            care_period_id | child_id | started_on | has_first_review_known
            1              | A        | 2025-04-10 | true
            """);
        await warehouse.GivenAsync("core.review", $"""
            review_id | care_period_id | review_number | held_on
            1         | 1              | 1             | {heldOn}
            """);

        var review = (await warehouse.BuildAsync("marts.review_timeliness"))[0];

        Assert.Equal($"first | 2025-05-13 | {inTime}", review.Show("review_kind | due_on | is_in_time"));
    }
}
