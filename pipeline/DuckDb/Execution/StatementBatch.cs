using IroAnalytics.DuckDb.Native;

namespace IroAnalytics.DuckDb.Execution;

/// <summary>The statements of a text, each prepared only when those before it have run, since it may need what they made.</summary>
internal sealed class StatementBatch : IDisposable
{
    private readonly ConnectionHandle _connection;
    private readonly ExtractedHandle _extracted;
    private PreparedStatement? _only;

    public StatementBatch(ConnectionHandle connection, string text)
    {
        _connection = connection;
        Count = (int)NativeMethods.ExtractStatements(connection, text, out var pointer);
        _extracted = new ExtractedHandle(pointer, connection);
        if (Count == 0)
            throw Refusal();
    }

    public int Count { get; }

    /// <summary>Whether the statements are of a connection, which may have been closed and opened since.</summary>
    public bool BelongsTo(ConnectionHandle connection) => ReferenceEquals(connection, _connection);

    /// <summary>Prepares a statement; the only one of a text is kept for the next run.</summary>
    public PreparedStatement Prepare(int index)
    {
        if (Count > 1)
            return PrepareNew(index);

        return _only ??= PrepareNew(index);
    }

    /// <summary>Disposes of a statement that will not be run again.</summary>
    public void Release(PreparedStatement statement)
    {
        if (statement != _only)
            statement.Dispose();
    }

    public void Dispose()
    {
        _only?.Dispose();
        _extracted.Dispose();
    }

    private PreparedStatement PrepareNew(int index)
    {
        var state = NativeMethods.PrepareExtracted(_connection, _extracted, (ulong)index, out var pointer);
        var prepared = new PreparedHandle(pointer, _connection);
        if (state == NativeMethods.Success)
            return new PreparedStatement(_connection, prepared);

        using (prepared)
            throw new DuckDbException(NativeText.Borrowed(NativeMethods.PrepareError(prepared)) ?? "The statement could not be prepared.");
    }

    private DuckDbException Refusal()
    {
        using (_extracted)
            return new DuckDbException(NativeText.Borrowed(NativeMethods.ExtractStatementsError(_extracted)) ?? "The text has no statement.");
    }
}
