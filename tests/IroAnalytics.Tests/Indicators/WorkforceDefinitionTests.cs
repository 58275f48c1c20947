using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Tests.Indicators;

/// <summary>Who is a member of the indicators about officers and social workers, and who is met.</summary>
public sealed class WorkforceDefinitionTests
{
    private const string Officers = """
        iro    | began_on   | ended_on   | fte | employment | file_order
        IRO-01 | 2020-01-01 |            | 1   | permanent  | 1
        IRO-02 | 2020-01-01 | 2025-11-30 | 1   | permanent  | 2
        IRO-03 | 2025-11-30 |            | 0.1 | agency     | 3
        IRO-04 | 2020-01-01 |            | 0   | permanent  | 4
        IRO-05 | 2020-01-01 |            | 1   | permanent  | 5
        IRO-05 | 2025-10-01 |            | 0.5 |            | 6
        """;

    [Theory]
    [InlineData("iros-in-post", "2025-10", "IRO-01 2025-10-31, IRO-02 2025-10-31, IRO-05 2025-10-31")]
    [InlineData("iros-in-post", "2025-11", "IRO-01 2025-11-30, IRO-03 2025-11-30, IRO-05 2025-11-30")]
    [InlineData("iro-permanent-share", "2025-09", "IRO-01 2025-09-30 met, IRO-02 2025-09-30 met, IRO-05 2025-09-30 met")]
    [InlineData("iro-permanent-share", "2025-11", "IRO-01 2025-11-30 met, IRO-03 2025-11-30, IRO-05 2025-11-30")]
    public async Task In_post_from_the_first_day_to_the_day_before_the_last_with_hours(string id, string period, string members)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.InCareAsync("2024-01-01", "A");
        await warehouse.GivenAsync("core.iro", Officers);

