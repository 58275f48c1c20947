using System.Collections.Concurrent;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>What goes when a new run is published. Only the holder of the pointer's lock may tidy.</summary>
internal static class Retention
{
    /// <summary>
    /// Removes all but the newest runs and what killed publications left; the current run and those this process reads stay
    /// in any case.
    /// </summary>
    public static void Apply(WarehouseFolder folder, string current, int kept)
    {
        RemoveLeftovers(folder);
        foreach (var run in Old(folder, current, kept))
            Remove(folder, run);
    }

    /// <summary>The runs beyond the newest ones, but for the current run and those this process reads.</summary>
    public static IReadOnlyList<string> Old(WarehouseFolder folder, string? current, int kept) =>
        [.. RunName.Published(folder)
            .Where(run => File.Exists(folder.RunPointerFile(run)))
            .OrderDescending(StringComparer.Ordinal)
            .Skip(kept)
            .Where(run => run != current && !PinnedRuns.Holds(folder.RunFile(run)))];

    private static void RemoveLeftovers(WarehouseFolder folder)
    {
        foreach (var half in DurableFile.Leftovers(folder.Path).Concat(DurableFile.Leftovers(folder.Runs)))
            File.Delete(half);
        foreach (var run in RunName.Published(folder).Where(run => !File.Exists(folder.RunFile(run))).ToList())
            File.Delete(folder.RunPointerFile(run));
    }

    /// <summary>Removes a run.</summary>
    public static void Remove(WarehouseFolder folder, string run)
    {
        try
        {
            File.Delete(folder.RunFile(run));
            File.Delete(folder.RunPointerFile(run));
        }
        catch (IOException)
        {
            // Windows does not remove a file that another process reads: the next publication tries again.
        }
    }
}

/// <summary>The run files that this process has open; publication and readers share no other object.</summary>
internal static class PinnedRuns
{
    private static readonly ConcurrentDictionary<string, int> Count = new(StringComparer.Ordinal);

    public static void Add(string file) => Count.AddOrUpdate(Path.GetFullPath(file), 1, (_, count) => count + 1);

    public static void Remove(string file) => Count.AddOrUpdate(Path.GetFullPath(file), 0, (_, count) => count - 1);

    public static bool Holds(string file) => Count.TryGetValue(Path.GetFullPath(file), out var count) && count > 0;
}
