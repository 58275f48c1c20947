using System.Globalization;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Dashboard.Pages.Figures;

/// <summary>The actions that a chart marks, in words: whoever cannot see the lines reads the same.</summary>
internal static class ActionWords
{
    /// <summary>An action with its number on the chart.</summary>
    /// <param name="mark">The number and the action.</param>
    public static string Of((int Number, ThemeAction Action) mark) => string.Create(
        CultureInfo.InvariantCulture, $"{mark.Number}: {mark.Action.What} ({Theme(mark.Action.Theme)}; {mark.Action.Owner}), from {Wording.ShortDay(mark.Action.From)}");

    /// <summary>What the caption of a table adds; empty where no action is marked.</summary>
    /// <param name="trend">The trend.</param>
    public static string Caption(IndicatorTrend trend) => trend.Marked.Count == 0 ? "" : $" Actions: {string.Join("; ", trend.Marked.Select(Of))}.";

    /// <summary>The numbers of the actions that began in a period.</summary>
    /// <param name="trend">The trend.</param>
    /// <param name="period">The period.</param>
    public static string Within(IndicatorTrend trend, ReportingPeriod period) =>
        string.Join(", ", trend.Marked.Where(mark => period.Contains(mark.Action.From)).Select(mark => mark.Number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>What people call a theme that an action is against.</summary>
    /// <param name="code">The theme's code; empty for all.</param>
    public static string Theme(string code) => code.Length == 0 ? "all themes" : GroupWords.Of("theme", code);
}
