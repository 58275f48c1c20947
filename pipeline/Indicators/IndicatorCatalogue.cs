using IroAnalytics.Pipeline.Modelling;

namespace IroAnalytics.Pipeline.Indicators;

/// <summary>Every indicator there is.</summary>
public static class IndicatorCatalogue
{
    /// <summary>The version of the definitions; a change of what an indicator means raises it.</summary>
    public const int DefinitionsVersion = 1;

    /// <summary>The themes in the order in which they are shown, with the question each answers.</summary>
    public static IReadOnlyList<(string Theme, string Question)> Themes { get; } =
    [
        ("timeliness", "Are reviews on time, and ready?"),
        ("participation", "Do children take part?"),
        ("stability", "Do children stay put?"),
        ("planning", "Are plans made and kept fresh?"),
        ("escalation", "Do IROs challenge, and does it work?"),
        ("workload", "Can the service carry it?"),
        ("voice", "What do children and carers tell us?"),
        ("safety", "Are children safe?"),
        ("quality", "How good is the work?"),
        ("population", "Who is looked after?"),
        ("risk", "Whose plan may drift?"),
    ];

    /// <summary>All indicators, by theme.</summary>
    public static IReadOnlyList<Indicator> All { get; } =
    [
        .. Catalogue.Population.All,
        .. Catalogue.Timeliness.All,
        .. Catalogue.Participation.All,
        .. Catalogue.Stability.All,
        .. Catalogue.Planning.All,
        .. Catalogue.Escalation.All,
        .. Catalogue.Workforce.All,
        .. Catalogue.Drift.All,
    ];

    /// <summary>The SQL that returns each indicator's members, by identifier.</summary>
    public static IReadOnlyDictionary<string, string> Definitions { get; } =
        SqlModel.Resources(typeof(IndicatorCatalogue).Assembly, "Definitions/").ToDictionary(file => file.Path, file => file.Text);

    /// <summary>The indicator of this identifier.</summary>
    /// <param name="id">Such as <c>reviews-in-time</c>.</param>
    /// <returns>The indicator, or null where there is none.</returns>
    public static Indicator? Find(string id) => All.FirstOrDefault(indicator => indicator.Id == id);

    /// <summary>The indicator of an identifier that is known to exist.</summary>
    /// <param name="id">Such as <c>reviews-in-time</c>.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Indicator Get(string id) => Find(id) ?? throw new ArgumentException($"There is no indicator '{id}'.", nameof(id));
}
