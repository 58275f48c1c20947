namespace IroAnalytics.Pipeline.Indicators.Catalogue;

/// <summary>Who is looked after, who came and who left.</summary>
internal static class Population
{
    public static IReadOnlyList<Indicator> All { get; } =
    [
        new(
            "looked-after",
            "Children looked after",
            "population",
            IndicatorKind.Snapshot,
            IndicatorUnit.Count,
            BetterDirection.Neither,
            "child looked after at D",
            null,
            "SSDA903",
            IndicatorSubject.Child,
            Dimensions.Child,
            ["Episodes"],
            "children"),
        new(
            "started-looked-after",
            "Started to be looked after",
            "population",
            IndicatorKind.Flow,
            IndicatorUnit.Count,
            BetterDirection.Neither,
            "child with a period of care (known start) that began in the period; counted once; on the first start",
            null,
            "SSDA903",
            IndicatorSubject.Child,
            Dimensions.Child,
            ["Episodes"],
            "children"),
        new(
            "ceased-looked-after",
            "Ceased to be looked after",
            "population",
            IndicatorKind.Flow,
            IndicatorUnit.Count,
            BetterDirection.Neither,
            "child whose period of care ended in the period; counted once; on the last end",
            null,
            "SSDA903",
            IndicatorSubject.Child,
            Dimensions.ChildAnd("reason_ceased"),
            ["Episodes"],
            "children"),
        new(
            "uasc-share",
            "Came alone to the UK",
            "population",
            IndicatorKind.Snapshot,
            IndicatorUnit.Percent,
            BetterDirection.Neither,
            "child looked after at D",
            "UASC at D",
            "SSDA903",
            IndicatorSubject.Child,
            Dimensions.Child,
            ["Episodes"],
            "children"),
    ];
}
