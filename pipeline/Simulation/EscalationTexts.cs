namespace IroAnalytics.Pipeline.Simulation;

/// <summary>What an officer might write when raising a concern, by theme: plainly or not, and at times with what is in order besides. Every sentence is invented.</summary>
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
        " No concerns about health or education.", " The placement is going well.", " The PEP is now completed.",
    ];

    // One in ten says nothing that a stranger could read: real notes do, and what reads them must say so.
    private const string Unclear = "As discussed with you on the phone.";

    private static readonly Dictionary<string, string[]> Texts = new()
    {
        ["PERM"] =
        [
            "No permanence plan at the second review.",
            "Long-term matching has been outstanding for months and permanence is drifting.",
            "The permanence panel date has been put back again.", "Special guardianship assessment not started; permanence is delayed.",
            "Discharge of the care order was agreed a year ago and nothing has been filed.",
            "No clarity about where this child will grow up, and it is now fourteen months.",
            "SGO assessment still sat with the team, no date for panel.",
            "Twin tracking was agreed and only one track has been followed.",
            "The carers want to keep him for good and nobody has put that to panel.",
            Unclear,
        ],
        ["CPLAN"] =
        [
            "The care plan has not been updated since the last review.", "There is no care plan on file for this review.",
            "The care plan does not say how the child's needs will be met.",
            "Care plan is out of date and was not shared with the child.",
            "The plan presented to the review was a copy of the one before.",
            "Plan is out of date: it names a school and a placement she left in spring.",
            "I cannot tell from the plan who does what by when.",
            "Care plan template blank in four sections.",
            "What was agreed is nowhere written into his plan.",
            Unclear,
        ],
        ["DECN"] =
        [
            "Decisions of the last review have not been progressed.", "Three review decisions remain outstanding past their due date.",
            "The therapy referral decided at the review has not been made.", "Review recommendation on contact not actioned.",
            "The action agreed in the review is still not complete.",
            "Second review running with the same actions carried over.",
            "Nothing has happened since we met in the spring.",
            "The actions I set were not picked up by the new team.",
            "Agreed in July that mentoring would be found; it has not been.",
            Unclear,
        ],
        ["PEP"] =
        [
            "No PEP this term.", "The personal education plan is overdue and school was not invited.",
            "The child is on a reduced timetable without a PEP meeting.", "PEP targets have not been reviewed since spring.",
            "No school place identified and the virtual school has not been told.",
            "Out of education since February.",
            "He is at home most days, the academy says it cannot meet need.",
            "EHCP request not sent although agreed.",
            "No tutor in place, and her exams are in May.",
            Unclear,
        ],
        ["HEALTH"] =
        [
            "The review health assessment is overdue.", "Dental check not done for over a year.", "Initial health assessment missed.",
            "CAMHS referral still not accepted and health needs are unmet.",
            "Immunisations are out of date and no appointment is booked.",
            "RHA due in March, still no date.",
            "She has waited nine months for CAMHS.",
            "No GP registration since the move.",
            "Glasses broken in autumn and no optician seen.",
            Unclear,
        ],
        ["SWCH"] =
        [
            "Fourth social worker in a year.", "The child has no allocated social worker.",
            "The new social worker has not met the child.", "Case unallocated since the social worker left.",
            "Another change of social worker without a handover.",
            "Five workers since she came into care.",
            "Duty are covering, nobody knows him.",
            "Worker left in June and we have not been given a name.",
            "He asked me who his social worker is now and I could not tell him.",
            Unclear,
        ],
        ["PLACE"] =
        [
            "The placement does not meet the child's needs.", "Third placement move this year and the current one is at risk.",
            "Placement is unregistered and unsuitable.", "Carers have given notice and no search has begun.",
            "The child was moved without a matching meeting; the placement is unstable.",
            "Carers say they cannot go on past the end of the month.",
            "Seventy miles from everybody he knows.",
            "Three moves since Christmas.",
            "Placement was meant to be for a fortnight, that was in April.",
            Unclear,
        ],
        ["LEGAL"] =
        [
            "Section 20 has lasted over a year with no legal planning meeting.", "Proceedings should have been issued months ago.",
            "Parents' consent to section 20 is not clear.", "No legal advice on revoking the placement order.",
            "The child's legal status does not match the plan.",
            "No threshold document and the PLO has run for ten months.",
            "S20 signed by one parent only.",
            "DoLs lapsed on the 4th and nobody went back to court.",
            "Care order no longer needed by anyone's account, no application made.",
            Unclear,
        ],
        ["TRANS"] =
        [
            "There is no pathway plan at seventeen.", "No personal adviser has been named.",
            "Leaving care accommodation is not agreed three months before eighteen.",
            "The pathway plan has not been reviewed for nine months.", "Transition to adult services has not begun.",
            "He is 18 in six weeks and has nowhere to live.",
            "PA not introduced though she is nearly eighteen.",
            "Pathway plan written without her.",
            "Nobody has told her about staying put.",
            Unclear,
        ],
        ["VISIT"] =
        [
            "Statutory visits are out of timescale.", "The child has not been seen alone since the summer.",
            "No visit recorded for eleven weeks.", "Visits took place but were not written up.", "Statutory visit missed twice.",
            "Last visited in May.",
            "Stat visits: two of the last five recorded.",
            "He says his worker comes but never talks to him on his own.",
            "Not seen since the week of the move.",
            Unclear,
        ],
        ["FAMILY"] =
        [
            "Family time has stopped without explanation.", "Siblings have not seen each other for four months.",
            "Contact with the grandparents was agreed and not set up.", "There is no sibling contact plan.",
            "Family time supervision keeps being cancelled.",
            "Has not seen mum since the hearing.",
            "Brothers placed apart and no plan for them to meet.",
            "Dad turned up three weeks running and nobody brought her.",
            "Nan has asked twice to be assessed for weekends.",
            Unclear,
        ],
        ["NOTIF"] =
        [
            "I was not told of the placement move.", "IRO not informed of an exclusion from school.",
            "The change of legal status was not notified to the service.",
            "I learned of the incident from the carer; I was not notified.", "Not told that the child had gone into hospital.",
            "First I heard of the arrest was at the review.",
            "Found out about the move from the school.",
            "Strategy discussion held last week without me being told.",
            "The exclusion was in June, I was told in September.",
            Unclear,
        ],
        ["DOCS"] =
        [
            "The social worker's report arrived on the morning of the review.", "No report for the review.",
            "Minutes of the last meeting have not been circulated.", "Documents for the review were incomplete and late.",
            "The report was not shared with the parents before the review.",
            "Still waiting for the pre-review report, second time.",
            "Chair's copy came after the meeting.",
            "Record of the review not sent out, it is now seven weeks.",
            "Papers for today were last year's with the dates changed.",
            Unclear,
        ],
        ["IDENT"] =
        [
            "An interpreter was needed and none was booked.", "Life story work has not begun.",
            "Immigration advice has not been sought.", "The child's cultural needs are not in the plan.",
            "The asylum claim has stalled and no solicitor is instructed.",
            "Home Office interview came and went without a solicitor.",
            "He fasts and the home was not told.",
            "Nobody has helped her with her hair since she moved.",
            "The review was in English, which he hardly speaks.",
            Unclear,
        ],
        ["FIN"] =
        [
            "No savings account has been opened.", "Pocket money and clothing allowance have not been paid.",
            "The setting up home allowance was refused without reason.", "Junior ISA has not been claimed.",
            "Savings have not followed the child to the new carer.",
            "His JISA letter went to an old address.",
            "No savings for two years of foster care.",
            "She is owed birthday money from the last home.",
            "Setting up grant not explained to her.",
            Unclear,
        ],
        ["SAFE"] =
        [
            "Repeated missing episodes with no return interviews.", "Exploitation concerns have not led to a strategy meeting.",
            "No safety plan after the child went missing.", "The risk assessment has not been updated after harm in placement.",
            "Concerns about criminal exploitation are not in the plan.",
            "Out all night four times this month.",
            "Has come back with a new phone and will not say from whom.",
            "Cuts on her arms, no plan for who does what.",
            "Police told us about the men at the flat; no meeting since.",
            Unclear,
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
