using IroAnalytics.DuckDb.Native;

namespace IroAnalytics.DuckDb;

/// <summary>Opening databases and connections, with DuckDB's reason when it refuses.</summary>
internal static class DatabaseOpening
{
    // DuckDB refuses to open one file twice in a process; its cache hands out the open one. Kept as long as the process.
    private static readonly nint Cache = NativeMethods.CreateInstanceCache();

    public static DatabaseHandle Open(DuckDbOptions options)
    {
        using var config = Configure(options);
        var state = NativeMethods.GetOrCreateFromCache(Cache, options.Path, out var database, config, out var error);
        if (state == NativeMethods.Success)
            return new DatabaseHandle(database);

        var reason = NativeText.Owned(error) ?? "DuckDB gave no reason.";
        throw new DuckDbException($"The database '{options.Path}' could not be opened. {reason}");
    }

    public static ConnectionHandle Connect(DatabaseHandle database) =>
        NativeMethods.Connect(database, out var connection) == NativeMethods.Success
            ? new ConnectionHandle(connection, database)
            : throw new DuckDbException("DuckDB could not make a connection to an open database.");

    private static ConfigHandle Configure(DuckDbOptions options)
    {
        _ = NativeMethods.CreateConfig(out var pointer);
        var config = new ConfigHandle(pointer);
        foreach (var (name, value) in options.Settings())
        {
            if (NativeMethods.SetConfig(config, name, value) == NativeMethods.Success)
                continue;

            config.Dispose();
            throw new DuckDbException($"The database '{options.Path}' could not be opened: '{value}' is no value for {name}.");
        }

        return config;
    }
}
