using IroAnalytics.Dashboard.Queries;

namespace IroAnalytics.Tests.Queries;

public sealed class IroCaseloadTests
{
    [Fact]
    public async Task A_child_who_came_alone_lives_far_away_or_is_one_of_siblings_counts_for_more_in_the_weighted_caseload_alone()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("marts.iro_workload", """
            iro    | snapshot_on | fte | child_count
            IRO-01 | 2025-10-31  | 0.5 | 3          
            IRO-02 | 2025-10-31  | 1   | 0          
            """);
        await warehouse.GivenAsync("marts.child_month", """
            child_id | snapshot_on
            A        | 2025-10-31 
            B        | 2025-10-31 
            C        | 2025-10-31 
            """);
        await warehouse.GivenAsync("marts.child_state", """
            child_id | from_on    | until_on   | iro    | cohort
            A        | 2025-01-01 | 9999-12-31 | IRO-01 | UASC
            B        | 2025-01-01 | 9999-12-31 | IRO-01 | Local
            C        | 2025-01-01 | 9999-12-31 | IRO-01 | Local
            """);
        await warehouse.GivenAsync("marts.child_place", """
            child_id | snapshot_on | is_far
            A        | 2025-10-31  | true  
            B        | 2025-10-31  | false 
            C        | 2025-10-31  |       
            """);
        await warehouse.GivenAsync("core.care_period", """
            care_period_id | child_id | care_period_number | started_on
            A#1            | A        | 1                  | 2025-01-01
            B#1            | B        | 1                  | 2025-01-01
            C#1            | C        | 1                  | 2025-01-01
            """);
        await warehouse.GivenAsync("marts.snapshot", "snapshot_on\n2025-10-31");
        await warehouse.GivenAsync("core.sibling", """
            child_id | family
            A        | F1    
            B        | F2    
            C        | F2    
            D        | F1    
            """);
        await warehouse.BuildAsync("marts.sibling_group");

        var rows = await IroCaseload.QueryAsync(warehouse.Connection, new(2025, 10, 31), CancellationToken.None);

        // A's brother D is not looked after; B and C are siblings. 3 children, 0.2 each for alone, far, and two siblings.
        Assert.Equal(
            [
                new("IRO-01", 0.5, 3, Unaccompanied: 1, Far: 1, Siblings: 2, PerFullTime: 6, Weighted: 7.6, Recommended: 70),
                new("IRO-02", 1, 0, 0, 0, 0, 0, 0, 70),
            ],
            rows);
    }
}
