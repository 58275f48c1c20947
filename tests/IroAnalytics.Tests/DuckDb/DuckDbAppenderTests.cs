using System.Diagnostics;
using IroAnalytics.DuckDb;

namespace IroAnalytics.Tests.DuckDb;

public sealed class DuckDbAppenderTests : IDisposable
{
    private readonly DuckDbDatabase _database = DuckDbDatabase.Open(DuckDbOptions.InMemory);
    private readonly DuckDbConnection _connection;

    public DuckDbAppenderTests() => _connection = _database.Connect();

    public static TheoryData<string, object> Values => new()
    {
        { "boolean", true },
        { "tinyint", sbyte.MinValue },
        { "utinyint", byte.MaxValue },
        { "smallint", short.MinValue },
        { "usmallint", ushort.MaxValue },
        { "integer", int.MinValue },
        { "uinteger", uint.MaxValue },
        { "bigint", long.MinValue },
        { "ubigint", ulong.MaxValue },
        { "hugeint", Int128.MinValue },
        { "uhugeint", UInt128.MaxValue },
        { "float", 1.5f },
        { "double", double.MaxValue },
        { "decimal(4, 2)", -99.99m },
        { "decimal(9, 3)", 123456.789m },
        { "decimal(18, 2)", -1234567890123456.78m },
        { "decimal(38, 4)", 7922816251426433759354395.0335m },
        { "varchar", "Zoë 李 👩‍👧 longer than twelve" },
        { "varchar", string.Empty },
        { "date", DateOnly.MaxValue },
        { "time", new TimeOnly(23, 59, 59) },
        { "timestamp", DateTime.MinValue },
        { "timestamptz", DateTimeOffset.UnixEpoch },
        { "interval", new DuckDbInterval(1, -2, 3) },
        { "uuid", Guid.AllBitsSet },
        { "blob", new byte[] { 0, 255 } },
        { "blob", Array.Empty<byte>() },
        { "enum('a', 'b')", "b" },
        { "varchar[]", new List<object?> { "a longer text than twelve", null } },
        { "integer[][]", new List<object?> { new List<object?> { 1, 2 }, null, new List<object?>(), new List<object?> { 3 } } },
        { "struct(name varchar, ages integer[])", new Dictionary<string, object?> { ["name"] = "Ann", ["ages"] = new List<object?> { 1 } } },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Five_thousand_values_of_any_type_with_nulls_between_come_back(string type, object value)
    {
        Run($"create table t (n integer, value {type})");

        using (var appender = _connection.CreateAppender("t"))
        {
            for (var n = 0; n < 5000; n++)
                appender.AppendRow(n, n % 3 == 0 ? null : value);
            appender.Complete();
        }

        using var command = _connection.CreateCommand("select value from t order by n");
        using var reader = command.ExecuteReader();
        for (var n = 0; n < 5000; n++)
        {
            Assert.True(reader.Read());
            Assert.Equal(n % 3 == 0 ? DBNull.Value : value, reader.GetValue(0));
        }
    }

    [Theory]
    [InlineData("integer", "twelve", "expects INTEGER but got a String")]
    [InlineData("integer", 5_000_000_000L, "expects INTEGER but got a Int64")]
    [InlineData("varchar", 12, "expects VARCHAR but got a Int32")]
    [InlineData("date", "2025-01-01", "expects DATE but got a String")]
    [InlineData("decimal(4, 2)", 100, "expects DECIMAL(4,2) but got a Int32")]
    [InlineData("enum('a')", "b", "expects ENUM but got a String")]
    [InlineData("varchar[]", "a", "expects VARCHAR[] but got a String")]
    [InlineData("bit", "101", "expects BIT but got a String")]
    public void A_value_that_does_not_fit_is_refused_by_column_and_the_appender_goes_on(string type, object value, string reason)
    {
        Run($"create table t (n integer, value {type})");
        using var appender = _connection.CreateAppender("t");

        var refusal = Assert.Throws<InvalidCastException>(() => appender.AppendRow(1, value));
        appender.AppendRow(2, null);
        appender.Complete();

        Assert.StartsWith($"Column 'value' of 't' {reason}", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(2, Scalar("select n from t"));
    }

    [Fact]
    public void A_row_of_the_wrong_length_is_refused()
    {
        Run("create table t (a integer, b integer)");
        using var appender = _connection.CreateAppender("t");

        Assert.Contains("'t' has 2 columns (a, b)", Assert.Throws<InvalidOperationException>(() => appender.AppendRow(1)).Message, StringComparison.Ordinal);
        Assert.Contains("one more", Assert.Throws<InvalidOperationException>(() => appender.Append(1).Append(2).Append(3)).Message, StringComparison.Ordinal);
        Assert.Contains("'b' is the first", Assert.Throws<InvalidOperationException>(() => appender.Append(1).EndRow()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_are_dropped_unless_the_appending_is_completed()
    {
        Run("create table t (a integer)");

        using (var appender = _connection.CreateAppender("t"))
            appender.AppendRow(1);

        Assert.Equal(0L, Scalar("select count(*) from t"));
    }

    [Fact]
    public void A_broken_constraint_and_a_missing_table_are_told_in_DuckDBs_words()
    {
        Run("create table t (a integer primary key)");
        using var appender = _connection.CreateAppender("t");
        appender.AppendRow(1);
        appender.AppendRow(1);

        Assert.Contains("onstraint", Assert.Throws<DuckDbException>(appender.Complete).Message, StringComparison.Ordinal);
        Assert.Contains("nothing", Assert.Throws<DuckDbException>(() => _connection.CreateAppender("nothing")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_million_rows_of_eight_columns_take_a_few_seconds()
    {
        Run("create table t (a bigint, b integer, c varchar, d date, e double, f boolean, g varchar, h timestamp)");
        var watch = Stopwatch.StartNew();

        using (var appender = _connection.CreateAppender("t"))
        {
            for (var n = 0; n < 1_000_000; n++)
            {
                appender.Append((long)n).Append(n).Append("a placement type").Append(DateOnly.MinValue.AddDays(n)).Append(n * 0.5)
                    .Append(n % 2 == 0).Append("short").Append(DateTime.UnixEpoch).EndRow();
            }

            appender.Complete();
        }

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.Equal(1_000_000L, Scalar("select count(*) from t"));
    }

    public void Dispose()
    {
        _connection.Dispose();
        _database.Dispose();
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand(sql);
        command.ExecuteNonQuery();
    }

    private object? Scalar(string sql)
    {
        using var command = _connection.CreateCommand(sql);
        return command.ExecuteScalar();
    }
}
