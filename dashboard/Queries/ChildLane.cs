namespace IroAnalytics.Dashboard.Queries;

/// <summary>A lane of a child's time axis.</summary>
/// <param name="Code">What the published run calls it.</param>
/// <param name="Words">What people call it.</param>
/// <param name="IsSpells">Whether it shows stretches of time; else marks on days.</param>
internal sealed record ChildLane(string Code, string Words, bool IsSpells)
{
    public const string Care = "care";
    public const string Placement = "placement";
    public const string Review = "review";
    public const string Decision = "decision";

    /// <summary>Every lane, from the top.</summary>
    public static IReadOnlyList<ChildLane> All { get; } =
    [
        new(Care, "Care", IsSpells: true),
        new("legal", "Legal status", IsSpells: true),
        new(Placement, "Placement", IsSpells: true),
        new("iro", "IRO", IsSpells: true),
        new("social_worker", "Social worker", IsSpells: true),
        new(Review, "Reviews", IsSpells: false),
        new(Decision, "Decisions", IsSpells: false),
        new("care_plan", "Care plan", IsSpells: false),
        new("education_plan", "Education plan", IsSpells: false),
        new("health", "Health", IsSpells: false),
        new("visit", "IRO visits", IsSpells: false),
        new("informal", "Informal concern", IsSpells: false),
        new("formal", "Escalation", IsSpells: false),
        new("missing", "Missing", IsSpells: false),
    ];

    /// <summary>What people call a lane.</summary>
    /// <param name="code">Its code.</param>
    public static string WordsOf(string code) => All.Single(lane => lane.Code == code).Words;
}
