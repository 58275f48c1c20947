using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace IroAnalytics.DuckDb.Native;

/// <summary>A result of a statement, in memory of our own that DuckDB fills.</summary>
internal sealed unsafe class ResultHandle : NativeHandle
{
    private readonly ConnectionHandle _connection;

    public ResultHandle(ConnectionHandle connection)
        : base((nint)NativeMemory.AllocZeroed((nuint)Unsafe.SizeOf<NativeResult>()), connection) => _connection = connection;

    /// <summary>Runs a pending statement up to its first rows.</summary>
    public bool TryExecute(PendingHandle pending) => Guarded(result => NativeMethods.ExecutePending(pending, result) == NativeMethods.Success);

    /// <summary>What the statement gives: rows, a count of rows changed, or nothing.</summary>
    public ReturnType ReturnType => Guarded(static result => NativeMethods.ResultReturnType(*(NativeResult*)result));

    /// <summary>The next chunk of rows; null after the last and after an error.</summary>
    public ChunkHandle? FetchChunk()
    {
        var chunk = Guarded(static result => NativeMethods.FetchChunk(*(NativeResult*)result));
        return chunk == 0 ? null : new ChunkHandle(chunk, _connection);
    }

    protected override void Destroy(ref nint pointer)
    {
        NativeMethods.DestroyResult(pointer);
        NativeMemory.Free((void*)pointer);
        pointer = 0;
    }

    private T Guarded<T>(Func<nint, T> use)
    {
        var added = false;
        try
        {
            DangerousAddRef(ref added);
            return use(handle);
        }
        finally
        {
            if (added)
                DangerousRelease();
        }
    }
}
