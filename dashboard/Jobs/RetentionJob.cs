using IroAnalytics.Pipeline;
using IroAnalytics.Pipeline.Warehouse;
using Microsoft.Extensions.Options;

namespace IroAnalytics.Dashboard.Jobs;

/// <summary>Removes after each refresh what the settings say has been kept for long enough, and tells of it in the history.</summary>
internal sealed class RetentionJob(
    WarehouseFolder folder, PipelineOptions pipeline, OpenOperations operations, RecordedJob recorded, IOptions<RetentionOptions> options, TimeProvider time)
{
    /// <summary>The job's name in the history.</summary>
    public const string Name = "retention";

    private const int Named = 10;

    /// <summary>Removes it. It never throws but when cancelled: how it ended is in the history, in words.</summary>
    /// <param name="cancellation">Stops it; what is gone stays gone.</param>
    public Task ExecuteAsync(CancellationToken cancellation) =>
        recorded.ExecuteAsync(Name, "Not everything that should go was removed", () => TidyAsync(cancellation), cancellation);

    private async Task<(string Outcome, string Message, string? Run)?> TidyAsync(CancellationToken cancellation)
    {
        var rules = new RetentionRules
        {
            RunsKept = pipeline.RunsKept,
            BackupsKept = options.Value.BackupsKept,
            JobHistoryDays = options.Value.JobHistoryDays,
            ExtractDays = options.Value.ExtractDays,
            ExtractsFolder = pipeline.ExtractsFolder,
        };
        var tidying = new Tidying(folder, rules, time);
        var store = await operations.GetAsync(cancellation);
        var outlived = await tidying.FindAsync(store, cancellation);
        if (outlived.Count == 0) return null;

        await tidying.RemoveAsync(outlived, store, cancellation);
        return ("tidied", Words(outlived), null);
    }

    private static string Words(IReadOnlyList<Outlived> removed)
    {
        var named = removed.Take(Named).Select(one => $"{one.Kind} {Path.GetFileName(one.What)} ({one.Rule})");
        return $"Removed: {string.Join("; ", removed.Count > Named ? named.Append($"and {removed.Count - Named} more") : named)}.";
    }
}
