namespace IroAnalytics.Pipeline.Domain;

/// <summary>What an escalation can be about. More than one may apply.</summary>
/// <param name="Code">The code that extracts, figures and files use.</param>
/// <param name="Meaning">What belongs to it, as people read it.</param>
public sealed record EscalationTheme(string Code, string Meaning)
{
    /// <summary>The code of an escalation of which nobody and nothing could tell what it is about. It is always shown.</summary>
    public const string Unclassified = "unclassified";

    /// <summary>The themes, in the order in which lists give them.</summary>
    public static IReadOnlyList<EscalationTheme> All { get; } =
    [
        new("PERM", "permanence drifts"),
        new("CPLAN", "care plan missing, late or poor"),
        new("DECN", "review decision not progressed"),
        new("PEP", "education and the personal education plan"),
        new("HEALTH", "health, physical and mental"),
        new("SWCH", "social worker changed, or none"),
        new("PLACE", "placement unsuitable or unstable"),
        new("LEGAL", "legal status, section 20, proceedings"),
        new("TRANS", "pathway plan and leaving care"),
        new("VISIT", "statutory visits"),
        new("FAMILY", "family time and siblings"),
        new("NOTIF", "not told of a significant event"),
        new("DOCS", "reports or minutes late"),
        new("IDENT", "interpreter, culture, immigration, life story"),
        new("FIN", "savings and allowances"),
        new("SAFE", "missing, exploitation, harm"),
    ];

    /// <summary>Whether a code is one of the themes.</summary>
    /// <param name="code">The code, in upper case.</param>
    public static bool Has(string code) => All.Any(theme => theme.Code == code);

    /// <summary>The place of a code in lists; those that are not among the themes come last.</summary>
    /// <param name="code">The code.</param>
    public static int Place(string code) => All.TakeWhile(theme => theme.Code != code).Count();
}
