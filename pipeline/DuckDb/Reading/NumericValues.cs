using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using IroAnalytics.DuckDb.Native;

namespace IroAnalytics.DuckDb.Reading;

/// <summary>DuckDB's decimals and identifiers as C#'s.</summary>
internal static class NumericValues
{
    private static readonly Int128 DecimalLimit = ((Int128)1 << 96) - 1;

    /// <summary>A decimal from its digits and the place of its point.</summary>
    public static decimal Decimal(Int128 digits, byte scale)
    {
        var magnitude = (UInt128)Int128.Abs(digits);
        if (magnitude > (UInt128)DecimalLimit || scale > 28)
        {
            throw new OverflowException(
                $"A DECIMAL with {BigInteger.Abs(digits)} as digits and {scale} of them after the point does not fit decimal, "
                + "which holds 28 digits. Cast it to varchar or double in the statement.");
        }

        var low = (ulong)magnitude;
        return new decimal((int)low, (int)(low >> 32), (int)(ulong)(magnitude >> 64), Int128.IsNegative(digits), scale);
    }

    public static NativeDecimal Decimal(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        _ = decimal.GetBits(value, parts);
        var magnitude = new UInt128((uint)parts[2], ((ulong)(uint)parts[1] << 32) | (uint)parts[0]);
        var digits = magnitude.ToString(CultureInfo.InvariantCulture).Length;
        var scale = value.Scale;
        return new NativeDecimal((byte)Math.Max(digits, scale), scale, HugeInt.From(decimal.IsNegative(value) ? -(Int128)magnitude : (Int128)magnitude));
    }

    /// <summary>A decimal's digits for a column, without rounding.</summary>
    /// <exception cref="OverflowException">The number has more digits before or after the point than the column.</exception>
    public static Int128 Digits(decimal value, byte width, byte scale)
    {
        var (_, given, digits) = Decimal(value);
        var number = digits.ToInt128();
        for (var place = given; place < scale; place++)
            number = checked(number * 10);
        for (var place = scale; place < given; place++)
        {
            if (number % 10 != 0)
                throw new OverflowException($"The number has more than {scale} digits after the point.");
            number /= 10;
        }

        return BigInteger.Abs(number) < BigInteger.Pow(10, width)
            ? number
            : throw new OverflowException($"The number has more than {width - scale} digits before the point.");
    }

    // DuckDB stores an identifier as a signed number with the first bit turned, so that it sorts as its text does.
    public static Guid Uuid(HugeInt stored)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, (ulong)stored.Upper ^ (1UL << 63));
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], stored.Lower);
        return new Guid(bytes, bigEndian: true);
    }

    public static UHugeInt Uuid(Guid value)
    {
        Span<byte> bytes = stackalloc byte[16];
        _ = value.TryWriteBytes(bytes, bigEndian: true, out _);
        return new UHugeInt(BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]), BinaryPrimitives.ReadUInt64BigEndian(bytes));
    }

    public static HugeInt StoredUuid(Guid value)
    {
        var (lower, upper) = Uuid(value);
        return new HugeInt(lower, (long)(upper ^ (1UL << 63)));
    }
}
