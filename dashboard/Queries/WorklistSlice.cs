using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>Which children of the month's list are asked for.</summary>
/// <param name="Cohort">The cohort; empty for all. Likewise the next three.</param>
/// <param name="Team">The team.</param>
/// <param name="Iro">The IRO.</param>
/// <param name="Band">high, medium or low.</param>
/// <param name="Decision">The word of a verdict, <see cref="Decided"/> or <see cref="Undecided"/>; empty for all.</param>
internal sealed record WorklistSlice(string Cohort, string Team, string Iro, string Band, string Decision)
{
    /// <summary>Asks for the children somebody has decided on this month.</summary>
    public const string Decided = "decided";

    /// <summary>Asks for the children nobody has decided on this month.</summary>
    public const string Undecided = "none";

    /// <summary>The bands, the highest first.</summary>
    public static IReadOnlyList<string> Bands { get; } = ["high", "medium", "low"];

    /// <summary>The whole list.</summary>
    public static WorklistSlice All { get; } = new("", "", "", "", "");

    /// <summary>Whether a decision can be asked for.</summary>
    /// <param name="decision">What an address asks for.</param>
    public static bool HasDecision(string decision) => decision is "" or Decided or Undecided || WorklistDecision.Verdicts.ContainsKey(decision);

    /// <summary>The chosen groups by the names that addresses give them; empty where nothing is chosen.</summary>
    public IReadOnlyList<(string Name, string Value)> Pairs =>
        [.. new[] { ("cohort", Cohort), ("team", Team), ("iro", Iro), ("band", Band), ("decision", Decision) }.Where(pair => pair.Item2.Length > 0)];

    /// <summary>Whether a child of the list is asked for.</summary>
    /// <param name="plan">The child.</param>
    public bool Keeps(ListedPlan plan) =>
        Is(Cohort, plan.Row.Cohort) && Is(Team, plan.Row.Team) && Is(Iro, plan.Row.Iro) && Is(Band, plan.Band) && Decision switch
        {
            "" => true,
            Decided => plan.Decision is not null,
            Undecided => plan.Decision is null,
            _ => plan.Decision is { } decision && WorklistDecision.Word(decision.Verdict) == Decision,
        };

    private static bool Is(string asked, string group) => asked.Length == 0 || asked == group;
}
