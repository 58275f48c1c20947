using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Indicators;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>The month's list in words: about the plan and the service drifting, never about the child.</summary>
internal static class WorklistWords
{
    /// <summary>What the list is for, on the page and in every file.</summary>
    public const string Caveat = "A prompt to look, never a decision: nothing is opened, closed, delayed, sent or escalated by this list.";

    private const int Tenths = 10;
    private const double LeastChange = 0.05;
    private const double LeastPoints = 2;

    private static readonly Dictionary<string, (string Short, string Past)> Events = new(StringComparer.Ordinal)
    {
        ["E1"] = ("Review held late", "a review was not held by its due day"),
        ["E2"] = ("No permanence plan at the second review", "the second review had no permanence plan before it"),
        ["E3"] = ("Second placement breakdown", "a second placement within 12 months broke down"),
        ["E4"] = ("Review decision stuck", "a review decision was 90 days past its day"),
        ["E5"] = ("Escalation stuck", "a formal escalation passed its 20th working day"),
        ["E6"] = ("Placement order without a match", "a placement order ran 12 months without a match"),
    };

    /// <summary>The page's headline.</summary>
    /// <param name="report">The list.</param>
    public static string Headline(WorklistReport report)
    {
        var high = report.Listed.Count(plan => plan.Band == "high");
        return report.Listed.Count == 0
            ? "No plan on this month\u2019s list"
            : $"{Wording.Several(report.Listed.Count, "plan", "plans")} to look at first, {(high == report.Listed.Count ? "all" : high == 0 ? "none" : Wording.Count(high))} of {(report.Listed.Count == 1 ? "it" : "them")} at high risk of drift";
    }

    /// <summary>Which score lists, and why.</summary>
    /// <param name="report">The list; one with scores.</param>
    public static string Serving(WorklistReport report) => report switch
    {
        { Off: { } off } => $"The council switched the machine score off on {Wording.Moment(off.At)} ({off.By}: {off.Reason.TrimEnd('.')}). The rule score makes the list, and what the machine score said is marked withdrawn.",
        { Serving: { Serves: "machine" } serving } => $"Model {serving.Model} met every condition of its gate, beats the rule score and was approved by {serving.ApprovedBy}{(serving.ApprovedOn is { } on ? $" on {Wording.Day(on)}" : "")}.",
        { Serving.WhyRule: { } why } => why,
        _ => "The rule score makes the list.",
    };

    /// <summary>Whom the list has room for.</summary>
    /// <param name="serving">The score that serves.</param>
    public static string Room(RiskServing serving) =>
        $"The list holds the {Wording.Several(serving.Room, "child", "children")} with the highest score, of {Wording.Count(serving.Children)} looked after: a tenth of them, but no more than 20";

    /// <summary>Who sees to a child's plan: the IRO and the team.</summary>
    /// <param name="child">The child.</param>
    public static string Whose(ListedChild child) =>
        $"{(child.Iro == Dimensions.NotKnown ? "IRO not known" : child.Iro)} \u00b7 {(child.Team == Dimensions.NotKnown ? "team not known" : child.Team)}";

    /// <summary>A band's name: <c>High</c>.</summary>
    /// <param name="band">The band.</param>
    public static string Band(string band) => Wording.Capital(band);

    /// <summary>How often drift followed such a score: <c>about 6 in 10</c>; null where nobody knows.</summary>
    /// <param name="band">The band.</param>
    public static string? Tenth(RiskBandCount? band) => band is not { Rows: > 0 } ? null : (Tenths * (double)band.Events / band.Rows) switch
    {
        < 0.5 => "fewer than 1 in 20",
        > 9.5 => "nearly all",
        var tenths => $"about {Wording.Count(tenths)} in 10",
    };

    /// <summary>The same as a sentence with its counts.</summary>
    /// <param name="band">The band.</param>
    public static string Frequency(RiskBandCount? band) => Tenth(band) is { } tenth && band is not null
        ? $"Of children with a score like this, {tenth} had a drift event within 3 months: {Wording.Count(band.Events)} of {Wording.Count(band.Rows)} last year."
        : "How often drift followed a score like this is not known yet: no month has passed that could be judged.";

    /// <summary>A kind of drift in few words.</summary>
    /// <param name="driftEvent">E1 to E6.</param>
    public static string Event(string driftEvent) => Events.TryGetValue(driftEvent, out var words) ? words.Short : driftEvent;

