namespace IroAnalytics.Pipeline;

/// <summary>What one refresh is asked to do.</summary>
/// <param name="ExtractsFolder">The folder of CSV files, with sub-folders.</param>
/// <param name="WarehouseFolder">The folder that runs are published into.</param>
/// <param name="AsAt">The last day the extracts describe; null for the latest DECOM, DEC or REVIEW that is not after today.</param>
/// <param name="KnownAt">The last day on which entries of the IRO-service extracts are known; null for the as-at date.</param>
/// <param name="WithRisk">Whether drift-risk scores are computed.</param>
/// <param name="RunsKept">How many published runs are kept, the current one included; at least 1.</param>
/// <param name="Threads">How many threads DuckDB uses; null for one a core.</param>
/// <param name="MemoryLimit">How much memory DuckDB uses before it spills to disk, such as <c>2GB</c>; null for its own default.</param>
/// <param name="SkipUnchanged">Whether extracts with the same content as those of the current run publish nothing new.</param>
/// <param name="RequestedBy">The person or schedule that asks, for whoever has to wait.</param>
public sealed record PipelineOptions(
    string ExtractsFolder,
    string WarehouseFolder,
    DateOnly? AsAt = null,
    DateOnly? KnownAt = null,
    bool WithRisk = true,
    int RunsKept = 12,
    int? Threads = null,
    string? MemoryLimit = null,
    bool SkipUnchanged = false,
    string RequestedBy = "the command line");
