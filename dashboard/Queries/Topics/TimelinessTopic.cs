namespace IroAnalytics.Dashboard.Queries.Topics;

/// <summary>Whether reviews are in time, and where and why they are not.</summary>
internal static class TimelinessTopic
{
    public static Topic Page { get; } = new(
        "timeliness",
        "Timeliness",
        "timeliness",
        Audience.Everybody,
        "reviews-in-time",
        new TopicRow(
            new TopicColumn(9, new TopicSection("trend", FigureKind.Trend, "Reviews in time", "reviews-in-time")),
            new TopicColumn(3, new TopicSection(
                "voice", FigureKind.Beside, "Beside it: the child's voice", "participation", "child-consultation-returned", "iro-visited"))),
        new TopicRow(
            new TopicColumn(
                6,
                new TopicSection("by-kind", FigureKind.Dots, "Reviews in time by kind of review", "reviews-in-time") { By = "review_kind" },
                new TopicSection("by-team", FigureKind.Dots, "Reviews in time by team", "reviews-in-time") { By = "team" }),
            new TopicColumn(6, new TopicSection("by-iro", FigureKind.Dots, "Reviews in time by IRO", "reviews-in-time") { By = "iro" })),
        new TopicRow(
            new TopicColumn(6, new TopicSection("late-reasons", FigureKind.Bars, "Why reviews were late", "reviews-in-time")
            {
                By = "reason_late",
                Counts = Counted.NotMet,
                Noun = "late reviews",
                Advice = "As IROs recorded it.",
            }),
            new TopicColumn(6, new TopicSection("days-late", FigureKind.Bars, "How late reviews were", "reviews-in-time")
            {
                By = "days_late_group",
                Counts = Counted.NotMet,
                Noun = "late reviews",
                KeepsOrder = true,
            })),
        new TopicRow(
            new TopicColumn(6, new TopicSection("children", FigureKind.Trend, "Children reviewed in time", "children-reviewed-in-time")),
            new TopicColumn(6, new TopicSection("reports", FigureKind.Trend, "Reports ready in time", "reports-before-review"))),
        new TopicRow(
            new TopicColumn(6, new TopicSection("decisions", FigureKind.Trend, "Decisions sent in time", "decisions-sent-in-time")),
            new TopicColumn(6, new TopicSection("records", FigureKind.Trend, "Records sent in time", "records-sent-in-time"))),
        new TopicRow(new TopicColumn(12, new TopicSection("overdue", FigureKind.Rows, "Reviews overdue", "reviews-overdue") { Over = Span.Month })));
}
