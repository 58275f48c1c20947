using System.Collections;
using IroAnalytics.DuckDb.Native;

namespace IroAnalytics.DuckDb.Writing;

/// <summary>Lists: the elements of all rows follow each other in the child.</summary>
internal sealed unsafe class ListWriter(ColumnWriter element) : ColumnWriter
{
    public override void Write(int row, object value)
    {
        if (value is string or not IEnumerable)
            throw new InvalidCastException("Only a sequence can be appended to a column of lists.");

        var elements = ((IEnumerable)value).Cast<object?>().ToList();
        var start = (int)NativeMethods.ListVectorGetSize(Vector);
        Reserve(start + elements.Count);
        for (var index = 0; index < elements.Count; index++)
            WriteElement(start + index, elements[index]);

        ((ListEntry*)Data)[row] = new ListEntry((ulong)start, (ulong)elements.Count);
        MarkValid(row);
    }

    private void Reserve(int size)
    {
        _ = NativeMethods.ListVectorReserve(Vector, (ulong)size);
        _ = NativeMethods.ListVectorSetSize(Vector, (ulong)size);
        element.Attach(NativeMethods.ListVectorGetChild(Vector));
    }

    private void WriteElement(int row, object? value)
    {
        if (value is null or DBNull)
            element.WriteNull(row);
        else
            element.Write(row, value);
    }
}

/// <summary>Records: every field is a child with as many rows.</summary>
internal sealed class StructWriter(IReadOnlyList<(string Name, ColumnWriter Writer)> fields) : ColumnWriter
{
    public override void Attach(nint vector)
    {
        base.Attach(vector);
        for (var index = 0; index < fields.Count; index++)
            fields[index].Writer.Attach(NativeMethods.StructVectorGetChild(vector, (ulong)index));
    }

    public override void WriteNull(int row)
    {
        base.WriteNull(row);
        foreach (var (_, writer) in fields)
            writer.WriteNull(row);
    }

    public override void Write(int row, object value)
    {
        if (value is not IReadOnlyDictionary<string, object?> given)
            throw new InvalidCastException("Only a dictionary with text keys can be appended to a column of structs.");

        foreach (var (name, writer) in fields)
        {
            if (given.GetValueOrDefault(name) is { } field and not DBNull)
                writer.Write(row, field);
            else
                writer.WriteNull(row);
        }

        MarkValid(row);
    }
}
