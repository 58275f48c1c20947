using System.Globalization;
using IroAnalytics.DuckDb.Native;

namespace IroAnalytics.DuckDb.Reading;

/// <summary>A column's type with everything that reading or writing it needs.</summary>
/// <param name="Id">The kind of type.</param>
/// <param name="Name">As SQL writes it.</param>
/// <param name="Storage">How an enum's or decimal's values are stored; else the same as <paramref name="Id"/>.</param>
internal sealed record ColumnType(TypeId Id, string Name, TypeId Storage)
{
    public byte Width { get; init; }

    public byte Scale { get; init; }

    public int ArraySize { get; init; }

    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>A list's element, a map's key and value, or a struct's fields.</summary>
    public IReadOnlyList<(string Name, ColumnType Type)> Members { get; init; } = [];

    /// <summary>Reads a type and lets go of the native one.</summary>
    public static ColumnType Take(nint pointer)
    {
        using var type = new LogicalTypeHandle(pointer);
        var read = Read(type, NativeMethods.GetTypeId(type));
        return NativeText.Owned(NativeMethods.LogicalTypeGetAlias(type)) is { Length: > 0 } alias ? read with { Name = alias } : read;
    }

    private static ColumnType Read(LogicalTypeHandle type, TypeId id) => id switch
    {
        TypeId.Decimal => Decimal(NativeMethods.DecimalWidth(type), NativeMethods.DecimalScale(type)),
        TypeId.Enum => new(id, "ENUM", NativeMethods.EnumInternalType(type)) { Labels = [.. EnumLabels(type)] },
        TypeId.List => List(Take(NativeMethods.ListTypeChildType(type))),
        TypeId.Array => Array(Take(NativeMethods.ArrayTypeChildType(type)), (int)NativeMethods.ArrayTypeArraySize(type)),
        TypeId.Map => Map(Take(NativeMethods.MapTypeKeyType(type)), Take(NativeMethods.MapTypeValueType(type))),
        TypeId.Struct => Struct([.. Fields(type)]),
        _ => new(id, SimpleName(id), id),
    };

    private static ColumnType Decimal(byte width, byte scale)
    {
        var storage = width switch
        {
            <= 4 => TypeId.SmallInt,
            <= 9 => TypeId.Integer,
            <= 18 => TypeId.BigInt,
            _ => TypeId.HugeInt,
        };
        var name = string.Create(CultureInfo.InvariantCulture, $"DECIMAL({width},{scale})");
        return new(TypeId.Decimal, name, storage) { Width = width, Scale = scale };
    }

    private static ColumnType List(ColumnType element) =>
        new(TypeId.List, $"{element.Name}[]", TypeId.List) { Members = [("element", element)] };

    private static ColumnType Array(ColumnType element, int size) =>
        new(TypeId.Array, string.Create(CultureInfo.InvariantCulture, $"{element.Name}[{size}]"), TypeId.Array)
        {
            Members = [("element", element)],
            ArraySize = size,
        };

    private static ColumnType Map(ColumnType key, ColumnType value) =>
        new(TypeId.Map, $"MAP({key.Name}, {value.Name})", TypeId.Map) { Members = [("key", key), ("value", value)] };

    private static ColumnType Struct(IReadOnlyList<(string Name, ColumnType Type)> fields)
    {
        var inside = string.Join(", ", fields.Select(field => $"{field.Name} {field.Type.Name}"));
        return new(TypeId.Struct, $"STRUCT({inside})", TypeId.Struct) { Members = fields };
    }

    private static IEnumerable<string> EnumLabels(LogicalTypeHandle type)
    {
        var count = NativeMethods.EnumDictionarySize(type);
        for (ulong index = 0; index < count; index++)
            yield return NativeText.Owned(NativeMethods.EnumDictionaryValue(type, index)) ?? string.Empty;
    }

    private static IEnumerable<(string Name, ColumnType Type)> Fields(LogicalTypeHandle type)
    {
        var count = NativeMethods.StructTypeChildCount(type);
        for (ulong index = 0; index < count; index++)
        {
            var name = NativeText.Owned(NativeMethods.StructTypeChildName(type, index)) ?? string.Empty;
            yield return (name, Take(NativeMethods.StructTypeChildType(type, index)));
        }
    }

    private static string SimpleName(TypeId id) => id switch
    {
        TypeId.TimestampTz => "TIMESTAMP WITH TIME ZONE",
        TypeId.TimeTz => "TIME WITH TIME ZONE",
        TypeId.TimestampS => "TIMESTAMP_S",
        TypeId.TimestampMs => "TIMESTAMP_MS",
        TypeId.TimestampNs => "TIMESTAMP_NS",
        TypeId.SqlNull => "NULL",
        _ => id.ToString().ToUpperInvariant(),
    };
}
