using System.Globalization;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>An escalation in the list: what the run has of it, and what people said of its themes.</summary>
/// <param name="Reading">What the run has.</param>
/// <param name="Said">What people said, the oldest first; the last holds.</param>
internal sealed record ThemeCase(EscalationReading Reading, IReadOnlyList<ThemeDecision> Said)
{
    /// <summary>The escalation.</summary>
    public EscalationThemeRow Row => Reading.First;

    /// <summary>What a person said last; null where nobody did, or where the extract's theme stands.</summary>
    public ThemeDecision? Decision => Reading.IsGiven || Said.Count == 0 ? null : Said[^1];

    /// <summary>The codes of its themes; what a person said counts at once.</summary>
    public IReadOnlyList<string> Themes => Decision is { } decision
        ? decision.Themes.Count == 0 ? [EscalationTheme.Unclassified] : decision.Themes
        : [.. Reading.Themes.Select(theme => theme.Theme)];

    /// <summary>Whether figures know it only from the next refresh on.</summary>
    public bool IsPending => Decision is not null
        && !(Row.Origin == ThemeOrigin.Person && Themes.SequenceEqual(Reading.Themes.Select(theme => theme.Theme), StringComparer.Ordinal));

    /// <summary>Whether neither the extract nor a person gave it a theme.</summary>
    public bool IsUnsaid => !Reading.IsGiven && Decision is null;

    /// <summary>Formal or informal, and since when.</summary>
    public string Standing => $"{(Row.IsFormal ? "Formal escalation" : "Informal concern")}, raised {Wording.ShortDay(Row.RaisedOn)}, "
        + (Row.ResolvedOn is { } day ? $"resolved {Wording.ShortDay(day)}" : "open");

    /// <summary>Where its themes come from, in words.</summary>
    public string Origin => Decision is { } decision
        ? $"Said by {decision.DecidedBy} on {Wording.Moment(decision.DecidedAt)}{(IsPending ? "; counts in the figures from the next refresh" : "")}"
        : string.Join("; ", Reading.Themes.Select(OriginOf).Distinct(StringComparer.Ordinal)) is var words ? Wording.Capital(words) : "";

    /// <summary>What people said before, in words, the newest first.</summary>
    public IEnumerable<string> Before => Said.SkipLast(1).Reverse().Select(decision =>
        $"{(decision.Themes.Count == 0 ? Name(EscalationTheme.Unclassified) : string.Join(", ", decision.Themes.Select(Name)))}: {decision.DecidedBy}, {Wording.Moment(decision.DecidedAt)}");

    /// <summary>Whether a slice keeps it.</summary>
    /// <param name="slice">What is asked for.</param>
    public bool IsIn(ThemeSlice slice) => (slice.Theme.Length == 0 || Themes.Contains(slice.Theme))
        && (slice.Team.Length == 0 || Row.Team == slice.Team)
        && (slice.IsFormal is not { } isFormal || Row.IsFormal == isFormal)
        && slice.Show switch { "open" => Row.ResolvedOn is null, "unsaid" => IsUnsaid, _ => true };

    /// <summary>What people call a theme.</summary>
    /// <param name="code">Its code.</param>
    public static string Name(string code) => code == EscalationTheme.Unclassified ? "Unclassified" : GroupWords.Of("theme", code);

    private static string OriginOf(EscalationThemeRow theme) => theme.Origin switch
    {
        ThemeOrigin.Extract => "given in the extract",
        ThemeOrigin.Person => "said by a person",
        ThemeOrigin.Words => $"{theme.Theme} read from the words \u201c{theme.Words}\u201d",
        ThemeOrigin.Classifier => string.Create(CultureInfo.InvariantCulture, $"{theme.Theme} learned from confirmed texts, {100 * theme.Probability ?? 0:0} in 100 sure"),
        _ => theme.Concern is null ? "it has no text" : "nothing in the text tells",
    };
}
