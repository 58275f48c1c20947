using System.Data.Common;
using IroAnalytics.DuckDb;
using IroAnalytics.Pipeline.Modelling;

namespace IroAnalytics.Tests.DuckDb;

/// <summary>What the product relies on of DuckDB and of the library that calls it.</summary>
public sealed class DuckDbDatabaseTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("iro-duckdb;=' ").FullName;

    private string FilePath => Path.Combine(folder, "test.duckdb");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Connections_of_a_database_see_the_same_and_it_ends_with_the_last_of_them(bool isInMemory)
    {
        var database = DuckDbDatabase.Open(new(isInMemory ? DuckDbOptions.InMemory : FilePath));
        var one = database.Connect();
        var other = database.Connect();
        await one.RunAsync("create table child as select 'NM1' as child_id", CancellationToken.None);
        database.Dispose();
        await one.DisposeAsync();

        Assert.Equal("NM1", await ValueAsync(other, "select child_id from child"));
        Assert.Throws<ObjectDisposedException>(database.Connect);
        await other.DisposeAsync();
        await using var anew = DuckDbDatabase.Open(new(isInMemory ? DuckDbOptions.InMemory : FilePath));
        await using var connection = anew.Connect();
        Assert.Equal(isInMemory ? "0" : "1", await ValueAsync(connection, "select count(*)::varchar from duckdb_tables()"));
    }

    [Fact]
    public async Task A_read_only_database_refuses_to_be_written()
    {
        await using (var writing = DuckDbDatabase.Open(new(FilePath)))
        await using (var connection = writing.Connect())
            await connection.RunAsync("create table child as select 'NM1' as child_id", CancellationToken.None);

        await using var database = DuckDbDatabase.Open(new(FilePath, ReadOnly: true));
        await using var reading = database.Connect();

        Assert.Equal("NM1", await ValueAsync(reading, "select child_id from child"));
        var refusal = await Assert.ThrowsAnyAsync<DbException>(() => reading.RunAsync("delete from child", CancellationToken.None));
        Assert.Contains("read-only", refusal.Message, StringComparison.Ordinal);
        Assert.True(DuckDbFailure.IsOne(refusal));
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var refusal = Assert.ThrowsAny<DbException>(() => DuckDbDatabase.Open(new(FilePath, ReadOnly: true)));

        Assert.Equal($"IO Error: Cannot open database \"{FilePath}\" in read-only mode: database does not exist", DuckDbFailure.Reason(refusal));
    }

    [Fact]
    public async Task Options_are_those_that_DuckDB_works_with_and_it_fetches_no_extension()
    {
        await using var database = DuckDbDatabase.Open(new(DuckDbOptions.InMemory, false, Threads: 3, "123MiB", folder, ExternalThreads: 2, "1GiB"));
        await using var connection = database.Connect("set nested_loop_join_threshold = 7");

        Assert.Equal(
            $"3, 2, 123.0 MiB, {folder}, 1.0 GiB, 7, false, false",
            await ValueAsync(connection, """
                select concat_ws(', ', current_setting('threads'), current_setting('external_threads'), current_setting('memory_limit'),
                    current_setting('temp_directory'), current_setting('checkpoint_threshold'), current_setting('nested_loop_join_threshold'),
                    current_setting('autoinstall_known_extensions'), current_setting('autoload_known_extensions'))
                """));
    }

    [Fact]
    public async Task A_statement_that_is_cancelled_stops_and_the_connection_goes_on()
    {
        await using var database = DuckDbDatabase.Open(new(DuckDbOptions.InMemory));
        await using var connection = database.Connect();
        using var cancelling = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => connection.RunAsync("create table t as select sum(a.range * b.range) from range(10000000) as a, range(10000000) as b", cancelling.Token));

        Assert.Equal("1", await ValueAsync(connection, "select '1'"));
    }

    [Fact]
    public async Task Too_little_memory_is_told_from_other_refusals()
    {
        await using var database = DuckDbDatabase.Open(new(DuckDbOptions.InMemory, Threads: 1, MemoryLimit: "20MB"));
        await using var connection = database.Connect();

        var full = await Assert.ThrowsAnyAsync<DbException>(() => ValueAsync(connection, "select len(list(range))::varchar from range(50000000)"));
        var wrong = await Assert.ThrowsAnyAsync<DbException>(() => ValueAsync(connection, "select nothing"));

        Assert.True(DuckDbFailure.IsOutOfMemory(full));
        Assert.False(DuckDbFailure.IsOutOfMemory(wrong));
        Assert.False(DuckDbFailure.IsHeldElsewhere(full));
    }

    [Fact]
    public async Task Values_of_every_type_that_is_appended_come_back()
    {
        await using var database = DuckDbDatabase.Open(new(DuckDbOptions.InMemory));
        await using var connection = database.Connect();
        await connection.RunAsync("create schema run; create table run.t (a varchar, b boolean, c integer, d bigint, e double, f date, g timestamptz)", CancellationToken.None);
        object?[] values = ["Zoë", true, 7, 8L, 0.1, new DateOnly(2024, 2, 29), new DateTimeOffset(2026, 3, 29, 1, 30, 0, TimeSpan.Zero)];

        connection.AppendRows("t", "run", [values, new object?[values.Length]]);

        Assert.Equal(
            [string.Join('|', "Zoë", "true", "7", "8", "0.1", "2024-02-29", "2026-03-29 01:30:00"), "||||||"],
            await connection.ReadAsync("select concat_ws('|', coalesce(a, ''), coalesce(b::varchar, ''), coalesce(c::varchar, ''), coalesce(d::varchar, ''), coalesce(e::varchar, ''), coalesce(f::varchar, ''), coalesce((g at time zone 'UTC')::varchar, '')) from run.t", row => row.GetString(0), CancellationToken.None));
    }

    [Theory]
    [InlineData("too short")]
    [InlineData("not null")]
    [InlineData("of no type")]
    public async Task Of_rows_one_of_which_is_refused_none_is_appended(string fault)
    {
        await using var database = DuckDbDatabase.Open(new(DuckDbOptions.InMemory));
        await using var connection = database.Connect();
        await connection.RunAsync("create table t (a integer not null, b integer)", CancellationToken.None);
        object?[] refused = fault switch { "too short" => [1], "not null" => [null, 1], _ => [1, TimeSpan.Zero] };
        var rows = Enumerable.Range(0, 300_000).Select(number => number == 299_999 ? refused : [number, number]);

        Assert.NotNull(Record.Exception(() => connection.AppendRows("t", null, rows)));

        Assert.Equal("0", await ValueAsync(connection, "select count(*)::varchar from t"));
        connection.AppendRows("t", null, [[1, 2]]);
        Assert.Equal("1", await ValueAsync(connection, "select count(*)::varchar from t"));
    }

    private static async Task<string> ValueAsync(DbConnection connection, string sql) =>
        (await connection.ReadAsync(sql, row => row.GetString(0), CancellationToken.None))[0];
}
