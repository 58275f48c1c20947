namespace IroAnalytics.Dashboard.Queries.Topics;

/// <summary>Who is looked after, who comes and who leaves.</summary>
internal static class PopulationTopic
{
    public static Topic Page { get; } = new(
        "population",
        "Population",
        "population",
        Audience.Everybody,
        "looked-after",
        new TopicRow(
            new TopicColumn(9, new TopicSection("trend", FigureKind.Trend, "Children looked after", "looked-after")),
            new TopicColumn(3, new TopicSection(
                "besides",
                FigureKind.Beside,
                "Beside it",
                "started-looked-after",
                "ceased-looked-after",
                "uasc-share",
                "under-one-starts",
                "section-20-starts",
                "missing-children"))),
        new TopicRow(
            new TopicColumn(6, new TopicSection("flow", FigureKind.Columns, "Starts and leavers by month", "started-looked-after", "ceased-looked-after")),
            new TopicColumn(6, new TopicSection("reasons", FigureKind.Bars, "Why children ceased to be looked after", "ceased-looked-after")
            {
                By = "reason_ceased",
                Over = Span.Year,
            })),
        new TopicRow(
            new TopicColumn(6, new TopicSection("legal", FigureKind.Mix, "Legal status, month by month", "looked-after") { By = "legal_status" }),
            new TopicColumn(6, new TopicSection("placement", FigureKind.Mix, "Where children live, month by month", "looked-after") { By = "placement_type" })),
        new TopicRow(
            new TopicColumn(
                6,
                new TopicSection("age", FigureKind.Cross, "Age: Local and UASC", "looked-after") { By = "age_band", Across = "cohort" },
                new TopicSection("ethnicity", FigureKind.Cross, "Ethnicity: Local and UASC", "looked-after") { By = "ethnic_group", Across = "cohort" }),
            new TopicColumn(
                6,
                new TopicSection("placement-cohort", FigureKind.Cross, "Placement: Local and UASC", "looked-after") { By = "placement_type", Across = "cohort" },
                new TopicSection("legal-cohort", FigureKind.Cross, "Legal status: Local and UASC", "looked-after") { By = "legal_status", Across = "cohort" })),
        new TopicRow(
            new TopicColumn(6, new TopicSection("uasc", FigureKind.Trend, "Came alone to the UK", "uasc-share")),
            new TopicColumn(6, new TopicSection("care-orders", FigureKind.Trend, "Under a care order", "care-order-share"))));
}
