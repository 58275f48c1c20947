using IroAnalytics.DuckDb;

namespace IroAnalytics.Tests.DuckDb;

public sealed class DuckDbParameterTests
{
    public static TheoryData<object> Values =>
    [
        true, sbyte.MinValue, byte.MaxValue, short.MinValue, ushort.MaxValue, int.MinValue, uint.MaxValue, long.MinValue,
        ulong.MaxValue, Int128.MinValue, Int128.MaxValue, UInt128.MaxValue, float.MinValue, double.MaxValue, 0m, -0.01m,
        decimal.MaxValue, 1.0000000000000000000000000001m, string.Empty, "thirteen byte", "a\0b", "Zoë 李 👩‍👧",
        DateOnly.MinValue, DateOnly.MaxValue, new TimeOnly(23, 59, 59), DateTime.MinValue, new DateTime(2024, 2, 29, 1, 2, 3, DateTimeKind.Unspecified),
        new DateTimeOffset(2024, 7, 1, 11, 0, 0, TimeSpan.Zero), new DuckDbInterval(-1, 2, -3), Guid.AllBitsSet, Guid.Empty,
        Array.Empty<byte>(), new byte[] { 0, 1, 255 }, new List<object?> { "a", null }, new List<object?> { 1, 2 },
        new List<object?> { new DateOnly(2025, 4, 1) }, new List<object?> { 1.25m, 100m },
        new Dictionary<string, object?> { ["name"] = "Ann", ["age"] = 3 },
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public void A_parameter_of_any_type_comes_back_as_it_went(object value)
    {
        using var database = DuckDbDatabase.Open(DuckDbOptions.InMemory);
        using var connection = database.Connect();
        using var command = connection.CreateCommand("select $value");
        command.Parameters.AddWithValue("value", value);

        Assert.Equal(value, command.ExecuteScalar());
    }

    [Fact]
    public void Null_and_DBNull_are_null()
    {
        using var database = DuckDbDatabase.Open(DuckDbOptions.InMemory);
        using var connection = database.Connect();
        using var command = connection.CreateCommand("select $one is null and $two is null");
        command.Parameters.AddWithValue("$one", null);
        command.Parameters.AddWithValue("$two", DBNull.Value);

        Assert.Equal(true, command.ExecuteScalar());
    }

    [Fact]
    public void A_list_picks_rows()
    {
        using var database = DuckDbDatabase.Open(DuckDbOptions.InMemory);
        using var connection = database.Connect();
        using var command = connection.CreateCommand("select count(*) from range(10) where range in (select unnest($ids))");
        command.Parameters.AddWithValue("ids", new List<int> { 1, 5, 42 });
        Assert.Equal(2L, command.ExecuteScalar());

        command.Parameters["ids"].Value = Array.Empty<int>();

        Assert.Equal(0L, command.ExecuteScalar());
    }

    [Fact]
    public void A_missing_parameter_is_named()
    {
        using var database = DuckDbDatabase.Open(DuckDbOptions.InMemory);
        using var connection = database.Connect();
        using var command = connection.CreateCommand("select $from, $to");
        command.Parameters.AddWithValue("from", 1);

        var refusal = Assert.Throws<InvalidOperationException>(command.ExecuteScalar);

        Assert.Equal("The statement needs parameter $to, which was not given. Given: $from.", refusal.Message);
    }

    [Fact]
    public void An_unused_parameter_is_named()
    {
        using var database = DuckDbDatabase.Open(DuckDbOptions.InMemory);
        using var connection = database.Connect();
        using var command = connection.CreateCommand("select 1");
        command.Parameters.AddWithValue("from", 1);

        var refusal = Assert.Throws<InvalidOperationException>(command.ExecuteScalar);

        Assert.Equal("Parameter $from was given, but the statement does not use it.", refusal.Message);
    }
}
