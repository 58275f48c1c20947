namespace IroAnalytics.Dashboard.Pages;

/// <summary>A theme of the indicators, as the pages name it.</summary>
/// <param name="Id">The theme in the catalogue.</param>
/// <param name="Name">Its heading.</param>
/// <param name="Question">The question it answers.</param>
internal sealed record Theme(string Id, string Name, string Question)
{
    /// <summary>The themes in the order of the pages.</summary>
    public static IReadOnlyList<Theme> All { get; } =
    [
        new("timeliness", "Timeliness", "Are reviews on time, and ready?"),
        new("participation", "Participation", "Do children take part?"),
        new("stability", "Stability", "Do children stay put?"),
        new("planning", "Planning", "Are plans made and kept fresh?"),
        new("escalation", "Escalation", "Do IROs challenge, and does it work?"),
        new("workload", "Workload", "Can the service carry it?"),
        new("population", "Population", "Who is looked after?"),
    ];

    /// <summary>A theme's words; a theme that has none of its own is called by its name.</summary>
    /// <param name="id">The theme in the catalogue.</param>
    public static Theme Of(string id) => All.FirstOrDefault(theme => theme.Id == id) ?? new(id, Wording.Capital(id), "");
}
