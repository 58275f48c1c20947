namespace IroAnalytics.Pipeline.Risk;

/// <summary>Children on one clock: those for whom one kind of drift can come about in one way, learned by itself.</summary>
/// <param name="Id">Its name in the model file.</param>
/// <param name="Event">The place of the kind of drift among <see cref="DriftEvent.All"/>.</param>
/// <param name="Includes">Whether a row belongs to it; of several that do, the first counts.</param>
/// <param name="Clocks">The features that say how far the clock has run: always used, and hardly shrunk.</param>
/// <param name="IsConstant">Whether one rate serves for all of them: the event cannot, or hardly ever, come about.</param>
internal sealed record HazardStratum(
    string Id, int Event, Func<FeatureTable, int, bool> Includes, IReadOnlyList<string> Clocks, bool IsConstant = false)
{
    /// <summary>All of them; of each event, the last includes every row that is left.</summary>
    public static IReadOnlyList<HazardStratum> All { get; } =
    [
        new("review-due", 0, (table, row) => FallsDue(table, row, "days_to_review"), ["days_to_review", "calendar_month"]),
        Rest("review-not-due", 0),
        new("second-review-next", 1, (table, row) => Is(table["early_reviews", row], 1), ["permanence_plan", "second_without_plan", "days_to_review", "days_without_plan", "plan_age"]),
        Rest("second-review-not-next", 1),
        new("one-breakdown", 2, (table, row) => Is(table["unplanned_endings", row], 1), ["unplanned_days_left"]),
        new("no-breakdown", 2, (table, row) => Is(table["unplanned_endings", row], 0), []),
        Rest("two-breakdowns", 2),
        new("decision-overdue", 3, (table, row) => table["decisions_at_risk", row] > 0, ["decisions_past_1", "decisions_past_2", "decisions_past_3", "nearest_decision_days", "oldest_decision_days"]),
        Rest("no-decision-overdue", 3),
        new("escalation-open", 4, (table, row) => table["escalations_at_risk", row] > 0, ["escalations_at_risk", "escalations_new", "escalations_nearly_stuck", "oldest_escalation_days"]),
        new("no-escalation-open", 4, (_, _) => true, []),
        new("match-due", 5, (table, row) => FallsDue(table, row, "days_to_match"), ["days_to_match", "legal_days"]),
        Rest("match-not-due", 5),
    ];

    /// <summary>The strata of an event, as places among <see cref="All"/>.</summary>
    /// <param name="driftEvent">The event's place.</param>
    public static IEnumerable<int> Of(int driftEvent) => Enumerable.Range(0, All.Count).Where(place => All[place].Event == driftEvent);

    /// <summary>The stratum of each row for an event.</summary>
    /// <param name="table">The rows.</param>
    /// <param name="row">The row.</param>
    /// <param name="driftEvent">The event's place.</param>
    public static int PlaceOf(FeatureTable table, int row, int driftEvent) => Of(driftEvent).First(place => All[place].Includes(table, row));

    private static HazardStratum Rest(string id, int driftEvent) => new(id, driftEvent, (_, _) => true, [], true);

    private static bool FallsDue(FeatureTable table, int row, string daysLeft) =>
        table[daysLeft, row] > 0 && table[daysLeft, row] <= table.Horizon[row].DayNumber - table.AsOf[row].DayNumber;

    private static bool Is(double value, double wanted) => Math.Abs(value - wanted) < 0.5;
}
