using IroAnalytics.DuckDb.Native;
using IroAnalytics.DuckDb.Reading;

namespace IroAnalytics.DuckDb.Writing;

/// <summary>The table that rows are appended to, and the chunk that gathers them.</summary>
internal sealed class AppenderTarget : IDisposable
{
    private readonly AppenderHandle _appender;
    private readonly ChunkHandle _chunk;

    private AppenderTarget(ConnectionHandle connection, AppenderHandle appender, string table)
    {
        _appender = appender;
        Table = table;
        var count = (int)NativeMethods.AppenderColumnCount(appender);
        Types = [.. Enumerable.Range(0, count).Select(index => ColumnType.Take(NativeMethods.AppenderColumnType(appender, (ulong)index)))];
        Writers = [.. Types.Select(WriterFactory.Create)];
        _chunk = NewChunk(connection, appender, count);
        AttachWriters();
    }

    public static int ChunkSize { get; } = (int)NativeMethods.VectorSize();

    public string Table { get; }

    public ColumnType[] Types { get; }

    public ColumnWriter[] Writers { get; }

    public string[] Names { get; private init; } = [];

    public static AppenderTarget Open(ConnectionHandle connection, string? schema, string table)
    {
        var name = schema is null ? table : $"{schema}.{table}";
        var state = NativeMethods.AppenderCreate(connection, null, schema, table, out var pointer);
        var appender = new AppenderHandle(pointer, connection);
        if (state == NativeMethods.Success)
            return new AppenderTarget(connection, appender, name) { Names = ColumnNames(connection, schema, table, appender) };

        using (appender)
            throw new DuckDbException($"Rows cannot be appended to '{name}'. {Error(appender)}");
    }

    /// <summary>Hands the rows gathered so far to DuckDB and starts anew.</summary>
    public void Send(int rows)
    {
        NativeMethods.DataChunkSetSize(_chunk, (ulong)rows);
        Require(NativeMethods.AppendDataChunk(_appender, _chunk));
        NativeMethods.DataChunkReset(_chunk);
        AttachWriters();
    }

    public void Flush() => Require(NativeMethods.AppenderFlush(_appender));

    public void Dispose()
    {
        _chunk.Dispose();
        _appender.Dispose();
    }

    private static string[] ColumnNames(ConnectionHandle connection, string? schema, string table, AppenderHandle appender)
    {
        _ = NativeMethods.TableDescriptionCreate(connection, null, schema, table, out var pointer);
        using var description = new TableDescriptionHandle(pointer, connection);
        var names = new string[NativeMethods.AppenderColumnCount(appender)];
        for (var index = 0; index < names.Length; index++)
            names[index] = NativeText.Owned(NativeMethods.TableDescriptionColumnName(description, (ulong)index)) ?? $"column {index + 1}";
        return names;
    }

    private static ChunkHandle NewChunk(ConnectionHandle connection, AppenderHandle appender, int count)
    {
        var types = new nint[count];
        for (var index = 0; index < count; index++)
            types[index] = NativeMethods.AppenderColumnType(appender, (ulong)index);

        var chunk = new ChunkHandle(NativeMethods.CreateDataChunk(types, (ulong)count), connection);
        for (var index = 0; index < count; index++)
            NativeMethods.DestroyLogicalType(ref types[index]);
        return chunk;
    }

    private static string? Error(AppenderHandle appender)
    {
        var error = NativeMethods.AppenderErrorData(appender);
        var message = NativeText.Borrowed(NativeMethods.ErrorDataMessage(error));
        NativeMethods.DestroyErrorData(ref error);
        return message;
    }

    private void AttachWriters()
    {
        for (var index = 0; index < Writers.Length; index++)
            Writers[index].Attach(NativeMethods.DataChunkGetVector(_chunk, (ulong)index));
    }

    private void Require(int state)
    {
        if (state != NativeMethods.Success)
            throw new DuckDbException($"Rows could not be appended to '{Table}'. {Error(_appender)}");
    }
}
