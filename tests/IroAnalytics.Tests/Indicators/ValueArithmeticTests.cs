using System.Globalization;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Tests.Indicators;

/// <summary>Definitions, section 6: values and how far they can be relied on.</summary>
public sealed class ValueArithmeticTests
{
    private const string Reviews = """
        member_id | child_id | held_on    | due_on     | is_in_time | review_kind
        1         | A        | 2025-10-31 | 2025-10-31 | true       | first
        2         | B        | 2025-10-01 | 2025-09-30 | false      | later
        3         | C        | 2025-10-02 | 2025-09-30 | false      | later
        4         | D        | 2025-10-03 |            |            | not known
        5         | E        | 2025-11-01 | 2025-11-01 | true       | later
        """;

    [Fact]
    public async Task A_percentage_is_not_rounded_and_leaves_out_what_has_no_due_date()
    {
        var value = await ValueAsync("reviews-in-time", "2025-10", TestWarehouse.Run(new(2026, 3, 31)));

        Assert.Equal((1d, 3d, 100d / 3, ValueStatus.Ok), (value.Numerator, value.Denominator, value.Value, value.Status));
    }

    [Fact]
    public async Task A_denominator_of_zero_has_no_value_and_that_wins_over_provisional()
    {
        var value = await ValueAsync("reviews-in-time", "2025-09", TestWarehouse.Run(new(2025, 10, 1)));

        Assert.Equal((0d, 0d, null, ValueStatus.NoData), (value.Numerator, value.Denominator, value.Value, value.Status));
    }

    [Fact]
    public async Task A_count_of_nothing_is_zero()
    {
        var value = await ValueAsync("escalations-raised", "2025-10", TestWarehouse.Run(new(2026, 3, 31)));

        Assert.Equal((null, null, 0d, ValueStatus.Ok), (value.Numerator, value.Denominator, value.Value, value.Status));
    }

    [Theory]
    [InlineData("2025-11-27", ValueStatus.Provisional)]
    [InlineData("2025-11-28", ValueStatus.Ok)] // the 20th working day after 31 October
    public async Task A_flow_is_provisional_until_the_twentieth_working_day_after_its_period(string asAt, ValueStatus status)
    {
        var value = await ValueAsync("reviews-in-time", "2025-10", TestWarehouse.Run(Day(asAt)));

        Assert.Equal(status, value.Status);
    }

    [Fact]
    public async Task A_snapshot_is_never_provisional()
    {
        var value = await ValueAsync("looked-after", "2025-11", TestWarehouse.Run());

        Assert.Equal((0d, ValueStatus.Ok), (value.Value, value.Status));
    }

    [Theory]
    [InlineData("2025-12")]
    [InlineData("2026-27")]
    public async Task A_period_that_begins_after_the_as_at_date_has_no_value(string period)
    {
        foreach (var id in new[] { "reviews-in-time", "escalations-raised", "looked-after", "iro-caseload" })
        {
            var value = await ValueAsync(id, period, TestWarehouse.Run());

            Assert.Equal((null, null, ValueStatus.NoData), (value.Denominator, value.Value, value.Status));
        }
    }

    [Theory]
    [InlineData("reviews-in-time", "Reviews")]
    [InlineData("escalations-raised", "escalations")]
    [InlineData("iro-caseload", "iros")]
    [InlineData("iro-caseload", "iro_allocations")]
    public async Task Without_its_extract_an_indicator_has_no_value(string id, string extract)
    {
        var value = await ValueAsync(id, "2025-10", TestWarehouse.Run(withoutExtracts: [extract]));

        Assert.Equal((null, null, null, ValueStatus.NoData), (value.Numerator, value.Denominator, value.Value, value.Status));
    }

    [Fact]
    public async Task Without_a_UASC_file_every_child_is_local()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("marts.child_month", "child_id | snapshot_on\nA | 2025-11-30");

        var value = await ValueAsync(warehouse, "uasc-share", "2025-11", TestWarehouse.Run(withoutExtracts: ["UASC"]));

        Assert.Equal((0d, 1d, 0d), (value.Numerator, value.Denominator, value.Value));
    }

    [Theory]
    [InlineData("2025-09", 90)]
    [InlineData("2025-10", 95)] // set for its last day
    [InlineData("2025-11", 95)]
    [InlineData("2025-12", 97)]
    [InlineData("2025-08", null)]
    public async Task The_target_is_the_one_that_holds_on_the_periods_last_day(string period, int? target)
    {
        var run = TestWarehouse.Run(targets:
        [
            new("reviews-in-time", new(2025, 10, 31), 95),
            new("reviews-in-time", new(2025, 9, 1), 90),
            new("reviews-in-time", new(2025, 12, 1), 97),
            new("participation", new(2025, 1, 1), 50),
        ]);

        var value = await ValueAsync("reviews-in-time", period, run);

        Assert.Equal(target, value.Target);
    }

    [Fact]
    public async Task The_caseload_is_all_children_allocated_over_all_full_time_equivalents()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("marts.iro_workload", """
            iro    | snapshot_on | fte | child_count
            IRO-01 | 2025-11-30  | 1   | 2
            IRO-02 | 2025-11-30  | 0.5 | 2
            IRO-02 | 2025-10-31  | 0.5 | 9
            """);

        var value = await ValueAsync(warehouse, "iro-caseload", "2025-11", TestWarehouse.Run());

        Assert.Equal((4d, 1.5, 4 / 1.5), (value.Numerator, value.Denominator, value.Value));
    }

    [Theory]
    [InlineData("2025-10")]
    [InlineData("2025-26-Q3")]
    [InlineData("2025-26")]
    public async Task A_snapshot_of_an_unfinished_period_is_that_of_the_as_at_date(string period)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("marts.child_month", """
            child_id | snapshot_on
            A        | 2025-09-30
            A        | 2025-10-15
            B        | 2025-10-15
            """);

        var value = await ValueAsync(warehouse, "looked-after", period, TestWarehouse.Run(new(2025, 10, 15)));

        Assert.Equal(2, value.Value);
    }

    private static async Task<IndicatorValue> ValueAsync(string id, string period, MeasuredRun run)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("marts.review_held", Reviews);
        return await ValueAsync(warehouse, id, period, run);
    }

    private static async Task<IndicatorValue> ValueAsync(TestWarehouse warehouse, string id, string period, MeasuredRun run)
    {
        var indicator = PublishedFolder.Indicator(id);
        var reader = await warehouse.ReaderAsync(indicator, run);
        var asked = ReportingPeriod.TryParse(period) ?? throw new ArgumentException(period, nameof(period));
        return Assert.Single(await reader.ValuesAsync(indicator, IndicatorSlice.Of(asked), CancellationToken.None));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
