namespace IroAnalytics.Pipeline.Risk;

/// <summary>A kind of drift or delay of a plan that the score looks ahead for.</summary>
/// <param name="Id">E1 to E6, as in <c>risk.label</c>.</param>
/// <param name="Name">What happens, for lists and cards.</param>
/// <param name="Setting">The column of <c>reference.setting</c> that switches it on (1) or off (0).</param>
/// <param name="NeedsFewEndings">Whether it counts only where fewer than two placements broke down in the 12 months before.</param>
public sealed record DriftEvent(string Id, string Name, string Setting, bool NeedsFewEndings = false)
{
    /// <summary>All kinds, in the order they are listed and combined.</summary>
    public static IReadOnlyList<DriftEvent> All { get; } =
    [
        new("E1", "a review is not held by its due day", "risk_review_late"),
        new("E2", "the second review has no permanence plan before it", "risk_no_plan_at_second_review"),
        new("E3", "a second placement within 12 months breaks down", "risk_instability", true),
        new("E4", "a review's decision is 90 days past its day", "risk_decision_stuck"),
        new("E5", "a formal escalation passes its 20th working day", "risk_escalation_stuck"),
        new("E6", "a placement order runs 12 months without a match", "risk_no_match"),
    ];

    /// <summary>The statement that makes <c>reference.risk_event</c>: a row for each kind and whether it is on.</summary>
    public static string CreateTable { get; } = "create table reference.risk_event as\n" + string.Join(
        "\nunion all\n",
        All.Select(one => $"select '{one.Id}' as event, {one.Setting} > 0 as is_on, {(one.NeedsFewEndings ? "true" : "false")} as needs_few_endings from reference.setting"));
}
