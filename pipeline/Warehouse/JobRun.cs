namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>One time a job was asked for.</summary>
/// <param name="Id">Its number; later ones are greater.</param>
/// <param name="Job">The job, such as <c>refresh</c>.</param>
/// <param name="RequestedBy">The person or schedule that asked for it.</param>
/// <param name="StartedAt">When it began; while it waits, when it was asked for.</param>
/// <param name="EndedAt">When it ended; null while it runs.</param>
/// <param name="Outcome">How it ended, such as <c>published</c> or <c>failed</c>; null while it runs.</param>
/// <param name="Message">One sentence that says what happened; null while it runs.</param>
/// <param name="Run">The run that it published or found current; null where there is none.</param>
/// <param name="Rows">The rows it used; null where it used none.</param>
/// <param name="Seconds">How long it took, wall-clock; null while it runs.</param>
/// <param name="IsWaiting">Whether it has not begun.</param>
public sealed record JobRun(
    long Id,
    string Job,
    string RequestedBy,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    string? Outcome,
    string? Message,
    string? Run,
    long? Rows,
    double? Seconds,
    bool IsWaiting = false);

/// <summary>A job that runs, on whatever machine.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Job">The job.</param>
/// <param name="RequestedBy">The person or schedule that asked for it.</param>
/// <param name="SkipUnchanged">Whether nothing is published where the extracts are those of the current run.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="Beat">Grows while the process that runs it lives.</param>
/// <param name="Progress">What it is doing, as that process says; null where it has not said yet.</param>
/// <param name="CancelledBy">Who cancelled it; null where nobody did.</param>
public sealed record JobInHand(
    long Id, string Job, string RequestedBy, bool SkipUnchanged, DateTimeOffset StartedAt, long Beat, string? Progress, string? CancelledBy);

/// <summary>How a job ended.</summary>
/// <param name="EndedAt">When.</param>
/// <param name="Outcome">A word, such as <c>published</c> or <c>failed</c>.</param>
/// <param name="Message">One sentence that says what happened.</param>
/// <param name="Run">The run that it published or found current; null where there is none.</param>
/// <param name="Rows">The rows it used; null where it used none.</param>
/// <param name="Seconds">How long it took, wall-clock.</param>
public sealed record JobEnding(
    DateTimeOffset EndedAt, string Outcome, string Message, string? Run, long? Rows, double Seconds);
