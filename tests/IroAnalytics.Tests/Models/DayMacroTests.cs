using IroAnalytics.Pipeline.Modelling;

namespace IroAnalytics.Tests.Models;

/// <summary>What the stretches of days rest on.</summary>
public sealed class DayMacroTests
{
    private const string Days = "select unnest(generate_series(date '2023-01-01', date '2025-03-31', interval 1 day))::date";

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(12)]
    [InlineData(30)]
    public async Task Months_are_reached_on_the_first_day_that_many_months_before_which_is_not_before_the_day(int months)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();

        var wrong = await warehouse.Connection.ReadAsync(
            $"""
            with day as ({Days} as day)
            select count(*)
            from day inner join day as later on later.day between day.day and day.day + 1000
            where (later.day >= reference.months_reached(day.day, $months::integer)) <> ((later.day - to_months($months::integer))::date >= day.day)
            """,
            [("months", months)],
            row => row.GetInt64(0),
            CancellationToken.None);

        Assert.Equal(0, wrong[0]);
    }

    [Fact]
    public async Task A_stretch_has_a_snapshot_where_it_holds_a_months_end_or_the_as_at_date()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();

        var wrong = await warehouse.Connection.ReadAsync(
            $"""
            with day as ({Days} as day), stretch as (
                select day.day as from_on, day.day + length.length::integer as until_on
                from day cross join (select unnest([0, 1, 2, 28, 29, 30, 31, 32]) as length) as length
            ), taken as (
                select day.day from day where (day.day = last_day(day.day) and day.day < date '2025-03-15') or day.day = date '2025-03-15'
            )
            select count(*)
            from stretch
            where reference.has_snapshot(from_on, until_on, date '2025-03-15')
                <> exists (from taken where taken.day >= stretch.from_on and taken.day < stretch.until_on)
            """,
            row => row.GetInt64(0),
            CancellationToken.None);

        Assert.Equal(0, wrong[0]);
    }
}
