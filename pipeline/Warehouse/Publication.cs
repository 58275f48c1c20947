using System.Security.Cryptography;
using IroAnalytics.DuckDb;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>What the pointer says of a run beside its name and hash.</summary>
/// <param name="AsAt">The last day the extracts describe.</param>
/// <param name="KnownAt">The day up to which entries of the IRO-service extracts are known.</param>
/// <param name="DefinitionsVersion">The version of the indicator definitions in force.</param>
/// <param name="Created">When the run was made.</param>
public sealed record RunStamp(DateOnly AsAt, DateOnly KnownAt, int DefinitionsVersion, DateTimeOffset Created);

/// <summary>
/// Makes a scratch database the current run: copy, check, hash, rename, move the pointer. Until the pointer moves, which is
/// one rename, nothing that is served has changed, wherever the process is stopped.
/// </summary>
/// <param name="scratch">The finished scratch database.</param>
/// <param name="runsKept">How many runs are kept, this one included; at least 1.</param>
public sealed class Publication(ScratchWarehouse scratch, int runsKept)
{
    private readonly WarehouseFolder folder = scratch.Folder;
    private readonly string publishFile = scratch.Folder.PublishFile(scratch.Run);

    /// <summary>Publishes the run and removes the oldest ones beyond those kept.</summary>
    /// <param name="contents">What of the scratch database is published.</param>
    /// <param name="stamp">What the pointer says of the run.</param>
    /// <param name="cancellation">Stops the publication; nothing changes if it does before the pointer moves.</param>
    /// <returns>The new pointer.</returns>
    /// <exception cref="WarehouseProblemException">The disk is full, the folder cannot be written, or the copy is not the original.</exception>
    public async Task<RunPointer> PublishAsync(PublicationContents contents, RunStamp stamp, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(contents);
        ArgumentNullException.ThrowIfNull(stamp);
        ArgumentOutOfRangeException.ThrowIfLessThan(runsKept, 1);
        try
        {
            await CopyAndCheckAsync(contents, cancellation);
            DurableFile.Flush(publishFile);
            var hash = await Sha256Async(publishFile, cancellation);
            var pointer = new RunPointer(scratch.Run, hash, stamp.AsAt, stamp.KnownAt, stamp.DefinitionsVersion, stamp.Created);
            await MakeCurrentAsync(pointer, cancellation);
            return pointer;
        }
        catch (Exception exception) when (WarehouseProblemException.Explains(exception))
        {
            throw WarehouseProblemException.From(exception, folder.Path);
        }
    }

    internal static async Task<string> Sha256Async(string file, CancellationToken cancellation)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, useAsync: true);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation));
    }

    private async Task CopyAndCheckAsync(PublicationContents contents, CancellationToken cancellation)
    {
        await using var connection = scratch.Connect();
        var copy = await PublicationCopy.MakeAsync(connection, new(scratch.Connect, Environment.ProcessorCount), contents, cancellation);

        await using var published = DuckDbDatabase.Open(new DuckDbOptions(publishFile, ReadOnly: true));
        await using var reading = published.Connect();
        await copy.CheckAsync(reading, cancellation);
    }

    // The run's own pointer first: a run is only a run with one, so a file without is never listed or rolled back to.
    private async Task MakeCurrentAsync(RunPointer pointer, CancellationToken cancellation)
    {
        using var moving = await FileLock.TakeAsync(Path.Combine(folder.Work, "pointer.lock"), cancellation);
        pointer.Write(folder.RunPointerFile(pointer.Run));
        DurableFile.Move(publishFile, folder.RunFile(pointer.Run));
        pointer.Write(folder.Pointer);
        Retention.Apply(folder, pointer.Run, runsKept);
    }
}
