namespace IroAnalytics.Dashboard.Queries.Topics;

/// <summary>Whether children take part in their reviews, and how.</summary>
internal static class ParticipationTopic
{
    public static Topic Page { get; } = new(
        "participation",
        "Participation",
        "participation",
        Audience.Everybody,
        "participation",
        new TopicRow(
            new TopicColumn(9, new TopicSection("trend", FigureKind.Trend, "Children who took part", "participation")),
            new TopicColumn(3, new TopicSection(
                "timeliness", FigureKind.Beside, "Beside it: were reviews in time?", "reviews-in-time", "children-reviewed-in-time", "reports-before-review"))),
        new TopicRow(
            new TopicColumn(6, new TopicSection("codes", FigureKind.Bars, "How children took part", "participation") { By = "review_code", KeepsOrder = true }),
            new TopicColumn(
                6,
                new TopicSection("by-age", FigureKind.Dots, "Took part by age", "participation") { By = "age_band" },
                new TopicSection("by-cohort", FigureKind.Dots, "Took part: Local and UASC", "participation") { By = "cohort" })),
        new TopicRow(
            new TopicColumn(6, new TopicSection("visits", FigureKind.Trend, "Visited by their IRO", "iro-visited")),
            new TopicColumn(6, new TopicSection("chairing", FigureKind.Trend, "Reviews chaired by children", "child-chaired-reviews"))),
        new TopicRow(
            new TopicColumn(6, new TopicSection("views", FigureKind.Trend, "Views sent beforehand", "child-consultation-returned")),
            new TopicColumn(6, new TopicSection("answers", FigureKind.Dots, "Good answers to consultation by question", "consultation-answers")
            {
                By = "question",
            })),
        new TopicRow(
            new TopicColumn(
                6,
                new TopicSection("by-team", FigureKind.Dots, "Took part by team", "participation") { By = "team" },
                new TopicSection("by-kind", FigureKind.Dots, "Took part by kind of review", "participation") { By = "review_kind" },
                new TopicSection("voice", FigureKind.Beside, "What else children tell us", "advocacy-active", "advocacy-referrals", "complaints-received", "independent-visitor-waiting")),
            new TopicColumn(6, new TopicSection("by-iro", FigureKind.Dots, "Took part by IRO", "participation") { By = "iro" })));
}
