using System.Runtime.InteropServices;

namespace IroAnalytics.DuckDb.Native;

/// <summary>What kind of outcome a statement has (duckdb_result_type).</summary>
internal enum ReturnType
{
    Invalid = 0,
    ChangedRows = 1,
    Nothing = 2,
    QueryResult = 3,
}

/// <summary>A result as the C API lays it out; all but the last field are deprecated and unused here.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeResult
{
    public ulong ColumnCount;
    public ulong RowCount;
    public ulong RowsChanged;
    public nint Columns;
    public nint ErrorMessage;
    public nint Content;
}

/// <summary>A signed 128-bit integer as two halves, because the C API aligns it to 8 bytes and the runtime's own type to 16.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct HugeInt(ulong Lower, long Upper)
{
    public static HugeInt From(Int128 value) => new((ulong)value, (long)(value >> 64));

    public Int128 ToInt128() => new((ulong)Upper, Lower);
}

/// <summary>An unsigned 128-bit integer as two halves.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct UHugeInt(ulong Lower, ulong Upper)
{
    public static UHugeInt From(UInt128 value) => new((ulong)value, (ulong)(value >> 64));

    public UInt128 ToUInt128() => new(Upper, Lower);
}

/// <summary>A decimal as an integer and the place of its point.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct NativeDecimal(byte Width, byte Scale, HugeInt Value);

/// <summary>Where a row's elements lie in the child of a list.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct ListEntry(ulong Offset, ulong Length);
