namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>A lock that one process on the machine holds; the operating system releases it when that process ends, however it ends.</summary>
internal sealed class FileLock : IDisposable
{
    private readonly FileStream stream;

    private FileLock(FileStream stream) => this.stream = stream;

    /// <summary>Takes the lock if it is free.</summary>
    /// <returns>The lock, or null where another holds it.</returns>
    /// <exception cref="UnauthorizedAccessException">The file cannot be written.</exception>
    public static FileLock? TryTake(string path)
    {
        try
        {
            return new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception) when (exception is not (DirectoryNotFoundException or FileNotFoundException) && File.Exists(path))
        {
            return null;
        }
    }

    /// <summary>Takes a lock that is only ever held for moments.</summary>
    /// <exception cref="WarehouseProblemException">It was not free within ten seconds.</exception>
    public static async Task<FileLock> TakeAsync(string path, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            if (TryTake(path) is { } taken)
                return taken;

            await Task.Delay(50, cancellation);
        }

        throw new WarehouseProblemException($"'{path}' has been locked for ten seconds. End the process that holds it, then try again.");
    }

    public void Dispose() => stream.Dispose();
}
