using System.Diagnostics;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>How published runs are read.</summary>
/// <param name="VerifySha256">Whether a run's file is compared with its hash when it is first opened.</param>
/// <param name="Threads">How many threads DuckDB uses; null for one a core.</param>
/// <param name="MemoryLimit">How much memory it uses before it spills to disk, such as <c>2GB</c>; null for its own default.</param>
/// <param name="Shape">The tables and columns that the reader needs; null where it does not say.</param>
/// <param name="Patience">How long a request waits for a run that was just published, before it is given the one before; null for as long as it takes.</param>
public sealed record PublishedWarehouseOptions(
    bool VerifySha256 = true, int? Threads = null, string? MemoryLimit = null, PublishedShape? Shape = null, TimeSpan? Patience = null);

/// <summary>
/// The current run, for readers. It is opened once and shared; when the pointer moves, requests that began keep their run
/// and those that follow get the new one as soon as it is open and ready. A run that cannot be opened leaves the one that is
/// open in service.
/// </summary>
/// <param name="folder">The warehouse folder.</param>
/// <param name="options">How runs are read.</param>
/// <param name="preparation">What is done with a run before it takes the place of another; null for nothing.</param>
public sealed class PublishedWarehouse(WarehouseFolder folder, PublishedWarehouseOptions options, IRunPreparation? preparation = null) : IAsyncDisposable
{
    private const int Attempts = 5;

    private readonly SemaphoreSlim moving = new(1, 1);
    private readonly CancellationTokenSource closing = new();
    private readonly Lock sync = new();
    private Following? following;
    private volatile Served? served;
    private Refused? refused;
    private volatile bool disposed;

    /// <summary>What keeps the current run from being served while an earlier one is, as a sentence; null where all is well.</summary>
    public string? Problem { get; private set; }

    /// <summary>Holds the current run for one request.</summary>
    /// <param name="cancellation">Stops waiting for a run that is being opened.</param>
    /// <returns>The run, to be disposed at the end of the request; null where nothing is published yet.</returns>
    /// <exception cref="WarehouseProblemException">The current run cannot be read and none is open.</exception>
    public async Task<PublishedRun?> OpenAsync(CancellationToken cancellation)
    {
        while (await FollowPointerAsync(options.Patience, cancellation))
        {
            // Null where another request moved on to a newer run in between.
            if (served?.Run.TryPin() is { } pinned)
                return pinned;
        }

        return null;
    }

    /// <summary>Sees whether another run is current than the one that is served, and has that take its place. Nothing is opened before the first request.</summary>
    /// <param name="cancellation">Stops waiting for it.</param>
    public async Task FollowAsync(CancellationToken cancellation)
    {
        if (served is not null) await FollowPointerAsync(patience: null, cancellation);
    }

    /// <summary>Holds a published run that need not be the current one, for one request.</summary>
    /// <param name="run">The run's name.</param>
    /// <param name="cancellation">Stops the opening.</param>
    /// <returns>The run, to be disposed at the end of the request; null where it is gone.</returns>
    /// <exception cref="WarehouseProblemException">It is there and cannot be read.</exception>
    public async Task<PublishedRun?> OpenAsync(string run, CancellationToken cancellation)
    {
        if (!RunName.IsOne(run) || !File.Exists(folder.RunFile(run)) || RunPointer.Of(run, folder) is not { } pointer)
            return null;

        var opened = await OpenRun.OpenAsync(pointer, folder, options, cancellation);
        var pinned = opened.TryPin();
        opened.Retire();
        return pinned;
    }

    /// <summary>Closes the run as soon as its last reader has let go of it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (disposed)
            return;

