using System.Text;
using IroAnalytics.DuckDb.Native;

namespace IroAnalytics.DuckDb.Writing;

internal sealed class TextColumnWriter : ColumnWriter, ITypedWriter<string>
{
    private const int OnStack = 512;

    public void Write(int row, string value)
    {
        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        Span<byte> bytes = most <= OnStack ? stackalloc byte[OnStack] : new byte[most];
        var length = Encoding.UTF8.GetBytes(value, bytes);
        NativeMethods.VectorAssignString(Vector, (ulong)row, bytes, (ulong)length);
        MarkValid(row);
    }

    public override void Write(int row, object value) => Write(row, value switch
    {
        string text => text,
        char letter => letter.ToString(),
        Enum label => label.ToString(),
        _ => throw new InvalidCastException("Only text can be appended to a column of text."),
    });
}

internal sealed class BlobWriter : ColumnWriter, ITypedWriter<byte[]>
{
    public void Write(int row, byte[] value)
    {
        // An empty array has no address to give, and DuckDB wants one.
        ReadOnlySpan<byte> bytes = value.Length == 0 ? [0] : value;
        NativeMethods.VectorAssignString(Vector, (ulong)row, bytes, (ulong)value.Length);
        MarkValid(row);
    }

    public override void Write(int row, object value) => Write(row, (byte[])value);
}
