using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>What was decided and noted on children who may be read, and what followed.</summary>
internal sealed class WorklistHistory
{
    private readonly IReadOnlyList<DecidedBefore> decisions;
    private readonly IReadOnlyList<WorklistNote> notes;
    private readonly IReadOnlyList<ListedOutcome> judged;

    private WorklistHistory(IReadOnlyList<DecidedBefore> decisions, IReadOnlyList<WorklistNote> notes, IReadOnlyList<ListedOutcome> judged) =>
        (this.decisions, this.notes, this.judged) = (decisions, notes, judged);

    /// <summary>Reads it.</summary>
    /// <param name="current">The run.</param>
    /// <param name="store">Where decisions are kept.</param>
    /// <param name="scope">The children that may be read.</param>
    /// <param name="rows">The newest list.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<WorklistHistory> ReadAsync(
        CurrentRun current, OperationsStore store, ReadingScope scope, WorklistRows rows, CancellationToken cancellation)
    {
        var (kept, noted) = (await store.Decisions.ListAsync(cancellation), await store.Decisions.NotesAsync(cancellation));
        var children = string.Join(' ', kept.Select(decision => decision.ChildId).Distinct(StringComparer.Ordinal));
        IReadOnlyList<ListedOutcome> outcomes = kept.Count == 0 && noted.Count == 0
            ? []
            : await current.OnceAsync($"what followed for {scope} of {children}", (run, stopped) => ListedOutcome.QueryAsync(run.Connection, scope, children, stopped), cancellation);
        var readable = outcomes.Select(outcome => outcome.Child).Concat(rows.Children.Select(child => child.Child)).ToHashSet(StringComparer.Ordinal);
        bool IsOpen(string child) => scope.Caseload() is null || readable.Contains(child);
        var byMonth = outcomes.ToDictionary(outcome => (outcome.Child, MonthOf(outcome.ScoredOn).Key));
        return new(
            [.. kept.Where(decision => IsOpen(decision.ChildId)).Select(decision => new DecidedBefore(decision, byMonth.GetValueOrDefault((decision.ChildId, decision.Month))))],
            [.. noted.Where(note => IsOpen(note.ChildId))],
            [.. outcomes.Where(outcome => outcome is { IsListed: true, IsJudged: true })]);
    }

    /// <summary>What was decided on a child, the oldest first.</summary>
    /// <param name="child">The child.</param>
    public IReadOnlyList<DecidedBefore> Of(string child) => [.. decisions.Where(one => one.Decision.ChildId == child)];

    /// <summary>What was noted on a child, the oldest first.</summary>
    /// <param name="child">The child.</param>
    public IReadOnlyList<WorklistNote> NotesOf(string child) => [.. notes.Where(note => note.ChildId == child)];

    /// <summary>The last decision on each child and month before one, the newest month first.</summary>
    /// <param name="month">The month.</param>
    public IReadOnlyList<DecidedBefore> Earlier(string month) =>
        [.. Last().Where(one => string.CompareOrdinal(one.Decision.Month, month) < 0).OrderByDescending(one => one.Decision.Month, StringComparer.Ordinal).ThenBy(one => one.Decision.ReviewOn)];

    /// <summary>How many were decided on in each way, from the first month somebody decided in, and what followed; nothing where nobody has.</summary>
    public IReadOnlyList<VerdictCount> Tally()
    {
        var last = Last();
        if (last.Count == 0) return [];

        var first = last.Select(one => one.Decision.Month).Min(StringComparer.Ordinal) ?? "";
        var decidedOn = last.Select(one => (one.Decision.ChildId, one.Decision.Month)).ToHashSet();
        var left = judged.Where(outcome => Key(outcome) is var key && string.CompareOrdinal(key.Month, first) >= 0 && !decidedOn.Contains(key)).ToList();
        return
        [
            .. Enum.GetValues<Verdict>().Select(verdict => Count(verdict, [.. last.Where(one => one.Decision.Verdict == verdict)])),
            new(null, left.Count, left.Count, left.Count(outcome => outcome.Event is not null)),
        ];
    }

    private static VerdictCount Count(Verdict verdict, IReadOnlyList<DecidedBefore> decided) => new(
        verdict, decided.Count, decided.Count(one => one.Outcome is { IsJudged: true }), decided.Count(one => one.Outcome is { IsJudged: true, Event: not null }));

    private static (string Child, string Month) Key(ListedOutcome outcome) => (outcome.Child, MonthOf(outcome.ScoredOn).Key);

    private static ReportingPeriod MonthOf(DateOnly day) => ReportingPeriod.Containing(PeriodLength.Month, day);

    private IReadOnlyList<DecidedBefore> Last() =>
        [.. decisions.GroupBy(one => (one.Decision.ChildId, one.Decision.Month)).Select(group => group.Last())];
}
