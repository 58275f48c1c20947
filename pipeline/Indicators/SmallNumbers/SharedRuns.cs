using System.Collections.Concurrent;

namespace IroAnalytics.Pipeline.Indicators.SmallNumbers;

/// <summary>A published run, held open while its tables are read.</summary>
/// <param name="Reader">Reads its true values.</param>
/// <param name="Facts">What is known of it.</param>
/// <param name="Hold">Lets it go.</param>
public sealed record ReadableRun(IndicatorReader Reader, MeasuredRun Facts, IAsyncDisposable Hold);

/// <summary>Where earlier runs are found.</summary>
public interface IEarlierRuns
{
    /// <summary>The run that was published before another and is still there; null for the first.</summary>
    /// <param name="run">The name of the later one.</param>
    string? Before(string run);

    /// <summary>Holds a run open.</summary>
    /// <param name="run">Its name.</param>
    /// <param name="cancellation">Stops the opening.</param>
    /// <returns>Null where it is gone or cannot be read; then it and those before it are as if they had not been.</returns>
    Task<ReadableRun?> OpenAsync(string run, CancellationToken cancellation);
}

/// <summary>
/// What was withheld of each run that readers of protected figures could see, one after the other, so that a run withholds what
/// could be found by comparing it with those before. A run does not change, so nothing is worked out twice.
/// </summary>
public sealed class SharedRuns
{
    private const int MostTables = 5000;

    private readonly IEarlierRuns runs;
    private readonly ConcurrentDictionary<(string Run, string Table), ProtectedTable> tables;

    /// <inheritdoc cref="SharedRuns"/>
    /// <param name="runs">Where earlier runs are found.</param>
    public SharedRuns(IEarlierRuns runs)
        : this(runs, new())
    {
    }

    private SharedRuns(IEarlierRuns runs, ConcurrentDictionary<(string Run, string Table), ProtectedTable> tables) =>
        (this.runs, this.tables) = (runs, tables);

    /// <summary>A table of a run, made where it is not known yet.</summary>
    /// <param name="run">The run's name.</param>
    /// <param name="table">What names the table within any run.</param>
    /// <param name="make">Makes it, given that of the run before.</param>
    /// <param name="read">Reads it of the run before.</param>
    /// <param name="cancellation">Stops the reading.</param>
    internal async Task<ProtectedTable> OnceAsync(
        string run,
        string table,
        Func<ProtectedTable?, Task<ProtectedTable>> make,
        Func<ProtectedReader, Task<ProtectedTable>> read,
        CancellationToken cancellation)
    {
        if (tables.TryGetValue((run, table), out var known)) return known;

        var made = await make(await BeforeAsync(run, table, read, cancellation));
        if (tables.Count >= MostTables) tables.Clear();
        return tables.GetOrAdd((run, table), made);
    }

    /// <summary>A table of the run before another: as it was shown, or judged by itself, because going further back would take too long.</summary>
    private async Task<ProtectedTable?> BeforeAsync(
        string run, string table, Func<ProtectedReader, Task<ProtectedTable>> read, CancellationToken cancellation)
    {
        if (runs.Before(run) is not { } name) return null;
        if (tables.TryGetValue((name, table), out var known)) return known;
        if (await runs.OpenAsync(name, cancellation) is not { } earlier) return null;

        await using (earlier.Hold) return await read(new(earlier.Reader, earlier.Facts, new SharedRuns(NoRuns.Instance, tables)));
    }

    /// <summary>Nothing before any run.</summary>
    private sealed class NoRuns : IEarlierRuns
    {
        public static NoRuns Instance { get; } = new();

        public string? Before(string run) => null;

        public Task<ReadableRun?> OpenAsync(string run, CancellationToken cancellation) => Task.FromResult<ReadableRun?>(null);
    }
}
