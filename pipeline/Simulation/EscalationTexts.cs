namespace IroAnalytics.Pipeline.Simulation;

/// <summary>What an officer might write when raising a concern, by theme. Every sentence is invented.</summary>
internal static class EscalationTexts
{
    private static readonly string[] Openings =
    [
        "", "", "", "Raised after the review: ", "Following my visit, ", "I wrote to the team manager last month. ",
        "No reply to my earlier note. ",
    ];

    private static readonly string[] Closings =
    [
        "", "", " Please confirm what will be done and by when.", " This is affecting the child's plan.",
        " I ask for a response within ten days.", " Discussed with the child, who agrees.",
    ];

    private static readonly Dictionary<string, string[]> Texts = new()
    {
        ["PERM"] =
        [
            "No permanence plan at the second review.",
            "Long-term matching has been outstanding for months and permanence is drifting.",
            "The permanence panel date has been put back again.", "Special guardianship assessment not started; permanence is delayed.",
            "Discharge of the care order was agreed a year ago and nothing has been filed.",
        ],
        ["CPLAN"] =
        [
            "The care plan has not been updated since the last review.", "There is no care plan on file for this review.",
            "The care plan does not say how the child's needs will be met.",
            "Care plan is out of date and was not shared with the child.",
            "The plan presented to the review was a copy of the one before.",
        ],
        ["DECN"] =
        [
            "Decisions of the last review have not been progressed.", "Three review decisions remain outstanding past their due date.",
            "The therapy referral decided at the review has not been made.", "Review recommendation on contact not actioned.",
            "The action agreed in the review is still not complete.",
        ],
        ["PEP"] =
        [
            "No PEP this term.", "The personal education plan is overdue and school was not invited.",
            "The child is on a reduced timetable without a PEP meeting.", "PEP targets have not been reviewed since spring.",
            "No school place identified and the virtual school has not been told.",
        ],
        ["HEALTH"] =
        [
            "The review health assessment is overdue.", "Dental check not done for over a year.", "Initial health assessment missed.",
            "CAMHS referral still not accepted and health needs are unmet.",
            "Immunisations are out of date and no appointment is booked.",
        ],
        ["SWCH"] =
        [
            "Fourth social worker in a year.", "The child has no allocated social worker.",
            "The new social worker has not met the child.", "Case unallocated since the social worker left.",
            "Another change of social worker without a handover.",
        ],
        ["PLACE"] =
        [
            "The placement does not meet the child's needs.", "Third placement move this year and the current one is at risk.",
            "Placement is unregistered and unsuitable.", "Carers have given notice and no search has begun.",
            "The child was moved without a matching meeting; the placement is unstable.",
        ],
        ["LEGAL"] =
        [
            "Section 20 has lasted over a year with no legal planning meeting.", "Proceedings should have been issued months ago.",
            "Parents' consent to section 20 is not clear.", "No legal advice on revoking the placement order.",
            "The child's legal status does not match the plan.",
        ],
        ["TRANS"] =
        [
            "There is no pathway plan at seventeen.", "No personal adviser has been named.",
            "Leaving care accommodation is not agreed three months before eighteen.",
            "The pathway plan has not been reviewed for nine months.", "Transition to adult services has not begun.",
        ],
        ["VISIT"] =
        [
            "Statutory visits are out of timescale.", "The child has not been seen alone since the summer.",
            "No visit recorded for eleven weeks.", "Visits took place but were not written up.", "Statutory visit missed twice.",
        ],
        ["FAMILY"] =
        [
            "Family time has stopped without explanation.", "Siblings have not seen each other for four months.",
            "Contact with the grandparents was agreed and not set up.", "There is no sibling contact plan.",
            "Family time supervision keeps being cancelled.",
        ],
        ["NOTIF"] =
        [
            "I was not told of the placement move.", "IRO not informed of an exclusion from school.",
            "The change of legal status was not notified to the service.",
            "I learned of the incident from the carer; I was not notified.", "Not told that the child had gone into hospital.",
        ],
        ["DOCS"] =
        [
            "The social worker's report arrived on the morning of the review.", "No report for the review.",
            "Minutes of the last meeting have not been circulated.", "Documents for the review were incomplete and late.",
            "The report was not shared with the parents before the review.",
        ],
        ["IDENT"] =
        [
            "An interpreter was needed and none was booked.", "Life story work has not begun.",
            "Immigration advice has not been sought.", "The child's cultural needs are not in the plan.",
            "The asylum claim has stalled and no solicitor is instructed.",
        ],
        ["FIN"] =
        [
            "No savings account has been opened.", "Pocket money and clothing allowance have not been paid.",
            "The setting up home allowance was refused without reason.", "Junior ISA has not been claimed.",
            "Savings have not followed the child to the new carer.",
        ],
        ["SAFE"] =
        [
            "Repeated missing episodes with no return interviews.", "Exploitation concerns have not led to a strategy meeting.",
            "No safety plan after the child went missing.", "The risk assessment has not been updated after harm in placement.",
            "Concerns about criminal exploitation are not in the plan.",
        ],
    };

    // Set by judgement: drift, plans and late papers lead.
    private static readonly Odds<string> Themes = new(
        ("PERM", 15), ("CPLAN", 13), ("DECN", 13), ("DOCS", 11), ("SWCH", 8), ("PLACE", 7), ("LEGAL", 6), ("PEP", 6), ("HEALTH", 5),
        ("TRANS", 4),
        ("VISIT", 4), ("FAMILY", 3), ("NOTIF", 2), ("IDENT", 1.5), ("SAFE", 1), ("FIN", 0.5));

    public static (string Theme, string Text) Draw(RandomStream chance)
    {
        var theme = Themes.Draw(chance);
        return (theme, chance.Pick(Openings) + chance.Pick(Texts[theme]) + chance.Pick(Closings));
    }
}
