using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Modelling;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Tests.Warehouse;

/// <summary>A service that begins with a file and grows to several machines takes its records along.</summary>
public sealed class CarryingOverTests : IDisposable
{
    private readonly TemporaryWarehouse file = new();

    private static DateTimeOffset Now { get; } = new(2026, 11, 21, 8, 15, 0, 123, 456, TimeSpan.Zero);

    public void Dispose() => file.Dispose();

    [FactWithPostgreSql]
    public async Task Every_record_is_there_as_it_was_and_numbers_go_on()
    {
        var key = await FillAsync();
        var database = PostgreSqlServer.NewDatabase();

        var (exitCode, output, errors) = await IroProcess.RunAsync(database, ["carry-over", "--warehouse", file.Folder.Path]);

        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Contains("3  audit_entry", output, StringComparison.Ordinal);
        await using var before = await file.OperationsAsync();
        await using var after = await OperationsStore.OpenAsync(new(file.Folder.Path) { PostgreSql = database }, file.Time, CancellationToken.None);
        Assert.Equal(await before.Audit.VerifyAsync(CancellationToken.None), await after.Audit.VerifyAsync(CancellationToken.None));
        Assert.Equal(await before.Keys.FindAsync(key, CancellationToken.None), await after.Keys.FindAsync(key, CancellationToken.None));
        Assert.Equal(await before.Secrets.GetAsync("child references", CancellationToken.None), await after.Secrets.GetAsync("child references", CancellationToken.None));
        Assert.Equal(await before.Views.ListAsync("ada", CancellationToken.None), await after.Views.ListAsync("ada", CancellationToken.None));
        Assert.Equal(await before.ClosedPeriods.ListAsync(CancellationToken.None), await after.ClosedPeriods.ListAsync(CancellationToken.None));
        Assert.Equal(await before.ClosedPeriods.OfAsync("a-share", CancellationToken.None), await after.ClosedPeriods.OfAsync("a-share", CancellationToken.None));
        Assert.Equal(await before.DipSamples.ListAsync(CancellationToken.None), await after.DipSamples.ListAsync(CancellationToken.None));

        var rebases = await after.Rebases.ListAsync(CancellationToken.None);
        Assert.Equal(await before.Rebases.ListAsync(CancellationToken.None), rebases);
        await after.Rebases.DecideAsync("looked-after", new(2026, 5, 1), "Another team", "ada", Now, CancellationToken.None);
        Assert.Equal(rebases.Max(rebase => rebase.Id) + 1, (await after.Rebases.ListAsync(CancellationToken.None)).Max(rebase => rebase.Id));
        await after.Audit.AppendAsync(new("Ada", "Senior manager", AuditAction.SignedIn, "", null, null, null, null), Now, CancellationToken.None);
        Assert.Null((await after.Audit.VerifyAsync(CancellationToken.None)).Break);
    }

    [FactWithPostgreSql]
    public async Task A_database_that_has_records_is_left_as_it_is()
    {
        await FillAsync();
        var database = PostgreSqlServer.NewDatabase();
        await using var used = await OperationsStore.OpenAsync(new(file.Folder.Path) { PostgreSql = database }, file.Time, CancellationToken.None);
        await used.Views.SaveAsync("grace", "West", "/timeliness?team=West", Now, CancellationToken.None);

        var (exitCode, output, errors) = await IroProcess.RunAsync(database, ["carry-over", "--warehouse", file.Folder.Path]);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("has records already (rows of saved_view: 1), so nothing was carried over", errors, StringComparison.Ordinal);
        Sentence.IsReadable(errors.Trim());
        await using var connection = await used.ConnectAsync(CancellationToken.None);
        Assert.Equal([0L], await connection.ReadAsync("select count(*) from audit_entry", row => row.GetInt64(0), CancellationToken.None));
    }

    [FactWithPostgreSql]
    public async Task An_audit_log_that_is_not_as_it_was_written_is_not_carried_over()
    {
        await FillAsync();
        await using (var store = await file.OperationsAsync())
        await using (var changing = await store.ConnectAsync(CancellationToken.None))
            await changing.RunAsync("update audit_entry set person = 'Eve' where entry_number = 2", CancellationToken.None);
        var database = PostgreSqlServer.NewDatabase();

        var (exitCode, output, errors) = await IroProcess.RunAsync(database, ["carry-over", "--warehouse", file.Folder.Path]);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("Entry 2 of", errors, StringComparison.Ordinal);
        Sentence.IsReadable(errors.Trim());
        await using var empty = await OperationsStore.OpenAsync(new(file.Folder.Path) { PostgreSql = database }, file.Time, CancellationToken.None);
        Assert.Empty(await empty.Views.ListAsync("ada", CancellationToken.None));
    }

    [FactWithPostgreSql]
    public async Task While_a_dashboard_has_the_file_open_nothing_is_carried_over()
    {
        await using var dashboard = await file.OperationsAsync();

        var (exitCode, _, errors) = await IroProcess.RunAsync(PostgreSqlServer.NewDatabase(), ["carry-over", "--warehouse", file.Folder.Path]);

        Assert.Equal(1, exitCode);
        Assert.Contains("is open in another process. Stop the dashboard", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "No database is named")]
    [InlineData("Host=127.0.0.1;Port=1;Database=iro;Username=iro", "There are no operations records in")]
    public async Task What_is_missing_is_said(string? database, string sentence)
    {
        var (exitCode, output, errors) = await IroProcess.RunAsync(database, ["carry-over", "--warehouse", file.Folder.Path]);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.StartsWith(sentence, errors, StringComparison.Ordinal);
        Sentence.IsReadable(errors.Trim());
    }

    private async Task<ApiKeyText> FillAsync()
    {
        await using var store = await file.OperationsAsync();
        foreach (var action in (AuditAction[])[AuditAction.SignedIn, AuditAction.ChildrenSeen, AuditAction.Refused])
            await store.Audit.AppendAsync(new("Ada Ö", "Senior manager", action, "reviews-in-time", "period=2026-10", "20261121T081500Z-0007", 4, null), Now, CancellationToken.None);
        await store.Secrets.GetAsync("child references", CancellationToken.None);
        await store.Views.SaveAsync("ada", "East", "/timeliness?team=East", Now, CancellationToken.None);
        for (var time = 0; time < 3; time++)
            await store.Rebases.DecideAsync("reviews-in-time", new(2026, 4, 1), "A new team", "ada", Now, CancellationToken.None);
        await store.DipSamples.AddAsync(new(0, "ada", Now, "20261121T081500Z-0007", "c0ffee", "team,band", 12), CancellationToken.None);
        var month = ReportingPeriod.TryParse("2026-10") ?? throw new InvalidOperationException("It is a month.");
        await store.ClosedPeriods.CloseAsync(
            new(month, Now, "20261121T081500Z-0007", new(2026, 10, 31), 3), [new("a-share", 1, 3, 100 / 3.0), new("nothing", null, null, null)], CancellationToken.None);
        return await store.Keys.MakeAsync("Power BI", seesChildren: true, "ada", Now, Now.AddYears(1), CancellationToken.None);
    }
}
