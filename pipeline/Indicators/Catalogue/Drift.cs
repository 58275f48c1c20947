namespace IroAnalytics.Pipeline.Indicators.Catalogue;

/// <summary>Whose plan may drift, as the score foresees it.</summary>
internal static class Drift
{
    public static IReadOnlyList<Indicator> All { get; } =
    [
        new(
            "drift-risk-high",
            "Plans at high risk of drift",
            "risk",
            IndicatorKind.Snapshot,
            IndicatorUnit.Percent,
            BetterDirection.Lower,
            "child looked after at D with a score",
            "risk band is high",
            "model",
            IndicatorSubject.Child,
            Dimensions.Child,
            [],
            "children"),
    ];
}
