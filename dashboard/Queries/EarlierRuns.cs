using IroAnalytics.Pipeline.Indicators.SmallNumbers;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>
/// The runs that are kept in the warehouse folder, for figures that must not give anything away beside those of the run before.
/// </summary>
/// <param name="folder">The warehouse folder.</param>
/// <param name="options">How runs are read.</param>
/// <param name="log">Told where a run cannot be read.</param>
internal sealed partial class EarlierRuns(WarehouseFolder folder, PublishedWarehouseOptions options, ILogger<EarlierRuns> log) : IEarlierRuns, IAsyncDisposable
{
    /// <summary>The hash of an earlier run was compared when it was the current one.</summary>
    private readonly PublishedWarehouse warehouse = new(folder, options with { VerifySha256 = false });

    /// <summary>One at a time reads it.</summary>
    private readonly SemaphoreSlim reading = new(1, 1);

    /// <summary>Held open, because a page asks for a hundred of its tables.</summary>
    private PublishedRun? held;

    public string? Before(string run) => new RunHistory(folder).List()
        .Select(record => record.Pointer.Run)
        .FirstOrDefault(name => string.CompareOrdinal(name, run) < 0);

    public async ValueTask DisposeAsync()
    {
        if (held is not null) await held.DisposeAsync();
        await warehouse.DisposeAsync();
        reading.Dispose();
    }

    public async Task<ReadableRun?> OpenAsync(string run, CancellationToken cancellation)
    {
        await reading.WaitAsync(cancellation);
        try
        {
            if (held?.Pointer.Run != run)
            {
                if (held is not null) await held.DisposeAsync();
                held = null;
                held = await warehouse.OpenAsync(run, cancellation);
            }

            if (held is { } opened) return new(new(opened.Connection, opened.Facts), opened.Facts, new Turn(reading));
        }
        catch (WarehouseProblemException problem)
        {
            LogUnreadable(run, problem);
        }
        catch
        {
            reading.Release();
            throw;
        }

        reading.Release();
        return null;
    }

    private sealed class Turn(SemaphoreSlim reading) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            reading.Release();
            return ValueTask.CompletedTask;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The run {Run} cannot be read, so protected figures are not compared with it and those before it.")]
    private partial void LogUnreadable(string run, Exception problem);
}
