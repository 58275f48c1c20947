using IroAnalytics.DuckDb.Native;

namespace IroAnalytics.DuckDb.Reading;

/// <summary>Lists: every row's elements lie in one child column, at the row's offset.</summary>
internal sealed class ListColumn(Column element) : Column<List<object?>>
{
    private ListEntry[] _entries = [];

    public override List<object?> this[int row]
    {
        get
        {
            var (offset, length) = _entries[row];
            var values = new List<object?>((int)length);
            for (var index = 0; index < (int)length; index++)
                values.Add(element.ValueOrNull((int)offset + index));
            return values;
        }
    }

    protected override unsafe void LoadValues(nint vector, int count)
    {
        _entries = new ReadOnlySpan<ListEntry>((void*)NativeMethods.VectorGetData(vector), count).ToArray();
        element.Load(NativeMethods.ListVectorGetChild(vector), checked((int)NativeMethods.ListVectorGetSize(vector)));
    }
}

/// <summary>Lists that all have one length.</summary>
internal sealed class ArrayColumn(Column element, int size) : Column<List<object?>>
{
    public override List<object?> this[int row] =>
        [.. Enumerable.Range(row * size, size).Select(element.ValueOrNull)];

    protected override void LoadValues(nint vector, int count) =>
        element.Load(NativeMethods.ArrayVectorGetChild(vector), checked(count * size));
}

/// <summary>Records: every field is a child column with as many rows.</summary>
internal sealed class StructColumn(IReadOnlyList<(string Name, Column Column)> fields) : Column<Dictionary<string, object?>>
{
    public override Dictionary<string, object?> this[int row] =>
        fields.ToDictionary(field => field.Name, field => field.Column.ValueOrNull(row), StringComparer.OrdinalIgnoreCase);

    protected override void LoadValues(nint vector, int count)
    {
        for (var index = 0; index < fields.Count; index++)
            fields[index].Column.Load(NativeMethods.StructVectorGetChild(vector, (ulong)index), count);
    }
}

/// <summary>Maps: stored as a list of key and value.</summary>
internal sealed class MapColumn(ListColumn entries) : Column<Dictionary<object, object?>>
{
    public override Dictionary<object, object?> this[int row]
    {
        get
        {
            var map = new Dictionary<object, object?>();
            foreach (var entry in entries[row].OfType<Dictionary<string, object?>>())
            {
                if (entry["key"] is { } key)
                    map[key] = entry["value"];
            }

            return map;
        }
    }

    protected override void LoadValues(nint vector, int count) => entries.Load(vector, count);
}

/// <summary>A type that C# has no counterpart of; only its nulls can be read.</summary>
internal sealed class UnreadableColumn(string typeName) : Column<object>
{
    public override object this[int row] => throw new NotSupportedException(
        $"A value of type {typeName} cannot be read. Cast it to varchar in the statement.");

    protected override void LoadValues(nint vector, int count)
    {
        // The values are never looked at.
    }
}
