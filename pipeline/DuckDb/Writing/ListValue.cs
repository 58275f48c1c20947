using System.Collections;
using IroAnalytics.DuckDb.Native;

namespace IroAnalytics.DuckDb.Writing;

/// <summary>A C# sequence as a DuckDB list, or a dictionary with text keys as a struct.</summary>
internal static class ListValue
{
    public static ValueHandle? Create(IEnumerable elements)
    {
        if (elements is IReadOnlyDictionary<string, object?> fields)
            return StructValue.Create(fields);

        var values = new List<ValueHandle>();
        try
        {
            foreach (var element in elements)
            {
                if (ParameterValue.TryCreate(element) is not { } value)
                    return null;
                values.Add(value);
            }

            return List(elements, values);
        }
        finally
        {
            values.ForEach(value => value.Dispose());
        }
    }

    private static ValueHandle List(IEnumerable elements, List<ValueHandle> values)
    {
        using var type = ValueTypes.OfElements(elements);
        var pointers = values.Select(value => value.DangerousGetHandle()).ToArray();
        var list = NativeMethods.CreateListValue(type, pointers, (ulong)pointers.Length);
        return list != 0
            ? new ValueHandle(list)
            : throw new NotSupportedException("A list parameter needs elements that are all of one type.");
    }
}
