namespace IroAnalytics.Pipeline.Indicators.Catalogue;

/// <summary>The IRO service's own work: challenge and caseloads.</summary>
internal static class ServicesWork
{
    public static IReadOnlyList<Indicator> All { get; } =
    [
        new(
            "escalations-raised",
            "Formal escalations raised",
            "escalation",
            IndicatorKind.Flow,
            IndicatorUnit.Count,
            BetterDirection.Neither,
            "formal escalation raised in the period",
            null,
            "IRO Handbook",
            IndicatorSubject.Service,
            Dimensions.ChildAnd("theme", "stage", "raised_by", "outcome"),
            ["escalations"],
            "escalations"),
        new(
            "iro-caseload",
            "Children per full-time IRO",
            "workload",
            IndicatorKind.Snapshot,
            IndicatorUnit.Mean,
            BetterDirection.Lower,
            "IRO (FTE > 0) in post at D; value = children looked after at D allocated to them / FTE: the indicator is total children allocated / total FTE",
            null,
            "IRO Handbook",
            IndicatorSubject.Service,
            [],
            ["iros", "iro_allocations", "Episodes"],
            "IROs"),
    ];
}
