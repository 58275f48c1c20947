namespace IroAnalytics.Pipeline.Indicators.Catalogue;

/// <summary>Whether children take part and whether they stay put.</summary>
internal static class ChildrensExperience
{
    public static IReadOnlyList<Indicator> All { get; } =
    [
        new(
            "participation",
            "Took part in their review",
            "participation",
            IndicatorKind.Flow,
            IndicatorUnit.Percent,
            BetterDirection.Higher,
            "review held in the period coded PN1-PN7",
            "coded PN1 PN2 PN3 PN5 or PN6",
            "PAF C63 / SSDA903",
            IndicatorSubject.Child,
            Dimensions.ChildAnd("review_kind", "review_code"),
            ["Episodes", "Reviews"],
            "reviews"),
        new(
            "three-or-more-placements",
            "Three or more placements",
            "stability",
            IndicatorKind.Snapshot,
            IndicatorUnit.Percent,
            BetterDirection.Lower,
            "child looked after at D",
            "three or more placements in the 12 months to D: placements open at any time > D minus 12 months and <= D; the one open at the start counts",
            "NI 62 / LAIT 372",
            IndicatorSubject.Child,
            Dimensions.Child,
            ["Episodes"],
            "children"),
        new(
            "long-term-stability",
            "Same placement two years",
            "stability",
            IndicatorKind.Snapshot,
            IndicatorUnit.Percent,
            BetterDirection.Higher,
            "child under 16 at D and looked after continuously since D minus 30 months or before",
            "present placement began on or before D minus 24 months; or now placed for adoption (A3-A6) and this and the placement before it together began on or before D minus 24 months",
            "NI 63 / LAIT 393",
            IndicatorSubject.Child,
            Dimensions.Child,
            ["Episodes"],
            "children"),
    ];
}
