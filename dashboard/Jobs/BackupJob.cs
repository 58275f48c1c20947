using IroAnalytics.Pipeline.Warehouse;
using Microsoft.Extensions.Options;

namespace IroAnalytics.Dashboard.Jobs;

/// <summary>
/// Backs the warehouse up once for every scheduled moment, after the refresh of that night, whether it published or not; a night on which the
/// dashboard did not run is made up for at its next start. DuckDB lets one process open the operations database, so that process makes the copy.
/// </summary>
internal sealed class BackupJob(
    WarehouseFolder folder, OpenOperations operations, RecordedJob recorded, NightlySchedule schedule, IOptions<JobOptions> options, TimeProvider time)
{
    /// <summary>The job's name in the history.</summary>
    public const string Name = "backup";

    private readonly DateTimeOffset began = time.GetUtcNow();

    /// <summary>Makes a backup where one is due. It never throws but when cancelled: how it ended is in the history, in words.</summary>
    /// <param name="cancellation">Stops it; no file is left then.</param>
    public Task ExecuteAsync(CancellationToken cancellation) => options.Value.NightlyBackup
        ? recorded.ExecuteAsync(Name, "No backup was made", () => BackUpAsync(cancellation), cancellation)
        : Task.CompletedTask;

    private async Task<(string Outcome, string Message, string? Run)?> BackUpAsync(CancellationToken cancellation)
    {
        DateTimeOffset last = BackupManifest.In(folder.Backups) is [var newest, ..] ? newest.MadeAt : began;
        if (!schedule.WasMissed(last, time.GetUtcNow())) return null;

        var made = await new Backup(folder, time).MakeAsync(await operations.GetAsync(cancellation), folder.Backups, cancellation);
        return ("backed up", Words(made), made.Manifest.Run);
    }

    private static string Words(BackupMade made)
    {
        var sentence = $"'{Path.GetFileName(made.File)}' was written and read back.";
        return made.Manifest.HasOperations ? sentence : sentence + " The operations database is on a server, which has a backup of its own.";
    }
}
