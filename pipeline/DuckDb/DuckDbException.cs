using System.Data.Common;

namespace IroAnalytics.DuckDb;

/// <summary>What DuckDB said when it refused something, in its own words.</summary>
public sealed class DuckDbException : DbException
{
    /// <summary>Makes an exception without a message of DuckDB's.</summary>
    public DuckDbException()
    {
    }

    /// <summary>Makes an exception from DuckDB's message.</summary>
    /// <param name="message">DuckDB's own message, whole.</param>
    public DuckDbException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception from DuckDB's message and what led to it.</summary>
    /// <param name="message">DuckDB's own message, whole.</param>
    /// <param name="innerException">The exception that came first.</param>
    public DuckDbException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Whether another process has the file open.</summary>
    public bool IsHeldElsewhere => Message.Contains("Could not set lock on file", StringComparison.Ordinal);

    /// <summary>Whether the memory it may use did not suffice, even with what was put on disk.</summary>
    public bool IsOutOfMemory => Message.StartsWith("Out of Memory Error", StringComparison.Ordinal);
}
