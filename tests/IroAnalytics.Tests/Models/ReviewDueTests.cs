namespace IroAnalytics.Tests.Models;

/// <summary>The next review of each child looked after as at Sunday 30 November 2025, and what blocks it.</summary>
public sealed class ReviewDueTests
{
    private const string Blocks = "has_no_iro | has_no_report | has_old_plan | is_booked_late | has_no_booking";

    [Theory]
    [InlineData("2025-05-28", "2025-11-28", "-2", "true", "2025-11-24")]
    [InlineData("2025-05-30", "2025-11-30", "0", "true", "2025-11-24")] // due on the as-at date and not held on it
    [InlineData("2025-06-01", "2025-12-01", "1", "false", "2025-12-01")] // a Monday begins its week
    [InlineData("2025-06-07", "2025-12-07", "7", "false", "2025-12-01")] // and a Sunday ends it
    public async Task A_review_is_due_in_days_from_the_as_at_date_and_in_the_week_of_a_monday(
        string heldOn, string dueOn, string days, string isOverdue, string week)
    {
        await using var warehouse = await GivenAsync(heldOn);

        Assert.Equal($"later | {dueOn} | {days} | {isOverdue} | {week}", await ShownAsync(warehouse, "review_kind | due_on | days_until_due | is_overdue | due_week_on"));
    }

    [Fact]
    public async Task Only_children_looked_after_on_the_as_at_date_have_a_next_review_and_each_has_one()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("core.care_period", """
            care_period_id | child_id | care_period_number | started_on | ended_on   | has_first_review_known
            A#1            | A        | 1                  | 2024-06-03 | 2025-01-06 | true
            A#2            | A        | 2                  | 2025-10-06 |            | true
            B#1            | B        | 1                  | 2024-06-03 | 2025-11-30 | true
            C#1            | C        | 1                  | 2024-02-01 |            | false
            """);

