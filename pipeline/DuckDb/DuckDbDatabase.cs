using IroAnalytics.DuckDb.Native;

namespace IroAnalytics.DuckDb;

/// <summary>
/// One open database, shared by any number of connections on any number of threads. The file is released when the
/// database and every connection made from it are disposed.
/// </summary>
public sealed class DuckDbDatabase : IDisposable, IAsyncDisposable
{
    private readonly DatabaseHandle _handle;
    private volatile bool _disposed;

    private DuckDbDatabase(DuckDbOptions options, DatabaseHandle handle)
    {
        Options = options;
        _handle = handle;
    }

    /// <summary>What the database was opened with.</summary>
    public DuckDbOptions Options { get; }

    /// <summary>The version of the native library, such as <c>v1.5.6</c>.</summary>
    public static string Version => NativeText.Borrowed(NativeMethods.LibraryVersion()) ?? string.Empty;

    /// <summary>Opens or creates a database.</summary>
    /// <param name="options">Which database, and how.</param>
    /// <returns>The open database.</returns>
    /// <exception cref="DuckDbException">The file is missing (read-only), locked, damaged, or a setting is not valid.</exception>
    public static DuckDbDatabase Open(DuckDbOptions options) => new(options, DatabaseOpening.Open(options));

    /// <summary>Opens or creates a database with DuckDB's own settings.</summary>
    /// <param name="path">The file, or <c>:memory:</c>.</param>
    /// <returns>The open database.</returns>
    /// <exception cref="DuckDbException">The file is locked or damaged.</exception>
    public static DuckDbDatabase Open(string path) => Open(new DuckDbOptions(path));

    /// <summary>Makes a connection to this database.</summary>
    /// <returns>An open connection; dispose it when done.</returns>
    /// <exception cref="ObjectDisposedException">The database was disposed.</exception>
    public DuckDbConnection Connect()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return new DuckDbConnection(Options, DatabaseOpening.Connect(_handle));
    }

    /// <summary>Lets go of the database. Connections that are still open keep working until they are disposed.</summary>
    public void Dispose()
    {
        _disposed = true;
        _handle.Dispose();
    }

    /// <inheritdoc cref="Dispose"/>
    /// <returns>A finished task.</returns>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
