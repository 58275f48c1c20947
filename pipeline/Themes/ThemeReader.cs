namespace IroAnalytics.Pipeline.Themes;

/// <summary>An escalation whose themes are to be read.</summary>
/// <param name="Id">The escalation.</param>
/// <param name="Given">The theme that the extract gives; null where it is blank.</param>
/// <param name="Text">Its text; null where there is none.</param>
public sealed record EscalationText(string Id, string? Given, string? Text);

/// <summary>A theme of an escalation, and where it comes from.</summary>
/// <param name="Id">The escalation.</param>
/// <param name="Place">From 1; the first is the theme where only one can be shown.</param>
/// <param name="Theme">A theme's code, the code that the extract gives, or <see cref="EscalationTheme.Unclassified"/>.</param>
/// <param name="Origin">One of <see cref="ThemeOrigin"/>.</param>
/// <param name="Words">The words that told, for word rules; else null.</param>
/// <param name="Probability">Between 0 and 1, for the classifier; else null.</param>
public sealed record ReadTheme(string Id, int Place, string Theme, string Origin, string? Words, double? Probability);

/// <summary>Gives every escalation its themes: the extract's own stands; then what a person said; then word rules and classifier together.</summary>
/// <param name="rules">The rules of words.</param>
/// <param name="confirmed">What people said, by escalation; an empty list is none of the themes.</param>
/// <param name="classifier">What was learned from it; null where that is too little.</param>
public sealed class ThemeReader(WordRules rules, IReadOnlyDictionary<string, IReadOnlyList<string>> confirmed, ThemeClassifier? classifier)
{
    /// <summary>The themes of an escalation, at least one.</summary>
    /// <param name="escalation">The escalation.</param>
    public IReadOnlyList<ReadTheme> Read(EscalationText escalation)
    {
        var found = Found(escalation);
        return [.. found.DefaultIfEmpty((Theme: EscalationTheme.Unclassified, Origin: ThemeOrigin.Nothing, Words: null, Probability: null))
            .Select((one, place) => new ReadTheme(escalation.Id, place + 1, one.Theme, one.Origin, one.Words, one.Probability))];
    }

    private IEnumerable<(string Theme, string Origin, string? Words, double? Probability)> Found(EscalationText escalation)
    {
        if (escalation.Given is { } given) return [(given, ThemeOrigin.Extract, null, null)];
        if (confirmed.TryGetValue(escalation.Id, out var said))
            return said.DefaultIfEmpty(EscalationTheme.Unclassified).Select(theme => (theme, ThemeOrigin.Person, (string?)null, (double?)null));
        if (escalation.Text is not { } text) return [];

        var byWords = rules.Read(text);
        var learned = classifier?.Read(text) ?? [];
        return
        [
            .. byWords.Select(one => (one.Theme, ThemeOrigin.Words, (string?)one.Words, (double?)null)),
            .. learned.Where(one => byWords.All(other => other.Theme != one.Theme)).Select(one => (one.Theme, ThemeOrigin.Classifier, (string?)null, (double?)one.Probability)),
        ];
    }
}