        Assert.Equal(members, await warehouse.MembersAsync(id, period));
    }

    [Theory]
    [InlineData(70, "")]
    [InlineData(71, "IRO-01 2025-11-30")]
    public async Task Over_the_recommended_caseload_is_above_seventy_for_a_full_post(int children, string members)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("core.iro", "iro | began_on | fte | file_order\nIRO-01 | 2020-01-01 | 1 | 1\nIRO-02 | 2020-01-01 | 0.5 | 2");
        await warehouse.GivenAsync("marts.snapshot", "snapshot_on\n2025-11-30");
        await warehouse.GivenAsync("marts.care_stretch", Rows("child_id | from_on | until_on", children + 35, child => $"C{child} | 2025-01-01 | 9999-12-31"));
        await warehouse.GivenAsync("core.iro_allocation", Rows("child_id | iro | began_on", children + 35, child => $"C{child} | IRO-0{(child < children ? 1 : 2)} | 2025-01-01"));

        Assert.Equal(members, await warehouse.MembersAsync("iros-over-recommended", "2025-11"));
    }

    [Fact]
    public async Task The_caseload_is_all_children_over_all_hours()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.InCareAsync("2024-01-01", "A", "B", "C");
        await warehouse.GivenAsync("core.iro", Officers);
        await warehouse.GivenAsync("core.iro_allocation", """
            child_id | iro    | began_on   | ended_on
            A        | IRO-01 | 2025-01-01 |
            A        | IRO-05 | 2025-01-01 |
            B        | IRO-01 | 2025-01-01 | 2025-11-30
            B        | IRO-04 | 2025-11-30 |
            C        | IRO-03 | 2025-01-01 |
            Z        | IRO-01 | 2025-01-01 |
            """);
        var caseload = PublishedFolder.Indicator("iro-caseload");
        var reader = await warehouse.ReaderAsync(caseload);

        var value = Assert.Single(await reader.ValuesAsync(caseload, IndicatorSlice.Of(new ReportingPeriod(PeriodLength.Month, new(2025, 11, 1))), CancellationToken.None));

        Assert.Equal((3.0, 1.6, 3 / 1.6), (value.Numerator, value.Denominator, value.Value));
    }

    [Theory]
    [InlineData("2025-26-Q2", "IRO-01 2025-07-01, IRO-02 2025-07-01 met, IRO-03 2025-07-01 met, IRO-05 2025-07-01")]
    [InlineData("2025-26-Q3", "IRO-01 2025-10-01, IRO-05 2025-10-01, IRO-06 2025-10-01 met")]
    public async Task Turnover_is_the_end_of_a_stay_of_those_in_post_on_the_first_day(string period, string members)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.InCareAsync("2024-01-01", "A");
        await warehouse.GivenAsync("core.iro", """
            iro    | began_on   | ended_on   | fte | file_order
            IRO-01 | 2020-01-01 | 2025-08-01 | 1   | 1
            IRO-01 | 2025-08-01 |            | 0.5 | 2
            IRO-02 | 2020-01-01 | 2025-09-30 | 1   | 3
            IRO-03 | 2020-01-01 | 2025-07-02 | 1   | 4
            IRO-04 | 2020-01-01 | 2025-07-01 | 1   | 5
            IRO-05 | 2020-01-01 |            | 1   | 6
            IRO-06 | 2025-07-02 | 2025-11-30 | 1   | 7
            IRO-07 | 2020-01-01 |            | 1   | 8
            IRO-07 | 2025-07-01 |            | 0   | 9
            """);

        Assert.Equal(members, await warehouse.MembersAsync("iro-turnover", period));
    }

    [Fact]
    public async Task Observed_in_the_twelve_months_of_those_in_post_throughout()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.InCareAsync("2024-01-01", "A");
        await warehouse.GivenAsync("core.iro", """
            iro    | began_on   | ended_on   | fte | file_order
            IRO-01 | 2020-01-01 | 2025-06-01 | 1   | 1
            IRO-01 | 2025-06-01 |            | 0.5 | 2
            IRO-02 | 2024-11-30 |            | 1   | 3
            IRO-03 | 2024-12-01 |            | 1   | 4
            IRO-04 | 2020-01-01 | 2025-06-01 | 1   | 5
            IRO-04 | 2025-06-02 |            | 1   | 6
            IRO-05 | 2020-01-01 |            | 1   | 7
            """);
        await warehouse.GivenAsync("core.audit", """
            audit_id | iro    | audited_on | is_observation
            1        | IRO-01 | 2024-12-01 | true
            2        | IRO-02 | 2024-11-30 | true
            3        | IRO-03 | 2025-11-30 | true
            4        | IRO-05 | 2025-11-30 | false
            """);

        Assert.Equal("IRO-01 2025-11-30 met, IRO-02 2025-11-30, IRO-05 2025-11-30", await warehouse.MembersAsync("iros-observed", "2025-11"));
    }

    [Theory]
    [InlineData("2024-11-30", "2024-11-30", "", "A 2025-11-30 met")]
    [InlineData("2024-11-30", "2024-12-01", "", "A 2025-11-30")]
    [InlineData("2024-11-30", "2024-11-30", "2025-11-30", "A 2025-11-30")]
    [InlineData("2024-12-01", "2024-11-30", "", "")]
    public async Task One_allocation_covers_the_twelve_months(string since, string beganOn, string endedOn, string members)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.InCareAsync(since, "A");
        await warehouse.GivenAsync("core.iro_allocation", $"""
            child_id | iro    | began_on   | ended_on
            A        | IRO-01 | {beganOn}  | {endedOn}
            A        | IRO-02 | 2025-01-01 |
            """);

        Assert.Equal(members, await warehouse.MembersAsync("same-iro-12-months", "2025-11"));
    }

    [Theory]
    [InlineData("2024-11-30", "2024-12-01", "SW-3", "A 2025-11-30 met")]
    [InlineData("2024-11-30", "2024-11-30", "SW-3", "A 2025-11-30")] // the first had gone as the window opened
    [InlineData("2024-11-30", "2024-12-01", "SW-1", "A 2025-11-30")] // the first came back
    [InlineData("2024-12-01", "2024-12-01", "SW-3", "")] // returns tell less than twelve months
    public async Task Three_social_workers_in_the_twelve_months(string returnsFrom, string firstEndedOn, string last, string members)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.InCareAsync("2024-01-01", "A");
        await warehouse.GivenAsync("core.social_worker_return", $"began_on\n{returnsFrom}");
        await warehouse.GivenAsync("core.social_worker", $"""
            child_id | social_worker_id | began_on   | ended_on       | file_order
            A        | SW-1             | 2024-01-01 | {firstEndedOn} | 1
            A        | SW-2             | 2024-12-01 | 2025-11-30     | 2
            A        | {last}           | 2025-11-30 |                | 3
            """);

        Assert.Equal(members, await warehouse.MembersAsync("social-worker-changes", "2025-11"));
    }

    [Theory]
    [InlineData("2024-07-01", "2024-09-01", "2025-09-01", "K@2 2025-09-01 met")]
    [InlineData("2024-07-01", "2024-09-01", "2025-09-02", "K@2 2025-09-02")]
    [InlineData("2024-09-01", "", "2025-09-01", "K@2 2025-09-01 met")]
    [InlineData("2024-06-01", "", "2025-09-01", "K@2 2025-09-01")] // fifteen months from approval: judged, and late
    [InlineData("2024-05-31", "", "2025-09-01", "")] // a day more: reviews before it are not known
    public async Task A_carer_is_reviewed_within_a_year_of_the_review_before_or_the_approval(string approvedOn, string before, string reviewedOn, string members)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        var first = before.Length == 0 ? "" : $"K | {approvedOn} | {before} | 1\n";
        await warehouse.GivenAsync("staging.carer_review", $"carer | approved_on | reviewed_on | file_order\n{first}K | {approvedOn} | {reviewedOn} | 2");

        Assert.Equal(members, await warehouse.MembersAsync("carer-reviews-in-time", "2025-09"));
    }

    private static string Rows(string columns, int count, Func<int, string> row) => string.Join('\n', Enumerable.Range(0, count).Select(row).Prepend(columns));
}
