namespace IroAnalytics.Pipeline.Indicators;

/// <summary>What a reader must bear in mind of an indicator: what it leaves out, what it cannot know, and what it is mistaken for.</summary>
public static class Caveats
{
    private const string Overwritten = "Of an escalation that moved on, the stage is the one recorded last.";
    private const string AnyCareStatus = "Children who are not looked after, or not in Header, count too; their groups are then not known.";
    private const string EveryRow = "Every row counts, several of one child too, and whether or not the child was looked after that day.";
    private const string Unknown = "Reviews whose participation code is blank or unreadable are left out, and so is PN0 (under 4).";
    private const string OwnList = "Rests on the service's own list of review meetings; a meeting counts once per child and day, whether or not the return has it.";
    private const string NewestReturn = "Describes the latest return on or before D: within a year it does not move.";
    private const string OnPost = "An IRO who is not in the list of IROs, or whose FTE is 0, is left out, with the children.";

    private static readonly Dictionary<string, string> Own = new(StringComparer.Ordinal)
    {
        ["looked-after"] = "Children on short breaks only (legal status V3 or V4) are left out.",
        ["started-looked-after"] = "A child whose first episode does not begin with S has no known start and is left out.",
        ["ceased-looked-after"] = "An episode that ends with X1 and has no successor ends care with a finding and is not counted as ceased.",
        ["uasc-share"] = "A child with no UASC row is counted as local, also where no UASC extract was supplied at all.",
        ["section-20-starts"] = "Counts periods of care, not children.",
        ["under-one-starts"] = "Counts periods of care, not children; a child of unknown birth date is left out.",
        ["reviews-in-time"] = "A review that was due and never held is not here: see reviews overdue and children reviewed in time.",
        ["first-reviews-in-time"] = "Periods of care whose start is not known, or lies before the earliest return with reviews, are left out.",
        ["children-reviewed-in-time"] = "One late review in twelve months makes a child late, so it is always lower than the share of reviews in time.",
        ["reviews-overdue"] = "A review that was held but is not recorded yet counts as overdue.",
        ["reports-before-review"] = OwnList,
        ["decisions-sent-in-time"] = OwnList,
        ["records-sent-in-time"] = OwnList,
        ["review-decisions-completed"] = "A decision without a due date cannot be judged and is left out.",
        ["participation"] = Unknown,
        ["attended-review"] = Unknown + " Speaking through an advocate (PN5) or sending views (PN6) is participation, but not attendance.",
        ["children-participating-in-all"] = Unknown,
        ["child-chaired-reviews"] = OwnList + " Meetings where nobody recorded who chaired are left out.",
        ["iro-visited"] = "Any method counts as a visit, calls too, as the list records them.",
        ["child-consultation-returned"] = "Age on the day of the review; a child of unknown birth date is left out.",
        ["three-or-more-placements"] = "Placements, not moves: the one open at the start of the twelve months counts. Temporary moves and placements of less than a day do not.",
        ["long-term-stability"] = "Follows the child and carer: a change of status with the same carer does not end a placement.",
        ["placement-moves"] = "A return to the same placement after a temporary move is no move.",
        ["unplanned-endings"] = "Which recorded reasons count as unplanned is a setting; an ending without a reason counts as not unplanned.",
        ["long-term-fostered"] = "Rests on the latest plan of kind care; a child without any plan is left out.",
        ["over-20-miles"] = "Children whose distance is not known are left out, and so are UASC.",
        ["disruption-meetings"] = EveryRow,
        ["permanence-plan-by-second-review"] = "A child without any care plan counts as not met.",
        ["care-plan-up-to-date"] = "A child without any care plan counts as not met. That a plan is recent does not make it good.",
        ["pep-up-to-date"] = "Holidays are not allowed for: a plan counts for six months from its day.",
        ["health-assessment-up-to-date"] = "Assessments that were declined are not told apart.",
        ["midway-review-done"] = "Only reviews at least 90 days after the one before are asked for one.",
        ["care-plan-graded-good"] = "The grade is the IRO's judgement at the midway review; reviews without a grade are left out.",
        ["escalations-raised"] = Overwritten + " " + AnyCareStatus,
        ["informal-concerns"] = "As good as the recording of case notes as rows. " + AnyCareStatus,
        ["escalations-resolved-in-time"] = "Twenty working days for the whole procedure, whatever its stages. " + AnyCareStatus,
        ["resolved-at-first-stage"] = Overwritten,
        ["escalations-open"] = AnyCareStatus,
        ["children-escalated"] = "Many can mean care that drifts or IROs who challenge; it judges neither by itself.",
        ["cafcass-referrals"] = "Whether IROs may refer is the law's; few councils have any.",
        ["iro-caseload"] = OnPost + " Other duties, distance and siblings are not weighed. A child with two IROs counts for both.",
        ["same-iro-12-months"] = "A gap of one day between two allocations of the same IRO breaks the twelve months.",
        ["social-worker-changes"] = "Has no value until a return with social workers covers all of the twelve months.",
        ["missing-children"] = "Counts children, not incidents; absences that are not coded M are left out.",
        ["complaints-received"] = EveryRow,
        ["advocacy-referrals"] = EveryRow,
        ["independent-visitor-waiting"] = "A referral with neither match nor end waits for ever: close those that lapsed.",
        ["carer-reviews-in-time"] = "A carer's earliest row is judged from approval only where that lies within 15 months.",
        ["audits-good"] = "Audits without a grade count as not good. Cases are often chosen for audit because of a concern.",
        ["reviews-held"] = "Reviews of a child on one day count once; reviews outside a period of care are left out.",
        ["children-reviewed"] = "Reviews outside a period of care are left out.",
        ["three-or-more-reviews"] = "Over a month it is almost nothing: read it over a year.",
        ["first-reviews-under-5-10-days"] = "A local standard, beyond the regulations; days and age are settings.",
        ["review-after-move"] = "Moves after which the child left within 28 days are left out.",
        ["iro-contact-before-review"] = "A visit on the day of the review does not count.",
        ["iro-visits"] = EveryRow,
        ["consultation-answers"] = "Of those who answered, not of those who were asked. Words in free text are not read.",
        ["care-order-share"] = "Interim care orders (C1) are not counted.",
        ["section-20-share"] = "Most UASC are accommodated under section 20: read it by cohort.",
        ["section-20-long"] = "UASC are left out.",
        ["placement-order-waiting"] = "Whether a match is near is not known.",
        ["pathway-plan-up-to-date"] = "Only plans of kind pathway count.",
        ["immunisations-up-to-date"] = NewestReturn,
        ["dental-check-up-to-date"] = NewestReturn,
        ["escalations-resolved"] = "Whenever they were raised, so it can be more than were raised.",
        ["iros-in-post"] = "Posts, not people's hours: see the caseload for full-time equivalents.",
        ["iro-permanent-share"] = "Posts without a recorded kind of employment count as not permanent.",
        ["iro-turnover"] = "Of those in post on the first day; who came and left within the period is not seen.",
        ["iros-over-recommended"] = OnPost + " The limit is the upper end of the IRO Handbook's band (a setting).",
        ["audits-done"] = EveryRow,
        ["iros-observed"] = "Only IROs in post throughout the twelve months are asked for.",
        ["advocacy-active"] = "A child counts once, however many advocates.",
        ["drift-risk-high"] = "A flag to look, not a finding; children without a score are left out.",
    };

    /// <summary>The caveats of an indicator, its own first.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <returns>Sentences; at least one.</returns>
    public static IReadOnlyList<string> Of(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var sentences = new List<string> { Own[indicator.Id] };
        if (indicator.Extracts.Contains("Episodes")) sentences.Add("Of the time before the earliest return that was supplied, only children who are in a later one are known: its figures are incomplete.");
        if (indicator.Kind == IndicatorKind.Flow) sentences.Add("Provisional until the 20th working day after the period's end: later entries can change it.");
        if (indicator.Unit == IndicatorUnit.Percent) sentences.Add("Read it with its denominator: of few, one more or less moves it far.");
        return sentences;
    }
}
