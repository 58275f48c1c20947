namespace IroAnalytics.Tests.Models;

/// <summary>Definitions, sections 1 and 4: overdue at D, and late in the 12 months to D.</summary>
public sealed class ReviewPositionTests
{
    private const string Late = "is_overdue | had_late_review";

    [Theory]
    [InlineData("2025-11-02", "true")]
    [InlineData("2025-11-03", "false")]
    public async Task A_child_is_judged_once_looked_after_for_the_28_days_before(string startedOn, string isSettled)
    {
        await using var warehouse = await GivenAsync($"A#1 | A | 1 | {startedOn} | ");

        Assert.Equal(isSettled, await AtAsync(warehouse, "is_settled"));
    }

    [Theory]
    [InlineData("2025-11-30", "", "true | false")] // due on the day itself
    [InlineData("2025-12-01", "", "false | false")]
    [InlineData("2024-06-01", "", "true | false")] // whenever it fell due
    [InlineData("2025-10-01", "2025-10-01", "false | false")]
    [InlineData("2025-10-01", "2025-10-02", "false | true")]
    [InlineData("2024-11-01", "2024-11-30", "false | false")] // held as the window opened
    [InlineData("2024-11-01", "2024-12-01", "false | true")]
    public async Task A_review_is_overdue_or_was_late_in_the_window(string dueOn, string heldOn, string expected)
    {
        await using var warehouse = await GivenAsync("A#1 | A | 1 | 2023-03-01 | ");
        await warehouse.GivenAsync("marts.review_timeliness", $"""
            member_id | child_id | care_period_id | due_on  | held_on
            1         | A        | A#1            | {dueOn} | {heldOn}
            """);

        Assert.Equal(expected, await AtAsync(warehouse, Late));
    }

    [Fact]
    public async Task A_review_that_is_held_later_was_overdue_until_then()
    {
        await using var warehouse = await GivenAsync("A#1 | A | 1 | 2023-03-01 | ");
        await warehouse.GivenAsync("marts.review_timeliness", """
            member_id | child_id | care_period_id | due_on     | held_on
            1         | A        | A#1            | 2025-10-20 | 2025-11-05
            """);

        Assert.Equal("true | false", await AtAsync(warehouse, Late, "2025-10-31"));
        Assert.Equal("false | true", await AtAsync(warehouse, Late));
    }

    [Theory]
    [InlineData("2025-05-02", "false | true")]
    [InlineData("", "false | false")] // never held, and the period is over
    public async Task In_a_period_that_is_over_only_a_review_held_late_counts(string heldOn, string expected)
    {
        await using var warehouse = await GivenAsync("A#1 | A | 1 | 2024-06-01 | 2025-06-01\nA#2 | A | 2 | 2025-07-01 | ");
        await warehouse.GivenAsync("marts.review_timeliness", $"""
            member_id | child_id | care_period_id | due_on     | held_on
            1         | A        | A#1            | 2025-05-01 | {heldOn}
            """);

        Assert.Equal(expected, await AtAsync(warehouse, Late));
    }

    [Fact]
    public async Task A_review_never_held_is_overdue_while_its_period_is_open_and_not_on_the_day_it_ends()
    {
        await using var warehouse = await GivenAsync("A#1 | A | 1 | 2024-06-01 | 2025-09-30");
        await warehouse.GivenAsync("marts.review_timeliness", """
            member_id | child_id | care_period_id | due_on     | held_on
            1         | A        | A#1            | 2025-05-01 |
            """);

        var days = (await warehouse.BuildAsync("marts.review_position")).Where(row => row["is_overdue"] == "true").Select(row => row["snapshot_on"]);

        Assert.Equal(["2025-05-31", "2025-06-30", "2025-07-31", "2025-08-31"], days);
    }

    private static async Task<TestWarehouse> GivenAsync(string periods)
    {
        var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("core.care_period", "care_period_id | child_id | care_period_number | started_on | ended_on\n" + periods);
        return warehouse;
    }

    private static async Task<string> AtAsync(TestWarehouse warehouse, string columns, string day = "2025-11-30") =>
        Assert.Single(await warehouse.BuildAsync("marts.review_position"), row => row["snapshot_on"] == day).Show(columns);
}
