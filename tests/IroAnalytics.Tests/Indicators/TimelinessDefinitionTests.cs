namespace IroAnalytics.Tests.Indicators;

/// <summary>Who is a member of the indicators about the review cycle and who is met: the last day in time, and the day after.</summary>
public sealed class TimelinessDefinitionTests
{
    [Theory]
    [InlineData("reviews-in-time", "2025-05", "A 2025-05-13 met, B 2025-05-14")]
    [InlineData("first-reviews-in-time", "2025-05", "A 2025-05-13 met, B 2025-05-14")]
    [InlineData("reviews-held", "2025-05", "A 2025-05-13, B 2025-05-14, C 2025-05-20")]
    [InlineData("reviews-in-time", "2025-08", "A 2025-08-13 met, B 2025-08-15")]
    [InlineData("first-reviews-in-time", "2025-08", "")]
    [InlineData("reviews-in-time", "2025-11", "C 2025-11-21")]
    [InlineData("children-reviewed", "2025-26", "A 2025-05-13, B 2025-05-14, C 2025-05-20")]
    [InlineData("three-or-more-reviews", "2025-26", "A 2025-05-13 met, B 2025-05-14, C 2025-05-20")]
    [InlineData("three-or-more-reviews", "2025-26-Q1", "A 2025-05-13, B 2025-05-14, C 2025-05-20")]
    public async Task Reviews_in_time_and_how_many_of_a_child(string id, string period, string members)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("core.care_period", """
            care_period_id | child_id | started_on | is_start_known | has_first_review_known
            A              | A        | 2025-04-10 | true           | true
            B              | B        | 2025-04-10 | true           | true
            C              | C        | 2025-04-10 | false          | false
            """);
        await warehouse.GivenAsync("core.review", """
            review_id | care_period_id | child_id | review_number | held_on    | held_before_on
            A1        | A              | A        | 1             | 2025-05-13 |
            A2        | A              | A        | 2             | 2025-08-13 | 2025-05-13
            A3        | A              | A        | 3             | 2025-10-01 | 2025-08-13
            B1        | B              | B        | 1             | 2025-05-14 |
            B2        | B              | B        | 2             | 2025-08-15 | 2025-05-14
            C1        | C              | C        | 1             | 2025-05-20 |
            C2        | C              | C        | 2             | 2025-11-21 | 2025-05-20
            """);

