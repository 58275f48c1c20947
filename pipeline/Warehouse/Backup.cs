using System.IO.Compression;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>A backup that was made and read back.</summary>
/// <param name="File">The file.</param>
/// <param name="Manifest">What it holds.</param>
public sealed record BackupMade(string File, BackupManifest Manifest);

/// <summary>
/// Makes backups of a warehouse: the operations database, the current run with its pointer and the risk model, in one file with a
/// manifest of SHA-256. Earlier runs are not in it: they can be made anew from the extracts.
/// </summary>
/// <param name="folder">The warehouse folder.</param>
/// <param name="time">The clock.</param>
public sealed class Backup(WarehouseFolder folder, TimeProvider time)
{
    /// <summary>Makes a backup. The file has its name only once it is whole and has been read back.</summary>
    /// <param name="operations">The operations database, open in this process; null where there is none.</param>
    /// <param name="to">A file that ends in <c>.zip</c> and is not there yet, or a folder, which gets a file named for the moment.</param>
    /// <param name="cancellation">Stops it; nothing is left then.</param>
    /// <exception cref="WarehouseProblemException">The file is there already, cannot be written, or the current run is not as it was published.</exception>
    public async Task<BackupMade> MakeAsync(OperationsStore? operations, string to, CancellationToken cancellation)
    {
        var madeAt = time.GetUtcNow();
        var file = FileFor(to, madeAt);
        if (File.Exists(file)) throw new WarehouseProblemException($"'{file}' is there already. Name another file; no backup is written over.");

        folder.Prepare();
        var half = $"{file}.{Guid.NewGuid():N}.tmp";
        try
        {
            using var alone = FileLock.TryTake(Path.Combine(folder.Work, "backup.lock"))
                ?? throw new WarehouseProblemException($"Another backup of '{folder.Path}' is being made. Wait until it is done.");
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file)) ?? file);
            await WriteAsync(operations, half, madeAt, cancellation);
            var manifest = await BackupReading.CheckAsync(half, cancellation);
            DurableFile.Move(half, file);
            return new(file, manifest);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw NotWritten(file, exception);
        }
        finally
        {
            if (File.Exists(half)) File.Delete(half);
        }
    }

    /// <summary>Copies the newest backup that the dashboard made, having checked it; for whoever cannot open the operations database.</summary>
    /// <param name="to">A file that ends in <c>.zip</c>, or a folder.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The copy; null where the dashboard has made none.</returns>
    /// <exception cref="WarehouseProblemException">It is damaged, or the copy cannot be written.</exception>
    public async Task<BackupMade?> CopyNewestAsync(string to, CancellationToken cancellation)
    {
        if (BackupManifest.In(folder.Backups) is not [var newest, ..]) return null;

        var file = FileFor(to, newest.MadeAt);
        var manifest = await BackupReading.CheckAsync(newest.File, cancellation);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file)) ?? file);
            if (Path.GetFullPath(file) != Path.GetFullPath(newest.File)) File.Copy(newest.File, file);
            await BackupReading.CheckAsync(file, cancellation);
            return new(file, manifest);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw NotWritten(file, exception);
        }
    }

    private static string FileFor(string to, DateTimeOffset madeAt) =>
        to.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) ? to : Path.Combine(to, BackupManifest.FileNameOf(madeAt));

    private static WarehouseProblemException NotWritten(string file, Exception exception) => new(
        $"The backup '{file}' could not be written ({exception.Message.Split('\n')[0].TrimEnd('.')}). Give the account that runs this the right and the room to write there, or name another place.", exception);

    private static async Task<BackupFile> AddAsync(ZipArchive archive, string name, Stream content, CancellationToken cancellation)
    {
        await using var entry = await archive.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellation);
        var (bytes, sha256) = await BackupReading.CopyAsync(content, entry, cancellation);
        return new(name, bytes, sha256);
    }

    private async Task WriteAsync(OperationsStore? operations, string half, DateTimeOffset madeAt, CancellationToken cancellation)
    {
        await using var stream = new FileStream(half, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        await using (var archive = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation))
        {
            List<BackupFile> files = [];
            var hasOperations = operations is not null && await AddOperationsAsync(archive, files, operations, cancellation);
            var run = await AddRunAsync(archive, files, cancellation);
            await AddModelAsync(archive, files, cancellation);
            await using var entry = await archive.CreateEntry(BackupManifest.EntryName).OpenAsync(cancellation);
            await entry.WriteAsync(new BackupManifest(BackupManifest.CurrentFormat, madeAt, run, hasOperations, files).ToJson(), cancellation);
        }

        stream.Flush(flushToDisk: true);
    }

    private async Task<bool> AddOperationsAsync(ZipArchive archive, List<BackupFile> files, OperationsStore operations, CancellationToken cancellation)
    {
        var copy = Path.Combine(folder.Work, "operations.copy.duckdb");
        File.Delete(copy);
        try
        {
            if (!await OperationsCopy.WriteAsync(operations, copy, cancellation)) return false;

            await using var content = File.OpenRead(copy);
            files.Add(await AddAsync(archive, BackupManifest.OperationsName, content, cancellation));
            return true;
        }
        finally
        {
            File.Delete(copy);
        }
    }

    private async Task<string?> AddRunAsync(ZipArchive archive, List<BackupFile> files, CancellationToken cancellation)
    {
        var (pointer, opened) = await OpenRunAsync(cancellation);
        if (pointer is null || opened is null) return null;

        await using var content = opened;
        var copied = await AddAsync(archive, $"runs/{pointer.Run}.duckdb", content, cancellation);
        if (copied.Sha256 != pointer.Sha256)
            throw new WarehouseProblemException($"The file of run {pointer.Run} was changed or cut short since it was published, so no backup was made. Make another run current with 'rollback', or refresh.");

        files.Add(copied);
        foreach (var name in (string[])[$"runs/{pointer.Run}.json", BackupManifest.PointerName])
        {
            using var text = new MemoryStream(pointer.ToJson());
            files.Add(await AddAsync(archive, name, text, cancellation));
        }

        return pointer.Run;
    }

    // The file is opened while no publication can remove it; once open it can be read to its end, whatever is published meanwhile.
    private async Task<(RunPointer? Pointer, FileStream? Content)> OpenRunAsync(CancellationToken cancellation)
    {
        using var moving = await FileLock.TakeAsync(Path.Combine(folder.Work, "pointer.lock"), cancellation);
        if (RunPointer.Current(folder) is not { } pointer) return (null, null);

        var file = folder.RunFile(pointer.Run);
        return File.Exists(file)
            ? (pointer, new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
            : throw new WarehouseProblemException($"The file of run {pointer.Run} is not there, so no backup was made. Make another run current with 'rollback', or refresh.");
    }

    private async Task AddModelAsync(ZipArchive archive, List<BackupFile> files, CancellationToken cancellation)
    {
        var models = Path.GetDirectoryName(folder.RiskModel) ?? folder.Path;
        if (!Directory.Exists(models)) return;

        foreach (var model in Directory.EnumerateFiles(models).Where(file => BackupManifest.MayHold($"risk/{Path.GetFileName(file)}")).Order(StringComparer.Ordinal))
        {
            await using var content = File.OpenRead(model);
            files.Add(await AddAsync(archive, $"risk/{Path.GetFileName(model)}", content, cancellation));
        }
    }
}
