using System.Collections;
using System.Numerics;
using System.Text;
using IroAnalytics.DuckDb.Native;
using IroAnalytics.DuckDb.Reading;

namespace IroAnalytics.DuckDb.Writing;

/// <summary>A C# value as one of DuckDB's.</summary>
internal static class ParameterValue
{
    public static ValueHandle Create(DuckDbParameter parameter) =>
        TryCreate(parameter.Value) ?? throw new NotSupportedException(
            $"Parameter ${parameter.BareName} has a value of type {parameter.Value?.GetType()}, which DuckDB has no type for.");

    public static ValueHandle? TryCreate(object? value)
    {
        var pointer = value switch
        {
            null or DBNull => NativeMethods.CreateNull(),
            string text => Text(text),
            char letter => Text(letter.ToString()),
            bool claim => NativeMethods.CreateBool(claim),
            byte[] bytes => NativeMethods.CreateBlob(bytes, (ulong)bytes.Length),
            Guid id => NativeMethods.CreateUuid(NumericValues.Uuid(id)),
            Enum label => Text(label.ToString()),
            _ => Number(value) is var number and not 0 ? number : Temporal(value),
        };
        if (pointer != 0)
            return new ValueHandle(pointer);

        return value is IEnumerable elements ? ListValue.Create(elements) : null;
    }

    private static nint Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return NativeMethods.CreateVarchar(bytes, (ulong)bytes.Length);
    }

    private static nint Number(object value) => value switch
    {
        int number => NativeMethods.CreateInt32(number),
        long number => NativeMethods.CreateInt64(number),
        double number => NativeMethods.CreateDouble(number),
        decimal number => NativeMethods.CreateDecimal(NumericValues.Decimal(number)),
        float number => NativeMethods.CreateFloat(number),
        short number => NativeMethods.CreateInt16(number),
        sbyte number => NativeMethods.CreateInt8(number),
        byte number => NativeMethods.CreateUInt8(number),
        ushort number => NativeMethods.CreateUInt16(number),
        uint number => NativeMethods.CreateUInt32(number),
        ulong number => NativeMethods.CreateUInt64(number),
        Int128 number => NativeMethods.CreateHugeInt(HugeInt.From(number)),
        UInt128 number => NativeMethods.CreateUHugeInt(UHugeInt.From(number)),
        BigInteger number => NativeMethods.CreateHugeInt(HugeInt.From((Int128)number)),
        _ => 0,
    };

    private static nint Temporal(object value) => value switch
    {
        DateOnly date => NativeMethods.CreateDate(TemporalValues.Days(date)),
        TimeOnly time => NativeMethods.CreateTime(TemporalValues.Micros(time)),
        DateTime moment => NativeMethods.CreateTimestamp(TemporalValues.Micros(moment)),
        DateTimeOffset moment => NativeMethods.CreateTimestampTz(TemporalValues.Micros(moment)),
        TimeSpan span => NativeMethods.CreateInterval(DuckDbInterval.FromTimeSpan(span)),
        DuckDbInterval interval => NativeMethods.CreateInterval(interval),
        _ => 0,
    };
}
