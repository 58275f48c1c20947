using IroAnalytics.DuckDb.Native;

namespace IroAnalytics.DuckDb.Reading;

/// <summary>Which column reads which type.</summary>
internal static class ColumnFactory
{
    public static Column Create(ColumnType type) => type.Id switch
    {
        TypeId.Varchar => new TextColumn(),
        TypeId.Blob => new BlobColumn(),
        TypeId.Uuid => new FixedColumn<HugeInt, Guid>(NumericValues.Uuid),
        TypeId.Boolean => new FixedColumn<byte, bool>(static value => value != 0),
        TypeId.Decimal => Decimal(type),
        TypeId.Enum => Enumeration(type),
        TypeId.List => List(type),
        TypeId.Array => new ArrayColumn(Create(type.Members[0].Type), type.ArraySize),
        TypeId.Struct => Struct(type),
        TypeId.Map => new MapColumn(new ListColumn(Struct(type))),
        TypeId.SqlNull => new PlainColumn<int>(),
        _ => Number(type.Id) ?? Temporal(type.Id) ?? new UnreadableColumn(type.Name),
    };

    private static Column? Number(TypeId id) => id switch
    {
        TypeId.TinyInt => new PlainColumn<sbyte>(),
        TypeId.SmallInt => new PlainColumn<short>(),
        TypeId.Integer => new PlainColumn<int>(),
        TypeId.BigInt => new PlainColumn<long>(),
        TypeId.UTinyInt => new PlainColumn<byte>(),
        TypeId.USmallInt => new PlainColumn<ushort>(),
        TypeId.UInteger => new PlainColumn<uint>(),
        TypeId.UBigInt => new PlainColumn<ulong>(),
        TypeId.Float => new PlainColumn<float>(),
        TypeId.Double => new PlainColumn<double>(),
        TypeId.HugeInt => new FixedColumn<HugeInt, Int128>(static value => value.ToInt128()),
        TypeId.UHugeInt => new FixedColumn<UHugeInt, UInt128>(static value => value.ToUInt128()),
        _ => null,
    };

    private static Column? Temporal(TypeId id) => id switch
    {
        TypeId.Date => new FixedColumn<int, DateOnly>(TemporalValues.Date),
        TypeId.Time => new FixedColumn<long, TimeOnly>(TemporalValues.Time),
        TypeId.Timestamp => new FixedColumn<long, DateTime>(TemporalValues.Timestamp),
        TypeId.TimestampS => new FixedColumn<long, DateTime>(TemporalValues.Seconds),
        TypeId.TimestampMs => new FixedColumn<long, DateTime>(TemporalValues.Milliseconds),
        TypeId.TimestampNs => new FixedColumn<long, DateTime>(TemporalValues.Nanoseconds),
        TypeId.TimestampTz => new FixedColumn<long, DateTimeOffset>(TemporalValues.Instant),
        TypeId.Interval => new PlainColumn<DuckDbInterval>(),
        _ => null,
    };

    private static Column Decimal(ColumnType type)
    {
        var scale = type.Scale;
        return type.Storage switch
        {
            TypeId.SmallInt => new FixedColumn<short, decimal>(digits => new decimal(Math.Abs((int)digits), 0, 0, digits < 0, scale)),
            TypeId.Integer => new FixedColumn<int, decimal>(digits => NumericValues.Decimal(digits, scale)),
            TypeId.BigInt => new FixedColumn<long, decimal>(digits => NumericValues.Decimal(digits, scale)),
            _ => new FixedColumn<HugeInt, decimal>(digits => NumericValues.Decimal(digits.ToInt128(), scale)),
        };
    }

    private static Column Enumeration(ColumnType type)
    {
        var labels = type.Labels;
        return type.Storage switch
        {
            TypeId.UTinyInt => new FixedColumn<byte, string>(index => labels[index]),
            TypeId.USmallInt => new FixedColumn<ushort, string>(index => labels[index]),
            _ => new FixedColumn<uint, string>(index => labels[checked((int)index)]),
        };
    }

    private static ListColumn List(ColumnType type) => new(Create(type.Members[0].Type));

    private static StructColumn Struct(ColumnType type) =>
        new([.. type.Members.Select(member => (member.Name, Create(member.Type)))]);
}