        Assert.Equal(
            """
            A | A#2 | first | 2025-11-03
            C | C#1 | not known |
            """,
            await warehouse.ShowAsync("marts.review_due", "child_id | care_period_id | review_kind | due_on"));
    }

    [Fact]
    public async Task Nothing_blocks_a_review_where_no_extract_would_tell()
    {
        await using var warehouse = await GivenAsync("2025-06-01");

        Assert.Equal(" |  |  |  |", await ShownAsync(warehouse, Blocks));
    }

    [Fact]
    public async Task All_that_is_missing_blocks_a_review_that_is_near()
    {
        await using var warehouse = await GivenAsync("2025-06-01", "iro_allocations", "care_plans", "booked_reviews");
        await GivenPlannedAsync(warehouse, "A | 2025-12-01 | ");

        Assert.Equal("true | true | true | false | true", await ShownAsync(warehouse, Blocks));
    }

    [Theory]
    [InlineData("2025-06-30", "2025-12-30", "true")] // the 20th working day after 30 November: 25 and 26 December are bank holidays
    [InlineData("2025-07-01", "2026-01-01", "false")]
    [InlineData("2025-05-01", "2025-11-01", "true")]
    public async Task A_report_and_a_booking_are_missed_up_to_twenty_working_days_ahead(string heldOn, string dueOn, string isMissed)
    {
        await using var warehouse = await GivenAsync(heldOn, "booked_reviews");
        await GivenPlannedAsync(warehouse, "A | 2025-12-01 | ");

        Assert.Equal($"{dueOn} | {isMissed} | {isMissed}", await ShownAsync(warehouse, "due_on | has_no_report | has_no_booking"));
    }

    [Fact]
    public async Task Meetings_that_are_entered_only_once_they_are_held_do_not_tell_whether_the_next_report_is_in()
    {
        await using var warehouse = await GivenAsync("2025-06-01", "review_meetings");
        await warehouse.GivenAsync("staging.review_meeting", """
            child_id | held_on    | report_received_on
            A        | 2025-06-01 | 2025-06-20
            """);

        Assert.Equal(" |", await ShownAsync(warehouse, "report_received_on | has_no_report"));
    }

    [Fact]
    public async Task A_report_counts_that_came_for_a_meeting_the_return_does_not_have_yet()
    {
        await using var warehouse = await GivenAsync("2025-06-01", "review_meetings");
        await warehouse.GivenAsync("staging.review_meeting", """
            child_id | held_on    | report_received_on
            A        | 2025-11-27 | 2025-11-20
            """);

        Assert.Equal("2025-11-20 | false", await ShownAsync(warehouse, "report_received_on | has_no_report"));
    }

    [Fact]
    public async Task A_report_counts_that_came_for_a_meeting_still_to_come_and_is_missed_where_other_meetings_are_entered()
    {
        await using var warehouse = await GivenAsync("2025-06-01", "review_meetings");
        await GivenPlannedAsync(warehouse, "A | 2025-12-01 | 2025-11-26");

        Assert.Equal("2025-11-26 | false", await ShownAsync(warehouse, "report_received_on | has_no_report"));

        await GivenPlannedAsync(warehouse, "A | 2025-12-01 | ");

        Assert.Equal(" | true", await ShownAsync(warehouse, "report_received_on | has_no_report"));
    }

    [Theory]
    [InlineData("2025-05-30", "true")] // six months before the as-at date is too old, as for the indicator
    [InlineData("2025-05-31", "false")]
    public async Task A_care_plan_is_out_of_date_as_the_indicator_has_it(string updatedOn, string isOld)
    {
        await using var warehouse = await GivenAsync("2025-06-01", "care_plans");
        await warehouse.GivenAsync("core.care_plan", $"""
            child_id | updated_on  | is_pathway
            A        | {updatedOn} | false
            """);

        Assert.Equal(isOld, await ShownAsync(warehouse, "has_old_plan"));
    }

    [Fact]
    public async Task A_child_who_came_in_less_than_ten_working_days_ago_need_not_have_a_plan()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("core.care_period", """
            care_period_id | child_id | care_period_number | started_on | has_first_review_known
            A#1            | A        | 1                  | 2025-11-24 | true
            """);
        await warehouse.GivenAsync("reference.supplied_extract", "contract\ncare_plans");

        Assert.Equal("false", await ShownAsync(warehouse, "has_old_plan"));
    }

    [Theory]
    [InlineData("2025-12-01", "", "2025-12-01 | false | false")] // on the due date
    [InlineData("2025-12-02", "", "2025-12-02 | true | false")]
    [InlineData("2025-12-01", "2025-11-20", " | false | true")] // called off
    [InlineData("2025-11-30", "", " | false | true")] // the day passed and no review was held
    public async Task A_booking_ahead_holds_until_it_is_called_off(string bookedFor, string cancelledOn, string expected)
    {
        await using var warehouse = await GivenAsync("2025-06-01", "booked_reviews");
        await warehouse.GivenAsync("staging.booked_review", $"""
            child_id | booked_for  | cancelled_on  | return_position | row_number
            A        | {bookedFor} | {cancelledOn} | 9999            | 1
            """);

        Assert.Equal(expected, await ShownAsync(warehouse, "booked_for | is_booked_late | has_no_booking"));
    }

    [Fact]
    public async Task Of_several_bookings_the_next_that_stands_counts_and_of_rows_for_one_day_the_last()
    {
        await using var warehouse = await GivenAsync("2025-06-01", "booked_reviews");
        await warehouse.GivenAsync("staging.booked_review", """
            child_id | booked_for | cancelled_on | return_position | row_number
            A        | 2025-12-03 |              | 9999            | 1
            A        | 2025-12-01 |              | 9999            | 2
            A        | 2025-12-01 | 2025-11-25   | 9999            | 3
            A        | 2025-12-09 |              | 9999            | 4
            """);

        Assert.Equal("2025-12-03", await ShownAsync(warehouse, "booked_for"));
    }

    [Fact]
    public async Task A_review_without_a_due_date_is_neither_near_nor_late_and_can_lack_an_iro_and_a_plan()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("core.care_period", """
            care_period_id | child_id | care_period_number | started_on | has_first_review_known
            A#1            | A        | 1                  | 2024-02-01 | false
            """);
        await GivenExtractsAsync(warehouse, "iro_allocations", "care_plans", "booked_reviews");
        await GivenPlannedAsync(warehouse, "A | 2025-12-01 | ");

        Assert.Equal("false | true | false | true | false | false", await ShownAsync(warehouse, "is_overdue | " + Blocks));
    }

    [Fact]
    public async Task The_iro_is_who_the_child_is_allocated_to_on_the_as_at_date()
    {
        await using var warehouse = await GivenAsync("2025-06-01", "iro_allocations");
        await warehouse.GivenAsync("staging.iro_allocation", """
            child_id | iro    | began_on   | ended_on   | file_order
            A        | IRO-01 | 2025-01-06 | 2025-11-30 | 1
            A        | IRO-02 | 2025-11-30 |            | 2
            """);

        Assert.Equal("IRO-02 | false", await ShownAsync(warehouse, "iro | has_no_iro"));
    }

    /// <summary>Child A, looked after since 2024, whose last review was the second or later and held on a day: the next is due in six months.</summary>
    private static async Task<TestWarehouse> GivenAsync(string heldOn, params string[] extracts)
    {
        var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("core.care_period", """
            care_period_id | child_id | care_period_number | started_on | has_first_review_known
            A#1            | A        | 1                  | 2024-06-03 | true
            """);
        await warehouse.GivenAsync("staging.review", $"""
            child_id | held_on
            A        | 2024-07-01
            A        | {heldOn}
            """);
        await GivenExtractsAsync(warehouse, extracts);
        return warehouse;
    }

    private static Task GivenExtractsAsync(TestWarehouse warehouse, params string[] extracts) =>
        warehouse.GivenAsync("reference.supplied_extract", string.Join("\n", extracts.Prepend("contract")));

    private static Task GivenPlannedAsync(TestWarehouse warehouse, string row) =>
        warehouse.GivenAsync("staging.planned_meeting", "child_id | planned_for | report_received_on\n" + row);

    private static async Task<string> ShownAsync(TestWarehouse warehouse, string columns) =>
        Assert.Single(await warehouse.BuildAsync("marts.review_due")).Show(columns);
}
