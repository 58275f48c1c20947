namespace IroAnalytics.Pipeline.Risk.Xgboost;

/// <summary>Rows in the library's own form.</summary>
internal sealed class BoosterMatrix : IDisposable
{
    private nint handle;

    /// <summary>Copies rows.</summary>
    /// <param name="values">Row by row; NaN where not known.</param>
    /// <param name="rows">How many rows, 1 or more.</param>
    /// <param name="columns">How many values a row has, 1 or more.</param>
    /// <exception cref="ArgumentException">There are more or fewer values than rows and columns say, or one is infinite.</exception>
    /// <exception cref="XgboostException">The library is not there or refuses them.</exception>
    public BoosterMatrix(ReadOnlySpan<float> values, int rows, int columns)
    {
        if (rows < 1 || columns < 1 || values.Length != (long)rows * columns)
            throw new ArgumentException($"{values.Length} values are not {rows} rows of {columns} columns.", nameof(values));
        if (values.ContainsAny(float.PositiveInfinity, float.NegativeInfinity))
            throw new ArgumentException("A value is infinite; what is not known is NaN.", nameof(values));
        if (!NativeMethods.IsThere) throw new XgboostException(XgboostException.NotThere);

        XgboostException.ThrowUnless(NativeMethods.CreateMatrix(values, (ulong)rows, (ulong)columns, float.NaN, out handle), "take the rows");
        Rows = rows;
        Columns = columns;
    }

    /// <summary>How many rows there are.</summary>
    public int Rows { get; }

    /// <summary>How many values a row has.</summary>
    public int Columns { get; }

    /// <summary>The library's name for it.</summary>
    public nint Handle => handle != nint.Zero ? handle : throw new ObjectDisposedException(nameof(BoosterMatrix));

    /// <summary>Says something of each row.</summary>
    /// <param name="field">label or weight.</param>
    /// <param name="values">A number for each row.</param>
    /// <exception cref="ArgumentException">There are more or fewer numbers than rows.</exception>
    public void Set(string field, ReadOnlySpan<float> values)
    {
        if (values.Length != Rows) throw new ArgumentException($"{values.Length} numbers do not fit {Rows} rows.", nameof(values));

        XgboostException.ThrowUnless(NativeMethods.SetMatrixField(Handle, field, values, (ulong)values.Length), $"take the {field}");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (handle == nint.Zero) return;

        XgboostException.ThrowUnless(NativeMethods.FreeMatrix(handle), "let the rows go");
        handle = nint.Zero;
    }
}
