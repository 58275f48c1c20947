using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>The month's list: whose plan may drift, why, and what was decided.</summary>
/// <param name="Serving">Which score serves in the run; null where it was made without scores.</param>
/// <param name="Off">The switch that keeps the machine score from being shown; null where it may be.</param>
/// <param name="Month">The month of the list.</param>
/// <param name="Bands">The bands of the score that lists, with how often drift followed.</param>
/// <param name="Listed">Every child of the list who may be read, the likeliest first.</param>
/// <param name="OnlyByRule">How many children the rule score would list and the machine score does not; 0 where the rule score lists.</param>
/// <param name="Earlier">The last decision on each child and earlier month that may be read, the newest first.</param>
/// <param name="Tally">How many were decided on in each way, and what followed; nothing where nobody has decided yet.</param>
internal sealed record WorklistReport(
    RiskServing? Serving,
    MachineScoreSwitch? Off,
    ReportingPeriod Month,
    IReadOnlyList<RiskBandCount> Bands,
    IReadOnlyList<ListedPlan> Listed,
    int OnlyByRule,
    IReadOnlyList<DecidedBefore> Earlier,
    IReadOnlyList<VerdictCount> Tally)
{
    /// <summary>How many scores of a child are shown.</summary>
    private const int MonthsOfTrend = 6;

    /// <summary>Whether the rule score lists.</summary>
    public bool IsByRule => Off is not null || Serving?.Serves != "machine";

    /// <summary>The band of the score that lists; null where there is none of that name.</summary>
    /// <param name="name">high, medium or low.</param>
    public RiskBandCount? BandOf(string name) => Bands.FirstOrDefault(band => band.Band == name);

    /// <summary>Reads the list and what was decided on it.</summary>
    /// <param name="current">The run.</param>
    /// <param name="store">Where decisions are kept.</param>
    /// <param name="scope">The children that may be read.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<WorklistReport> ReadAsync(CurrentRun current, OperationsStore store, ReadingScope scope, CancellationToken cancellation)
    {
        var off = await store.MachineScore.OffAsync(cancellation);
        var rows = await current.OnceAsync($"worklist of {scope}", (run, stopped) => WorklistRows.ReadAsync(run, scope, stopped), cancellation);
        var decided = await WorklistHistory.ReadAsync(current, store, scope, rows, cancellation);
        var byRule = off is not null || rows.Serving?.Serves != "machine";
        var month = ReportingPeriod.Containing(PeriodLength.Month, rows.Serving?.ScoredOn ?? current.Facts.AsAt);
        var listed = rows.Children
            .Where(child => byRule ? child.IsRuleListed : child.IsListed)
            .OrderBy(child => byRule ? child.RulePlace : child.Place)
            .Select(child => PlanOf(child, byRule, rows, decided, month.Key))
            .ToList();
        return new(
            rows.Serving,
            off,
            month,
            [.. rows.Bands.Where(band => band.Source == (byRule ? "rule" : "machine"))],
            listed,
            byRule ? 0 : rows.Children.Count(child => child is { IsRuleListed: true, IsListed: false }),
            decided.Earlier(month.Key),
            decided.Tally());
    }

    private static ListedPlan PlanOf(ListedChild child, bool byRule, WorklistRows rows, WorklistHistory decided, string month) => new(
        child,
        byRule,
        [.. rows.Reasons[child.Child].Where(reason => reason.Source == (byRule ? "rule" : "machine")).OrderByDescending(reason => reason.Contribution > 0).ThenBy(reason => reason.Position)],
        byRule ? [] : [.. rows.Shares[child.Child]],
        [.. rows.Facts[child.Child]],
        [.. rows.Missing[child.Child].SelectMany(missing => missing.Features.Split(',', StringSplitOptions.RemoveEmptyEntries))],
        [.. rows.Trends[child.Child].TakeLast(MonthsOfTrend)],
        decided.Of(child.Child),
        decided.NotesOf(child.Child),
        month);
}
