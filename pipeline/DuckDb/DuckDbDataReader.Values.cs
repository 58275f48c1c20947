using System.Data;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using IroAnalytics.DuckDb.Reading;

namespace IroAnalytics.DuckDb;

/// <content>The columns and values of the current row.</content>
[SuppressMessage("Usage", "CA2201", Justification = "ADO.NET prescribes IndexOutOfRangeException.")]
[SuppressMessage("Design", "MA0012", Justification = "ADO.NET prescribes IndexOutOfRangeException.")]
public sealed partial class DuckDbDataReader
{
    /// <inheritdoc/>
    public override object this[int ordinal] => GetValue(ordinal);

    /// <inheritdoc/>
    public override object this[string name] => GetValue(GetOrdinal(name));

    /// <inheritdoc/>
    public override string GetName(int ordinal) => Result(ordinal).Names[ordinal];

    /// <summary>The column's type as SQL writes it, such as <c>DECIMAL(18,3)</c> or <c>VARCHAR[]</c>.</summary>
    /// <param name="ordinal">The column, from 0.</param>
    /// <returns>The type.</returns>
    public override string GetDataTypeName(int ordinal) => Result(ordinal).Types[ordinal].Name;

    /// <summary>The type that <see cref="GetValue"/> gives.</summary>
    /// <param name="ordinal">The column, from 0.</param>
    /// <returns>The type, not nullable.</returns>
    public override Type GetFieldType(int ordinal) => Result(ordinal).Columns[ordinal].ValueType;

    /// <summary>Finds a column: of exactly that name, else of that name in any case.</summary>
    /// <param name="name">The column's name.</param>
    /// <returns>Its place, from 0.</returns>
    /// <exception cref="IndexOutOfRangeException">The result has no such column.</exception>
    public override int GetOrdinal(string name)
    {
        var names = Open()?.Names ?? [];
        var exact = names.IndexOf(name);
        var found = exact >= 0 ? exact : names.FindIndex(one => string.Equals(one, name, StringComparison.OrdinalIgnoreCase));
        return found >= 0
            ? found
            : throw new IndexOutOfRangeException($"The result has no column '{name}'. It has: {string.Join(", ", names)}.");
    }

    /// <inheritdoc/>
    public override bool IsDBNull(int ordinal) => Column(ordinal, out var row).IsNull(row);

    /// <summary>The value in the type of <see cref="GetFieldType"/>.</summary>
    /// <param name="ordinal">The column, from 0.</param>
    /// <returns>The value; <see cref="DBNull"/> for SQL's null.</returns>
    /// <exception cref="InvalidCastException">The type cannot hold the value, such as an infinite date.</exception>
    public override object GetValue(int ordinal) => Column(ordinal, out var row).ValueOrNull(row) ?? DBNull.Value;

    /// <inheritdoc/>
    public override int GetValues(object[] values)
    {
        var count = Math.Min(values.Length, FieldCount);
        for (var ordinal = 0; ordinal < count; ordinal++)
            values[ordinal] = GetValue(ordinal);
        return count;
    }

    /// <summary>The value as a type that holds it without loss: wider numbers, lists as arrays, texts as enums.</summary>
    /// <typeparam name="T">The wanted type; nullable, or a class, where the column may have nulls.</typeparam>
    /// <param name="ordinal">The column, from 0.</param>
    /// <returns>The value; null only for a nullable value type, or for <see cref="DBNull"/> as object.</returns>
    /// <exception cref="InvalidCastException">The value is null and the type is not, or the types do not fit.</exception>
    /// <exception cref="OverflowException">The number is out of the type's range.</exception>
    public override T GetFieldValue<T>(int ordinal)
    {
        var column = Column(ordinal, out var row);
        if (column.IsNull(row))
            return Null<T>(ordinal);

        if (TypedColumn<T>.TryRead(column, row, out var value))
            return value;

        var wanted = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        return (T)ValueConversion.To(column.ValueOrNull(row) ?? DBNull.Value, wanted);
    }

    /// <inheritdoc/>
    public override bool GetBoolean(int ordinal) => GetFieldValue<bool>(ordinal);

