using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Tests.Warehouse;

public sealed class TidyingTests : IDisposable
{
    private readonly string extracts = Directory.CreateTempSubdirectory("iro-extracts-").FullName;

    public void Dispose() => Directory.Delete(extracts, recursive: true);

    [Theory]
    [EveryDatabase]
    public async Task Looking_removes_nothing_and_removing_takes_what_was_found_and_nothing_else(OperationsDatabase database)
    {
        using var warehouse = new TemporaryWarehouse(database);
        await GivenAsync(warehouse);
        await using var store = await warehouse.OperationsAsync();
        var rules = new RetentionRules { RunsKept = 2, BackupsKept = 1, JobHistoryDays = 30, ExtractDays = 90, ExtractsFolder = extracts };
        var tidying = new Tidying(warehouse.Folder, rules, warehouse.Time);
        var before = Everything(warehouse);

        var outlived = await tidying.FindAsync(store, CancellationToken.None);

        Assert.Equal(before, Everything(warehouse));
        Assert.Equal(
            [
                ("run", "20261121T081500Z-0001"),
                ("backup", Path.Combine(warehouse.Folder.Backups, "iro-20261119T023000Z.zip")),
                ("job history", "1 lines"),
                ("extract", Path.Combine(extracts, "old.csv")),
            ],
            outlived.Select(one => (one.Kind, one.What)));

        await tidying.RemoveAsync(outlived, store, CancellationToken.None);

        Assert.Equal(
            ["backups/iro-20261120T023000Z.zip", "backups/notes.txt", "new.csv", "old.txt", "runs/20261121T081500Z-0002.duckdb", "runs/20261121T081500Z-0003.duckdb"],
            Everything(warehouse));
        Assert.Equal(["second", "first"], (await store.Jobs.RecentAsync(10, CancellationToken.None)).Select(job => job.RequestedBy));
        Assert.Empty(await tidying.FindAsync(store, CancellationToken.None));
    }

    [Theory]
    [EveryDatabase]
    public async Task Without_rules_everything_is_kept(OperationsDatabase database)
    {
        using var warehouse = new TemporaryWarehouse(database);
        await GivenAsync(warehouse);
        await using var store = await warehouse.OperationsAsync();

        Assert.Empty(await new Tidying(warehouse.Folder, new() { ExtractsFolder = extracts }, warehouse.Time).FindAsync(store, CancellationToken.None));
    }

    [Theory]
    [EveryDatabase]
    public async Task The_audit_log_stays_whole_whatever_is_removed(OperationsDatabase database)
    {
        using var warehouse = new TemporaryWarehouse(database);
        await GivenAsync(warehouse);
        await using var store = await warehouse.OperationsAsync();
        foreach (var person in (string[])["Ada", "Grace"])
            await store.Audit.AppendAsync(new(person, "admin", AuditAction.SignedIn, "", null, null, null, null), warehouse.Time.GetUtcNow().AddYears(-10), CancellationToken.None);
        var tidying = new Tidying(warehouse.Folder, new() { RunsKept = 1, BackupsKept = 1, JobHistoryDays = 1, ExtractDays = 1, ExtractsFolder = extracts }, warehouse.Time);

        await tidying.RemoveAsync(await tidying.FindAsync(store, CancellationToken.None), store, CancellationToken.None);

        var verified = await store.Audit.VerifyAsync(CancellationToken.None);
        Assert.Equal((2, null), (verified.Entries, verified.Break));
    }

    private IReadOnlyList<string> Everything(TemporaryWarehouse warehouse) =>
        [.. Files(warehouse.Folder.Path).Concat(Files(extracts))
            .Where(name => !name.StartsWith("work/", StringComparison.Ordinal) && !name.StartsWith("operations", StringComparison.Ordinal) && !name.EndsWith(".json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file));

    private async Task GivenAsync(TemporaryWarehouse warehouse)
    {
        foreach (var council in (string[])["first", "second", "third"]) await warehouse.PublishAsync(council);
        Directory.CreateDirectory(warehouse.Folder.Backups);
        foreach (var name in (string[])["iro-20261119T023000Z.zip", "iro-20261120T023000Z.zip", "notes.txt"])
            await File.WriteAllTextAsync(Path.Combine(warehouse.Folder.Backups, name), "");
        foreach (var (name, days) in ((string, int)[])[("old.csv", 91), ("new.csv", 89), ("old.txt", 91)])
        {
            await File.WriteAllTextAsync(Path.Combine(extracts, name), "");
            File.SetLastWriteTimeUtc(Path.Combine(extracts, name), warehouse.Time.GetUtcNow().AddDays(-days).UtcDateTime);
        }

        await using var store = await warehouse.OperationsAsync();
        foreach (var (job, by, days) in ((string, string, int)[])[("refresh", "zeroth", 40), ("refresh", "first", 31), ("retention", "second", 29)])
        {
            var at = warehouse.Time.GetUtcNow().AddDays(-days);
            await store.Jobs.RecordAsync(job, by, at, new(at, "published", "Done.", null, null, 1), CancellationToken.None);
        }
    }
}
