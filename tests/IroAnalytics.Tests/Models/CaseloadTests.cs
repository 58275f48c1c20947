namespace IroAnalytics.Tests.Models;

/// <summary>An IRO's own caseload: the children allocated to that IRO on the as-at date, 30 November 2025.</summary>
public sealed class CaseloadTests
{
    [Fact]
    public async Task A_child_belongs_to_the_iro_of_the_allocation_that_holds_on_the_as_at_date()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("core.iro_allocation", """
            child_id | iro    | began_on   | ended_on   | file_order
            A        | IRO-01 | 2024-01-01 | 2025-11-30 | 1
            A        | IRO-02 | 2025-11-30 |            | 2
            B        | IRO-01 | 2024-01-01 | 2025-12-01 | 3
            C        | IRO-01 | 2025-12-01 |            | 4
            D        | IRO-01 | 2024-01-01 | 2025-11-30 | 5
            """);

        Assert.Equal("A | IRO-02\nB | IRO-01", await warehouse.ShowAsync("marts.caseload", "child_id | iro"));
    }

    [Fact]
    public async Task Of_two_allocations_that_hold_the_one_that_began_later_counts_and_then_the_later_row()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("core.iro_allocation", """
            child_id | iro    | began_on   | ended_on | file_order
            A        | IRO-02 | 2025-02-01 |          | 1
            A        | IRO-01 | 2024-01-01 |          | 2
            B        | IRO-01 | 2025-02-01 |          | 3
            B        | IRO-03 | 2025-02-01 |          | 4
            """);

        Assert.Equal("A | IRO-02\nB | IRO-03", await warehouse.ShowAsync("marts.caseload", "child_id | iro"));
    }
}
