using IroAnalytics.Dashboard.Queries.Topics;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>Every page of the report that is made of a topic.</summary>
internal static class TopicCatalogue
{
    /// <summary>The topics, in the order of the list of pages.</summary>
    public static IReadOnlyList<Topic> All { get; } =
    [
        TimelinessTopic.Page,
        StabilityTopic.Page,
        ParticipationTopic.Page,
        PlanningTopic.Page,
        EscalationsTopic.Page,
        PopulationTopic.Page,
        CaseloadsTopic.Page,
    ];

    /// <summary>The topic at an address; null where there is none.</summary>
    /// <param name="route">The address without the slash.</param>
    public static Topic? Find(string? route) => All.FirstOrDefault(topic => string.Equals(topic.Route, route, StringComparison.OrdinalIgnoreCase));

    /// <summary>The topic of a theme of the indicators; null where it has no page.</summary>
    /// <param name="theme">The theme.</param>
    public static Topic? OfTheme(string theme) => All.FirstOrDefault(topic => topic.Theme == theme);
}
