namespace IroAnalytics.Tests.Models;

/// <summary>Definitions, section 4: when a review is due.</summary>
public sealed class ReviewTimelinessTests
{
    private const string Shown = "review_number | review_kind | due_on | held_on | is_in_time";

    [Theory]
    [InlineData("2025-05-13", "true")] // the 20th working day: 18 and 21 April and 5 May are bank holidays
    [InlineData("2025-05-14", "false")]
    public async Task A_first_review_is_in_time_up_to_the_twentieth_working_day_over_Easter(string heldOn, string inTime)
    {
        await using var warehouse = await GivenAsync("2025-04-10", heldOn);

        var review = (await warehouse.BuildAsync("marts.review_timeliness"))[0];

        Assert.Equal($"1 | first | 2025-05-13 | {heldOn} | {inTime}", review.Show(Shown));
    }

    [Theory]
    [InlineData("2025-02-28", "true")] // 30 November and 3 months: cut to the end of February
    [InlineData("2025-03-01", "false")]
    public async Task A_second_review_is_due_three_calendar_months_after_the_first_was_held(string heldOn, string inTime)
    {
        await using var warehouse = await GivenAsync("2024-11-04", "2024-11-30", heldOn);

        var review = (await warehouse.BuildAsync("marts.review_timeliness"))[1];

        Assert.Equal($"2 | second | 2025-02-28 | {heldOn} | {inTime}", review.Show(Shown));
    }

    [Theory]
    [InlineData("2025-08-28", "true")]
    [InlineData("2025-08-29", "false")]
    public async Task A_later_review_is_due_six_months_after_the_one_before_was_held(string heldOn, string inTime)
    {
        await using var warehouse = await GivenAsync("2024-11-04", "2024-11-29", "2025-02-28", heldOn);

        var review = (await warehouse.BuildAsync("marts.review_timeliness"))[2];

        Assert.Equal($"3 | later | 2025-08-28 | {heldOn} | {inTime}", review.Show(Shown));
    }

    [Fact]
    public async Task The_next_review_of_a_period_is_due_and_not_held_yet()
    {
        await using var warehouse = await GivenAsync("2025-04-10", "2025-05-13");

        var next = (await warehouse.BuildAsync("marts.review_timeliness"))[^1];

        Assert.Equal("2 | second | 2025-08-13 |  |", next.Show(Shown));
    }

    [Fact]
    public async Task Without_a_known_clock_the_earliest_review_has_no_due_date_and_every_later_one_six_months()
    {
        await using var warehouse = await GivenAsync("2024-03-15", isFirstKnown: false, "2024-04-10", "2024-10-10", "2025-04-11");

        Assert.Equal(
            """
            1 | not known |  | 2024-04-10 |
            2 | later | 2024-10-10 | 2024-10-10 | true
            3 | later | 2025-04-10 | 2025-04-11 | false
            4 | later | 2025-10-11 |  |
            """,
            await warehouse.ShowAsync("marts.review_timeliness", Shown));
    }

    private static Task<TestWarehouse> GivenAsync(string startedOn, params string[] held) => GivenAsync(startedOn, isFirstKnown: true, held);

    private static async Task<TestWarehouse> GivenAsync(string startedOn, bool isFirstKnown, params string[] held)
    {
        var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("core.care_period", $"""
            care_period_id | child_id | care_period_number | started_on  | has_first_review_known
            A#1            | A        | 1                  | {startedOn} | {isFirstKnown}
            """);
        await warehouse.GivenAsync("staging.review", string.Join("\n", held.Select(day => $"A | {day}").Prepend("child_id | held_on")));
        return warehouse;
    }
}
