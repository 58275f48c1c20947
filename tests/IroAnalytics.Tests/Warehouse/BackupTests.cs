using System.IO.Compression;
using IroAnalytics.Pipeline.Modelling;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Tests.Warehouse;

public sealed class BackupTests : IDisposable
{
    private static readonly WorklistDecision Decision = new(
        "C-1", "2026-10", Verdict.Agree, "The plan is stale.", "Ada", new(2026, 12, 1), null, "Grace", new(2026, 11, 3, 9, 0, 0, TimeSpan.Zero),
        new("20261121T081500Z-0001", new(2026, 10, 31), "rule", 3, "high"));

    private readonly TemporaryWarehouse warehouse = new();
    private readonly string backups = Directory.CreateTempSubdirectory("iro-backups-").FullName;

    public void Dispose()
    {
        warehouse.Dispose();
        Directory.Delete(backups, recursive: true);
    }

    [Fact]
    public async Task Decisions_the_chain_of_the_audit_log_the_run_and_the_model_come_back()
    {
        await GivenAsync();
        var head = await HeadAsync(warehouse.Folder);
        var made = await BackUpAsync();
        var elsewhere = new WarehouseFolder(Path.Combine(backups, "restored"));

        var restored = await new Restoration(elsewhere, warehouse.Time).RestoreAsync(made.File, replace: false, CancellationToken.None);

        Assert.Null(restored.Former);
        Assert.Equal(RunPointer.Current(warehouse.Folder), RunPointer.Current(elsewhere));
        await using var reader = new PublishedWarehouse(elsewhere, new());
        Assert.Equal("Northmere", await TemporaryWarehouse.CouncilServedAsync(reader));
        Assert.Equal("a model", await File.ReadAllTextAsync(elsewhere.RiskModel));
        Assert.Equal(head, await HeadAsync(elsewhere));
        await using var store = await OperationsStore.OpenAsync(elsewhere, warehouse.Time, CancellationToken.None);
        Assert.Equal(Decision, Assert.Single(await store.Decisions.ListAsync(CancellationToken.None)));
        await store.Audit.AppendAsync(SignedIn("Hedy"), warehouse.Time.GetUtcNow(), CancellationToken.None);
        await store.Decisions.DecideAsync(Decision with { Verdict = Verdict.Disagree }, CancellationToken.None);
        Assert.Equal(4, (await store.Audit.VerifyAsync(CancellationToken.None)).Entries);
        Assert.Equal([Verdict.Agree, Verdict.Disagree], (await store.Decisions.ListAsync(CancellationToken.None)).Select(decision => decision.Verdict));
    }

    [Fact]
    public async Task A_copy_made_while_others_write_is_one_moment_of_the_database()
    {
        await GivenAsync();
        BackupMade made;
        await using (var store = await OperationsStore.OpenAsync(warehouse.Folder, warehouse.Time, CancellationToken.None))
        {
            using var enough = new CancellationTokenSource();
            var writing = WriteUntilAsync(store, enough.Token);
            made = await new Backup(warehouse.Folder, warehouse.Time).MakeAsync(store, backups, CancellationToken.None);
            await enough.CancelAsync();
            await writing;
        }

        var elsewhere = new WarehouseFolder(Path.Combine(backups, "restored"));
        await new Restoration(elsewhere, warehouse.Time).RestoreAsync(backups, replace: false, CancellationToken.None);

        await using var copy = await OperationsStore.OpenAsync(elsewhere, warehouse.Time, CancellationToken.None);
        var verified = await copy.Audit.VerifyAsync(CancellationToken.None);
        Assert.Null(verified.Break);
        Assert.InRange(verified.Entries, 3, long.MaxValue);
        Assert.True(made.Manifest.HasOperations);
    }

    [Theory]
    [InlineData("operations.duckdb")]
    [InlineData("current.json")]
    [InlineData("risk/model.json")]
    public async Task A_backup_in_which_one_byte_changed_is_refused_and_nothing_is_touched(string name)
    {
        await GivenAsync();
        var made = await BackUpAsync();
        await ReplaceEntryAsync(made.File, name, content => content[content.Length / 2] ^= 1);
        var elsewhere = Path.Combine(backups, "restored");

        var problem = await RefusedAsync(made.File, elsewhere);

        Assert.Equal($"The backup '{made.File}' is damaged: {name} is not what was backed up. Take another one; nothing was restored.", problem);
        Assert.False(Directory.Exists(elsewhere));
        Assert.Empty(Directory.GetDirectories(backups));
    }

    [Fact]
    public async Task A_backup_that_was_cut_short_or_is_none_is_refused_in_a_sentence()
    {
        await GivenAsync();
        var made = await BackUpAsync();
        await File.WriteAllBytesAsync(made.File, (await File.ReadAllBytesAsync(made.File))[..^100]);

        Sentence.IsReadable(await RefusedAsync(made.File, Path.Combine(backups, "restored")));
        Sentence.IsReadable(await RefusedAsync(Path.Combine(backups, "none.zip"), Path.Combine(backups, "restored")));
        Sentence.IsReadable(await RefusedAsync(warehouse.Folder.Path, Path.Combine(backups, "restored")));
        Assert.Empty(Directory.GetDirectories(backups));
    }

