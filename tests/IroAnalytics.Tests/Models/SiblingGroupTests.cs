namespace IroAnalytics.Tests.Models;

/// <summary>Who has a brother or sister looked after, and on which days.</summary>
public sealed class SiblingGroupTests
{
    [Fact]
    public async Task A_child_is_one_of_siblings_on_the_days_on_which_any_of_them_is_looked_after_as_well()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("core.care_period", """
            care_period_id | child_id | care_period_number | started_on | ended_on
            A#1            | A        | 1                  | 2025-01-10 | 2025-11-30
            B#1            | B        | 1                  | 2025-02-10 | 2025-05-31
            B#2            | B        | 2                  | 2025-07-31 | 2025-07-31
            C#1            | C        | 1                  | 2025-04-10 | 2025-08-31
            D#1            | D        | 1                  | 2025-01-10 |
            """);
        await warehouse.GivenAsync("core.sibling", """
            child_id | family
            A        | F1
            B        | F1
            C        | F1
            D        | F2
            E        | F2
            """);

        // With B and then C, A is one of siblings without a break; on the day B comes and goes B is not looked after; D's brother E never is.
        Assert.Equal(
            """
            A | 2025-02-10 | 2025-08-31
            B | 2025-02-10 | 2025-05-31
            C | 2025-04-10 | 2025-08-31
            """,
            await warehouse.ShowAsync("marts.sibling_stretch", "child_id | from_on | until_on"));
        Assert.Equal(
            ["A 2025-02-28", "A 2025-03-31", "A 2025-04-30", "A 2025-05-31", "A 2025-06-30", "A 2025-07-31"],
            (await warehouse.BuildAsync("marts.sibling_group")).Where(row => row["child_id"] == "A").Select(row => row.Show("child_id | snapshot_on").Replace(" | ", " ", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }
}
