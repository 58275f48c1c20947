using IroAnalytics.Pipeline;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Warehouse;
using IroAnalytics.Tests.Extracts;

namespace IroAnalytics.Tests.Warehouse;

public sealed class PeriodEndTests
{
    private static readonly DateTimeOffset Now = new(2026, 4, 1, 1, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-04-01", null, "2026-03-31", "2026-03")]
    [InlineData("2026-03-31", null, "2026-03-31", "2026-02")]
    [InlineData("2026-04-01", null, "2026-03-30", "")]
    [InlineData("2026-04-01", "2026-03", "2026-04-01", "")]
    [InlineData("2026-04-15", "2025-12", "2026-04-14", "2026-01 2026-02 2026-03")]
    [InlineData("2026-04-15", "2025-12", "2026-03-15", "2026-01 2026-02")]
    [InlineData("2026-11-01", "2026-09", "2026-10-31", "")]
    [InlineData("2026-11-02", "2026-09", "2026-10-31", "2026-10")]
    [InlineData("2027-01-01", "2026-11", "2026-12-31", "")]
    [InlineData("2027-01-04", "2026-11", "2026-12-31", "2026-12")]
    public void A_month_is_closed_from_the_first_working_day_of_the_next_once_a_run_describes_all_of_it(
        string today, string? lastClosed, string asAt, string expected)
    {
        var run = TestWarehouse.Run(DateOnly.Parse(asAt, null));

        var due = PeriodEnd.Due(DateOnly.Parse(today, null), lastClosed is null ? null : ReportingPeriod.TryParse(lastClosed), run);

        Assert.Equal(expected, string.Join(' ', due));
    }

    [Theory]
    [EveryDatabase]
    public async Task What_was_first_published_stays_when_later_entries_change_the_value(OperationsDatabase database)
    {
        using var records = new TemporaryWarehouse(database);
        using var extracts = ExtractFolderBuilder.WithRequired();
        var (warehouse, _) = await RefreshedWarehouse.OfAsync(extracts);
        using var _ = warehouse;
        await using var operations = await records.OperationsAsync();

        var closed = await CloseAsync(warehouse, operations);
        extracts.Episodes("A1,01/05/2025,S,C2,N1,U4,PR1,,,,,,", "B2,01/06/2025,S,C2,N1,U4,PR1,,,,,,", "C3,01/03/2026,S,C2,N1,U4,PR1,,,,,,");
        await warehouse.RefreshAsync(extracts.Path);
        var closedAgain = await CloseAsync(warehouse, operations);

        Assert.Equal(["2026-03"], closed.Select(month => month.Key));
        Assert.Empty(closedAgain);
        Assert.Equal(3, (await warehouse.ValueAsync("looked-after", "2026-03")).Value);
        var first = await operations.ClosedPeriods.OfAsync("looked-after", CancellationToken.None);
        Assert.Equal(
            ["2025-26 2", "2025-26-Q4 2", "2026-03 2"],
            first.Values.Select(one => $"{one.Closing.Period} {one.Value.Value}").Order(StringComparer.Ordinal));
        var closing = first[ReportingPeriod.TryParse("2026-03")!].Closing;
        Assert.Equal((Now, new DateOnly(2026, 3, 31), 1), (closing.ClosedAt, closing.AsAt, closing.DefinitionsVersion));
        Assert.NotEqual(warehouse.CurrentRun(), closing.Run);
    }

    [Theory]
    [EveryDatabase]
    public async Task A_closing_that_fails_keeps_nothing(OperationsDatabase database)
    {
        using var warehouse = new TemporaryWarehouse(database);
        await using var operations = await warehouse.OperationsAsync();
        var closing = new PeriodClosing(ReportingPeriod.TryParse("2026-03")!, Now, "a run", new(2026, 3, 31), 1);

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(
            () => operations.ClosedPeriods.CloseAsync(closing, [new("twice", 1, 2, 50), new("twice", 1, 2, 50)], CancellationToken.None));

        Assert.Empty(await operations.ClosedPeriods.ListAsync(CancellationToken.None));
    }

    [Theory]
    [EveryDatabase]
    public async Task A_period_that_two_close_at_once_keeps_the_values_of_the_first(OperationsDatabase database)
    {
        using var warehouse = new TemporaryWarehouse(database);
        await using var operations = await warehouse.OperationsAsync();
        var closing = new PeriodClosing(ReportingPeriod.TryParse("2026-03")!, Now, "a run", new(2026, 3, 31), 1);

        Assert.True(await operations.ClosedPeriods.CloseAsync(closing, [new("one", 1, 2, 50)], CancellationToken.None));
        Assert.False(await operations.ClosedPeriods.CloseAsync(closing with { Run = "another" }, [new("one", 2, 2, 100)], CancellationToken.None));

        var kept = Assert.Single(await operations.ClosedPeriods.OfAsync("one", CancellationToken.None)).Value;
        Assert.Equal(("a run", 50), (kept.Closing.Run, kept.Value.Value));
    }

    private static async Task<IReadOnlyList<ReportingPeriod>> CloseAsync(RefreshedWarehouse warehouse, OperationsStore operations)
    {
        await using var published = new PublishedWarehouse(new(warehouse.Path), new());
        await using var run = await published.OpenAsync(CancellationToken.None);
        Assert.NotNull(run);
        return await new PeriodEnd(operations.ClosedPeriods).CloseAsync(new(2026, 4, 1), Now, run, CancellationToken.None);
    }
}
