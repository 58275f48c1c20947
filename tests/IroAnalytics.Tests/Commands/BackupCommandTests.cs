using IroAnalytics.Pipeline.Warehouse;
using IroAnalytics.Tests.Warehouse;

namespace IroAnalytics.Tests.Commands;

public sealed class BackupCommandTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();
    private readonly string backups = Directory.CreateTempSubdirectory("iro-backups-").FullName;

    public void Dispose()
    {
        warehouse.Dispose();
        Directory.Delete(backups, recursive: true);
    }

    [Fact]
    public async Task What_was_backed_up_is_restored_and_a_second_time_only_with_replace()
    {
        var published = await warehouse.PublishAsync("Northmere");
        var file = Path.Combine(backups, "one.zip");
        var into = Path.Combine(backups, "restored");

        var made = await IroProcess.RunAsync("backup", "--warehouse", warehouse.Folder.Path, "--to", file);
        var restored = await IroProcess.RunAsync("restore", "--from", file, "--warehouse", into);
        var again = await IroProcess.RunAsync("restore", "--from", file, "--warehouse", into);
        var replaced = await IroProcess.RunAsync("restore", "--from", file, "--warehouse", into, "--replace");

        Assert.Equal((0, ""), (made.ExitCode, made.Errors));
        Assert.Equal((0, ""), (restored.ExitCode, restored.Errors));
        Assert.Equal(published.Run, RunPointer.Current(new(into))?.Run);
        Assert.Equal((1, ""), (again.ExitCode, again.Output));
        Sentence.IsReadable(again.Errors.Trim());
        Assert.Equal((0, ""), (replaced.ExitCode, replaced.Errors));
    }

    [Fact]
    public async Task While_a_dashboard_has_the_database_open_its_newest_backup_is_copied_and_a_restore_over_it_is_refused()
    {
        await warehouse.PublishAsync("Northmere");
        await using var store = await OperationsStore.OpenAsync(warehouse.Folder, warehouse.Time, CancellationToken.None);
        string[] backup = ["backup", "--warehouse", warehouse.Folder.Path, "--to", backups];

        var none = await IroProcess.RunAsync(backup);
        var made = await new Backup(warehouse.Folder, warehouse.Time).MakeAsync(store, warehouse.Folder.Backups, CancellationToken.None);
        var copied = await IroProcess.RunAsync(backup);
        var over = await IroProcess.RunAsync("restore", "--from", made.File, "--warehouse", warehouse.Folder.Path, "--replace");

        Assert.Equal((1, ""), (none.ExitCode, none.Output));
        Assert.Contains("has made no backup", none.Errors, StringComparison.Ordinal);
        Assert.Equal((0, ""), (copied.ExitCode, copied.Errors));
        Assert.StartsWith("A dashboard has the operations database open: this is the newest backup that it made.", copied.Output, StringComparison.Ordinal);
        Assert.Equal(await File.ReadAllBytesAsync(made.File), await File.ReadAllBytesAsync(Path.Combine(backups, Path.GetFileName(made.File))));
        Assert.Equal((1, ""), (over.ExitCode, over.Output));
        Assert.StartsWith("A dashboard or a refresh uses", over.Errors, StringComparison.Ordinal);
        Assert.True(File.Exists(warehouse.Folder.Pointer));
    }
}
