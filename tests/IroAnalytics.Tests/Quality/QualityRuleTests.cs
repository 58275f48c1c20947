namespace IroAnalytics.Tests.Quality;

/// <summary>Our own rules, on the run of 30 November 2025: which rows of which extract each reports, and the value it shows.</summary>
public sealed class QualityRuleTests
{
    [Fact]
    public async Task A_child_with_two_reviews_on_one_day_of_a_return_has_one_too_many()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("staging.review", """
            child_id | held_on    | review_code | return_position | row_number
            A        | 2025-05-01 | PN1         | 9999            | 1
            A        | 2025-05-01 | PN3         | 9999            | 2
            A        | 2025-06-01 | PN1         | 9999            | 3
            B        | 2025-05-01 | PN1         | 9999            | 4
            """);

        Assert.Equal("Reviews 1 A REVIEW_CODE PN1; Reviews 2 A REVIEW_CODE PN3", await warehouse.BreaksAsync("review-with-two-codes"));
    }

    [Theory]
    [InlineData("2025-04-30", "")] // seven months to the day
    [InlineData("2025-04-29", "Reviews 2 A REVIEW 2025-04-29")]
    public async Task The_last_review_of_a_child_in_care_lies_at_most_seven_months_back(string lastReview, string expected)
    {
        await using var warehouse = await InCareAsync();
        await warehouse.GivenAsync("staging.review", $"""
            child_id | held_on      | return_position | row_number
            A        | 2025-01-05   | 9999            | 1
            A        | {lastReview} | 9999            | 2
            GONE     | 2025-01-05   | 9999            | 3
            """);

        Assert.Equal(expected, await warehouse.BreaksAsync("review-long-ago"));
    }

    [Fact]
    public async Task A_child_in_care_for_more_than_seven_months_has_been_reviewed()
    {
        await using var warehouse = await InCareAsync();

        Assert.Equal("Episodes 1 A DECOM 2025-01-01", await warehouse.BreaksAsync("care-without-review"));
    }

    [Fact]
    public async Task A_child_in_care_has_an_IRO_after_the_first_days()
    {
        await using var warehouse = await InCareAsync();
        await warehouse.GivenAsync("staging.iro_allocation", """
            child_id | iro | began_on   | ended_on   | return_position | row_number | file_order
            A        | I1  | 2025-01-05 | 2025-11-30 | 9999            | 1          | 1
            OTHER    | I1  | 2025-01-05 |            | 9999            | 2          | 2
            """);

        Assert.Equal("Episodes 1 A CHILD A", await warehouse.BreaksAsync("child-without-iro"));
    }

    [Theory]
    [InlineData("iro-not-in-list", "iro_allocations 3 A IRO I9")]
    [InlineData("allocations-overlap", "iro_allocations 3 A FROM 2025-05-31")]
    [InlineData("day-out-of-order", "iro_allocations 4 B TO 2025-02-01")]
    public async Task Allocations_name_a_known_IRO_and_follow_on_each_other(string rule, string expected)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("staging.iro", """
            iro | began_on
            I1  | 2025-01-01
            I2  | 2025-01-01
            """);
        await warehouse.GivenAsync("staging.iro_allocation", """
            child_id | iro | began_on   | ended_on   | return_position | row_number | file_order
            A        | I1  | 2025-01-01 | 2025-03-01 | 9999            | 1          | 1
            A        | I2  | 2025-03-01 | 2025-06-01 | 9999            | 2          | 2
            A        | I9  | 2025-05-31 |            | 9999            | 3          | 3
            B        | I1  | 2025-03-01 | 2025-02-01 | 9999            | 4          | 4
            B        | I2  | 2025-03-01 |            | 9999            | 5          | 5
            """);

        Assert.Equal(expected, await warehouse.BreaksAsync(rule));
    }

    [Theory]
    [InlineData("day-out-of-order", "escalations 2 A RESOLVED 2025-04-30")]
    [InlineData("escalation-kind-and-stage", "escalations 3 A STAGE 0; escalations 4  STAGE 1")]
    [InlineData("stage-without-escalation", "escalation_stages 2  ESCALATION E9")]
    public async Task Escalations_are_resolved_after_they_are_raised_and_have_a_stage_of_their_kind(string rule, string expected)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("staging.escalation", """
            escalation_id | child_id | raised_on  | kind     | stage | resolved_on | return_position | row_number
            E1            | A        | 2025-05-01 | formal   | 1     | 2025-05-01  | 9999            | 1
            E2            | A        | 2025-05-01 | informal | 0     | 2025-04-30  | 9999            | 2
            E3            | A        | 2025-05-01 | formal   | 0     |             | 9999            | 3
            E4            |          | 2025-05-01 | informal | 1     |             | 9999            | 4
            """);
        await warehouse.GivenAsync("staging.escalation_stage", """
            escalation_id | stage | return_position | row_number
            E1            | 1     | 9999            | 1
            E9            | 2     | 9999            | 2
            """);

        Assert.Equal(expected, await warehouse.BreaksAsync(rule));
    }

    [Theory]
    [InlineData("meeting-not-in-return", "review_meetings 2 A REVIEW 2025-06-02")]
    [InlineData("review-without-meeting", "Reviews 3 A REVIEW 2025-06-01")]
    [InlineData("decision-without-review", "review_decisions 3 A REVIEW 2025-07-01")]
    [InlineData("day-out-of-order", "review_meetings 2 A RECORD_SENT 2025-06-01")]
    public async Task Reviews_meetings_and_decisions_belong_together(string rule, string expected)
    {
        await using var warehouse = await WithReturnsAsync();
        await warehouse.GivenAsync("staging.review", """
            child_id | held_on    | return_position | row_number
            A        | 2025-04-30 | 9999            | 1
            A        | 2025-05-01 | 9999            | 2
            A        | 2025-06-01 | 9999            | 3
            """);
        await warehouse.GivenAsync("staging.review_meeting", """
            child_id | held_on    | record_sent_on | return_position | row_number
            A        | 2025-05-01 | 2025-05-20     | 9999            | 1
            A        | 2025-06-02 | 2025-06-01     | 9999            | 2
            """);
        await warehouse.GivenAsync("staging.review_decision", """
            decision_id | child_id | reviewed_on | return_position | row_number
            D1          | A        | 2025-04-30  | 9999            | 1
            D2          | A        | 2025-06-02  | 9999            | 2
            D3          | A        | 2025-07-01  | 9999            | 3
            """);

        Assert.Equal(expected, await warehouse.BreaksAsync(rule));
    }

    [Fact]
    public async Task A_child_ceases_to_be_unaccompanied_in_care()
    {
        await using var warehouse = await InCareAsync();
        await warehouse.GivenAsync("staging.unaccompanied_child", """
            child_id | ended_on   | return_position | row_number
            A        | 2025-01-01 | 9999            | 1
            NEW      | 2025-11-23 | 9999            | 2
            """);

        Assert.Equal("UASC 2 NEW DUC 2025-11-23", await warehouse.BreaksAsync("unaccompanied-end-before-care"));
    }

    [Fact]
    public async Task A_social_worker_is_in_a_team()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("staging.social_worker_episode", """
            child_id | social_worker_id | began_on   | ended_on   | return_position | row_number | file_order
            A        | S9               | 2025-01-01 | 2025-02-01 | 9999            | 1          | 1
            A        | S9               | 2025-02-01 |            | 9999            | 2          | 2
            B        | S1               | 2025-01-01 |            | 9999            | 3          | 3
            """);
        await warehouse.GivenAsync("staging.social_work_team", """
            social_worker_id | team  | began_on
            S1               | North | 2025-01-01
            """);

        Assert.Equal("SWEpisodes 2 A SW_ID S9", await warehouse.BreaksAsync("social-worker-without-team"));
    }

    /// <summary>A has been in care since January, NEW for a week, GONE has left.</summary>
    private static async Task<TestWarehouse> InCareAsync()
    {
        var warehouse = await WithReturnsAsync();
        await warehouse.GivenAsync("staging.episode", """
            child_id | began_on   | began_with_code | ended_on   | ended_with_code | is_end_unreadable | is_after_as_at | return_position | row_number
            A        | 2025-01-01 | S               |            |                 | false             | false          | 9999            | 1
            NEW      | 2025-11-24 | S               |            |                 | false             | false          | 9999            | 2
            GONE     | 2025-01-01 | S               | 2025-06-01 | E4A             | false             | false          | 9999            | 3
            """);
        return warehouse;
    }

    private static async Task<TestWarehouse> WithReturnsAsync()
    {
        var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("staging.return", """
            contract | file         | return_position | began_on   | ended_on   | is_newest
            Episodes | Episodes.csv | 9999            | 2024-04-01 | 2026-03-31 | true
            Reviews  | Reviews.csv  | 9999            | 2024-04-01 | 2026-03-31 | true
            """);
        return warehouse;
    }
}