        await closing.CancelAsync();
        await moving.WaitAsync();
        disposed = true;
        served?.Run.Retire();
        moving.Release();
    }

    // False where nothing is published. Reading 300 bytes costs what asking for the file's time does, and misses no change
    // within one tick of the file system's clock.
    private async Task<bool> FollowPointerAsync(TimeSpan? patience, CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        try
        {
            var pointer = RunPointer.TextOf(folder.Pointer);
            if (pointer is null)
                return KeepWithoutPointer();

            if (pointer == served?.PointerText)
                Problem = null;
            else if (served is null)
                await MoveAsync(cancellation);
            else
                await WaitAsync(Follow(), patience, cancellation);
        }
        catch (WarehouseProblemException problem) when (served is not null)
        {
            Problem = problem.Message;
        }

        return true;
    }

    // Whoever sees first that the pointer has moved begins; it goes on when that request is over.
    private Following Follow()
    {
        lock (sync)
        {
            if (following is null or { Move.IsCompleted: true })
                following = new(Task.Run(() => MoveAsync(closing.Token)), Stopwatch.GetTimestamp());
            return following;
        }
    }

    private static async Task WaitAsync(Following following, TimeSpan? patience, CancellationToken cancellation)
    {
        var left = patience is { } most ? most - Stopwatch.GetElapsedTime(following.Since) : Timeout.InfiniteTimeSpan;
        try
        {
            await following.Move.WaitAsync(patience is not null && left < TimeSpan.Zero ? TimeSpan.Zero : left, cancellation);
        }
        catch (TimeoutException)
        {
            // The run before answers: the request has waited for long enough.
        }
    }

    private bool KeepWithoutPointer()
    {
        if (served is null)
            return false;

        Problem = $"'{folder.Pointer}' is gone. Make a published run current with 'rollback', or refresh.";
        return true;
    }

    private async Task MoveAsync(CancellationToken cancellation)
    {
        await moving.WaitAsync(cancellation);
        try
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            for (var attempt = 1; !await TryMoveAsync(isLast: attempt == Attempts, cancellation); attempt++)
            {
            }
        }
        finally
        {
            moving.Release();
        }
    }

    // False where the run was replaced and removed between reading the pointer and opening the file.
    private async Task<bool> TryMoveAsync(bool isLast, CancellationToken cancellation)
    {
        var text = RunPointer.TextOf(folder.Pointer);
        if (text is null || text == served?.PointerText)
            return true;

        try
        {
            var opened = await ReadyAsync(text, cancellation);
            var former = served;
            served = new(text, opened);
            former?.Run.Retire();
            Problem = null;
            return true;
        }
        catch (WarehouseProblemException) when (!isLast && RunPointer.TextOf(folder.Pointer) != text)
        {
            return false;
        }
    }

    private async Task<OpenRun> ReadyAsync(string text, CancellationToken cancellation)
    {
        var opened = await OpenOnceAsync(text, cancellation);
        if (served is null || preparation is null || opened.TryPin() is not { } pinned)
            return opened;

        try
        {
            await using (pinned) await preparation.PrepareAsync(pinned, cancellation);
            return opened;
        }
        catch
        {
            opened.Retire();
            throw;
        }
    }

    // A file that was refused is not hashed again for every request: only when it or the pointer has changed.
    private async Task<OpenRun> OpenOnceAsync(string text, CancellationToken cancellation)
    {
        var pointer = RunPointer.Parse(text, folder.Pointer);
        var file = new FileInfo(folder.RunFile(pointer.Run));
        var (length, written) = file.Exists ? (file.Length, file.LastWriteTimeUtc) : default;
        if (refused is { } known && known == new Refused(text, length, written, known.Sentence))
            throw new WarehouseProblemException(known.Sentence);

        try
        {
            return await OpenRun.OpenAsync(pointer, folder, options, cancellation);
        }
        catch (WarehouseProblemException problem)
        {
            refused = new(text, length, written, problem.Message);
            throw;
        }
    }

    private sealed record Following(Task Move, long Since);

    private sealed record Served(string PointerText, OpenRun Run);

    private sealed record Refused(string PointerText, long Length, DateTime Written, string Sentence);
}
