using System.Data.Common;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>One published run, held for one request: it stays the same and stays readable until disposed.</summary>
public sealed class PublishedRun : IAsyncDisposable
{
    private readonly OpenRun run;
    private bool disposed;

    internal PublishedRun(OpenRun run, DbConnection connection)
    {
        this.run = run;
        Connection = connection;
    }

    /// <summary>What the run is.</summary>
    public RunPointer Pointer => run.Pointer;

    /// <summary>An open connection that only reads; for one thread at a time.</summary>
    public DbConnection Connection { get; }

    /// <summary>What the indicators must know of the run.</summary>
    public MeasuredRun Facts => run.Facts;

    /// <summary>Lets go of the run.</summary>
    public async ValueTask DisposeAsync()
    {
        if (disposed)
            return;

        disposed = true;
        await Connection.DisposeAsync();
        run.Release();
    }
}
