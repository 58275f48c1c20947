using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>Reads a backup from its first byte to its last and compares every file in it with the manifest.</summary>
internal static class BackupReading
{
    private const int AtOnce = 1 << 17;

    /// <summary>Checks a backup.</summary>
    /// <param name="file">The backup.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="WarehouseProblemException">It is no backup, or damaged.</exception>
    public static Task<BackupManifest> CheckAsync(string file, CancellationToken cancellation) => ReadAsync(file, into: null, cancellation);

    /// <summary>Checks a backup and writes its files into a folder while reading them.</summary>
    /// <param name="file">The backup.</param>
    /// <param name="into">The folder; null for none.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="WarehouseProblemException">It is no backup, or damaged; what was written until then is worth nothing.</exception>
    public static async Task<BackupManifest> ReadAsync(string file, string? into, CancellationToken cancellation)
    {
        if (!File.Exists(file)) throw new WarehouseProblemException($"There is no backup '{file}'. Name a file that 'iro backup' or the dashboard wrote, or a folder of them.");

        try
        {
            await using var archive = await ZipFile.OpenReadAsync(file, cancellation);
            var manifest = await ManifestAsync(archive, file, cancellation);
            foreach (var one in manifest.Files) await ReadAsync(archive, one, file, into, cancellation);
            return manifest;
        }
        catch (Exception exception) when (exception is InvalidDataException or JsonException or NotSupportedException)
        {
            throw Damaged(file, "it cannot be read as one", exception);
        }
    }

    /// <summary>Copies a stream.</summary>
    /// <returns>How many bytes it had, and their SHA-256.</returns>
    public static async Task<(long Bytes, string Sha256)> CopyAsync(Stream from, Stream to, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[AtOnce];
        long bytes = 0;
        int read;
        while ((read = await from.ReadAsync(buffer, cancellation)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            await to.WriteAsync(buffer.AsMemory(0, read), cancellation);
            bytes += read;
        }

        return (bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static async Task<BackupManifest> ManifestAsync(ZipArchive archive, string file, CancellationToken cancellation)
    {
        var entry = archive.GetEntry(BackupManifest.EntryName) ?? throw Damaged(file, $"it has no {BackupManifest.EntryName}");
        await using var stream = await entry.OpenAsync(cancellation);
        var manifest = BackupManifest.Read(stream) ?? throw Damaged(file, $"its {BackupManifest.EntryName} is empty");
        if (manifest.Format != BackupManifest.CurrentFormat)
            throw new WarehouseProblemException($"'{file}' is a backup of format {manifest.Format}, and this version reads {BackupManifest.CurrentFormat}. Restore it with the version that made it.");

        if (manifest.Files.FirstOrDefault(one => !BackupManifest.MayHold(one.Name)) is { } strange)
            throw Damaged(file, $"it holds '{strange.Name}', which belongs in no warehouse folder");

        return manifest;
    }

    private static async Task ReadAsync(ZipArchive archive, BackupFile expected, string file, string? into, CancellationToken cancellation)
    {
        var entry = archive.GetEntry(expected.Name) ?? throw Damaged(file, $"{expected.Name} is missing in it");
        await using var content = await entry.OpenAsync(cancellation);
        await using var target = into is null ? Stream.Null : Create(Path.Combine(into, expected.Name));
        var found = await CopyAsync(content, target, cancellation);
        if (found != (expected.Bytes, expected.Sha256)) throw Damaged(file, $"{expected.Name} is not what was backed up");

        if (target is FileStream written) written.Flush(flushToDisk: true);
    }

    private static FileStream Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? path);
        return new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
    }

    private static WarehouseProblemException Damaged(string file, string why, Exception? cause = null)
    {
        var sentence = $"The backup '{file}' is damaged: {why}. Take another one; nothing was restored.";
        return cause is null ? new(sentence) : new(sentence, cause);
    }
}
