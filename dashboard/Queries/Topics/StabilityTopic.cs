namespace IroAnalytics.Dashboard.Queries.Topics;

/// <summary>Whether children stay where they are, and why they move.</summary>
internal static class StabilityTopic
{
    public static Topic Page { get; } = new(
        "stability",
        "Stability",
        "stability",
        Audience.Everybody,
        "three-or-more-placements",
        new TopicRow(
            new TopicColumn(9, new TopicSection("trend", FigureKind.Trend, "Three or more placements", "three-or-more-placements")),
            new TopicColumn(3, new TopicSection(
                "besides", FigureKind.Beside, "Beside it", "unplanned-endings", "over-20-miles", "review-after-move", "missing-children"))),
        new TopicRow(
            new TopicColumn(6, new TopicSection("long-term", FigureKind.Trend, "Same placement two years", "long-term-stability")),
            new TopicColumn(6, new TopicSection("moves", FigureKind.Columns, "Placement moves by month", "placement-moves"))),
        new TopicRow(
            new TopicColumn(
                6,
                new TopicSection("endings", FigureKind.Bars, "Why placements ended", "unplanned-endings") { By = "reason_moved", Noun = "placement endings" }),
            new TopicColumn(
                6,
                new TopicSection("placements", FigureKind.Bars, "Placements a child had in 12 months", "three-or-more-placements")
                {
                    By = "placements_group",
                    KeepsOrder = true,
                },
                new TopicSection("miles", FigureKind.Bars, "How far from home children live", "over-20-miles")
                {
                    By = "miles_group",
                    KeepsOrder = true,
                    Advice = "Children who came alone to the UK are not counted.",
                })),
        new TopicRow(
            new TopicColumn(6, new TopicSection("types", FigureKind.Mix, "Where children live, month by month", "looked-after") { By = "placement_type" }),
            new TopicColumn(6, new TopicSection("unplanned", FigureKind.Trend, "Placements that ended unplanned", "unplanned-endings"))),
        new TopicRow(
            new TopicColumn(
                6,
                new TopicSection("by-age", FigureKind.Dots, "Three or more placements by age", "three-or-more-placements") { By = "age_band" },
                new TopicSection("by-type", FigureKind.Dots, "Three or more placements by present placement", "three-or-more-placements")
                {
                    By = "placement_type",
                }),
            new TopicColumn(6, new TopicSection("by-team", FigureKind.Dots, "Three or more placements by team", "three-or-more-placements") { By = "team" })));
}
