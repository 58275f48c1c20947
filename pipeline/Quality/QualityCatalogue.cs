namespace IroAnalytics.Pipeline.Quality;

/// <summary>Every rule that is checked once periods of care and reviews are known.</summary>
public static class QualityCatalogue
{
    /// <summary>All rules, in order of their codes.</summary>
    public static IReadOnlyList<QualityRule> All { get; } =
    [
        new("child-not-in-header", FindingSeverity.Warning, "CHILD", "The child has episodes and no row in Header: age, sex and ethnicity are not known"),
        new("episode-before-birth", FindingSeverity.Warning, "DECOM", "The episode began before the child was born"),
        new("episode-end-unreadable", FindingSeverity.Error, "DEC", "The end cannot be read and no later episode shows it: the episode is set aside"),
        new("episode-ended-with-return", FindingSeverity.Warning, "DEC", "Open at the end of its return, and the next return does not know the child: taken to have ended on the return's last day"),
        new("episode-ends-before-it-begins", FindingSeverity.Error, "DEC", "The episode ends before it begins: it is left out"),
        new("episode-withdrawn", FindingSeverity.Warning, "DECOM", "Open at the end of its return, and the next return has the child without it: it is left out"),
        new("episodes-overlap", FindingSeverity.Warning, "DEC", "The next episode begins before this one ends: it is taken to end on that day"),
        new("period-left-open", FindingSeverity.Warning, "REC", "The episode says that care continues, and no episode follows: the period ends here and is not counted as ceased"),
        new("period-without-start", FindingSeverity.Warning, "RNE", "A period of care begins without RNE S: its start is not known and its first review cannot be judged"),
        new("review-before-birth", FindingSeverity.Warning, "REVIEW", "The review was held before the child was born"),
        new("review-outside-care", FindingSeverity.Warning, "REVIEW", "The review falls in no period of care of the child: it is left out"),
        new("start-within-care", FindingSeverity.Warning, "RNE", "RNE S while the child was looked after already: the period of care goes on"),
    ];
}
