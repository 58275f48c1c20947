using System.Data.Common;
using DuckDB.NET.Data;

namespace IroAnalytics.DuckDb;

/// <summary>
/// One open database, shared by any number of connections on any number of threads. The file is released when the
/// database and every connection made from it are disposed.
/// </summary>
public sealed class DuckDbDatabase : IDisposable, IAsyncDisposable
{
    private readonly DuckDbOptions options;

    /// <summary>Keeps the database open as long as nobody else has a connection.</summary>
    private readonly DuckDBConnection keeper;

    private volatile bool disposed;

    private DuckDbDatabase(DuckDbOptions options, DuckDBConnection keeper) => (this.options, this.keeper) = (options, keeper);

    /// <summary>The version of the native library, such as <c>v1.5.6</c>.</summary>
    public static string Version { get; } = ReadVersion();

    /// <summary>Opens or creates a database; one that is open already in this process is shared as it was opened.</summary>
    /// <param name="options">Which database, and how.</param>
    /// <returns>The open database.</returns>
    /// <exception cref="DbException">The file is missing (read-only), locked, damaged, or a setting is not valid; DuckDB's reason is in the message.</exception>
    public static DuckDbDatabase Open(DuckDbOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var opened = new DuckDBConnection(options.ConnectionString);
        opened.Open();
        return new(options, opened);
    }

    /// <summary>Makes a connection to this database. Use one per thread; it runs one statement at a time, on the thread that asks.</summary>
    /// <returns>An open connection; dispose it when done.</returns>
    /// <exception cref="ObjectDisposedException">The database was disposed.</exception>
    public DbConnection Connect() => Opened();

    /// <summary>Makes a connection to this database that begins with statements.</summary>
    /// <param name="settings">The statements.</param>
    /// <returns>An open connection; dispose it when done.</returns>
    /// <exception cref="ObjectDisposedException">The database was disposed.</exception>
    /// <exception cref="DbException">DuckDB refused a statement.</exception>
    public DbConnection Connect(string settings)
    {
        var connection = Opened();
        using var command = new DuckDBCommand(settings, connection);
        command.ExecuteNonQuery();
        return connection;
    }

    /// <summary>Lets go of the database. Connections that are still open keep working until they are disposed.</summary>
    public void Dispose()
    {
        disposed = true;
        keeper.Dispose();
    }

    /// <inheritdoc cref="Dispose"/>
    /// <returns>A finished task.</returns>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private DuckDBConnection Opened()
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        var connection = options.Path == DuckDbOptions.InMemory ? keeper.Duplicate() : new DuckDBConnection(options.ConnectionString);
        connection.Open();
        return connection;
    }

    private static string ReadVersion()
    {
        using var none = new DuckDBConnection();
        return none.ServerVersion;
    }
}
