using System.Text.RegularExpressions;
using IroAnalytics.Pipeline.Modelling;

namespace IroAnalytics.Pipeline.Quality.ReturnRules;

/// <summary>Every validation rule of the SSDA903 return that is checked, in its 2026-27 form.</summary>
public static class ReturnRuleCatalogue
{
    private static readonly Dictionary<string, string> Files =
        SqlModel.Resources(typeof(ReturnRuleCatalogue).Assembly, "ReturnRules/").ToDictionary(file => file.Path, file => file.Text);

    /// <summary>All rules, in order of their codes.</summary>
    public static IReadOnlyList<ReturnRule> All { get; } =
        [.. ChildRules.All.Concat(EpisodeRules.All).Concat(HistoryRules.All).OrderBy(rule => rule.Code, StringComparer.Ordinal)];

    /// <summary>The codes that have an SQL file.</summary>
    public static IReadOnlyCollection<string> WithFile => Files.Keys;

    /// <summary>The rule of a code.</summary>
    /// <param name="code">The code, in any case.</param>
    /// <returns>The rule, or null where there is none.</returns>
    public static ReturnRule? Find(string code) =>
        All.FirstOrDefault(rule => rule.Code.Equals(code, StringComparison.OrdinalIgnoreCase));

    /// <summary>The select that finds the rows which break a rule: <c>extract</c> and <c>row_number</c>.</summary>
    /// <param name="rule">A rule that needs no outside data.</param>
    internal static string Select(ReturnRule rule) => rule.Kind is { } kind ? FieldRule.Select(rule, kind) : Files[rule.Code];

    /// <summary>Whether a rule reads the rows of an extract, this year's or last year's.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="extract">The extract's name in SQL, in lower case.</param>
    public static bool Reads(ReturnRule rule, string extract)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.OutsideData is null && Regex.IsMatch(Select(rule), $@"\bchecked\.{Regex.Escape(extract)}(_last)?\b", RegexOptions.None, TimeSpan.FromSeconds(1));
    }
}
