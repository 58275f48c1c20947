namespace IroAnalytics.DuckDb.Execution;

/// <summary>Waiting for DuckDB, which works on the thread that asks and knows no other way.</summary>
internal static class Waiting
{
    /// <summary>Waits on a pooled thread, so that the caller can go on, or cancel, meanwhile.</summary>
    public static Task<T> Off<T>(Func<T> work, CancellationToken cancellation) => Task.Run(work, cancellation);
}
