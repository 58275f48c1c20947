using System.Data.Common;
using IroAnalytics.Pipeline.Indicators;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>The one published run that a request reads, so that no page mixes two.</summary>
/// <param name="warehouse">Where runs are published.</param>
internal sealed class CurrentRun(PublishedWarehouse warehouse) : IAsyncDisposable
{
    private PublishedRun? run;
    private IndicatorReader? indicators;

    /// <summary>What the run says of itself.</summary>
    /// <exception cref="InvalidOperationException">The request has not opened a run.</exception>
    public MeasuredRun Facts => Opened.Facts;

    /// <summary>The run's file, read-only.</summary>
    /// <exception cref="InvalidOperationException">The request has not opened a run.</exception>
    public DbConnection Connection => Opened.Connection;

    /// <summary>The way to values and members.</summary>
    /// <exception cref="InvalidOperationException">The request has not opened a run.</exception>
    public IndicatorReader Indicators => indicators ??= new(Opened.Connection, Opened.Facts);

    private PublishedRun Opened => run ?? throw new InvalidOperationException("No run is open. Open one before it is read.");

    /// <summary>Opens the run that is current now and keeps to it.</summary>
    /// <param name="cancellation">Ends the opening.</param>
    /// <returns>False where nothing is published yet.</returns>
    public async Task<bool> OpenAsync(CancellationToken cancellation)
    {
        run ??= await warehouse.OpenAsync(cancellation);
        return run is not null;
    }

    /// <summary>Lets the run go.</summary>
    public ValueTask DisposeAsync() => run?.DisposeAsync() ?? ValueTask.CompletedTask;
}
