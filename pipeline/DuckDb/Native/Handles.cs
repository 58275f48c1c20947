using System.Runtime.InteropServices;

namespace IroAnalytics.DuckDb.Native;

/// <summary>
/// A native object that is destroyed once and only after everything made from it: each child holds a reference to its
/// parent, so neither the order of disposal nor another thread can leave a dangling pointer.
/// </summary>
internal abstract class NativeHandle : SafeHandle
{
    private readonly SafeHandle? _parent;

    protected NativeHandle(nint pointer, SafeHandle? parent)
        : base(0, ownsHandle: true)
    {
        if (parent is not null)
        {
            var added = false;
            parent.DangerousAddRef(ref added);
            _parent = parent;
        }

        SetHandle(pointer);
    }

    // Always released, even when DuckDB gave nothing, so that the reference to the parent is given back.
    public override bool IsInvalid => false;

    protected abstract void Destroy(ref nint pointer);

    protected override bool ReleaseHandle()
    {
        Destroy(ref handle);
        _parent?.DangerousRelease();
        return true;
    }
}

internal sealed class ConfigHandle(nint pointer) : NativeHandle(pointer, null)
{
    protected override void Destroy(ref nint pointer) => NativeMethods.DestroyConfig(ref pointer);
}

internal sealed class DatabaseHandle(nint pointer) : NativeHandle(pointer, null)
{
    protected override void Destroy(ref nint pointer) => NativeMethods.Close(ref pointer);
}

internal sealed class ConnectionHandle(nint pointer, DatabaseHandle database) : NativeHandle(pointer, database)
{
    protected override void Destroy(ref nint pointer) => NativeMethods.Disconnect(ref pointer);
}

internal sealed class ExtractedHandle(nint pointer, ConnectionHandle connection) : NativeHandle(pointer, connection)
{
    protected override void Destroy(ref nint pointer) => NativeMethods.DestroyExtracted(ref pointer);
}

internal sealed class PreparedHandle(nint pointer, ConnectionHandle connection) : NativeHandle(pointer, connection)
{
    protected override void Destroy(ref nint pointer) => NativeMethods.DestroyPrepare(ref pointer);
}

internal sealed class PendingHandle(nint pointer, ConnectionHandle connection) : NativeHandle(pointer, connection)
{
    protected override void Destroy(ref nint pointer) => NativeMethods.DestroyPending(ref pointer);
}

internal sealed class ChunkHandle(nint pointer, ConnectionHandle connection) : NativeHandle(pointer, connection)
{
    protected override void Destroy(ref nint pointer) => NativeMethods.DestroyDataChunk(ref pointer);
}

internal sealed class ValueHandle(nint pointer) : NativeHandle(pointer, null)
{
    protected override void Destroy(ref nint pointer) => NativeMethods.DestroyValue(ref pointer);
}

internal sealed class LogicalTypeHandle(nint pointer) : NativeHandle(pointer, null)
{
    protected override void Destroy(ref nint pointer) => NativeMethods.DestroyLogicalType(ref pointer);
}

internal sealed class TableDescriptionHandle(nint pointer, ConnectionHandle connection) : NativeHandle(pointer, connection)
{
    protected override void Destroy(ref nint pointer) => NativeMethods.TableDescriptionDestroy(ref pointer);
}

/// <summary>An appender; what was not flushed is discarded, because destroying it alone would write it.</summary>
internal sealed class AppenderHandle(nint pointer, ConnectionHandle connection) : NativeHandle(pointer, connection)
{
    protected override void Destroy(ref nint pointer)
    {
        _ = NativeMethods.AppenderClear(pointer);
        _ = NativeMethods.AppenderDestroy(ref pointer);
    }
}
