using System.Runtime.InteropServices;

namespace IroAnalytics.DuckDb.Native;

internal static partial class NativeMethods
{
    [LibraryImport(Library, EntryPoint = "duckdb_appender_create_ext", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int AppenderCreate(
        ConnectionHandle connection, string? catalog, string? schema, string table, out nint appender);

    [LibraryImport(Library, EntryPoint = "duckdb_appender_column_count")]
    public static partial ulong AppenderColumnCount(AppenderHandle appender);

    [LibraryImport(Library, EntryPoint = "duckdb_appender_column_type")]
    public static partial nint AppenderColumnType(AppenderHandle appender, ulong column);

    [LibraryImport(Library, EntryPoint = "duckdb_append_data_chunk")]
    public static partial int AppendDataChunk(AppenderHandle appender, ChunkHandle chunk);

    [LibraryImport(Library, EntryPoint = "duckdb_appender_flush")]
    public static partial int AppenderFlush(AppenderHandle appender);

    [LibraryImport(Library, EntryPoint = "duckdb_appender_clear")]
    public static partial int AppenderClear(nint appender);

    [LibraryImport(Library, EntryPoint = "duckdb_appender_destroy")]
    public static partial int AppenderDestroy(ref nint appender);

    [LibraryImport(Library, EntryPoint = "duckdb_appender_error_data")]
    public static partial nint AppenderErrorData(AppenderHandle appender);

    [LibraryImport(Library, EntryPoint = "duckdb_error_data_message")]
    public static partial nint ErrorDataMessage(nint error);

    [LibraryImport(Library, EntryPoint = "duckdb_destroy_error_data")]
    public static partial void DestroyErrorData(ref nint error);

    [LibraryImport(Library, EntryPoint = "duckdb_table_description_create_ext", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int TableDescriptionCreate(
        ConnectionHandle connection, string? catalog, string? schema, string table, out nint description);

    [LibraryImport(Library, EntryPoint = "duckdb_table_description_error")]
    public static partial nint TableDescriptionError(TableDescriptionHandle description);

    [LibraryImport(Library, EntryPoint = "duckdb_table_description_get_column_name")]
    public static partial nint TableDescriptionColumnName(TableDescriptionHandle description, ulong column);

    [LibraryImport(Library, EntryPoint = "duckdb_table_description_destroy")]
    public static partial void TableDescriptionDestroy(ref nint description);
}
