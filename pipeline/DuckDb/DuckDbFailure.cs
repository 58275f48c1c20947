using DuckDB.NET.Data;

namespace IroAnalytics.DuckDb;

/// <summary>What DuckDB means by a refusal, where that is told from its words alone.</summary>
public static class DuckDbFailure
{
    /// <summary>What DuckDB.NET puts before DuckDB's own words.</summary>
    private const string OfTheLibrary = "DuckDBOpen failed: ";

    /// <summary>Whether it is DuckDB that refused.</summary>
    /// <param name="exception">What was thrown; null for nothing.</param>
    public static bool IsOne(Exception? exception) => exception is DuckDBException;

    /// <summary>Whether another process has the file open.</summary>
    /// <param name="exception">What was thrown; null for nothing.</param>
    public static bool IsHeldElsewhere(Exception? exception) => Says(exception, "Could not set lock on file");

    /// <summary>Whether the memory that DuckDB may use did not suffice, even with what was put on disk.</summary>
    /// <param name="exception">What was thrown; null for nothing.</param>
    public static bool IsOutOfMemory(Exception? exception) => Says(exception, "Out of Memory Error");

    /// <summary>Why a file could not be read or written, on one line and without a full stop.</summary>
    /// <param name="exception">What was thrown, by DuckDB or another.</param>
    public static string Reason(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        var reason = exception.Message.Split('\n')[0].TrimEnd('.');
        return reason.StartsWith(OfTheLibrary, StringComparison.Ordinal) ? reason[OfTheLibrary.Length..] : reason;
    }

    private static bool Says(Exception? exception, string words) =>
        exception is DuckDBException && exception.Message.Contains(words, StringComparison.Ordinal);
}
