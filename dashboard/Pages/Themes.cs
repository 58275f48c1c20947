using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>A theme of the indicators, as the pages name it.</summary>
/// <param name="Id">The theme in the catalogue.</param>
/// <param name="Name">Its heading.</param>
/// <param name="Question">The question it answers.</param>
internal sealed record Theme(string Id, string Name, string Question)
{
    /// <summary>The themes that have indicators, in the order of the pages.</summary>
    public static IReadOnlyList<Theme> All { get; } =
    [
        .. IndicatorCatalogue.Themes
            .Where(theme => IndicatorCatalogue.All.Any(indicator => indicator.Theme == theme.Theme))
            .Select(theme => new Theme(theme.Theme, Wording.Capital(theme.Theme), theme.Question)),
    ];

    /// <summary>The path of the theme's page; null where it has none.</summary>
    public string? Address => TopicCatalogue.OfTheme(Id) is { } topic ? "/" + topic.Route : null;

    /// <summary>The indicators of the theme, in the order of the catalogue.</summary>
    public IEnumerable<Indicator> Indicators => IndicatorCatalogue.All.Where(indicator => indicator.Theme == Id);

    /// <summary>The theme of an indicator.</summary>
    /// <param name="indicator">The indicator.</param>
    public static Theme Of(Indicator indicator) => All.First(theme => theme.Id == indicator.Theme);
}
