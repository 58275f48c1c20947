using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>A child's plan on the month's list, with all that is said of it.</summary>
/// <param name="Row">The child's places, bands and groups.</param>
/// <param name="IsByRule">Whether the list is that of the rule score.</param>
/// <param name="Reasons">Why, those that raise the score first; by the score that lists.</param>
/// <param name="Shares">Each event's share of the headline, the greatest first; none by the rule score.</param>
/// <param name="Facts">What is overdue or falls due, whatever the score.</param>
/// <param name="Missing">What is not known, in people's words.</param>
/// <param name="Trend">The scores of six months, the newest last.</param>
/// <param name="Decisions">What was decided on the child, ever, the oldest first.</param>
/// <param name="Notes">What was noted, the oldest first.</param>
/// <param name="Month">The month of the list: 2026-10.</param>
internal sealed record ListedPlan(
    ListedChild Row,
    bool IsByRule,
    IReadOnlyList<ListedReason> Reasons,
    IReadOnlyList<ListedShare> Shares,
    IReadOnlyList<ListedFact> Facts,
    IReadOnlyList<string> Missing,
    IReadOnlyList<ListedTrend> Trend,
    IReadOnlyList<DecidedBefore> Decisions,
    IReadOnlyList<WorklistNote> Notes,
    string Month)
{
    /// <summary>The child's place on the list, from 1.</summary>
    public long Place => IsByRule ? Row.RulePlace : Row.Place;

    /// <summary>high, medium or low, by the score that lists.</summary>
    public string Band => IsByRule ? Row.RuleBand : Row.Band;

    /// <summary>Whether the rule score would leave out a child that the machine score lists.</summary>
    public bool IsDisputed => !IsByRule && !Row.IsRuleListed;

    /// <summary>The decision that holds this month; null for none.</summary>
    public WorklistDecision? Decision => Decisions.LastOrDefault(one => one.Decision.Month == Month)?.Decision;
}

/// <summary>A decision and what followed.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Outcome">What followed the end of its month; null where the run has not come to that day, or begins after it.</param>
internal sealed record DecidedBefore(WorklistDecision Decision, ListedOutcome? Outcome);

/// <summary>How many of the children listed were decided on in one way, and what followed.</summary>
/// <param name="Verdict">The last decision on a child of a month's list; null for none.</param>
/// <param name="Listed">Children of months' lists.</param>
/// <param name="Judged">Those of them of which it is known what followed.</param>
/// <param name="Drifted">Those of the judged that drift followed.</param>
internal sealed record VerdictCount(Verdict? Verdict, int Listed, int Judged, int Drifted);
