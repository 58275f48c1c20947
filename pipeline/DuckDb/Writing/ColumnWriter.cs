using IroAnalytics.DuckDb.Native;
using IroAnalytics.DuckDb.Reading;

namespace IroAnalytics.DuckDb.Writing;

/// <summary>Writes one column's values into the chunk at hand; a value that does not fit is refused by an exception.</summary>
internal abstract unsafe class ColumnWriter
{
    private ulong* _validity;

    protected nint Vector { get; private set; }

    protected void* Data { get; private set; }

    /// <summary>Points at a vector; to be called again whenever DuckDB may have moved its memory.</summary>
    public virtual void Attach(nint vector)
    {
        Vector = vector;
        Data = (void*)NativeMethods.VectorGetData(vector);
        _validity = null;
    }

    public virtual void WriteNull(int row)
    {
        if (_validity is null)
        {
            NativeMethods.VectorEnsureValidityWritable(Vector);
            _validity = (ulong*)NativeMethods.VectorGetValidity(Vector);
        }

        _validity[row >> 6] &= ~(1UL << (row & 63));
    }

    /// <summary>Writes a value of any type that the column can hold.</summary>
    public abstract void Write(int row, object value);

    // A row that was given up may have left a null behind.
    protected void MarkValid(int row)
    {
        if (_validity is not null)
            _validity[row >> 6] |= 1UL << (row & 63);
    }
}

/// <summary>A writer that takes its values without boxing.</summary>
internal interface ITypedWriter<in T>
{
    void Write(int row, T value);
}

/// <summary>Values of a fixed size.</summary>
/// <param name="convert">Makes DuckDB's value; throws when the column cannot hold it.</param>
internal sealed unsafe class FixedWriter<TRaw, T>(Func<T, TRaw> convert) : ColumnWriter, ITypedWriter<T>
    where TRaw : unmanaged
    where T : notnull
{
    public void Write(int row, T value)
    {
        ((TRaw*)Data)[row] = convert(value);
        MarkValid(row);
    }

    public override void Write(int row, object value) => Write(row, (T)ValueConversion.To(value, typeof(T)));
}

/// <summary>Values that are stored as C# has them.</summary>
internal sealed unsafe class PlainWriter<T> : ColumnWriter, ITypedWriter<T>
    where T : unmanaged
{
    public void Write(int row, T value)
    {
        ((T*)Data)[row] = value;
        MarkValid(row);
    }

    public override void Write(int row, object value) => Write(row, (T)ValueConversion.To(value, typeof(T)));
}

/// <summary>A type that cannot be appended; nulls can.</summary>
internal sealed class UnwritableWriter : ColumnWriter
{
    public override void Write(int row, object value) =>
        throw new InvalidCastException("A column of this type cannot be appended to; insert by a statement.");
}
