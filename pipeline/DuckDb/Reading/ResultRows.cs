using IroAnalytics.DuckDb.Execution;
using IroAnalytics.DuckDb.Native;

namespace IroAnalytics.DuckDb.Reading;

/// <summary>The rows of one result, of which a chunk of at most 2,048 is held at a time.</summary>
internal sealed class ResultRows : IDisposable
{
    private readonly ResultHandle _result;
    private readonly Interruption _interruption;
    private int _count;
    private int _row = -1;
    private bool _ended;

    public ResultRows(ResultHandle result, Interruption interruption)
    {
        _result = result;
        _interruption = interruption;
        var count = NativeMethods.ColumnCount(result);
        for (ulong index = 0; index < count; index++)
        {
            Names.Add(NativeText.Borrowed(NativeMethods.ColumnName(result, index)) ?? string.Empty);
            Types.Add(ColumnType.Take(NativeMethods.ColumnLogicalType(result, index)));
        }

        Columns = [.. Types.Select(ColumnFactory.Create)];
    }

    public List<string> Names { get; } = [];

    public List<ColumnType> Types { get; } = [];

    public Column[] Columns { get; }

    /// <summary>Whether the next row, if there is one, is here already.</summary>
    public bool HasNextAtHand => _ended || _row + 1 < _count;

    /// <summary>The row in the chunk at hand.</summary>
    public int Row => _row >= 0 && _row < _count
        ? _row
        : throw new InvalidOperationException("There is no current row. Call Read first, and stop when it gives false.");

    public bool Read(CancellationToken cancellation)
    {
        _interruption.ThrowIfStopped(cancellation);
        if (++_row < _count)
            return true;

        return !_ended && Fetch(cancellation);
    }

    public void Dispose() => _result.Dispose();

    private bool Fetch(CancellationToken cancellation)
    {
        do
        {
            using var chunk = _interruption.Run(_result.FetchChunk, cancellation);
            Load(chunk, cancellation);
        }
        while (_count == 0 && !_ended);

        return !_ended;
    }

    private void Load(ChunkHandle? chunk, CancellationToken cancellation)
    {
        _row = 0;
        _count = 0;
        _ended = chunk is null;
        if (chunk is null)
        {
            RequireNoError(cancellation);
            return;
        }

        _count = (int)NativeMethods.DataChunkGetSize(chunk);
        for (var index = 0; index < Columns.Length; index++)
            Columns[index].Load(NativeMethods.DataChunkGetVector(chunk, (ulong)index), _count);
    }

    private void RequireNoError(CancellationToken cancellation)
    {
        if (NativeText.Borrowed(NativeMethods.ResultError(_result)) is { Length: > 0 } message)
            throw _interruption.Failure(message, cancellation);
    }
}
