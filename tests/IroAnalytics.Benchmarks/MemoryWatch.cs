namespace IroAnalytics.Benchmarks;

/// <summary>The most memory this process held while something ran, looked at fifty times a second.</summary>
internal sealed class MemoryWatch : IDisposable
{
    private readonly Timer timer;
    private long peak;

    /// <summary>Begins to watch; what the work before left behind is given back first.</summary>
    public MemoryWatch()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        timer = new(_ => Look(), state: null, TimeSpan.Zero, TimeSpan.FromMilliseconds(20));
    }

    /// <summary>The most so far, in megabytes: managed, native and mapped pages in memory.</summary>
    public double PeakMegabytes => Interlocked.Read(ref peak) / 1e6;

    /// <summary>Stops watching.</summary>
    public void Dispose() => timer.Dispose();

    private void Look()
    {
        var held = Environment.WorkingSet;
        if (held > Interlocked.Read(ref peak)) Interlocked.Exchange(ref peak, held);
    }
}
