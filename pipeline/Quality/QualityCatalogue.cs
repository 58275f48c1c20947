using IroAnalytics.Pipeline.Modelling;

namespace IroAnalytics.Pipeline.Quality;

/// <summary>Every rule that is checked once periods of care and reviews are known.</summary>
public static class QualityCatalogue
{
    /// <summary>The select of each rule, by code: the rows that break it.</summary>
    public static IReadOnlyDictionary<string, string> Selects { get; } =
        SqlModel.Resources(typeof(QualityCatalogue).Assembly, "Rules/").ToDictionary(rule => rule.Path, rule => rule.Text);

    /// <summary>All rules, in order of their codes.</summary>
    public static IReadOnlyList<QualityRule> All { get; } =
    [
        new("allocations-overlap", FindingSeverity.Warning, "iro_allocations", "FROM", "Another IRO is still allocated to the child: the child counts for both. End the allocation that no longer holds"),
        new("care-without-review", FindingSeverity.Warning, "Episodes", "DECOM", "The child has been looked after for more than seven months, and the returns have no review since: enter the reviews that were held, or hold one"),
        new("child-not-in-header", FindingSeverity.Warning, "Episodes", "CHILD", "The child has episodes and no row in Header: age, sex and ethnicity are not known"),
        new("child-without-iro", FindingSeverity.Warning, "Episodes", "CHILD", "The child is looked after, and no IRO is allocated: allocate one, or enter who is"),
        new("day-out-of-order", FindingSeverity.Error, null, null, "The day lies before the one it can only follow, such as an end before its beginning: correct the one that is wrong"),
        new("decision-without-review", FindingSeverity.Warning, "review_decisions", "REVIEW", "Neither the return nor the list of review meetings has a review of the child on that day: correct the day, or enter the review"),
        new("episode-before-birth", FindingSeverity.Warning, "Episodes", "DECOM", "The episode began before the child was born"),
        new("episode-end-unreadable", FindingSeverity.Error, "Episodes", "DEC", "The end cannot be read and no later episode shows it: the episode is set aside"),
        new("episode-ended-with-return", FindingSeverity.Warning, "Episodes", "DEC", "Open at the end of its return, and the next return does not know the child: taken to have ended on the return's last day"),
        new("episode-ends-before-it-begins", FindingSeverity.Error, "Episodes", "DEC", "The episode ends before it begins: it is left out"),
        new("episode-withdrawn", FindingSeverity.Warning, "Episodes", "DECOM", "Open at the end of its return, and the next return has the child without it: it is left out"),
        new("episodes-overlap", FindingSeverity.Warning, "Episodes", "DEC", "The next episode begins before this one ends: it is taken to end on that day"),
        new("escalation-kind-and-stage", FindingSeverity.Warning, "escalations", "STAGE", "Stage 0 is informal and stages 1 to 5 are formal, and the escalation says otherwise: it is counted by its kind"),
        new("iro-not-in-list", FindingSeverity.Error, "iro_allocations", "IRO", "The IRO is not in the list of IROs: the child is left out of caseloads. Add the IRO to the list"),
        new("meeting-not-in-return", FindingSeverity.Warning, "review_meetings", "REVIEW", "The return has no review of the child on the day of this meeting: the review is missing there, or one of the days is wrong"),
        new("period-left-open", FindingSeverity.Warning, "Episodes", "REC", "The episode says that care continues, and no episode follows: the period ends here and is not counted as ceased"),
        new("period-without-start", FindingSeverity.Warning, "Episodes", "RNE", "A period of care begins without RNE S: its start is not known and its first review cannot be judged"),
        new("review-before-birth", FindingSeverity.Warning, "Reviews", "REVIEW", "The review was held before the child was born"),
        new("review-long-ago", FindingSeverity.Warning, "Reviews", "REVIEW", "The child is looked after, and this last review is more than seven months ago: enter the reviews that were held since, or hold one"),
        new("review-outside-care", FindingSeverity.Warning, "Reviews", "REVIEW", "The review falls in no period of care of the child: it is left out"),
        new("review-with-two-codes", FindingSeverity.Warning, "Reviews", "REVIEW_CODE", "The child has several reviews on this day: they count once, with the last code that can be read. Delete the row that is wrong"),
        new("review-without-meeting", FindingSeverity.Information, "Reviews", "REVIEW", "The list of review meetings has none on this day: its IRO, method and reason for lateness are not known"),
        new("social-worker-without-team", FindingSeverity.Warning, "SWEpisodes", "SW_ID", "The social worker is in no team: the child counts in none"),
        new("stage-without-escalation", FindingSeverity.Warning, "escalation_stages", "ESCALATION", "The list of escalations has no such escalation: the stage counts for nothing"),
        new("start-within-care", FindingSeverity.Warning, "Episodes", "RNE", "RNE S while the child was looked after already: the period of care goes on"),
        new("unaccompanied-end-before-care", FindingSeverity.Warning, "UASC", "DUC", "The child ceased to be unaccompanied before coming into care, and so is never counted as unaccompanied: check DUC"),
    ];
}
