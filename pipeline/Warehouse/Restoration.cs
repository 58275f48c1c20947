using System.Data.Common;
using System.Globalization;
using IroAnalytics.DuckDb;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>A backup that was restored.</summary>
/// <param name="From">The backup.</param>
/// <param name="Manifest">What it held.</param>
/// <param name="Former">Where the folder that it replaced was put; null where there was none.</param>
public sealed record Restored(string From, BackupManifest Manifest, string? Former);

/// <summary>
/// Puts a backup in a warehouse folder's place. It is written beside the folder and compared with its manifest; then two names change. Until then
/// nothing in the folder is touched, and what is replaced is kept under another name.
/// </summary>
/// <param name="folder">The warehouse folder.</param>
/// <param name="time">The clock.</param>
public sealed class Restoration(WarehouseFolder folder, TimeProvider time)
{
    private readonly string target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder.Path));

    /// <summary>Restores.</summary>
    /// <param name="from">A backup, or a folder of them, of which the newest is taken.</param>
    /// <param name="replace">Whether a folder that has something in it may be replaced.</param>
    /// <param name="cancellation">Stops it; nothing is changed then.</param>
    /// <exception cref="WarehouseProblemException">The backup is damaged, the folder has something in it or is in use, or the place cannot be written.</exception>
    public async Task<Restored> RestoreAsync(string from, bool replace, CancellationToken cancellation)
    {
        var file = !Directory.Exists(from) ? from
            : BackupManifest.In(from) is [var newest, ..] ? newest.File
            : throw new WarehouseProblemException($"There is no backup in '{from}'. Name a file that 'iro backup' or the dashboard wrote.");
        var isUsed = Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any();
        if (isUsed) await RequireReplaceableAsync(replace);

        var beside = $"{target}.restoring-{Guid.NewGuid():N}";
        try
        {
            Directory.CreateDirectory(beside);
            var manifest = await BackupReading.ReadAsync(file, beside, cancellation);
            return new(file, manifest, PutInPlace(beside, isUsed));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new WarehouseProblemException(
                $"'{target}' could not be restored ({exception.Message.Split('\n')[0].TrimEnd('.')}). Give the account that runs this the right and the room to write beside the folder; it stays as it was.", exception);
        }
        finally
        {
            if (Directory.Exists(beside)) Directory.Delete(beside, recursive: true);
        }
    }

    private async Task RequireReplaceableAsync(bool replace)
    {
        if (!replace)
            throw new WarehouseProblemException($"There is something in '{target}'. Restore into another folder, or say --replace; what is there now is then kept beside it.");

        if (await IsInUseAsync())
            throw new WarehouseProblemException($"A dashboard or a refresh uses '{target}'. Stop it, then restore again.");
    }

    // A database that cannot be opened for any other reason is one to be replaced.
    private async Task<bool> IsInUseAsync()
    {
        if (Directory.Exists(folder.Work))
        {
            using var lease = RefreshLease.TryTake(folder, "a restore", time);
            if (lease is null) return true;
        }

        if (!File.Exists(folder.Operations)) return false;

        try
        {
            await using var database = DuckDbDatabase.Open(new DuckDbOptions(folder.Operations));
            return false;
        }
        catch (DbException exception)
        {
            return DuckDbFailure.IsHeldElsewhere(exception);
        }
    }

    private string? PutInPlace(string beside, bool isUsed)
    {
        if (!isUsed)
        {
            if (Directory.Exists(target)) Directory.Delete(target);
            DurableFile.MoveFolder(beside, target);
            return null;
        }

        var former = $"{target}.before-{time.GetUtcNow().UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}";
        DurableFile.MoveFolder(target, former);
        try
        {
            DurableFile.MoveFolder(beside, target);
        }
        catch (IOException)
        {
            DurableFile.MoveFolder(former, target);
            throw;
        }

        var backups = new WarehouseFolder(former).Backups;
        if (Directory.Exists(backups)) DurableFile.MoveFolder(backups, folder.Backups);
        return former;
    }
}
