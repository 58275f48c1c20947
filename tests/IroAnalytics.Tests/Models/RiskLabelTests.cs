namespace IroAnalytics.Tests.Models;

/// <summary>Drift events and who is labelled with them, as at 30 November 2025.</summary>
public sealed class RiskLabelTests
{
    private const string Review = "child_id | care_period_id | started_on | review_number | is_first_known | held_on | held_before_on | due_on | period_ended_on";

    [Theory]
    [InlineData("2025-06-15", "", "2025-06-15")] // never held: late on the due day
    [InlineData("2025-06-15", "2025-06-16", "2025-06-15")] // the day after
    [InlineData("2025-06-15", "2025-06-15", "")] // on the day is in time
    [InlineData("2025-05-31", "2025-08-01", "")] // already overdue on the day of scoring
    [InlineData("2025-08-31", "", "2025-08-31")] // the last day of the horizon
    [InlineData("2025-09-01", "", "")] // the day after
    public async Task A_review_is_late_on_its_due_day_within_the_horizon(string dueOn, string heldOn, string happenedOn)
    {
        await using var warehouse = await WarehouseAsync();
        await warehouse.GivenAsync("risk.review_clock", $"""
            {Review}
            A | A#1 | 2024-01-01 | 4 | true | {heldOn} | 2024-12-15 | {dueOn} |
            """);

        Assert.Equal(happenedOn, await LabelAsync(warehouse, "E1", "2025-05-31"));
    }

    [Fact]
    public async Task A_review_that_falls_due_after_the_child_left_is_not_late()
    {
        await using var warehouse = await WarehouseAsync();
        await warehouse.GivenAsync("risk.review_clock", $"""
            {Review}
            A | A#1 | 2024-01-01 | 4 | true | | 2024-12-15 | 2025-06-15 | 2025-06-15
            """);

        Assert.Equal("", await LabelAsync(warehouse, "E1", "2025-05-31"));
    }

    [Fact]
    public async Task A_month_whose_three_months_are_not_over_has_no_label()
    {
        await using var warehouse = await WarehouseAsync();
        await warehouse.GivenAsync("risk.review_clock", $"""
            {Review}
            A | A#1 | 2024-01-01 | 4 | true | | 2025-04-15 | 2025-10-15 |
            """);

        Assert.Equal("2025-10-15", await LabelAsync(warehouse, "E1", "2025-08-31"));
        Assert.Equal("", await LabelAsync(warehouse, "E1", "2025-09-30"));
    }

    [Theory]
    [InlineData("", "2025-07-30")]
    [InlineData("2025-07-30", "")]
    [InlineData("2025-07-31", "2025-07-30")]
    public async Task A_decision_is_stuck_ninety_days_after_its_day(string completedOn, string happenedOn)
    {
        await using var warehouse = await WarehouseAsync();
        await warehouse.GivenAsync("staging.review_decision", $"""
            decision_id | child_id | reviewed_on | due_on     | completed_on
            D1          | A        | 2025-04-01  | 2025-05-01 | {completedOn}
            """);

        Assert.Equal(happenedOn, await LabelAsync(warehouse, "E4", "2025-05-31"));
    }

    [Theory]
    [InlineData("formal", "", "2025-07-14")]
    [InlineData("formal", "2025-07-14", "")]
    [InlineData("formal", "2025-07-15", "2025-07-14")]
    [InlineData("informal", "", "")]
    public async Task A_formal_escalation_is_stuck_on_its_twentieth_working_day(string kind, string resolvedOn, string happenedOn)
    {
        await using var warehouse = await WarehouseAsync();
        await warehouse.GivenAsync("staging.escalation", $"""
            escalation_id | child_id | raised_on  | kind   | resolved_on
            E1            | A        | 2025-06-16 | {kind} | {resolvedOn}
            """);

        Assert.Equal(happenedOn, await LabelAsync(warehouse, "E5", "2025-05-31"));
    }

    [Theory]
    [InlineData("2024-07-01", "2025-06-30", "2025-06-30")] // two within 12 months
    [InlineData("2024-06-30", "2025-06-30", "")] // 12 months to the day before are over
    public async Task Two_breakdowns_within_twelve_months_are_instability(string first, string second, string happenedOn)
    {
        await using var warehouse = await WarehouseAsync();
        await warehouse.GivenAsync("core.placement", $"""
            placement_id | care_period_id | child_id | placement_number | started_on | ended_on | ended_in_care | is_ending_unplanned
            P1           | A#1            | A        | 1                | 2024-01-01 | {first}  | true          | true
            P2           | A#1            | A        | 2                | {first}    | {second} | true          | true
            P3           | A#1            | A        | 3                | {second}   |          | false         | false
            """);

        Assert.Equal(happenedOn, await LabelAsync(warehouse, "E3", "2025-05-31"));
    }

    [Theory]
    [InlineData("U4", "2025-07-01")]
    [InlineData("A4", "")]
    public async Task A_placement_order_without_a_match_drifts_when_twelve_months_are_full(string place, string happenedOn)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.PeriodAsync($"""
            began_on   | began_with_code | legal_status_code | place_code | ended_on
            2024-01-01 | S               | C1                | U4         | 2024-07-01
            2024-07-01 | L               | E1                | {place}    |
            """);
        await warehouse.GivenAsync("core.review", """
            child_id | care_period_id | review_number | held_on
            A        | A#1            | 1             | 2024-01-20
            """);

        Assert.Equal(happenedOn, await LabelAsync(warehouse, "E6", "2025-05-31"));
    }

    private static async Task<TestWarehouse> WarehouseAsync()
    {
        var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.PeriodAsync("""
            began_on   | began_with_code | legal_status_code | place_code | ended_on
            2024-01-01 | S               | C2                | U4         |
            """);
        await warehouse.GivenAsync("core.review", """
            child_id | care_period_id | review_number | held_on
            A        | A#1            | 1             | 2024-01-20
            """);
        return warehouse;
    }

    private static async Task<string> LabelAsync(TestWarehouse warehouse, string driftEvent, string asOf) => string.Join(
        ", ",
        (await warehouse.ShowAsync("risk.label", "event | as_of | happened_on")).Split('\n')
            .Select(line => line.Split(" | "))
            .Where(cells => cells[0] == driftEvent && cells[1] == asOf)
            .Select(cells => cells[2]));
}
