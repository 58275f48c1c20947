using System.Runtime.InteropServices;
using System.Text;
using IroAnalytics.DuckDb.Native;

namespace IroAnalytics.DuckDb.Reading;

/// <summary>DuckDB's string: up to 12 bytes lie in it, longer ones behind its pointer.</summary>
[StructLayout(LayoutKind.Explicit, Size = 16)]
internal unsafe struct NativeString
{
    private const int InlineLimit = 12;

    [FieldOffset(0)]
    public uint Length;

    [FieldOffset(4)]
    public fixed byte Inline[InlineLimit];

    [FieldOffset(8)]
    public byte* Pointer;

    /// <summary>The bytes of a string that must stay where it is meanwhile.</summary>
    public static ReadOnlySpan<byte> Bytes(NativeString* text) =>
        new(text->Length <= InlineLimit ? text->Inline : text->Pointer, checked((int)text->Length));
}

/// <summary>Values of any length, each made when the rows are loaded.</summary>
internal abstract class VariableColumn<T> : Column<T>
    where T : class
{
    private T?[] _values = [];

    public override T this[int row] => _values[row] ?? throw new InvalidOperationException("The row has no value in this column.");

    protected abstract T Make(ReadOnlySpan<byte> bytes);

    protected sealed override unsafe void LoadValues(nint vector, int count)
    {
        if (_values.Length < count)
            _values = new T?[count];

        var texts = (NativeString*)NativeMethods.VectorGetData(vector);
        for (var row = 0; row < count; row++)
            _values[row] = IsNull(row) ? null : Make(NativeString.Bytes(texts + row));
    }
}

internal sealed class TextColumn : VariableColumn<string>
{
    protected override string Make(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes);
}

internal sealed class BlobColumn : VariableColumn<byte[]>
{
    protected override byte[] Make(ReadOnlySpan<byte> bytes) => bytes.ToArray();
}
