using System.Data.Common;
using IroAnalytics.Pipeline.Modelling;
using Npgsql;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>The operations database in PostgreSQL, which several processes on several machines have open.</summary>
internal sealed class PostgreSqlOperations : IOperationsDatabase
{
    private const int SecondsToConnect = 5;

    // A machine that lost its power says no farewell; without these its locks would stay for hours.
    private const string NoticeTheDead = "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3";

    private readonly NpgsqlDataSource source;

    private PostgreSqlOperations(NpgsqlConnectionStringBuilder settings)
    {
        Name = $"{settings.Database} on {settings.Host}:{settings.Port}";
        source = new NpgsqlDataSourceBuilder(settings.ConnectionString).Build();
    }

    public string Name { get; }

    public bool IsShared => true;

    /// <param name="connection">The connection string.</param>
    /// <exception cref="WarehouseProblemException">It is no connection string, or names no database.</exception>
    public static PostgreSqlOperations Open(string connection)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(connection);
            if (string.IsNullOrWhiteSpace(settings.Host) || string.IsNullOrWhiteSpace(settings.Database))
                throw new WarehouseProblemException("The setting Operations:PostgreSql names no Host or no Database. Write one such as 'Host=db1;Database=iro;Username=iro'.");

            if (settings.Timeout == new NpgsqlConnectionStringBuilder().Timeout) settings.Timeout = SecondsToConnect;
            if (string.IsNullOrEmpty(settings.Options)) settings.Options = NoticeTheDead;
            return new(settings);
        }
        catch (ArgumentException problem)
        {
            // What it complains of may be a part of the password.
            throw new WarehouseProblemException("The setting Operations:PostgreSql is no connection string. Write one such as 'Host=db1;Database=iro;Username=iro'.", problem);
        }
    }

    public Task SettleAsync(CancellationToken cancellation) => Task.CompletedTask;

    public async Task<DbConnection> ConnectAsync(CancellationToken cancellation)
    {
        try
        {
            return await AnsweringAsync(cancellation) ?? await source.OpenConnectionAsync(cancellation);
        }
        catch (NpgsqlException problem)
        {
            throw new WarehouseProblemException(
                $"The operations database '{Name}' does not answer ({problem.Message.Split('\n')[0].TrimEnd('.')}). Start PostgreSQL, or put the setting Operations:PostgreSql right; nothing here need be started again.",
                problem);
        }
    }

    // The lock belongs to a transaction, so that it goes with the connection, however that ends.
    public async Task<IAsyncDisposable?> AloneAsync(Exclusive what, CancellationToken cancellation)
    {
        var connection = await ConnectAsync(cancellation);
        try
        {
            var transaction = await connection.BeginTransactionAsync(cancellation);
            await connection.RunAsync("select pg_advisory_xact_lock($1)", OperationsStore.Parameters((long)what), cancellation);
            return new Turn(connection, transaction);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    // A connection of the pool may be one to a server that has been started again since; it is thrown away with the others, not handed out.
    private async Task<DbConnection?> AnsweringAsync(CancellationToken cancellation)
    {
        var connection = await source.OpenConnectionAsync(cancellation);
        try
        {
            await connection.RunAsync("select 1", cancellation);
            return connection;
        }
        catch (NpgsqlException)
        {
            await connection.DisposeAsync();
            source.Clear();
            return null;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private sealed class Turn(DbConnection connection, DbTransaction transaction) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await transaction.DisposeAsync();
            await connection.DisposeAsync();
        }
    }
}
