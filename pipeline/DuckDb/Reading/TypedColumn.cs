using System.Diagnostics.CodeAnalysis;

namespace IroAnalytics.DuckDb.Reading;

/// <summary>Reads a value without boxing where the column has exactly the wanted type.</summary>
internal static class TypedColumn<T>
{
    // Column<T> asks for a T that is not null, which a generic reader cannot promise; so the column is asked for its own.
    private static readonly bool IsColumnType = Nullable.GetUnderlyingType(typeof(T)) is null;

    public static bool TryRead(Column column, int row, [MaybeNullWhen(false)] out T value)
    {
        if (IsColumnType && column is ITypedColumn<T> typed)
        {
            value = typed[row];
            return true;
        }

        value = default;
        return false;
    }
}

/// <summary>A column that gives its values as one type.</summary>
internal interface ITypedColumn<out T>
{
    T this[int row] { get; }
}
