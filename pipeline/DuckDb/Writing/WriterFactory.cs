using IroAnalytics.DuckDb.Native;
using IroAnalytics.DuckDb.Reading;

namespace IroAnalytics.DuckDb.Writing;

/// <summary>Which writer writes which type.</summary>
internal static class WriterFactory
{
    public static ColumnWriter Create(ColumnType type) => type.Id switch
    {
        TypeId.Varchar => new TextColumnWriter(),
        TypeId.Blob => new BlobWriter(),
        TypeId.Uuid => new FixedWriter<HugeInt, Guid>(NumericValues.StoredUuid),
        TypeId.Boolean => new FixedWriter<byte, bool>(static value => value ? (byte)1 : (byte)0),
        TypeId.Decimal => Decimal(type),
        TypeId.Enum => Enumeration(type),
        TypeId.List => new ListWriter(Create(type.Members[0].Type)),
        TypeId.Struct => new StructWriter([.. type.Members.Select(member => (member.Name, Create(member.Type)))]),
        _ => Number(type.Id) ?? Temporal(type.Id) ?? new UnwritableWriter(),
    };

    private static ColumnWriter? Number(TypeId id) => id switch
    {
        TypeId.TinyInt => new PlainWriter<sbyte>(),
        TypeId.SmallInt => new PlainWriter<short>(),
        TypeId.Integer => new PlainWriter<int>(),
        TypeId.BigInt => new PlainWriter<long>(),
        TypeId.UTinyInt => new PlainWriter<byte>(),
        TypeId.USmallInt => new PlainWriter<ushort>(),
        TypeId.UInteger => new PlainWriter<uint>(),
        TypeId.UBigInt => new PlainWriter<ulong>(),
        TypeId.Float => new PlainWriter<float>(),
        TypeId.Double => new PlainWriter<double>(),
        TypeId.HugeInt => new FixedWriter<HugeInt, Int128>(HugeInt.From),
        TypeId.UHugeInt => new FixedWriter<UHugeInt, UInt128>(UHugeInt.From),
        _ => null,
    };

    private static ColumnWriter? Temporal(TypeId id) => id switch
    {
        TypeId.Date => new FixedWriter<int, DateOnly>(TemporalValues.Days),
        TypeId.Time => new FixedWriter<long, TimeOnly>(TemporalValues.Micros),
        TypeId.Timestamp => new FixedWriter<long, DateTime>(TemporalValues.Micros),
        TypeId.TimestampTz => new FixedWriter<long, DateTimeOffset>(TemporalValues.Micros),
        TypeId.Interval => new PlainWriter<DuckDbInterval>(),
        _ => null,
    };

    private static ColumnWriter Decimal(ColumnType type) => type.Storage switch
    {
        TypeId.SmallInt => new FixedWriter<short, decimal>(value => (short)NumericValues.Digits(value, type.Width, type.Scale)),
        TypeId.Integer => new FixedWriter<int, decimal>(value => (int)NumericValues.Digits(value, type.Width, type.Scale)),
        TypeId.BigInt => new FixedWriter<long, decimal>(value => (long)NumericValues.Digits(value, type.Width, type.Scale)),
        _ => new FixedWriter<HugeInt, decimal>(value => HugeInt.From(NumericValues.Digits(value, type.Width, type.Scale))),
    };

    private static ColumnWriter Enumeration(ColumnType type)
    {
        var places = type.Labels.Select((label, index) => (label, index)).ToDictionary(one => one.label, one => one.index);
        int Place(string label) => places.TryGetValue(label, out var place)
            ? place
            : throw new InvalidCastException("The text is none of the column's values.");
        return type.Storage switch
        {
            TypeId.UTinyInt => new FixedWriter<byte, string>(label => (byte)Place(label)),
            TypeId.USmallInt => new FixedWriter<ushort, string>(label => (ushort)Place(label)),
            _ => new FixedWriter<uint, string>(label => (uint)Place(label)),
        };
    }
}
