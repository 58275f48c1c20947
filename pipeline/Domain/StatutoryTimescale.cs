namespace IroAnalytics.Pipeline.Domain;

/// <summary>What a timescale is counted in.</summary>
public enum TimescaleUnit
{
    /// <summary>Monday to Friday without bank holidays.</summary>
    WorkingDay,

    /// <summary>Every day.</summary>
    Day,

    /// <summary>Calendar months; the day is cut to the last day of a shorter month.</summary>
    Month,

    /// <summary>Calendar years; born on 29 February, the birthday is 1 March in common years.</summary>
    Year,
}

/// <summary>How long the law, guidance or a local setting allows for something, and where that is said.</summary>
/// <param name="Id">The name SQL asks for: <c>first_review</c>.</param>
/// <param name="Limit">How many <paramref name="Unit"/>s are allowed; on the last one is still in time.</param>
/// <param name="Unit">Working days, days or calendar months.</param>
/// <param name="CountedFrom">The event that starts the clock, whose own day is not counted.</param>
/// <param name="Source">Instrument and provision, precise enough to look up.</param>
public sealed record StatutoryTimescale(string Id, int Limit, TimescaleUnit Unit, string CountedFrom, string Source)
{
    private const string PlanningRegulations =
        "Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33";

    private const string Handbook = "IRO Handbook (DCSF, 2010)";

    /// <summary>Every timescale that the indicators use. SQL reads them as <c>reference.timescale</c>.</summary>
    public static IReadOnlyList<StatutoryTimescale> All { get; } =
    [
        new("first_review", 20, TimescaleUnit.WorkingDay, "the period of care began", PlanningRegulations),
        new("second_review", 3, TimescaleUnit.Month, "the first review was held", PlanningRegulations),
        new("later_review", 6, TimescaleUnit.Month, "the review before was held", PlanningRegulations),
        new("escalation_resolved", 20, TimescaleUnit.WorkingDay, "the escalation was raised", Handbook + ", chapter 6"),
        new("recording_lag", 20, TimescaleUnit.WorkingDay, "the period ended", "setting of this product"),
        new("child_level_lead", 28, TimescaleUnit.Day, "the present period of care began", "former NI 66"),
        new("window", 12, TimescaleUnit.Month, "the day the figure is for", "former NI 62 and NI 66"),
        new("stability_in_care", 30, TimescaleUnit.Month, "the present period of care began", "former NI 63"),
        new("stability_age", 16, TimescaleUnit.Year, "birth; the limit itself is out", "former NI 63"),
        new("stability_placement", 24, TimescaleUnit.Month, "the present placement began", "former NI 63"),
    ];
}