    /// <summary>A verdict.</summary>
    /// <param name="verdict">The verdict.</param>
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Agree => "Agree",
        Verdict.AlreadyKnown => "Already known",
        Verdict.Disagree => "Disagree",
        _ => "Wrong data",
    };

    /// <summary>What a verdict means, for whoever chooses one.</summary>
    /// <param name="verdict">The verdict.</param>
    public static string Meaning(Verdict verdict) => verdict switch
    {
        Verdict.Agree => "the plan may drift, and something is done",
        Verdict.AlreadyKnown => "it is in hand",
        Verdict.Disagree => "the plan is not about to drift",
        _ => "the records behind the score are wrong",
    };

    /// <summary>What followed a decision.</summary>
    /// <param name="before">The decision.</param>
    /// <param name="asAt">The last day the run describes.</param>
    public static string Followed(DecidedBefore before, DateOnly asAt) => before.Outcome switch
    {
        { IsJudged: true, Event: { } happened, HappenedOn: { } day } => $"Within 3 months {(Events.TryGetValue(happened, out var words) ? words.Past : happened)}, on {Wording.Day(day)}.",
        { IsJudged: true } => "No drift event within 3 months.",
        { } later => $"What followed is known from {Wording.Day(later.KnownOn)}.",
        null when before.Decision.Shown.ScoredOn.AddYears(1) < asAt => "The run no longer reaches back to what followed.",
        null => "What followed is not known yet.",
    };

    /// <summary>Something that is overdue or falls due.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="asAt">The last day the run describes.</param>
    /// <param name="isShort">Whether to leave out when it was last done.</param>
    public static string Fact(ListedFact fact, DateOnly asAt, bool isShort = false)
    {
        var late = fact.DueOn == asAt ? "today" : Wording.Several(asAt.DayNumber - fact.DueOn.DayNumber, "day", "days") + " ago";
        var due = fact.IsOverdue ? $"was due {Wording.ShortDay(fact.DueOn)}, {late}" : $"due {Wording.ShortDay(fact.DueOn)}";
        var last = isShort ? "" : fact.LastOn is { } day ? $" (last {Wording.ShortDay(day)})" : " (none recorded)";
        return fact.Fact switch
        {
            "review" => $"Review {due}",
            "care-plan" => $"Care plan update {due}{last}",
            "education-plan" => $"Personal education plan {due}{last}",
            "health-assessment" => $"Health assessment {due}{last}",
            "decision" => fact.Items == 1 ? $"Review decision {due}" : $"{Wording.Count(fact.Items)} review decisions open past their day, the oldest {due}",
            _ => fact.Items == 1 ? $"Formal escalation {due}" : $"{Wording.Count(fact.Items)} formal escalations, the oldest {due}",
        };
    }

    /// <summary>How a plan's score has moved over six months.</summary>
    /// <param name="plan">The plan.</param>
    public static string Trend(ListedPlan plan)
    {
        var levels = Levels(plan);
        if (levels.Count < 2) return "first month scored";

        var change = levels[^1] - levels[0];
        var least = plan.IsByRule ? LeastPoints : LeastChange;
        var months = Wording.Several(levels.Count, "month", "months");
        return change >= least ? $"rising, {months}" : change <= -least ? $"falling, {months}" : $"steady, {months}";
    }

    /// <summary>The levels a trend is drawn from.</summary>
    /// <param name="plan">The plan.</param>
    public static IReadOnlyList<double> Levels(ListedPlan plan) =>
        [.. plan.Trend.Select(point => plan.IsByRule ? point.RuleScore : point.Probability).OfType<double>()];

    /// <summary>Where the other score places a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="report">The list.</param>
    public static string Other(ListedPlan plan, WorklistReport report) => plan switch
    {
        { IsByRule: false, IsDisputed: true } => $"The two scores disagree: the rule score places this plan {Ordinal(plan.Row.RulePlace)} of {Wording.Count(report.Serving?.Children ?? 0)} ({Points(plan)}), off its own list.",
        { IsByRule: false } => $"The rule score agrees: {Ordinal(plan.Row.RulePlace)} of {Wording.Count(report.Serving?.Children ?? 0)} ({Points(plan)}).",
        { Row.Probability: not null } => $"The machine score, withdrawn, placed this plan {Ordinal(plan.Row.Place)} ({plan.Row.Band}).",
        _ => $"Rule score: {Points(plan)}. There is no machine score to compare it with.",
    };

    /// <summary>The points of the rule score: <c>23 points</c>.</summary>
    /// <param name="plan">The plan.</param>
    public static string Points(ListedPlan plan) => Wording.Several(plan.Row.RuleScore, "point", "points");

    /// <summary>A place: <c>1st</c>, <c>12th</c>.</summary>
    /// <param name="place">The place, from 1.</param>
    public static string Ordinal(long place) => Wording.Count(place) + (place % 100 is >= 11 and <= 13 ? "th" : (place % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });
}
