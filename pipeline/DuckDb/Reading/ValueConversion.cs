using System.Collections;
using System.Globalization;
using System.Numerics;

namespace IroAnalytics.DuckDb.Reading;

/// <summary>Makes another C# type of a value where nothing is lost; an exception says why where it would be.</summary>
internal static class ValueConversion
{
    /// <summary>Converts a value.</summary>
    /// <exception cref="InvalidCastException">The types have nothing to do with each other.</exception>
    /// <exception cref="OverflowException">The value is out of the wanted type's range.</exception>
    public static object To(object value, Type wanted)
    {
        if (wanted.IsInstanceOfType(value))
            return value;

        if (wanted.IsEnum)
            return ToEnum(value, wanted);

        return Numeric(value, wanted) ?? Temporal(value, wanted) ?? Sequence(value, wanted) ?? throw Refusal(value, wanted);
    }

    private static object ToEnum(object value, Type wanted) => value is string label
        ? Enum.Parse(wanted, label, ignoreCase: true)
        : Enum.ToObject(wanted, To(value, Enum.GetUnderlyingType(wanted)));

    private static object? Numeric(object value, Type wanted)
    {
        if (Whole(value) is { } whole)
            return FromWhole(whole, wanted);

        return value switch
        {
            float number when wanted == typeof(double) => (double)number,
            double number when wanted == typeof(float) => (float)number,
            decimal number when wanted == typeof(double) => (double)number,
            decimal number when wanted == typeof(float) => (float)number,
            decimal number when decimal.IsInteger(number) => FromWhole(new BigInteger(number), wanted),
            double number when double.IsInteger(number) && Math.Abs(number) <= 1L << 53 => FromWhole(new BigInteger(number), wanted),
            _ => null,
        };
    }

    private static BigInteger? Whole(object value) => value switch
    {
        int number => number,
        long number => number,
        short number => number,
        sbyte number => number,
        byte number => number,
        ushort number => number,
        uint number => number,
        ulong number => number,
        Int128 number => number,
        UInt128 number => number,
        _ => null,
    };

    private static object? FromWhole(BigInteger value, Type wanted) => Type.GetTypeCode(wanted) switch
    {
        TypeCode.Int64 => (long)value,
        TypeCode.Int32 => (int)value,
        TypeCode.Double => (double)value,
        TypeCode.Decimal => (decimal)value,
        TypeCode.Single => (float)value,
        TypeCode.Int16 => (short)value,
        TypeCode.SByte => (sbyte)value,
        TypeCode.Byte => (byte)value,
        TypeCode.UInt16 => (ushort)value,
        TypeCode.UInt32 => (uint)value,
        TypeCode.UInt64 => (ulong)value,
        _ when wanted == typeof(Int128) => (Int128)value,
        _ when wanted == typeof(UInt128) => (UInt128)value,
        _ when wanted == typeof(BigInteger) => value,
        _ => null,
    };

    private static object? Temporal(object value, Type wanted) => value switch
    {
        DateOnly date when wanted == typeof(DateTime) => date.ToDateTime(TimeOnly.MinValue),
        DateTime moment when wanted == typeof(DateOnly) && moment.TimeOfDay == TimeSpan.Zero => DateOnly.FromDateTime(moment),
        DateTimeOffset moment when wanted == typeof(DateTime) => moment.UtcDateTime,
        TimeOnly time when wanted == typeof(TimeSpan) => time.ToTimeSpan(),
        DuckDbInterval interval when wanted == typeof(TimeSpan) => interval.ToTimeSpan(),
        string text when wanted == typeof(char) && text.Length == 1 => text[0],
        string text when wanted == typeof(Guid) => Guid.Parse(text, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static object? Sequence(object value, Type wanted)
    {
        if (value is not List<object?> values)
            return null;

        var element = wanted.IsArray ? wanted.GetElementType() : wanted.IsGenericType ? wanted.GetGenericArguments()[0] : null;
        if (element is null)
            return null;

        var array = Array.CreateInstance(element, values.Count);
        for (var index = 0; index < values.Count; index++)
            array.SetValue(Element(values[index], element), index);

        if (wanted.IsInstanceOfType(array))
            return array;

        return wanted.IsAssignableTo(typeof(IList)) ? Activator.CreateInstance(wanted, array) : null;
    }

    private static object? Element(object? value, Type wanted)
    {
        if (value is not null)
            return To(value, Nullable.GetUnderlyingType(wanted) ?? wanted);

        return !wanted.IsValueType || Nullable.GetUnderlyingType(wanted) is not null
            ? null
            : throw new InvalidCastException($"The list has a null, which {wanted.Name} cannot be. Read it as a list of {wanted.Name}?.");
    }

    private static InvalidCastException Refusal(object value, Type wanted) =>
        new($"A value of type {value.GetType().Name} cannot be read as {wanted.Name}.");
}
