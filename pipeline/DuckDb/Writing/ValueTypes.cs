using System.Collections;
using System.Numerics;
using IroAnalytics.DuckDb.Native;

namespace IroAnalytics.DuckDb.Writing;

/// <summary>Which DuckDB type a C# value, or a sequence of them, is given as.</summary>
internal static class ValueTypes
{
    private static readonly Dictionary<Type, TypeId> Simple = new()
    {
        [typeof(string)] = TypeId.Varchar,
        [typeof(char)] = TypeId.Varchar,
        [typeof(bool)] = TypeId.Boolean,
        [typeof(sbyte)] = TypeId.TinyInt,
        [typeof(short)] = TypeId.SmallInt,
        [typeof(int)] = TypeId.Integer,
        [typeof(long)] = TypeId.BigInt,
        [typeof(byte)] = TypeId.UTinyInt,
        [typeof(ushort)] = TypeId.USmallInt,
        [typeof(uint)] = TypeId.UInteger,
        [typeof(ulong)] = TypeId.UBigInt,
        [typeof(Int128)] = TypeId.HugeInt,
        [typeof(BigInteger)] = TypeId.HugeInt,
        [typeof(UInt128)] = TypeId.UHugeInt,
        [typeof(float)] = TypeId.Float,
        [typeof(double)] = TypeId.Double,
        [typeof(DateOnly)] = TypeId.Date,
        [typeof(TimeOnly)] = TypeId.Time,
        [typeof(DateTime)] = TypeId.Timestamp,
        [typeof(DateTimeOffset)] = TypeId.TimestampTz,
        [typeof(TimeSpan)] = TypeId.Interval,
        [typeof(DuckDbInterval)] = TypeId.Interval,
        [typeof(Guid)] = TypeId.Uuid,
        [typeof(byte[])] = TypeId.Blob,
    };

    /// <summary>The type of one value; SQL's null type for null.</summary>
    public static LogicalTypeHandle Of(object? value) => value switch
    {
        null or DBNull => Create(TypeId.SqlNull),
        decimal number => Decimal([number]),
        Enum => Create(TypeId.Varchar),
        _ when Simple.TryGetValue(value.GetType(), out var id) => Create(id),
        IReadOnlyDictionary<string, object?> fields => StructValue.Type(fields),
        IEnumerable elements => ListOf(elements),
        _ => throw new NotSupportedException($"DuckDB has no type for {value.GetType()}."),
    };

    /// <summary>The one type of a sequence's elements, from the first that is not null, or from the sequence when it is empty.</summary>
    public static LogicalTypeHandle OfElements(IEnumerable elements)
    {
        var given = elements.Cast<object?>().Where(element => element is not null and not DBNull).ToList();
        if (given.Count == 0)
            return Create(Simple.GetValueOrDefault(Declared(elements), TypeId.SqlNull));

        return given.TrueForAll(element => element is decimal) ? Decimal(given.Cast<decimal>()) : Of(given[0]);
    }

    private static LogicalTypeHandle Create(TypeId id) => new(NativeMethods.CreateLogicalType(id));

    private static LogicalTypeHandle ListOf(IEnumerable elements)
    {
        using var element = OfElements(elements);
        return new LogicalTypeHandle(NativeMethods.CreateListType(element));
    }

    // Wide enough for the largest and for the most places, which may be two different numbers.
    private static LogicalTypeHandle Decimal(IEnumerable<decimal> numbers)
    {
        var natives = numbers.Select(Reading.NumericValues.Decimal).ToList();
        var scale = natives.Max(native => native.Scale);
        var whole = natives.Max(native => native.Width - native.Scale);
        return new LogicalTypeHandle(NativeMethods.CreateDecimalType((byte)Math.Min(38, whole + scale), scale));
    }

    private static Type Declared(IEnumerable elements)
    {
        var element = elements.GetType().GetInterfaces()
            .FirstOrDefault(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            ?.GetGenericArguments()[0] ?? typeof(object);
        return Nullable.GetUnderlyingType(element) ?? element;
    }
}
