using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Tests.Warehouse;

/// <summary>Every kind of record is kept and read back by both databases, as it was given.</summary>
public sealed class EveryRecordTests
{
    private static DateTimeOffset Now { get; } = new(2026, 11, 21, 8, 15, 0, TimeSpan.Zero);

    [Theory]
    [EveryDatabase]
    public async Task A_key_is_found_by_its_secret_and_revoked_once(OperationsDatabase database)
    {
        using var warehouse = new TemporaryWarehouse(database);
        await using var store = await warehouse.OperationsAsync();
        var inLondon = new DateTimeOffset(2027, 6, 1, 0, 0, 0, TimeSpan.FromHours(1));

        var sent = await store.Keys.MakeAsync("Power BI", seesChildren: true, "ada", Now, inLondon, CancellationToken.None);
        await store.Keys.UsedAsync(sent.Id, new(2026, 11, 22), CancellationToken.None);
        await store.Keys.RevokeAsync(sent.Id, "grace", Now.AddDays(2), CancellationToken.None);
        await store.Keys.RevokeAsync(sent.Id, "eve", Now.AddDays(3), CancellationToken.None);

        var key = await store.Keys.FindAsync(sent, CancellationToken.None);
        Assert.Equal(new(sent.Id, "Power BI", true, "ada", Now, inLondon, "grace", Now.AddDays(2), new(2026, 11, 22)), key);
        Assert.Equal(key, Assert.Single(await store.Keys.ListAsync(CancellationToken.None)));
    }

    [Theory]
    [EveryDatabase]
    public async Task A_view_is_its_owners_alone_and_goes_when_removed(OperationsDatabase database)
    {
        using var warehouse = new TemporaryWarehouse(database);
        await using var store = await warehouse.OperationsAsync();

        await store.Views.SaveAsync("ada", "East", "/timeliness?team=East", Now, CancellationToken.None);
        var view = Assert.Single(await store.Views.ListAsync("ada", CancellationToken.None));
        await store.Views.RemoveAsync("grace", view.Id, CancellationToken.None);

        Assert.Equal(("East", "/timeliness?team=East", Now), (view.Name, view.Address, view.SavedAt));
        Assert.Empty(await store.Views.ListAsync("grace", CancellationToken.None));
        Assert.Single(await store.Views.ListAsync("ada", CancellationToken.None));
        await store.Views.RemoveAsync("ada", view.Id, CancellationToken.None);
        Assert.Empty(await store.Views.ListAsync("ada", CancellationToken.None));
    }

    [Theory]
    [EveryDatabase]
    public async Task A_secret_is_made_once_whoever_asks_first(OperationsDatabase database)
    {
        using var warehouse = new TemporaryWarehouse(database);
        await using var store = await warehouse.OperationsAsync();
        await using var other = await warehouse.OperationsAsync();

        var secrets = await Task.WhenAll(Enumerable.Range(0, 6).Select(asking => (asking % 2 == 0 ? store : other).Secrets.GetAsync("child references", CancellationToken.None)));

        Assert.Single(secrets.Select(Convert.ToHexStringLower).Distinct());
        Assert.NotEqual(secrets[0], await store.Secrets.GetAsync("something else", CancellationToken.None));
    }

    [Theory]
    [EveryDatabase]
    public async Task What_people_said_of_themes_and_did_against_them_stays(OperationsDatabase database)
    {
        using var warehouse = new TemporaryWarehouse(database);
        await using var store = await warehouse.OperationsAsync();
        var action = new ThemeAction(0, "health", "A clinic each month", "Team manager, West", new(2026, 12, 1), "", "ada", Now, null, null);

        await store.ThemeDecisions.DecideAsync("E1", ["health", "school"], "ada", Now, CancellationToken.None);
        await store.ThemeDecisions.DecideAsync("E1", [], "grace", Now, CancellationToken.None);
        await store.ThemeActions.AddAsync(action, CancellationToken.None);
        var added = Assert.Single(await store.ThemeActions.ListAsync(CancellationToken.None));
        await store.ThemeActions.WithdrawAsync(added.Id, "grace", Now.AddDays(1), CancellationToken.None);

        Assert.Equal(["health school", ""], (await store.ThemeDecisions.ListAsync(CancellationToken.None)).Select(said => string.Join(' ', said.Themes)));
        Assert.Empty((await store.ThemeDecisions.LatestAsync(CancellationToken.None))["E1"].Themes);
        Assert.Equal(action with { Id = added.Id }, added);
        Assert.Equal(
            added with { WithdrawnBy = "grace", WithdrawnAt = Now.AddDays(1) }, Assert.Single(await store.ThemeActions.ListAsync(CancellationToken.None)));
    }

    [Theory]
    [EveryDatabase]
    public async Task Limits_drawn_anew_and_samples_drawn_are_listed(OperationsDatabase database)
    {
        using var warehouse = new TemporaryWarehouse(database);
        await using var store = await warehouse.OperationsAsync();
        var sample = new DipSample(0, "ada", Now, "20261121T081500Z-0007", "c0ffee", "team,band", 12);

        await store.Rebases.DecideAsync("reviews-in-time", new(2026, 4, 1), "A new team", "ada", Now, CancellationToken.None);
        var rebase = Assert.Single(await store.Rebases.ListAsync(CancellationToken.None));
        await store.Rebases.WithdrawAsync(rebase.Id, "grace", Now, CancellationToken.None);
        var number = await store.DipSamples.AddAsync(sample, CancellationToken.None);

        Assert.True(rebase.Holds);
        Assert.False(Assert.Single(await store.Rebases.ListAsync(CancellationToken.None)).Holds);
        Assert.Equal(sample with { Id = number }, Assert.Single(await store.DipSamples.ListAsync(CancellationToken.None)));
    }

    [Theory]
    [EveryDatabase]
    public async Task A_closed_month_keeps_values_that_are_there_and_values_that_are_not(OperationsDatabase database)
    {
        using var warehouse = new TemporaryWarehouse(database);
        await using var store = await warehouse.OperationsAsync();
        var month = ReportingPeriod.TryParse("2026-10") ?? throw new InvalidOperationException("It is a month.");
        var closing = new PeriodClosing(month, Now, "20261121T081500Z-0007", new(2026, 10, 31), 3);

        await store.ClosedPeriods.CloseAsync(closing, [new("a-share", 1, 3, 100 / 3.0), new("a-count", null, null, 7), new("nothing", null, null, null)], CancellationToken.None);

        Assert.Equal(closing, Assert.Single(await store.ClosedPeriods.ListAsync(CancellationToken.None)));
        Assert.Equal(new(closing, new("a-share", 1, 3, 100 / 3.0)), (await store.ClosedPeriods.OfAsync("a-share", CancellationToken.None))[month]);
        Assert.Null((await store.ClosedPeriods.OfAsync("nothing", CancellationToken.None))[month].Value.Value);
    }

    [Theory]
    [EveryDatabase]
    public async Task Who_was_there_is_counted_by_role(OperationsDatabase database)
    {
        using var warehouse = new TemporaryWarehouse(database);
        await using var store = await warehouse.OperationsAsync();
        foreach (var action in (AuditAction[])[AuditAction.SignedIn, AuditAction.ChildrenSeen, AuditAction.ChildrenSeen, AuditAction.Refused])
            await store.Audit.AppendAsync(new("Ada", "Senior manager", action, "", null, null, null, null), Now, CancellationToken.None);

        var person = Assert.Single(await store.Audit.PeopleAsync(Now.AddDays(-1), CancellationToken.None));

        Assert.Equal(new("Ada", "Senior manager", Now, Now, 2, 0, 1), person);
    }
}