    /// <inheritdoc/>
    public override byte GetByte(int ordinal) => GetFieldValue<byte>(ordinal);

    /// <inheritdoc/>
    public override char GetChar(int ordinal) => GetFieldValue<char>(ordinal);

    /// <inheritdoc/>
    public override DateTime GetDateTime(int ordinal) => GetFieldValue<DateTime>(ordinal);

    /// <inheritdoc/>
    public override decimal GetDecimal(int ordinal) => GetFieldValue<decimal>(ordinal);

    /// <inheritdoc/>
    public override double GetDouble(int ordinal) => GetFieldValue<double>(ordinal);

    /// <inheritdoc/>
    public override float GetFloat(int ordinal) => GetFieldValue<float>(ordinal);

    /// <inheritdoc/>
    public override Guid GetGuid(int ordinal) => GetFieldValue<Guid>(ordinal);

    /// <inheritdoc/>
    public override short GetInt16(int ordinal) => GetFieldValue<short>(ordinal);

    /// <inheritdoc/>
    public override int GetInt32(int ordinal) => GetFieldValue<int>(ordinal);

    /// <inheritdoc/>
    public override long GetInt64(int ordinal) => GetFieldValue<long>(ordinal);

    /// <inheritdoc/>
    public override string GetString(int ordinal) => GetFieldValue<string>(ordinal);

    /// <inheritdoc/>
    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) =>
        Part(GetFieldValue<byte[]>(ordinal), dataOffset, buffer, bufferOffset, length);

    /// <inheritdoc/>
    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) =>
        Part(GetString(ordinal).AsSpan(), dataOffset, buffer, bufferOffset, length);

    /// <summary>A row for each column: its name, place, type in C# and in SQL.</summary>
    /// <returns>The table; null when there is no result.</returns>
    [SuppressMessage("Reliability", "CA2000", Justification = "The caller owns the table.")]
    public override DataTable? GetSchemaTable()
    {
        if (Open() is null)
            return null;

        var table = new DataTable("SchemaTable") { Locale = CultureInfo.InvariantCulture };
        table.Columns.Add("ColumnName", typeof(string));
        table.Columns.Add("ColumnOrdinal", typeof(int));
        table.Columns.Add("DataType", typeof(Type));
        table.Columns.Add("DataTypeName", typeof(string));
        table.Columns.Add("AllowDBNull", typeof(bool));
        table.Columns.Add("ColumnSize", typeof(int));
        for (var ordinal = 0; ordinal < FieldCount; ordinal++)
            table.Rows.Add(GetName(ordinal), ordinal, GetFieldType(ordinal), GetDataTypeName(ordinal), true, -1);
        return table;
    }

    private static long Part<T>(ReadOnlySpan<T> whole, long offset, T[]? buffer, int bufferOffset, int length)
    {
        if (buffer is null)
            return whole.Length;

        var start = (int)Math.Min(offset, whole.Length);
        var part = whole.Slice(start, Math.Min(length, whole.Length - start));
        part.CopyTo(buffer.AsSpan(bufferOffset));
        return part.Length;
    }

    private ResultRows Result(int ordinal)
    {
        var rows = Open();
        return rows is not null && ordinal >= 0 && ordinal < rows.Columns.Length
            ? rows
            : throw new IndexOutOfRangeException($"The result has no column {ordinal}; it has {rows?.Columns.Length ?? 0}, counted from 0.");
    }

    private Column Column(int ordinal, out int row)
    {
        var rows = Result(ordinal);
        row = _readAhead ? throw new InvalidOperationException("There is no current row yet. Call Read first.") : rows.Row;
        return rows.Columns[ordinal];
    }

    private T Null<T>(int ordinal)
    {
        if (typeof(T) == typeof(object) || typeof(T) == typeof(DBNull))
            return (T)(object)DBNull.Value;

        // Makes the null of a nullable value type, which the compiler would not let pass as a T.
        return default(T) is null && typeof(T).IsValueType
            ? Activator.CreateInstance<T>()
            : throw new InvalidCastException($"Column '{GetName(ordinal)}' is null here. Read it as {typeof(T).Name}? or ask IsDBNull first.");
    }
}
