namespace IroAnalytics.Tests.Models;

/// <summary>What a time axis shows of child A, as at Sunday 30 November 2025.</summary>
public sealed class ChildEventTests
{
    private const string Spell = "lane | from_on | to_on | kind | detail | outcome | state";
    private const string Dated = "lane | from_on | to_on | due_on | kind | detail | state | extract";

    [Fact]
    public async Task Two_periods_of_care_with_their_legal_status_and_placements_the_last_open()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.EpisodesAsync("""
            began_on   | began_with_code | legal_status_code | place_code | provider_code | ended_on   | ended_with_code | reason_moved_code
            2024-06-03 | S               | V2                | U6         | PR1           | 2024-09-20 | E4A             |
            2025-05-06 | S               | C1                | U6         | PR1           | 2025-07-01 | X1              | CREQB
            2025-07-01 | P               | C1                | K2         | PR4           | 2025-09-01 | X1              |
            2025-09-01 | L               | C2                | K2         | PR4           |            |                 |
            """);

        Assert.Equal(
            """
            care | 2024-06-03 | 2024-09-20 | looked after |  | Returned home to parents/relatives/PR, part of care planning |
            care | 2025-05-06 |  | looked after |  |  |
            legal | 2024-06-03 | 2024-09-20 | section 20 | Single period of accommodation under section 20 |  |
            legal | 2025-05-06 | 2025-09-01 | interim care order | Interim care order |  |
            legal | 2025-09-01 |  | care order | Full care order |  |
            placement | 2024-06-03 | 2024-09-20 | fostered | Own provision (by the LA) |  |
            placement | 2025-05-06 | 2025-07-01 | fostered | Own provision (by the LA) | Carer requests end due to child's behaviour | unplanned ending
            placement | 2025-07-01 |  | residential | Private provision |  |
            """,
            await ShownAsync(warehouse, Spell, "care", "legal", "placement"));
    }

    [Fact]
    public async Task Reviews_held_in_time_and_late_and_the_next_of_the_open_period_alone()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("core.care_period", """
            care_period_id | child_id | care_period_number | started_on | ended_on   | has_first_review_known
            A#1            | A        | 1                  | 2024-06-03 | 2024-06-20 | true
            A#2            | A        | 2                  | 2025-05-06 |            | true
            """);
        await warehouse.GivenAsync("staging.review", """
            child_id | held_on    | review_code | row_number
            A        | 2025-06-03 | PN1         | 1
            A        | 2025-09-05 | PN7         | 2
            """);

        Assert.Equal(
            """
            review | 2025-06-03 | 2025-06-03 | 2025-06-04 | first review | Physically attends and speaks for self | in time | Reviews
            review | 2025-09-05 | 2025-09-05 | 2025-09-03 | second review | Does not attend and views not conveyed | late | Reviews
            review | 2026-03-05 | 2026-03-05 | 2026-03-05 | later review |  | due | Reviews
            """,
            await ShownAsync(warehouse, Dated, "review"));
    }

    [Theory]
    [InlineData("2025-05-30", "2025-11-30", "overdue")] // due on the as-at date and not held on it
    [InlineData("2025-06-01", "2025-12-01", "due")]
    public async Task The_next_review_is_overdue_from_the_day_it_is_due(string heldOn, string dueOn, string state)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("core.care_period", """
            care_period_id | child_id | care_period_number | started_on | has_first_review_known
            A#1            | A        | 1                  | 2024-06-03 | true
            """);
        await warehouse.GivenAsync("staging.review", $"""
            child_id | held_on
            A        | 2024-07-01
            A        | {heldOn}
            """);

        var next = (await warehouse.BuildAsync("marts.child_event")).Single(row => row["from_on"] == dueOn);
        Assert.Equal(state, next["state"]);
    }

    [Fact]
    public async Task Entries_of_the_services_own_lists_stand_with_their_days_and_states()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("staging.iro_allocation", """
            child_id | iro    | began_on   | ended_on   | file_order
            A        | IRO-01 | 2025-05-06 | 2025-08-01 | 1
            A        | IRO-02 | 2025-08-01 |            | 2
            """);
        await warehouse.GivenAsync("staging.review_decision", """
            decision_id | child_id | reviewed_on | due_on     | completed_on
            1           | A        | 2025-06-03  | 2025-07-01 | 2025-07-01
            2           | A        | 2025-06-03  | 2025-07-01 | 2025-07-02
            3           | A        | 2025-06-03  | 2025-11-30 |
            4           | A        | 2025-06-03  | 2025-12-01 |
            """);
        await warehouse.GivenAsync("staging.care_plan", """
            child_id | updated_on | plan | kind    | file_order
            A        | 2025-05-20 | NONE | care    | 1
            A        | 2025-10-01 | LTF  | pathway | 2
            """);

        Assert.Equal(
            """
            care_plan | 2025-05-20 | 2025-05-20 |  | care plan | No permanence plan yet |  | care_plans
            care_plan | 2025-10-01 | 2025-10-01 |  | pathway plan | Long-term fostering |  | care_plans
            decision | 2025-06-03 |  | 2025-11-30 | decision of a review |  | overdue | review_decisions
            decision | 2025-06-03 |  | 2025-12-01 | decision of a review |  | due | review_decisions
            decision | 2025-06-03 | 2025-07-01 | 2025-07-01 | decision of a review |  | in time | review_decisions
            decision | 2025-06-03 | 2025-07-02 | 2025-07-01 | decision of a review |  | late | review_decisions
            iro | 2025-05-06 | 2025-08-01 |  | IRO-01 |  |  | iro_allocations
            iro | 2025-08-01 |  |  | IRO-02 |  |  | iro_allocations
            """,
            await ShownAsync(warehouse, Dated, "care_plan", "decision", "iro"));
    }

    [Fact]
    public async Task A_formal_escalation_has_a_day_it_must_be_resolved_by_and_an_informal_one_has_none()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("staging.escalation", """
            escalation_id | child_id | raised_on  | kind     | stage | theme | resolved_on | outcome
            1             | A        | 2025-09-01 | formal   | 2     | PERM  | 2025-09-29  | upheld
            2             | A        | 2025-11-24 | formal   | 1     | PEP   |             |
            3             | A        | 2025-10-01 | informal | 0     | PEP   |             |
            """);

        Assert.Equal(
            """
            formal | 2025-09-01 | 2025-09-29 | 2025-09-29 | formal escalation, stage 2 | PERM | in time | escalations
            formal | 2025-11-24 |  | 2025-12-22 | formal escalation, stage 1 | PEP | due | escalations
            informal | 2025-10-01 |  |  | informal escalation | PEP |  | escalations
            """,
            await ShownAsync(warehouse, Dated, "formal", "informal"));
    }

    private static async Task<string> ShownAsync(TestWarehouse warehouse, string columns, params string[] lanes)
    {
        var rows = await warehouse.BuildAsync("marts.child_event");
        return string.Join("\n", rows.Where(row => lanes.Contains(row["lane"])).Select(row => row.Show(columns)).Order(StringComparer.Ordinal));
    }
}
