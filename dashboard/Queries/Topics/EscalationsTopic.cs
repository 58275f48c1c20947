namespace IroAnalytics.Dashboard.Queries.Topics;

/// <summary>Whether IROs challenge, what about, and whether it works.</summary>
internal static class EscalationsTopic
{
    public static Topic Page { get; } = new(
        "escalations",
        "Escalations",
        "escalation",
        Audience.Everybody,
        "escalations-raised",
        new TopicRow(
            new TopicColumn(9, new TopicSection("trend", FigureKind.Trend, "Formal escalations raised", "escalations-raised")),
            new TopicColumn(3, new TopicSection(
                "besides", FigureKind.Beside, "Do they work?", "escalations-resolved-in-time", "resolved-at-first-stage", "escalations-open", "cafcass-referrals", "children-escalated"))),
        new TopicRow(
            new TopicColumn(6, new TopicSection("formal-informal", FigureKind.Columns, "Formal beside informal", "escalations-raised", "informal-concerns")),
            new TopicColumn(6, new TopicSection("open", FigureKind.Trend, "Escalations open", "escalations-open"))),
        new TopicRow(
            new TopicColumn(6, new TopicSection("themes", FigureKind.Bars, "What formal escalations are about", "escalations-raised") { By = "theme" }),
            new TopicColumn(
                6,
                new TopicSection("stages", FigureKind.Bars, "The stage formal escalations reached", "escalations-raised") { By = "stage", KeepsOrder = true },
                new TopicSection("days", FigureKind.Bars, "Working days until resolved", "escalations-resolved") { By = "days_open_group", KeepsOrder = true })),
        new TopicRow(new TopicColumn(12, new TopicSection("themes-teams", FigureKind.Cross, "Themes by team", "escalations-raised") { By = "theme", Across = "team" })),
        new TopicRow(
            new TopicColumn(6, new TopicSection("in-time", FigureKind.Trend, "Resolved in 20 working days", "escalations-resolved-in-time")),
            new TopicColumn(6, new TopicSection("by-team", FigureKind.Dots, "Resolved in time by team", "escalations-resolved-in-time") { By = "team" })),
        new TopicRow(new TopicColumn(12, new TopicSection("open-list", FigureKind.Rows, "Escalations open", "escalations-open") { Over = Span.Month })))
    {
        Work = ("Themes by quarter, themes to confirm, and actions against them", "/escalations/themes"),
    };
}