    [Fact]
    public async Task A_backup_cannot_write_outside_of_the_folder()
    {
        await GivenAsync();
        var made = await BackUpAsync();
        await ReplaceEntryAsync(made.File, "manifest.json", content =>
        {
            var text = System.Text.Encoding.UTF8.GetString(content).Replace("risk/model.json", "../../x/m.json", StringComparison.Ordinal);
            System.Text.Encoding.UTF8.GetBytes(text.PadRight(content.Length)).CopyTo(content, 0);
        });

        var problem = await RefusedAsync(made.File, Path.Combine(backups, "restored"));

        Assert.Contains("it holds '../../x/m.json', which belongs in no warehouse folder", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_has_something_in_it_is_replaced_only_when_told_and_then_kept_beside()
    {
        await GivenAsync();
        var made = await BackUpAsync();
        var used = new WarehouseFolder(Path.Combine(backups, "used"));
        Directory.CreateDirectory(used.Backups);
        await File.WriteAllTextAsync(Path.Combine(used.Backups, "a.zip"), "an older backup");
        await File.WriteAllTextAsync(used.Pointer, "what was there");

        var problem = await RefusedAsync(made.File, used.Path);
        Assert.StartsWith($"There is something in '{used.Path}'.", problem, StringComparison.Ordinal);
        Assert.Equal("what was there", await File.ReadAllTextAsync(used.Pointer));

        var restored = await new Restoration(used, warehouse.Time).RestoreAsync(made.File, replace: true, CancellationToken.None);

        Assert.Equal(made.Manifest.Run, RunPointer.Current(used)?.Run);
        Assert.Equal("what was there", await File.ReadAllTextAsync(Path.Combine(restored.Former ?? "", "current.json")));
        Assert.True(File.Exists(Path.Combine(used.Backups, "a.zip")));
    }

    [Fact]
    public async Task A_run_that_is_damaged_is_not_backed_up_and_leaves_no_file()
    {
        var published = await warehouse.PublishAsync("Northmere");
        await File.AppendAllTextAsync(warehouse.Folder.RunFile(published.Run), "x");

        var problem = await Assert.ThrowsAsync<WarehouseProblemException>(() => new Backup(warehouse.Folder, warehouse.Time).MakeAsync(null, backups, CancellationToken.None));

        Assert.StartsWith($"The file of run {published.Run} was changed or cut short", problem.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(backups));
    }

    private static AuditEvent SignedIn(string person) => new(person, "admin", AuditAction.SignedIn, "", null, null, null, null);

    private static async Task<string?> HeadAsync(WarehouseFolder folder)
    {
        await using var store = await OperationsStore.OpenAsync(folder, TimeProvider.System, CancellationToken.None);
        var verified = await store.Audit.VerifyAsync(CancellationToken.None);
        Assert.Null(verified.Break);
        return verified.Head?.Hash;
    }

    private static async Task ReplaceEntryAsync(string file, string name, Action<byte[]> change)
    {
        await using var archive = await ZipFile.OpenAsync(file, ZipArchiveMode.Update);
        var entry = archive.GetEntry(name) ?? throw new InvalidOperationException($"There is no {name}.");
        using var content = new MemoryStream();
        await using (var old = await entry.OpenAsync()) await old.CopyToAsync(content);
        var bytes = content.ToArray();
        change(bytes);
        entry.Delete();
        await using var written = await archive.CreateEntry(name).OpenAsync();
        await written.WriteAsync(bytes);
    }

    private async Task WriteUntilAsync(OperationsStore store, CancellationToken enough)
    {
        while (!enough.IsCancellationRequested) await store.Audit.AppendAsync(SignedIn("Hedy"), warehouse.Time.GetUtcNow(), CancellationToken.None);
    }

    private async Task<string> RefusedAsync(string from, string into) => (await Assert.ThrowsAsync<WarehouseProblemException>(
        () => new Restoration(new(into), warehouse.Time).RestoreAsync(from, replace: false, CancellationToken.None))).Message;

    private async Task<BackupMade> BackUpAsync()
    {
        await using var store = await OperationsStore.OpenAsync(warehouse.Folder, warehouse.Time, CancellationToken.None);
        return await new Backup(warehouse.Folder, warehouse.Time).MakeAsync(store, backups, CancellationToken.None);
    }

    private async Task GivenAsync()
    {
        await warehouse.PublishAsync("Northmere");
        Directory.CreateDirectory(Path.GetDirectoryName(warehouse.Folder.RiskModel) ?? "");
        await File.WriteAllTextAsync(warehouse.Folder.RiskModel, "a model");
        await using var store = await OperationsStore.OpenAsync(warehouse.Folder, warehouse.Time, CancellationToken.None);
        foreach (var person in (string[])["Ada", "Grace", "Katherine"]) await store.Audit.AppendAsync(SignedIn(person), warehouse.Time.GetUtcNow(), CancellationToken.None);
        await store.Decisions.DecideAsync(Decision, CancellationToken.None);
        await using var connection = await store.ConnectAsync(CancellationToken.None);
        await connection.RunAsync("checkpoint", CancellationToken.None);
    }
}
