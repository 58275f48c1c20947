namespace IroAnalytics.Pipeline;

/// <summary>How a refresh ended.</summary>
public enum RunOutcome
{
    /// <summary>A new run is current.</summary>
    Published,

    /// <summary>The extracts and settings are those of the newest run: nothing new was published.</summary>
    Unchanged,

    /// <summary>The input was refused: nothing was published.</summary>
    Refused,

    /// <summary>Another refresh holds the lease: this one did not start.</summary>
    Busy,
}

/// <summary>A stage that has begun or ended, for progress displays.</summary>
/// <param name="Stage">The stage's name, such as <c>Reading the return</c>.</param>
/// <param name="Detail">What it is doing or did, such as a file's name; no child data.</param>
/// <param name="Done">Stages done so far.</param>
/// <param name="Of">Stages in all.</param>
public sealed record StageProgress(string Stage, string Detail, int Done, int Of);

/// <summary>What one stage took.</summary>
/// <param name="Stage">The stage's name.</param>
/// <param name="Seconds">Wall-clock seconds.</param>
/// <param name="Rows">Rows it wrote.</param>
public sealed record StageReport(string Stage, double Seconds, long Rows);

/// <summary>What became of one extract file.</summary>
/// <param name="File">Its path below the extracts folder.</param>
/// <param name="Contract">The contract it was taken for; null where it was refused before that.</param>
/// <param name="Return">The return it belongs to, such as <c>2024-25</c>; null for the newest files.</param>
/// <param name="RowsRead">Data rows in the file.</param>
/// <param name="RowsUsed">Rows that reached staging.</param>
/// <param name="RowsSetAside">Rows set aside: a required value is missing, the day is after the as-at date, or not known yet.</param>
/// <param name="RowsSuperseded">Rows that a later return or row replaces.</param>
/// <param name="RowsDuplicate">Exact copies, counted once.</param>
/// <param name="Problem">Why it was refused, as a sentence; null where it was read.</param>
public sealed record ExtractReport(
    string File,
    string? Contract,
    string? Return,
    long RowsRead,
    long RowsUsed,
    long RowsSetAside,
    long RowsSuperseded,
    long RowsDuplicate,
    string? Problem);

/// <summary>What a refresh did.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Run">The published run, or the newest one where nothing new was published; null where there is none.</param>
/// <param name="Message">One sentence that says what happened.</param>
/// <param name="AsAt">The as-at date of the run; null where none was made.</param>
/// <param name="Extracts">Every file that was looked at.</param>
/// <param name="Findings">Findings by severity: error, warning, information.</param>
/// <param name="Indicators">How many indicators have values.</param>
/// <param name="Stages">Seconds and rows by stage.</param>
public sealed record RunReport(
    RunOutcome Outcome,
    string? Run,
    string Message,
    DateOnly? AsAt,
    IReadOnlyList<ExtractReport> Extracts,
    IReadOnlyDictionary<string, long> Findings,
    int Indicators,
    IReadOnlyList<StageReport> Stages);
