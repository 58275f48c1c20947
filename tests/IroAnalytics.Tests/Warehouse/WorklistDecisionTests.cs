using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Tests.Warehouse;

public sealed class WorklistDecisionTests
{
    [Theory]
    [EveryDatabase]
    public async Task Decisions_and_notes_are_the_same_after_a_restart(OperationsDatabase database)
    {
        using var warehouse = new TemporaryWarehouse(database);
        await using (var before = await warehouse.OperationsAsync())
        {
            await before.Decisions.DecideAsync(Decision(Verdict.WrongData), CancellationToken.None);
            await before.Decisions.AddAsync(new("C1", "2026-10", "The plan is in the other system.", "ada", Now), CancellationToken.None);
        }

        await using var after = await warehouse.OperationsAsync();

        Assert.Equal(Decision(Verdict.WrongData), Assert.Single(await after.Decisions.ListAsync(CancellationToken.None)));
        Assert.Equal(new("C1", "2026-10", "The plan is in the other system.", "ada", Now), Assert.Single(await after.Decisions.NotesAsync(CancellationToken.None)));
    }

    [Theory]
    [EveryDatabase]
    public async Task Decisions_are_untouched_by_a_refresh_and_by_a_rollback(OperationsDatabase database)
    {
        using var warehouse = new TemporaryWarehouse(database);
        var first = await warehouse.PublishAsync("Northmere");
        await using var store = await warehouse.OperationsAsync();
        await store.Decisions.DecideAsync(Decision(Verdict.Agree), CancellationToken.None);

        await warehouse.PublishAsync("Northmere, refreshed");
        var refreshed = await store.Decisions.ListAsync(CancellationToken.None);
        await new RunHistory(warehouse.Folder).RollbackAsync(first.Run, CancellationToken.None);
        var rolledBack = await store.Decisions.ListAsync(CancellationToken.None);

        Assert.Equal(Decision(Verdict.Agree), Assert.Single(refreshed));
        Assert.Equal(refreshed, rolledBack);
    }

    [Theory]
    [EveryDatabase]
    public async Task Whoever_thinks_anew_adds_a_decision_and_the_one_before_stays(OperationsDatabase database)
    {
        using var warehouse = new TemporaryWarehouse(database);
        await using var store = await warehouse.OperationsAsync();

        await store.Decisions.DecideAsync(Decision(Verdict.Disagree), CancellationToken.None);
        await store.Decisions.DecideAsync(Decision(Verdict.AlreadyKnown), CancellationToken.None);

        Assert.Equal([Verdict.Disagree, Verdict.AlreadyKnown], (await store.Decisions.ListAsync(CancellationToken.None)).Select(decision => decision.Verdict));
    }

    [Theory]
    [EveryDatabase]
    public async Task The_machine_score_is_on_until_switched_off_and_every_switch_is_kept(OperationsDatabase database)
    {
        using var warehouse = new TemporaryWarehouse(database);
        await using var store = await warehouse.OperationsAsync();
        var unswitched = await store.MachineScore.OffAsync(CancellationToken.None);

        await store.MachineScore.SwitchAsync(new(false, "The lists crowd out what people know.", "ada", Now), CancellationToken.None);
        var off = await store.MachineScore.OffAsync(CancellationToken.None);
        await store.MachineScore.SwitchAsync(new(true, "Talked through with the team.", "grace", Now), CancellationToken.None);

        Assert.Null(unswitched);
        Assert.Equal(new(false, "The lists crowd out what people know.", "ada", Now), off);
        Assert.Null(await store.MachineScore.OffAsync(CancellationToken.None));
        Assert.Equal([false, true], (await store.MachineScore.ListAsync(CancellationToken.None)).Select(one => one.IsOn));
    }

    [Fact]
    public async Task An_earlier_run_is_opened_by_its_name_and_one_that_is_gone_is_not()
    {
        using var warehouse = new TemporaryWarehouse();
        var first = await warehouse.PublishAsync("Northmere");
        await warehouse.PublishAsync("Northmere, refreshed");
        await using var reader = warehouse.Reader();

        await using var earlier = await reader.OpenAsync(first.Run, CancellationToken.None);
        var gone = await reader.OpenAsync("20200101T000000Z-0001", CancellationToken.None);
        var noRun = await reader.OpenAsync("../../etc/passwd", CancellationToken.None);

        Assert.Equal("Northmere", await TemporaryWarehouse.CouncilAsync(earlier ?? throw new InvalidOperationException("It is not there.")));
        Assert.Equal("Northmere, refreshed", await TemporaryWarehouse.CouncilServedAsync(reader));
        Assert.Null(gone);
        Assert.Null(noRun);
    }

    private static DateTimeOffset Now { get; } = new(2026, 11, 21, 8, 15, 0, TimeSpan.Zero);

    private static WorklistDecision Decision(Verdict verdict) => new(
        "C1", "2026-10", verdict, "No budget holder", "Team manager, West", new(2026, 11, 28), "Asked twice.", "ada", Now,
        new("20261121T081500Z-0001", new(2026, 10, 31), "rule", 3, "high"));
}
