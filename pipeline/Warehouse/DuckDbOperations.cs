using System.Data.Common;
using IroAnalytics.DuckDb;
using IroAnalytics.Pipeline.Modelling;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>The operations database as a DuckDB file in the warehouse folder, which one process has open.</summary>
internal sealed class DuckDbOperations : IOperationsDatabase
{
    private readonly DuckDbDatabase database;

    private DuckDbOperations(DuckDbDatabase database, string file) => (this.database, Name) = (database, file);

    public string Name { get; }

    public bool IsShared => false;

    /// <exception cref="WarehouseProblemException">It cannot be written, or another process has it open.</exception>
    public static DuckDbOperations Open(WarehouseFolder folder)
    {
        try
        {
            return new(DuckDbDatabase.Open(new DuckDbOptions(folder.Operations)), folder.Operations);
        }
        catch (DbException exception) when (WarehouseProblemException.Explains(exception))
        {
            throw WarehouseProblemException.From(exception, folder.Path);
        }
        catch (DbException exception)
        {
            throw new WarehouseProblemException(Refusal(folder.Operations, exception), exception);
        }
    }

    public Task<DbConnection> ConnectAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(database.Connect());
    }

    public Task<IAsyncDisposable?> AloneAsync(Exclusive what, CancellationToken cancellation) => Task.FromResult<IAsyncDisposable?>(null);

    // DuckDB cannot open a file whose log adds a column to a table with a sequence as a default: the log must not outlive the change.
    public async Task SettleAsync(CancellationToken cancellation)
    {
        await using var connection = database.Connect();
        await connection.RunAsync("checkpoint", cancellation);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private static string Refusal(string file, DbException refused) => DuckDbFailure.IsHeldElsewhere(refused)
        ? $"'{file}' is open in another process. Stop the dashboard that uses it, or give this one a warehouse folder of its own."
        : $"'{file}' cannot be opened ({DuckDbFailure.Reason(refused)}). Put the last backup in its place.";
}
