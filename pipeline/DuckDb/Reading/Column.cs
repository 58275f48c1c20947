namespace IroAnalytics.DuckDb.Reading;

/// <summary>
/// One column's values for the rows at hand, copied out of DuckDB's memory, so that no later call can touch memory
/// that DuckDB has taken back.
/// </summary>
internal abstract class Column
{
    private ulong[] _valid = [];
    private bool _hasNulls;

    /// <summary>The type of the values as objects.</summary>
    public abstract Type ValueType { get; }

    public void Load(nint vector, int count)
    {
        LoadValidity(Native.NativeMethods.VectorGetValidity(vector), count);
        LoadValues(vector, count);
    }

    public bool IsNull(int row) => _hasNulls && (_valid[row >> 6] & (1UL << (row & 63))) == 0;

    /// <summary>The value, or null where the row has none.</summary>
    public object? ValueOrNull(int row) => IsNull(row) ? null : ValueAt(row);

    protected abstract object ValueAt(int row);

    protected abstract void LoadValues(nint vector, int count);

    private unsafe void LoadValidity(nint validity, int count)
    {
        _hasNulls = validity != 0;
        if (!_hasNulls)
            return;

        var words = (count + 63) / 64;
        if (_valid.Length < words)
            _valid = new ulong[words];
        new ReadOnlySpan<ulong>((void*)validity, words).CopyTo(_valid);
    }
}

/// <summary>A column that gives its values without boxing.</summary>
internal abstract class Column<T> : Column, ITypedColumn<T>
    where T : notnull
{
    public override Type ValueType => typeof(T);

    public abstract T this[int row] { get; }

    protected sealed override object ValueAt(int row) => this[row];
}

/// <summary>Values of a fixed size: copied whole, made into what C# calls them when asked for.</summary>
/// <param name="convert">Makes the value; throws when C#'s type cannot hold it.</param>
internal sealed class FixedColumn<TRaw, T>(Func<TRaw, T> convert) : Column<T>
    where TRaw : unmanaged
    where T : notnull
{
    private TRaw[] _values = [];

    public override T this[int row] => convert(_values[row]);

    protected override unsafe void LoadValues(nint vector, int count)
    {
        if (_values.Length < count)
            _values = new TRaw[count];
        new ReadOnlySpan<TRaw>((void*)Native.NativeMethods.VectorGetData(vector), count).CopyTo(_values);
    }
}

/// <summary>Values that are stored as C# has them.</summary>
internal sealed class PlainColumn<T> : Column<T>
    where T : unmanaged
{
    private T[] _values = [];

    public override T this[int row] => _values[row];

    protected override unsafe void LoadValues(nint vector, int count)
    {
        if (_values.Length < count)
            _values = new T[count];
        new ReadOnlySpan<T>((void*)Native.NativeMethods.VectorGetData(vector), count).CopyTo(_values);
    }
}
