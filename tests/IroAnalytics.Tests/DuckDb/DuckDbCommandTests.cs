using System.Diagnostics;
using IroAnalytics.DuckDb;

namespace IroAnalytics.Tests.DuckDb;

public sealed class DuckDbCommandTests : IDisposable
{
    private const string Endless = "select count(*) from range(1000000000) a, range(1000000000) b where a.range * b.range % 7 = 3";

    private readonly DuckDbDatabase _database = DuckDbDatabase.Open(DuckDbOptions.InMemory);

    [Fact]
    public void Statements_run_in_order_and_their_changes_add_up()
    {
        using var connection = _database.Connect();

        var changed = Run(connection, "create table t (n integer); insert into t values (1), (2), (3); delete from t where n = 2");

        Assert.Equal(4, changed);
        Assert.Equal(-1, Run(connection, "create table u (n integer)"));
    }

    [Fact]
    public void Each_statement_with_rows_is_a_result_and_what_follows_runs_on_close()
    {
        using var connection = _database.Connect();
        using var command = connection.CreateCommand(
            "create table t (n integer); select 1; insert into t values (5); select n from t; insert into t values (6)");

        using (var reader = command.ExecuteReader())
        {
            Assert.True(reader.Read());
            Assert.Equal(1, reader.GetInt32(0));
            Assert.True(reader.NextResult());
            Assert.True(reader.Read());
            Assert.Equal(5, reader.GetInt32(0));
        }

        Assert.Equal(2L, Scalar(connection, "select count(*) from t"));
    }

    [Fact]
    public void A_failure_halfway_through_the_rows_stops_the_statements_that_follow()
    {
        using var connection = _database.Connect();
        Run(connection, "create table t as select 1 as n");
        using var command = connection.CreateCommand(
            "select case when range = 4900000 then error('broken row') else range end from range(5000000); delete from t");

        var reader = command.ExecuteReader();
        Assert.Throws<DuckDbException>(() =>
        {
            while (reader.Read())
            {
                // Reads up to the broken row.
            }
        });
        reader.Dispose();

        Assert.Equal(1L, Scalar(connection, "select count(*) from t"));
    }

    [Fact]
    public void A_prepared_command_runs_again_with_other_values()
    {
        using var connection = _database.Connect();
        Run(connection, "create table t (n integer)");
        using var command = connection.CreateCommand("insert into t values ($n)");
        command.Prepare();

        foreach (var n in Enumerable.Range(0, 100))
        {
            command.Parameters.Clear();
            command.Parameters.AddWithValue("n", n);
            Assert.Equal(1, command.ExecuteNonQuery());
        }

        Assert.Equal((Int128)4950, Scalar(connection, "select sum(n) from t"));
    }

    [Fact]
    public void A_refusal_carries_DuckDBs_own_words()
    {
        using var connection = _database.Connect();

        Assert.Contains("Table with name nothing does not exist", Refusal(connection, "select * from nothing"), StringComparison.Ordinal);
        Assert.Contains("syntax error", Refusal(connection, "selekt 1"), StringComparison.Ordinal);
        Assert.Contains("Could not convert string", Refusal(connection, "select 'x'::integer from range(3)"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rolled_back_transaction_leaves_nothing_and_a_committed_one_all()
    {
        using var connection = _database.Connect();
        Run(connection, "create table t (n integer)");

        using (connection.BeginTransaction())
            Run(connection, "insert into t values (1)");
        using (var transaction = connection.BeginTransaction())
        {
            Run(connection, "insert into t values (2)");
            transaction.Commit();
        }

        Assert.Equal(2, Scalar(connection, "select n from t"));
    }

    [Fact]
    public async Task A_cancelled_token_stops_the_statement_and_leaves_the_connection_usable()
    {
        await using var connection = _database.Connect();
        await using var command = connection.CreateCommand(Endless);
        using var cancellation = new CancellationTokenSource();

        var running = command.ExecuteScalarAsync(cancellation.Token);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Equal(1, Scalar(connection, "select 1"));
    }

    [Fact]
    public async Task A_statement_in_full_run_stops_when_the_token_is_cancelled_later()
    {
        await using var connection = _database.Connect();
        await using var command = connection.CreateCommand(Endless);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => command.ExecuteScalarAsync(cancellation.Token));
    }

    [Fact]
    public void A_statement_that_exceeds_its_timeout_is_stopped()
    {
        using var connection = _database.Connect();
        using var command = connection.CreateCommand(Endless);
        command.CommandTimeout = 1;

        var refusal = Assert.Throws<DuckDbException>(command.ExecuteScalar);

        Assert.Contains("timeout of 1 s", refusal.Message, StringComparison.Ordinal);
        Assert.IsType<TimeoutException>(refusal.InnerException);
        Assert.Equal(1, Scalar(connection, "select 1"));
    }

    [Fact]
    public void Fifty_million_rows_can_be_abandoned_after_the_first()
    {
        using var connection = _database.Connect();
        using var command = connection.CreateCommand("select range, range::varchar || ' padded to be long' from range(50000000)");
        var before = Environment.WorkingSet;
        var watch = Stopwatch.StartNew();

        using (var reader = command.ExecuteReader())
            Assert.True(reader.Read());

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.InRange(Environment.WorkingSet - before, long.MinValue, 200_000_000);
    }

    [Fact]
    public void A_second_statement_is_refused_while_a_reader_is_open()
    {
        using var connection = _database.Connect();
        using var command = connection.CreateCommand("select * from range(10000)");
        using var reader = command.ExecuteReader();

        var refusal = Assert.Throws<InvalidOperationException>(() => Scalar(connection, "select 1"));

        Assert.Contains("A reader is still open", refusal.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _database.Dispose();

    private static int Run(DuckDbConnection connection, string sql)
    {
        using var command = connection.CreateCommand(sql);
        return command.ExecuteNonQuery();
    }

    private static object? Scalar(DuckDbConnection connection, string sql)
    {
        using var command = connection.CreateCommand(sql);
        return command.ExecuteScalar();
    }

    private static string Refusal(DuckDbConnection connection, string sql) =>
        Assert.Throws<DuckDbException>(() => Scalar(connection, sql)).Message;
}
