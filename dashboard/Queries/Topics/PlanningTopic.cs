namespace IroAnalytics.Dashboard.Queries.Topics;

/// <summary>Whether plans are made in time and kept fresh.</summary>
internal static class PlanningTopic
{
    public static Topic Page { get; } = new(
        "planning",
        "Planning",
        "planning",
        Audience.Everybody,
        "care-plan-up-to-date",
        new TopicRow(
            new TopicColumn(9, new TopicSection("trend", FigureKind.Trend, "Care plans up to date", "care-plan-up-to-date")),
            new TopicColumn(3, new TopicSection(
                "besides",
                FigureKind.Beside,
                "Beside it",
                "pathway-plan-up-to-date",
                "care-plan-graded-good",
                "midway-review-done",
                "review-decisions-completed",
                "placement-order-waiting"))),
        new TopicRow(
            new TopicColumn(6, new TopicSection("permanence", FigureKind.Trend, "Permanence plan by second review", "permanence-plan-by-second-review")),
            new TopicColumn(6, new TopicSection("section-20", FigureKind.Trend, "Section 20 over a year", "section-20-long"))),
        new TopicRow(
            new TopicColumn(6, new TopicSection("education", FigureKind.Trend, "Education plans up to date", "pep-up-to-date")),
            new TopicColumn(6, new TopicSection("health", FigureKind.Trend, "Health assessments up to date", "health-assessment-up-to-date"))),
        new TopicRow(
            new TopicColumn(
                6,
                new TopicSection("by-team", FigureKind.Dots, "Care plans up to date by team", "care-plan-up-to-date") { By = "team" },
                new TopicSection("by-legal", FigureKind.Dots, "Care plans up to date by legal status", "care-plan-up-to-date") { By = "legal_status" },
                new TopicSection("by-age", FigureKind.Dots, "Care plans up to date by age", "care-plan-up-to-date") { By = "age_band" }),
            new TopicColumn(6, new TopicSection("by-iro", FigureKind.Dots, "Care plans up to date by IRO", "care-plan-up-to-date") { By = "iro" })));
}
