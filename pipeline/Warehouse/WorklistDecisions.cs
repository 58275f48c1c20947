using System.Data.Common;
using IroAnalytics.Pipeline.Modelling;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>What somebody made of a child's place on the list.</summary>
public enum Verdict
{
    /// <summary>The plan may drift, and something is done about it.</summary>
    Agree,

    /// <summary>It was known already, and is in hand.</summary>
    AlreadyKnown,

    /// <summary>The plan is not about to drift.</summary>
    Disagree,

    /// <summary>The records that the score rests on are wrong.</summary>
    WrongData,
}

/// <summary>What of the list somebody had before them.</summary>
/// <param name="Run">The run.</param>
/// <param name="ScoredOn">The day the child was scored.</param>
/// <param name="Model">What served: the model's name, or rule.</param>
/// <param name="Place">The child's place on the list, from 1.</param>
/// <param name="Band">high, medium or low.</param>
public sealed record ListedScore(string Run, DateOnly ScoredOn, string Model, long Place, string Band);

/// <summary>A decision on a child of a month's list.</summary>
/// <param name="ChildId">The child's number.</param>
/// <param name="Month">The month of the list: 2026-10.</param>
/// <param name="Verdict">What was decided.</param>
/// <param name="Reason">Why.</param>
/// <param name="Owner">Who sees to it.</param>
/// <param name="ReviewOn">The day on which somebody looks again.</param>
/// <param name="Note">What else is to be said; null for nothing.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When.</param>
/// <param name="Shown">What was shown then.</param>
public sealed record WorklistDecision(
    string ChildId, string Month, Verdict Verdict, string Reason, string Owner, DateOnly ReviewOn, string? Note, string By, DateTimeOffset At, ListedScore Shown)
{
    /// <summary>The words the database keeps for the verdicts.</summary>
    public static IReadOnlyDictionary<string, Verdict> Verdicts { get; } =
        Enum.GetValues<Verdict>().ToDictionary(Word, StringComparer.Ordinal);

    /// <summary>The word the database and addresses keep for a verdict: <c>already-known</c>.</summary>
    /// <param name="verdict">The verdict.</param>
    public static string Word(Verdict verdict) =>
        string.Concat(verdict.ToString().Select((letter, place) => (place > 0 && char.IsUpper(letter) ? "-" : "") + char.ToLowerInvariant(letter)));
}

/// <summary>A note beside the decisions on a child of a month's list.</summary>
/// <param name="ChildId">The child's number.</param>
/// <param name="Month">The month of the list.</param>
/// <param name="Text">The note.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="At">When.</param>
public sealed record WorklistNote(string ChildId, string Month, string Text, string By, DateTimeOffset At);

/// <summary>What was decided on children of the months' lists. Nothing of it is ever changed or removed: whoever thinks anew decides anew.</summary>
public sealed class WorklistDecisions
{
    private const string List = """
        select child_id, month, verdict, reason, owner, review_on, note, decided_by, decided_at, run, scored_on, model, place, band
        from worklist_decision
        order by decision_id
        """;

    private const string Insert = """
        insert into worklist_decision (child_id, month, verdict, reason, owner, review_on, note, decided_by, decided_at, run, scored_on, model, place, band)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
        """;

    private const string Notes = "select child_id, month, note, written_by, written_at from worklist_note order by note_id";

    private const string InsertNote = "insert into worklist_note (child_id, month, note, written_by, written_at) values ($1, $2, $3, $4, $5)";

    private readonly OperationsStore store;

    internal WorklistDecisions(OperationsStore store) => this.store = store;

    /// <summary>Every decision on every child, the oldest first.</summary>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<IReadOnlyList<WorklistDecision>> ListAsync(CancellationToken cancellation)
    {
        await using var connection = await store.ConnectAsync(cancellation);
        return await connection.ReadAsync(List, Decision, cancellation);
    }

    /// <summary>Every note on every child, the oldest first.</summary>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<IReadOnlyList<WorklistNote>> NotesAsync(CancellationToken cancellation)
    {
        await using var connection = await store.ConnectAsync(cancellation);
        return await connection.ReadAsync(
            Notes, row => new WorklistNote(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetFieldValue<DateTimeOffset>(4)), cancellation);
    }

    /// <summary>Keeps a decision.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="cancellation">Stops the recording.</param>
    public Task DecideAsync(WorklistDecision decision, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return ExecuteAsync(
            Insert,
            cancellation,
            decision.ChildId, decision.Month, WorklistDecision.Word(decision.Verdict), decision.Reason, decision.Owner, decision.ReviewOn, decision.Note,
            decision.By, decision.At, decision.Shown.Run, decision.Shown.ScoredOn, decision.Shown.Model, decision.Shown.Place, decision.Shown.Band);
    }

    /// <summary>Keeps a note.</summary>
    /// <param name="note">The note.</param>
    /// <param name="cancellation">Stops the recording.</param>
    public Task AddAsync(WorklistNote note, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(note);
        return ExecuteAsync(InsertNote, cancellation, note.ChildId, note.Month, note.Text, note.By, note.At);
    }

    private static WorklistDecision Decision(DbDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        WorklistDecision.Verdicts[row.GetString(2)],
        row.GetString(3),
        row.GetString(4),
        row.GetFieldValue<DateOnly>(5),
        row.Nullable<string>(6),
        row.GetString(7),
        row.GetFieldValue<DateTimeOffset>(8),
        new(row.GetString(9), row.GetFieldValue<DateOnly>(10), row.GetString(11), row.GetInt64(12), row.GetString(13)));

    private async Task ExecuteAsync(string sql, CancellationToken cancellation, params object?[] values)
    {
        await using var connection = await store.ConnectAsync(cancellation);
        await connection.RunAsync(sql, OperationsStore.Parameters(values), cancellation);
    }
}
