using System.Globalization;
using System.Numerics;
using IroAnalytics.DuckDb;

namespace IroAnalytics.Tests.DuckDb;

public sealed class DuckDbReadingTests
{
    public static TheoryData<string, object> Literals => new()
    {
        { "true", true },
        { "false", false },
        { "(-128)::tinyint", sbyte.MinValue },
        { "(-32768)::smallint", short.MinValue },
        { "2147483647::integer", int.MaxValue },
        { "(-9223372036854775808)::bigint", long.MinValue },
        { "255::utinyint", byte.MaxValue },
        { "65535::usmallint", ushort.MaxValue },
        { "4294967295::uinteger", uint.MaxValue },
        { "18446744073709551615::ubigint", ulong.MaxValue },
        { "170141183460469231731687303715884105727::hugeint", Int128.MaxValue },
        { "'-170141183460469231731687303715884105728'::hugeint", Int128.MinValue },
        { "340282366920938463463374607431768211455::uhugeint", UInt128.MaxValue },
        { "1.5::float", 1.5f },
        { "'-infinity'::double", double.NegativeInfinity },
        { "'nan'::double", double.NaN },
        { "(-0.05)::decimal(4,2)", -0.05m },
        { "99.999::decimal(5,3)", 99.999m },
        { "(-123456789012.34)::decimal(18,2)", -123456789012.34m },
        { "'7922816251426433759354395.0335'::decimal(38,4)", 7922816251426433759354395.0335m },
        { "''", string.Empty },
        { "'twelve bytes'", "twelve bytes" },
        { "'thirteen byte'", "thirteen byte" },
        { "'Zoë Ó Súilleabháin 李小龙 👩‍👧'", "Zoë Ó Súilleabháin 李小龙 👩‍👧" },
        { "date '0001-01-01'", DateOnly.MinValue },
        { "date '9999-12-31'", DateOnly.MaxValue },
        { "date '1970-01-01'", DateOnly.FromDateTime(DateTime.UnixEpoch) },
        { "time '23:59:59.999999'", new TimeOnly(863_999_999_990) },
        { "timestamp '0001-01-01 00:00:00'", DateTime.MinValue },
        { "timestamp '1969-12-31 23:59:59.999999'", DateTime.UnixEpoch.AddMicroseconds(-1) },
        { "timestamp_s '2024-02-29 12:00:01'", new DateTime(2024, 2, 29, 12, 0, 1, DateTimeKind.Unspecified) },
        { "timestamp_ms '2024-02-29 12:00:01.002'", new DateTime(2024, 2, 29, 12, 0, 1, 2, DateTimeKind.Unspecified) },
        { "timestamp_ns '2024-02-29 12:00:01.0000009'", new DateTime(2024, 2, 29, 12, 0, 1, DateTimeKind.Unspecified).AddTicks(9) },
        { "timestamptz '2024-07-01 12:00:00+01'", new DateTimeOffset(2024, 7, 1, 11, 0, 0, TimeSpan.Zero) },
        { "interval '14 months -3 days 5 microseconds'", new DuckDbInterval(14, -3, 5) },
        { "'00112233-4455-6677-8899-aabbccddeeff'::uuid", Guid.Parse("00112233-4455-6677-8899-aabbccddeeff", CultureInfo.InvariantCulture) },
        { "'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid", Guid.AllBitsSet },
        { @"'\x00\xFF a blob that is not inlined'::blob", (byte[])[0, 255, .. " a blob that is not inlined"u8] },
        { "'b'::enum('a', 'b')", "b" },
        { "[1, null, 3]", new List<object?> { 1, null, 3 } },
        { "[['a'], [], null]", new List<object?> { new List<object?> { "a" }, new List<object?>(), null } },
        { "[1, 2]::integer[2]", new List<object?> { 1, 2 } },
        { "{'name': 'Ann', 'age': null}", new Dictionary<string, object?> { ["name"] = "Ann", ["age"] = null } },
        { "map {'a': 1}", new Dictionary<object, object?> { ["a"] = 1 } },
    };

    [Theory]
    [MemberData(nameof(Literals))]
    public void A_value_of_any_type_is_read_as_its_counterpart(string literal, object expected)
    {
        using var database = DuckDbDatabase.Open(DuckDbOptions.InMemory);
        using var connection = database.Connect();

        using var command = connection.CreateCommand($"select {literal} as value union all select null union all select {literal}");
        using var reader = command.ExecuteReader();
        var values = new List<object>();
        while (reader.Read())
            values.Add(reader.GetValue(0));

        Assert.Equal([expected, DBNull.Value, expected], values);
        Assert.Equal(expected.GetType(), reader.GetFieldType(0));
    }

    [Fact]
    public void A_number_is_read_as_any_type_that_holds_it()
    {
        using var database = DuckDbDatabase.Open(DuckDbOptions.InMemory);
        using var connection = database.Connect();

        using var command = connection.CreateCommand("select sum(range) as total from range(5)");
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());

        Assert.Equal((Int128)10, reader.GetValue(0));
        Assert.Equal(10, reader.GetInt32(0));
        Assert.Equal(10L, reader.GetFieldValue<long?>(0));
        Assert.Equal(10m, reader.GetDecimal(0));
        Assert.Equal(10d, reader.GetDouble(0));
        Assert.Equal(new BigInteger(10), reader.GetFieldValue<BigInteger>(0));
    }

    [Theory]
    [InlineData("date 'infinity'", "An infinite date does not fit DateOnly")]
    [InlineData("date '-infinity'", "An infinite date does not fit DateOnly")]
    [InlineData("date '10000-01-01'", "A date outside the years 1 to 9999")]
    [InlineData("date '0001-01-01' - 1", "A date outside the years 1 to 9999")]
    [InlineData("timestamp 'infinity'", "An infinite timestamp does not fit DateTime")]
    [InlineData("time '24:00:00'", "The time 24:00:00 does not fit TimeOnly")]
    public void A_moment_that_the_counterpart_cannot_hold_is_refused_with_the_reason(string literal, string reason)
    {
        using var database = DuckDbDatabase.Open(DuckDbOptions.InMemory);
        using var connection = database.Connect();
        using var command = connection.CreateCommand($"select {literal} as value");
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());

        var refusal = Assert.Throws<InvalidCastException>(() => reader.GetValue(0));

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }
}
