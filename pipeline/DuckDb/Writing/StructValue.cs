using System.Runtime.InteropServices;
using IroAnalytics.DuckDb.Native;

namespace IroAnalytics.DuckDb.Writing;

/// <summary>Named values as a DuckDB struct.</summary>
internal static class StructValue
{
    public static ValueHandle? Create(IReadOnlyDictionary<string, object?> fields)
    {
        var values = fields.Values.Select(ParameterValue.TryCreate).ToList();
        try
        {
            if (values.Contains(null))
                return null;

            using var type = Type(fields);
            var pointers = values.OfType<ValueHandle>().Select(value => value.DangerousGetHandle()).ToArray();
            return new ValueHandle(NativeMethods.CreateStructValue(type, pointers));
        }
        finally
        {
            values.ForEach(value => value?.Dispose());
        }
    }

    public static LogicalTypeHandle Type(IReadOnlyDictionary<string, object?> fields)
    {
        var types = fields.Values.Select(ValueTypes.Of).ToList();
        var names = fields.Keys.Select(Marshal.StringToCoTaskMemUTF8).ToArray();
        try
        {
            var pointers = types.Select(type => type.DangerousGetHandle()).ToArray();
            return new LogicalTypeHandle(NativeMethods.CreateStructType(pointers, names, (ulong)names.Length));
        }
        finally
        {
            types.ForEach(type => type.Dispose());
            Array.ForEach(names, Marshal.FreeCoTaskMem);
        }
    }
}
