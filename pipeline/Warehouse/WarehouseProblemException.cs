using IroAnalytics.DuckDb;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>Something about the warehouse that a person must put right; the message says what, where and what to do.</summary>
public sealed class WarehouseProblemException : Exception
{
    private const int NoSpaceUnix = 28;
    private const int NoSpaceWindows = unchecked((int)0x80070070);

    /// <summary>Makes an exception that says nothing.</summary>
    public WarehouseProblemException()
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What is wrong, where, and what to do.</param>
    public WarehouseProblemException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with what led to it.</summary>
    /// <param name="message">What is wrong, where, and what to do.</param>
    /// <param name="innerException">The exception that came first.</param>
    public WarehouseProblemException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Whether the operations database could not be opened because another process has it open.</summary>
    public bool IsHeldElsewhere => DuckDbFailure.IsHeldElsewhere(InnerException);

    /// <summary>Whether an exception means that the disk is full, that the folder cannot be written or that memory does not suffice.</summary>
    /// <param name="exception">What was thrown while a warehouse folder was written.</param>
    public static bool Explains(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return IsDiskFull(exception) || IsRefusal(exception) || DuckDbFailure.IsOutOfMemory(exception);
    }

    /// <summary>Says in a sentence what made the writing of a warehouse folder fail.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="folder">The warehouse folder.</param>
    public static WarehouseProblemException From(Exception exception, string folder)
    {
        ArgumentNullException.ThrowIfNull(exception);
        if (IsDiskFull(exception))
            return new($"The disk that holds the warehouse folder '{folder}' is full. Free some space and refresh again; what was published before is still served.", exception);

        if (DuckDbFailure.IsOutOfMemory(exception))
            return new("There is too little memory for it. Free some, or raise the limit of memory if one is set, and refresh again; what was published before is still served.", exception);

        return IsRefusal(exception)
            ? new($"The warehouse folder '{folder}' cannot be written. Give the account that runs this the right to write there, or name another folder.", exception)
            : new($"The warehouse folder '{folder}' cannot be used ({DuckDbFailure.Reason(exception)}). Put that right, or name another folder.", exception);
    }

    private static bool IsDiskFull(Exception exception) => exception switch
    {
        IOException { HResult: NoSpaceUnix or NoSpaceWindows } => true,
        _ => IsOfFiles(exception) && exception.Message.Contains("No space left on device", StringComparison.OrdinalIgnoreCase),
    };

    private static bool IsRefusal(Exception exception) => exception switch
    {
        UnauthorizedAccessException => true,
        _ => IsOfFiles(exception) && (exception.Message.Contains("Permission denied", StringComparison.OrdinalIgnoreCase)
            || exception.Message.Contains("Read-only file system", StringComparison.OrdinalIgnoreCase)),
    };

    private static bool IsOfFiles(Exception exception) => exception is IOException || DuckDbFailure.IsOne(exception);
}
