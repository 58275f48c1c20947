using System.Globalization;
using DuckDB.NET.Data;

namespace IroAnalytics.DuckDb;

/// <summary>Which database to open, and with how much of the machine.</summary>
/// <param name="Path">The file, or <c>:memory:</c> for a database that lives as long as it is open.</param>
/// <param name="ReadOnly">Whether writing is refused; the file must then exist.</param>
/// <param name="Threads">How many threads DuckDB may use; null for one per core.</param>
/// <param name="MemoryLimit">How much memory, such as <c>2GB</c>; null for 80% of the machine's.</param>
/// <param name="TempDirectory">Where work that exceeds memory is put; null for beside the file.</param>
/// <param name="ExternalThreads">How many of the threads are those of callers that wait for their statements; null for one. The rest are DuckDB's own.</param>
/// <param name="CheckpointThreshold">How many changes gather before they are written into the file, such as <c>1GB</c>; null for 16 MB.</param>
public sealed record DuckDbOptions(
    string Path,
    bool ReadOnly = false,
    int? Threads = null,
    string? MemoryLimit = null,
    string? TempDirectory = null,
    int? ExternalThreads = null,
    string? CheckpointThreshold = null)
{
    /// <summary>The path of a database that is never written to disk.</summary>
    public const string InMemory = ":memory:";

    /// <summary>The same as DuckDB.NET reads it.</summary>
    internal string ConnectionString
    {
        get
        {
            var builder = new DuckDBConnectionStringBuilder { DataSource = Path };
            foreach (var (name, value) in Settings()) builder[name] = value;
            return builder.ConnectionString;
        }
    }

    // Nothing leaves the machine: an extension that is not built in is refused, not downloaded.
    private IEnumerable<(string Name, string Value)> Settings()
    {
        yield return ("autoinstall_known_extensions", "false");
        yield return ("autoload_known_extensions", "false");
        yield return ("access_mode", ReadOnly ? "READ_ONLY" : "READ_WRITE");
        if (Threads is { } threads) yield return ("threads", threads.ToString(CultureInfo.InvariantCulture));
        if (ExternalThreads is { } external) yield return ("external_threads", external.ToString(CultureInfo.InvariantCulture));
        if (MemoryLimit is not null) yield return ("memory_limit", MemoryLimit);
        if (TempDirectory is not null) yield return ("temp_directory", TempDirectory);
        if (CheckpointThreshold is not null) yield return ("checkpoint_threshold", CheckpointThreshold);
    }
}
