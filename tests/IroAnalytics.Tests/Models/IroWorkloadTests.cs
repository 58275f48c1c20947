namespace IroAnalytics.Tests.Models;

/// <summary>Definitions, section 2: allocations and posts.</summary>
public sealed class IroWorkloadTests
{
    [Theory]
    [InlineData("2025-05-01", "2024-11-30 |")]
    [InlineData("2025-04-01", "2024-11-30 |")]
    [InlineData("2025-05-02", "2024-11-30 | 2025-05-01\n2025-05-02 |")]
    public async Task Rows_of_one_officer_that_touch_or_overlap_are_one_allocation(string secondBeganOn, string expected)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("staging.iro_allocation", $"""
            child_id | iro    | began_on        | ended_on   | file_order
            A        | IRO-01 | 2024-11-30      | 2025-05-01 | 1
            A        | IRO-01 | {secondBeganOn} |            | 2
            """);

        Assert.Equal(expected, await warehouse.ShowAsync("core.iro_allocation", "began_on | ended_on"));
    }

    [Fact]
    public async Task A_child_with_two_officers_counts_for_both_and_officers_not_in_post_are_out()
    {
        await using var warehouse = await WithCareAsync();
        await warehouse.GivenAsync("core.iro", """
            iro    | began_on   | ended_on   | fte | file_order
            IRO-01 | 2020-01-01 |            | 1   | 1
            IRO-02 | 2024-09-01 |            | 0.5 | 2
            IRO-03 | 2020-01-01 |            | 0   | 3
            IRO-04 | 2020-01-01 | 2025-11-30 | 1   | 4
            IRO-05 | 2020-01-01 |            | 1   | 5
            """);
        await warehouse.GivenAsync("core.iro_allocation", """
            child_id | iro    | began_on   | ended_on
            A        | IRO-01 | 2025-02-01 |
            A        | IRO-02 | 2025-09-01 |
            B        | IRO-01 | 2025-02-01 |
            B        | IRO-03 | 2025-02-01 |
            B        | IRO-04 | 2025-02-01 |
            B        | IRO-99 | 2025-02-01 |
            B        | IRO-05 | 2025-02-01 | 2025-11-30
            C        | IRO-01 | 2025-02-01 |
            """);

        Assert.Equal("IRO-01 | 1 | 2\nIRO-02 | 0.5 | 1\nIRO-05 | 1 | 0", await AtAsAtAsync(warehouse));
    }

    [Fact]
    public async Task Of_several_rows_of_an_officer_the_one_begun_last_holds()
    {
        await using var warehouse = await WithCareAsync();
        await warehouse.GivenAsync("core.iro", """
            iro    | began_on   | fte | file_order
            IRO-01 | 2025-01-01 | 0.6 | 1
            IRO-01 | 2020-01-01 | 1   | 2
            IRO-02 | 2020-01-01 | 1   | 3
            IRO-02 | 2025-01-01 | 0   | 4
            """);

        Assert.Equal("IRO-01 | 0.6 | 0", await AtAsAtAsync(warehouse));
    }

    private static async Task<TestWarehouse> WithCareAsync()
    {
        var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("core.care_period", """
            care_period_id | child_id | started_on | ended_on
            A#1            | A        | 2023-03-01 |
            B#1            | B        | 2023-03-01 |
            C#1            | C        | 2023-03-01 | 2025-11-30
            """);
        return warehouse;
    }

    private static async Task<string> AtAsAtAsync(TestWarehouse warehouse) => string.Join(
        "\n",
        (await warehouse.BuildAsync("marts.iro_workload")).Where(row => row["snapshot_on"] == "2025-11-30").Select(row => row.Show("iro | fte | child_count")));
}
