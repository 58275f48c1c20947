using System.Globalization;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>Finds what has been kept for long enough, and removes that and nothing else.</summary>
/// <param name="folder">The warehouse folder.</param>
/// <param name="rules">How long things are kept.</param>
/// <param name="time">The clock.</param>
public sealed class Tidying(WarehouseFolder folder, RetentionRules rules, TimeProvider time)
{
    private const string Run = "run";
    private const string BackupKind = "backup";
    private const string History = "job history";
    private const string Extract = "extract";

    /// <summary>What the rules say is to go; nothing is removed.</summary>
    /// <param name="operations">The operations database; null where it cannot be opened, and then the history of jobs is left alone.</param>
    /// <param name="cancellation">Stops the looking.</param>
    /// <exception cref="WarehouseProblemException">The pointer to the current run cannot be read.</exception>
    public async Task<IReadOnlyList<Outlived>> FindAsync(OperationsStore? operations, CancellationToken cancellation) =>
        [.. Runs(), .. Backups(), .. await JobsAsync(operations, cancellation), .. Extracts()];

    /// <summary>Removes what was found.</summary>
    /// <param name="outlived">What <see cref="FindAsync"/> found.</param>
    /// <param name="operations">The operations database; null where it cannot be opened.</param>
    /// <param name="cancellation">Stops the removal; what is gone stays gone.</param>
    /// <exception cref="WarehouseProblemException">Something cannot be removed.</exception>
    public async Task RemoveAsync(IReadOnlyList<Outlived> outlived, OperationsStore? operations, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(outlived);
        try
        {
            var runs = outlived.Where(one => one.Kind == Run).Select(one => one.What).ToList();
            if (runs.Count > 0) await RemoveRunsAsync(runs, cancellation);
            foreach (var file in outlived.Where(one => one.Kind is BackupKind or Extract)) File.Delete(file.What);
            if (operations is not null && rules.JobHistoryDays is { } days && outlived.Any(one => one.Kind == History))
                await operations.Jobs.RemoveEndedBeforeAsync(Before(days), cancellation);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new WarehouseProblemException(
                $"Not everything could be removed that has been kept for long enough ({exception.Message.Split('\n')[0].TrimEnd('.')}). Give the account that runs this the right to remove files there.", exception);
        }
    }

    private IEnumerable<Outlived> Runs() => rules.RunsKept is not { } kept ? []
        : Retention.Old(folder, RunPointer.Current(folder)?.Run, kept).Select(run => new Outlived(Run, run, Invariant($"the newest {kept} runs are kept")));

    private IEnumerable<Outlived> Backups() => rules.BackupsKept is not { } kept ? []
        : BackupManifest.In(folder.Backups).Skip(kept).Select(backup => new Outlived(BackupKind, backup.File, Invariant($"the newest {kept} backups are kept")));

    private async Task<IReadOnlyList<Outlived>> JobsAsync(OperationsStore? operations, CancellationToken cancellation)
    {
        if (rules.JobHistoryDays is not { } days || operations is null) return [];

        var count = await operations.Jobs.CountEndedBeforeAsync(Before(days), cancellation);
        return count == 0 ? [] : [new(History, Invariant($"{count} lines"), Invariant($"kept for {days} days"))];
    }

    private IEnumerable<Outlived> Extracts() => rules.ExtractDays is not { } days || !Directory.Exists(rules.ExtractsFolder) ? []
        : Directory.EnumerateFiles(rules.ExtractsFolder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file).Equals(".csv", StringComparison.OrdinalIgnoreCase) && File.GetLastWriteTimeUtc(file) < Before(days).UtcDateTime)
            .Order(StringComparer.Ordinal)
            .Select(file => new Outlived(Extract, file, Invariant($"kept for {days} days after the last change")));

    private DateTimeOffset Before(int days) => time.GetUtcNow().AddDays(-days);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    // What became current since it was found stays.
    private async Task RemoveRunsAsync(IReadOnlyList<string> runs, CancellationToken cancellation)
    {
        using var moving = await FileLock.TakeAsync(Path.Combine(folder.Work, "pointer.lock"), cancellation);
        var current = RunPointer.Current(folder)?.Run;
        foreach (var run in runs.Where(run => run != current)) Retention.Remove(folder, run);
    }
}