        Assert.Equal(members, await warehouse.MembersAsync(id, period));
    }

    [Theory]
    [InlineData("reviews-overdue", "2025-09", "")]
    [InlineData("reviews-overdue", "2025-10", "A 2025-10-31, E 2025-10-31")]
    [InlineData("reviews-overdue", "2025-11", "A 2025-11-30, B 2025-11-30")]
    [InlineData("children-reviewed-in-time", "2025-10", "A 2025-10-31, C 2025-10-31 met, E 2025-10-31")]
    [InlineData("children-reviewed-in-time", "2025-11", "A 2025-11-30, B 2025-11-30, C 2025-11-30 met, E 2025-11-30")]
    public async Task A_review_that_is_not_held_is_overdue_from_its_due_day_on(string id, string period, string members)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("core.care_period", """
            care_period_id | child_id | started_on | ended_on   | is_start_known | has_first_review_known
            A              | A        | 2025-10-03 |            | true           | true
            B              | B        | 2025-10-06 |            | true           | true
            C              | C        | 2025-10-03 |            | true           | true
            D              | D        | 2025-10-03 | 2025-10-31 | true           | true
            E              | E        | 2025-10-03 |            | true           | true
            """);
        await warehouse.GivenAsync("core.review", """
            review_id | care_period_id | child_id | review_number | held_on
            C1        | C              | C        | 1             | 2025-10-31
            E1        | E              | E        | 1             | 2025-11-03
            """);

        Assert.Equal(members, await warehouse.MembersAsync(id, period));
    }

    [Theory]
    [InlineData("2025-07-15", "2020-07-02", "A 2025-07-15 met")] // started on 1 July, the day before the fifth birthday
    [InlineData("2025-07-16", "2020-07-02", "A 2025-07-16")]
    [InlineData("2025-07-15", "2020-07-01", "")]
    [InlineData("2025-07-15", "", "")]
    public async Task Young_children_are_reviewed_by_the_tenth_working_day(string heldOn, string bornOn, string members)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.InCareAsync("2025-07-01", "A");
        await warehouse.GivenAsync("core.child", $"child_id | born_on\nA | {bornOn}");
        await warehouse.GivenAsync("core.review", $"""
            review_id | care_period_id | child_id | review_number | held_on
            A1        | A              | A        | 1             | {heldOn}
            """);

        Assert.Equal(members, await warehouse.MembersAsync("first-reviews-under-5-10-days", "2025-07"));
    }

    [Theory]
    [InlineData("2025-09-01", "", "2025-09-29", "A 2025-09-01 met")]
    [InlineData("2025-09-01", "", "2025-09-30", "A 2025-09-01")]
    [InlineData("2025-09-01", "", "2025-09-01", "A 2025-09-01 met")]
    [InlineData("2025-09-01", "", "2025-08-31", "A 2025-09-01")]
    [InlineData("2025-09-01", "2025-09-29", "2025-09-10", "")] // not looked after on the 28th day
    [InlineData("2025-09-01", "2025-09-30", "2025-09-10", "A 2025-09-01 met")]
    [InlineData("2025-11-02", "", "2025-11-10", "A 2025-11-02 met")] // the 28th day is the as-at date
    [InlineData("2025-11-03", "", "2025-11-10", "")]
    public async Task A_move_is_reviewed_within_28_days(string movedOn, string leftOn, string heldOn, string members)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("core.care_period", $"""
            care_period_id | child_id | started_on | ended_on
            A              | A        | 2024-05-01 | {leftOn}
            """);
        await warehouse.GivenAsync("core.placement", $"""
            placement_id | care_period_id | child_id | placement_number | started_on
            A/1          | A              | A        | 1                | 2024-05-01
            A/2          | A              | A        | 2                | {movedOn}
            """);
        await warehouse.GivenAsync("core.review", $"""
            review_id | care_period_id | child_id | review_number | held_on
            A1        | A              | A        | 1             | {heldOn}
            """);

        Assert.Equal(members, await warehouse.MembersAsync("review-after-move", "2025-26"));
    }

    [Theory]
    [InlineData("reports-before-review", "A 2025-11-10 met, B 2025-11-10, C 2025-11-10, D 2025-11-21, E 2025-11-24 met")]
    [InlineData("decisions-sent-in-time", "A 2025-11-10 met, B 2025-11-10, C 2025-11-10, D 2025-11-21 met")]
    [InlineData("records-sent-in-time", "")]
    public async Task Papers_of_a_meeting_are_judged_once_their_working_days_have_passed(string id, string members)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("core.review_meeting", """
            child_id | held_on    | report_received_on | decisions_sent_on | record_sent_on
            A        | 2025-11-10 | 2025-11-05         | 2025-11-17        | 2025-11-11
            B        | 2025-11-10 | 2025-11-06         | 2025-11-18        | 2025-11-11
            C        | 2025-11-10 |                    |                   |
            D        | 2025-11-21 | 2025-11-22         | 2025-11-20        |
            E        | 2025-11-24 | 2025-11-19         | 2025-11-24        |
            """);

        Assert.Equal(members, await warehouse.MembersAsync(id, "2025-11"));
    }

    [Theory]
    [InlineData("2025-10-31", "2025-11-28", "A 2025-10-31 met")]
    [InlineData("2025-10-31", "2025-12-01", "A 2025-10-31")]
    [InlineData("2025-11-02", "", "A 2025-11-02")]
    [InlineData("2025-11-03", "2025-11-04", "")] // the 20th working day, 1 December, has not come
    public async Task A_record_is_sent_by_the_twentieth_working_day(string heldOn, string sentOn, string members)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("core.review_meeting", $"""
            child_id | held_on  | record_sent_on
            A        | {heldOn} | {sentOn}
            """);

        Assert.Equal(members, await warehouse.MembersAsync("records-sent-in-time", "2025-26"));
    }

    [Fact]
    public async Task Decisions_count_on_the_day_they_fall_due()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("core.review_decision", """
            decision_id | child_id | reviewed_on | due_on     | completed_on
            1           | A        | 2025-09-01  | 2025-11-14 | 2025-11-14
            2           | B        | 2025-09-01  | 2025-11-14 | 2025-11-15
            3           | C        | 2025-09-01  | 2025-11-30 |
            4           | D        | 2025-09-01  | 2025-12-01 | 2025-11-20
            5           | E        | 2025-09-01  |            | 2025-11-20
            """);

        Assert.Equal("A 2025-11-14 met, B 2025-11-14, C 2025-11-30", await warehouse.MembersAsync("review-decisions-completed", "2025-11"));
    }
}
