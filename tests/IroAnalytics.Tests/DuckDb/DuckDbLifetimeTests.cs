using System.Data;
using System.Diagnostics;
using IroAnalytics.DuckDb;

namespace IroAnalytics.Tests.DuckDb;

/// <summary>Tests that look at the whole process, which others must not share with them meanwhile.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneInTheProcess
{
    public const string Name = "alone in the process";
}

[Collection(AloneInTheProcess.Name)]
public sealed class DuckDbLifetimeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("iro-duckdb").FullName;

    private string FilePath => Path.Combine(_folder, "test.duckdb");

    [Fact]
    public void Sixty_four_threads_share_one_database()
    {
        using var database = DuckDbDatabase.Open(DuckDbOptions.InMemory);
        using (var connection = database.Connect())
            Run(connection, "create table t (thread integer, n integer)");

        var threads = Enumerable.Range(0, 64).Select(thread => new Thread(() => WriteAndRead(database, thread))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        using var check = database.Connect();
        Assert.Equal(640L, Scalar(check, "select count(*) from t"));
        Assert.Equal(64L, Scalar(check, "select count(distinct thread) from t"));
    }

    [Fact]
    public void A_thousand_times_opened_and_closed_leaves_nothing_behind()
    {
        OpenAndClose(100);
        using var process = Process.GetCurrentProcess();
        var handles = process.HandleCount;
        var memory = process.WorkingSet64;

        OpenAndClose(1000);

        process.Refresh();
        Assert.InRange(process.HandleCount - handles, int.MinValue, 50);
        Assert.InRange(process.WorkingSet64 - memory, long.MinValue, 200_000_000);
    }

    [Fact]
    public void What_was_disposed_says_so()
    {
        var database = DuckDbDatabase.Open(DuckDbOptions.InMemory);
        var connection = database.Connect();
        Run(connection, "create table t (n integer)");
        var appender = connection.CreateAppender("t");
        var command = connection.CreateCommand("select 1");
        var reader = command.ExecuteReader();

        connection.Dispose();
        database.Dispose();

        Assert.Throws<ObjectDisposedException>(() => reader.Read());
        Assert.Throws<ObjectDisposedException>(() => reader.GetValue(0));
        Assert.Throws<ObjectDisposedException>(command.ExecuteScalar);
        Assert.Throws<ObjectDisposedException>(() => database.Connect());
        appender.AppendRow(1);
        Assert.Throws<ObjectDisposedException>(appender.Flush);
        appender.Dispose();
        Assert.Throws<ObjectDisposedException>(() => appender.AppendRow(1));
        reader.Dispose();
        command.Dispose();
    }

    [Fact]
    public void A_connection_closed_by_another_thread_ends_the_reading_and_nothing_else()
    {
        using var database = DuckDbDatabase.Open(DuckDbOptions.InMemory);
        for (var round = 0; round < 20; round++)
        {
            var connection = database.Connect();
            using var command = connection.CreateCommand("select range, range::varchar from range(5000000)");
            using var reader = command.ExecuteReader();
            using var started = new ManualResetEventSlim();
            var closing = new Thread(() =>
            {
                started.Wait();
                connection.Dispose();
            });
            closing.Start();

            Assert.ThrowsAny<InvalidOperationException>(() =>
            {
                while (reader.Read())
                    started.Set();
            });
            closing.Join();
        }
    }

    [Fact]
    public void What_is_left_to_the_finalizer_does_no_harm()
    {
        for (var round = 0; round < 50; round++)
            Leak();

        GC.Collect();
        GC.WaitForPendingFinalizers();

        using var database = DuckDbDatabase.Open(DuckDbOptions.InMemory);
        using var connection = database.Connect();
        Assert.Equal(1, Scalar(connection, "select 1"));
    }

    [Fact]
    public void A_read_only_database_refuses_to_be_written()
    {
        using (var connection = Opened($"Data Source={FilePath}"))
            Run(connection, "create table t as select 42 as n");

        using var database = DuckDbDatabase.Open(new DuckDbOptions(FilePath, ReadOnly: true));
        using var reading = database.Connect();

        Assert.Equal(42, Scalar(reading, "select n from t"));
        Assert.Contains("read-only", Assert.Throws<DuckDbException>(() => Run(reading, "delete from t")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_that_outlives_its_connection_does_not_keep_the_file_open()
    {
        var connection = Opened($"Data Source={FilePath}");
        using var command = connection.CreateCommand("select 1");
        _ = command.ExecuteScalar();
        connection.Dispose();

        using var other = Opened($"Data Source={FilePath};Access Mode=read_only");

        Assert.Equal(1, Scalar(other, "select 1"));
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var refusal = Assert.Throws<DuckDbException>(() => DuckDbDatabase.Open(new DuckDbOptions(FilePath, ReadOnly: true)));

        Assert.Contains($"'{FilePath}' could not be opened", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("does not exist", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_connection_string_sets_what_it_says()
    {
        using var connection = Opened($"Data Source={FilePath};Access Mode=read_write;Threads=2;Memory Limit=1GiB;Temp Directory={_folder}");

        Assert.Equal(2L, Scalar(connection, "select current_setting('threads')"));
        Assert.Equal("1.0 GiB", Scalar(connection, "select current_setting('memory_limit')"));
        Assert.Equal(_folder, Scalar(connection, "select current_setting('temp_directory')"));
        Assert.Equal(false, Scalar(connection, "select current_setting('autoinstall_known_extensions')"));
        Assert.Equal("test", connection.Database);
    }

    [Theory]
    [InlineData("Data Source=:memory:;Colour=red", "unknown keyword 'colour'")]
    [InlineData("Threads=2", "no 'Data Source'")]
    [InlineData("Data Source=x;Threads=none", "'Threads' is 'none'")]
    [InlineData("Data Source=x;Access Mode=maybe", "'Access Mode' is 'maybe'")]
    public void A_connection_string_that_cannot_be_meant_is_refused(string connectionString, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => new DuckDbConnection(connectionString)).Message, StringComparison.Ordinal);

    [Fact]
    public void Two_connections_to_one_file_see_each_others_rows()
    {
        using var one = Opened($"Data Source={FilePath}");
        using var two = Opened($"Data Source={FilePath}");

        Run(one, "create table t as select 7 as n");

        Assert.Equal(7, Scalar(two, "select n from t"));
    }

    [Fact]
    public void The_factory_makes_parts_that_fit_together()
    {
        var factory = DuckDbProviderFactory.Instance;
        using var connection = factory.CreateConnection();
        connection.ConnectionString = "Data Source=:memory:";
        connection.Open();
        using var command = connection.CreateCommand();
        var parameter = factory.CreateParameter();
        parameter.ParameterName = "$n";
        parameter.Value = 5;
        command.CommandText = "select $n as n, 'a' as letter";
        command.Parameters.Add(parameter);

        using var table = new DataTable();
        using (var reader = command.ExecuteReader())
            table.Load(reader);

        Assert.Equal([5, "a"], table.Rows[0].ItemArray);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void WriteAndRead(DuckDbDatabase database, int thread)
    {
        using var connection = database.Connect();
        for (var n = 0; n < 10; n++)
        {
            Run(connection, $"insert into t values ({thread}, {n})");
            _ = Scalar(connection, "select sum(n) from t");
        }
    }

    private void OpenAndClose(int times)
    {
        for (var time = 0; time < times; time++)
        {
            using var connection = Opened($"Data Source={(time % 10 == 0 ? FilePath : DuckDbOptions.InMemory)};Threads=1");
            _ = Scalar(connection, "select 1");
        }
    }

    private static void Leak()
    {
        var connection = DuckDbDatabase.Open(DuckDbOptions.InMemory).Connect();
        var reader = connection.CreateCommand("select range::varchar from range(100000)").ExecuteReader();
        _ = reader.Read();
    }

    private static DuckDbConnection Opened(string connectionString)
    {
        var connection = new DuckDbConnection(connectionString);
        connection.Open();
        return connection;
    }

    private static void Run(DuckDbConnection connection, string sql)
    {
        using var command = connection.CreateCommand(sql);
        command.ExecuteNonQuery();
    }

    private static object? Scalar(DuckDbConnection connection, string sql)
    {
        using var command = connection.CreateCommand(sql);
        return command.ExecuteScalar();
    }
}
