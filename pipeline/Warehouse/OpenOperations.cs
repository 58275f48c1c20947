namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>The operations database, opened when first needed and held until the process stops.</summary>
/// <param name="folder">The warehouse folder.</param>
/// <param name="time">The clock.</param>
public sealed class OpenOperations(WarehouseFolder folder, TimeProvider time) : IAsyncDisposable
{
    private readonly SemaphoreSlim opening = new(1, 1);
    private OperationsStore? store;

    /// <summary>The open database.</summary>
    /// <param name="cancellation">Stops the opening.</param>
    /// <exception cref="WarehouseProblemException">It cannot be opened.</exception>
    public async Task<OperationsStore> GetAsync(CancellationToken cancellation)
    {
        await opening.WaitAsync(cancellation);
        try
        {
            return store ??= await OperationsStore.OpenAsync(folder, time, cancellation);
        }
        finally
        {
            opening.Release();
        }
    }

    /// <summary>Closes the database where it was opened.</summary>
    public async ValueTask DisposeAsync()
    {
        if (store is not null)
            await store.DisposeAsync();

        opening.Dispose();
    }
}
