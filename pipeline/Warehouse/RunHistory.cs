namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>A run that was published and is still there.</summary>
/// <param name="Pointer">What it is.</param>
/// <param name="IsCurrent">Whether it is the one that is served.</param>
/// <param name="Bytes">The size of its file.</param>
public sealed record PublishedRunRecord(RunPointer Pointer, bool IsCurrent, long Bytes);

/// <summary>The published runs of a warehouse, and the way back to an earlier one.</summary>
/// <param name="folder">The warehouse folder.</param>
public sealed class RunHistory(WarehouseFolder folder)
{
    /// <summary>The runs that can be served, newest first.</summary>
    /// <exception cref="WarehouseProblemException">A pointer cannot be read.</exception>
    public IReadOnlyList<PublishedRunRecord> List()
    {
        var current = CurrentRun();
        return [.. RunName.Published(folder)
            .OrderDescending(StringComparer.Ordinal)
            .Select(run => Find(run, current))
            .OfType<PublishedRunRecord>()];
    }

    /// <summary>Makes a published run current. Readers move to it with their next request.</summary>
    /// <param name="run">The run's name.</param>
    /// <param name="cancellation">Stops waiting for a publication that is just moving the pointer.</param>
    /// <returns>The new pointer.</returns>
    /// <exception cref="WarehouseProblemException">There is no such run, or the folder cannot be written.</exception>
    public async Task<RunPointer> RollbackAsync(string run, CancellationToken cancellation)
    {
        try
        {
            if (!Directory.Exists(folder.Work))
                throw Unknown(run);

            using var moving = await FileLock.TakeAsync(Path.Combine(folder.Work, "pointer.lock"), cancellation);
            var found = (RunName.IsOne(run) ? Find(run, currentRun: null) : null) ?? throw Unknown(run);
            found.Pointer.Write(folder.Pointer);
            return found.Pointer;
        }
        catch (Exception exception) when (WarehouseProblemException.Explains(exception))
        {
            throw WarehouseProblemException.From(exception, folder.Path);
        }
    }

    private PublishedRunRecord? Find(string run, string? currentRun)
    {
        var file = new FileInfo(folder.RunFile(run));
        return file.Exists && RunPointer.Of(run, folder) is { } pointer
            ? new(pointer, run == currentRun, file.Length)
            : null;
    }

    // A damaged pointer is one of the reasons to look for a run to go back to.
    private string? CurrentRun()
    {
        try
        {
            return RunPointer.Current(folder)?.Run;
        }
        catch (WarehouseProblemException)
        {
            return null;
        }
    }

    private WarehouseProblemException Unknown(string run)
    {
        var known = List().Select(one => one.Pointer.Run).ToList();
        return new(known.Count == 0
            ? $"There is no run '{run}' in '{folder.Path}', for nothing is published there. Refresh first."
            : $"There is no run '{run}' in '{folder.Path}'. Those there are: {string.Join(", ", known)}.");
    }
}
