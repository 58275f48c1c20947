namespace IroAnalytics.Pipeline.Indicators.Catalogue;

/// <summary>Whether reviews are held when the regulations say.</summary>
internal static class Timeliness
{
    public static IReadOnlyList<Indicator> All { get; } =
    [
        new(
            "reviews-in-time",
            "Reviews held in time",
            "timeliness",
            IndicatorKind.Flow,
            IndicatorUnit.Percent,
            BetterDirection.Higher,
            "review held in the period with a due date",
            "held on or before its due date",
            "2010 regs 33",
            IndicatorSubject.Service,
            Dimensions.ChildAnd("review_kind", "review_code"),
            ["Episodes", "Reviews"],
            "reviews"),
        new(
            "children-reviewed-in-time",
            "Children reviewed in time",
            "timeliness",
            IndicatorKind.Snapshot,
            IndicatorUnit.Percent,
            BetterDirection.Higher,
            "child looked after at D and continuously for the 28 days before D",
            "no review that was held or fell due in the 12 months to D (due date > D minus 12 months and <= D; or held in that window) was late; one due on or before D and not held by D is late",
            "NI 66 / former DfE child-level measure",
            IndicatorSubject.Child,
            Dimensions.Child,
            ["Episodes", "Reviews"],
            "children"),
        new(
            "reviews-overdue",
            "Reviews overdue",
            "timeliness",
            IndicatorKind.Snapshot,
            IndicatorUnit.Count,
            BetterDirection.Lower,
            "child looked after at D whose next review was due on or before D and not held by D",
            null,
            "2010 regs 33",
            IndicatorSubject.Child,
            Dimensions.Child,
            ["Episodes", "Reviews"],
            "children"),
    ];
}
