namespace IroAnalytics.Dashboard.Queries.Topics;

/// <summary>Whether the service can carry the work, and how often the people around a child change.</summary>
internal static class CaseloadsTopic
{
    public static Topic Page { get; } = new(
        "caseloads",
        "Caseloads",
        "workload",
        Audience.Service,
        "iro-caseload",
        new TopicRow(
            new TopicColumn(9, new TopicSection("trend", FigureKind.Trend, "Children for each full-time IRO", "iro-caseload")),
            new TopicColumn(3, new TopicSection(
                "besides", FigureKind.Beside, "Beside it", "iros-in-post", "iros-over-recommended", "iro-permanent-share", "iros-observed", "audits-good"))),
        new TopicRow(new TopicColumn(12, new TopicSection("by-iro", FigureKind.Caseload, "Caseload of each IRO", "iro-caseload") { Over = Span.Month })),
        new TopicRow(
            new TopicColumn(6, new TopicSection("same-iro", FigureKind.Trend, "Same IRO for 12 months", "same-iro-12-months")),
            new TopicColumn(6, new TopicSection("social-workers", FigureKind.Trend, "Three or more social workers", "social-worker-changes"))),
        new TopicRow(
            new TopicColumn(6, new TopicSection("same-iro-team", FigureKind.Dots, "The same IRO for 12 months by team", "same-iro-12-months") { By = "team" }),
            new TopicColumn(6, new TopicSection("social-workers-team", FigureKind.Dots, "Three or more social workers by team", "social-worker-changes") { By = "team" })));
}
