using IroAnalytics.Dashboard.Jobs;
using IroAnalytics.Pipeline;
using IroAnalytics.Pipeline.Warehouse;
using IroAnalytics.Tests.Warehouse;

namespace IroAnalytics.Tests.Jobs;

public sealed class BackupJobTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();

    public void Dispose() => warehouse.Dispose();

    [Fact]
    public async Task A_night_leads_to_one_backup_from_which_the_folder_can_be_restored_and_old_ones_go()
    {
        Directory.CreateDirectory(warehouse.Folder.Backups);
        foreach (var day in (string[])["18", "19"]) await File.WriteAllTextAsync(Path.Combine(warehouse.Folder.Backups, $"iro-202611{day}T023000Z.zip"), "");
        var published = await warehouse.PublishAsync("Northmere");
        await using (var jobs = await StartAsync(("Retention:BackupsKept", "2")))
        {
            var made = Assert.Single(await UntilAsync(jobs, BackupJob.Name));
            Assert.Equal(("backed up", "'iro-20261121T081500Z.zip' was written and read back.", published.Run), (made.Outcome, made.Message, made.Run));
            Assert.Equal("Removed: backup iro-20261118T023000Z.zip (the newest 2 backups are kept).", Assert.Single(await UntilAsync(jobs, RetentionJob.Name)).Message);
            await jobs.AskAsync(RefreshRequest.Scheduled);
            await jobs.EndedAsync(1);
            await jobs.AskAsync(RefreshRequest.Scheduled);
            await jobs.EndedAsync(2);
            Assert.Single(await jobs.HistoryAsync(BackupJob.Name));
        }

        Assert.Equal(["iro-20261121T081500Z.zip", "iro-20261119T023000Z.zip"], BackupManifest.In(warehouse.Folder.Backups).Select(backup => Path.GetFileName(backup.File)));
        var elsewhere = new WarehouseFolder(Path.Combine(warehouse.Folder.Path, "restored"));
        await new Restoration(elsewhere, warehouse.Time).RestoreAsync(warehouse.Folder.Backups, replace: false, CancellationToken.None);
        Assert.Equal(published.Run, RunPointer.Current(elsewhere)?.Run);
        Assert.True(File.Exists(elsewhere.Operations));
    }

    [Fact]
    public async Task A_dashboard_that_has_just_been_installed_waits_for_its_first_night()
    {
        await using var jobs = await StartAsync();

        await jobs.AskAsync(new("ada", SkipUnchanged: false));
        await jobs.EndedAsync(1);
        Assert.Empty(BackupManifest.In(warehouse.Folder.Backups));

        warehouse.Time.Advance(TimeSpan.FromDays(1));
        await jobs.AskAsync(RefreshRequest.Scheduled);
        Assert.Single(await UntilAsync(jobs, BackupJob.Name));
        Assert.Single(BackupManifest.In(warehouse.Folder.Backups));
    }

    [Fact]
    public async Task Switched_off_it_makes_none()
    {
        await using var jobs = await StartAsync(("Jobs:NightlyBackup", "false"));

        warehouse.Time.Advance(TimeSpan.FromDays(1));
        await jobs.AskAsync(RefreshRequest.Scheduled);
        await jobs.EndedAsync(1);
        await jobs.AskAsync(RefreshRequest.Scheduled);
        await jobs.EndedAsync(2);

        Assert.Empty(BackupManifest.In(warehouse.Folder.Backups));
    }

    private static async Task<IReadOnlyList<JobRun>> UntilAsync(JobsFixture jobs, string job)
    {
        while (true)
        {
            if (await jobs.HistoryAsync(job) is { Count: > 0 } ended && ended.All(one => one.EndedAt is not null)) return ended;

            await Task.Yield();
        }
    }

    private Task<JobsFixture> StartAsync(params (string Name, string Value)[] settings) =>
        JobsFixture.StartAsync(warehouse, (_, _, _) => Task.FromResult(Unchanged()), [.. settings, ("Jobs:WatchExtracts", "false")]);

    private static RunReport Unchanged() => new(RunOutcome.Unchanged, null, "Nothing new.", null, [], new Dictionary<string, long>(), 0, []);
}
