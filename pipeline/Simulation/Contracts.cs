namespace IroAnalytics.Pipeline.Simulation;

/// <summary>An extract by name with its columns in order and, for a statutory table, the first return that has it.</summary>
internal sealed record Contract(string Name, IReadOnlyList<string> Columns, int FirstReturn = 0);

/// <summary>Every extract that is written, with the columns of its contract.</summary>
internal static class Contracts
{
    public const int FirstReturnWithSocialWorkers = 2024;
    public const int FirstReturnWithDeprivation = 2027;

    public static IReadOnlyList<Contract> Statutory { get; } =
    [
        Of("Header", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB"),
        Of("Episodes", "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN"),
        Of("Reviews", "CHILD,DOB,REVIEW,REVIEW_CODE"),
        Of("UASC", "CHILD,SEX,DOB,DUC"),
        Of("OC2", "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,"
            + "SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED"),
        Of("OC3", "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM"),
        Of("AD1", "CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR"),
        Of("PlacedAdoption", "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED"),
        Of("PrevPerm", "CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM"),
        Of("Missing", "CHILD,DOB,MISSING,MIS_START,MIS_END"),
        Of("SWEpisodes", "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON", FirstReturnWithSocialWorkers),
        Of("DoLo", "CHILD,DOB,DOLO_START,DOLO_END", FirstReturnWithDeprivation),
    ];

    public static IReadOnlyList<Contract> Service { get; } =
    [
        Keyed("iros", "IRO,NAME,FTE,EMPLOYMENT,FROM,TO"),
        Keyed("iro_posts", "POST,FTE,FROM,TO"),
        Keyed("iro_allocations", "CHILD,IRO,FROM,TO"),
        Keyed("review_meetings", "CHILD,REVIEW,IRO,METHOD,CHAIRED_BY_CHILD,REPORT_RECEIVED,DECISIONS_SENT,RECORD_SENT,LATE_REASON,PARTS,"
            + "INTERPRETER,ADVISER"),
        Keyed("booked_reviews", "CHILD,BOOKED_FOR,CANCELLED,CANCELLED_BY"),
        Keyed("review_decisions", "DECISION,CHILD,REVIEW,OWNER_TEAM,TEXT,DUE,COMPLETED"),
        Keyed("escalations", "ESCALATION,CHILD,RAISED,KIND,STAGE,RAISED_BY,TEAM,THEME,TEXT,RESOLVED,OUTCOME"),
        Keyed("escalation_stages", "ESCALATION,STAGE,ENTERED"),
        Keyed("midway_reviews", "CHILD,DONE,IRO,OUTCOME,CARE_PLAN_GRADE"),
        Keyed("iro_visits", "CHILD,VISITED,IRO,METHOD"),
        Keyed("care_plans", "CHILD,UPDATED,PLAN,KIND"),
        Keyed("personal_education_plans", "CHILD,COMPLETED,QUALITY"),
        Keyed("health_assessments", "CHILD,ASSESSED,KIND"),
        Keyed("social_work_teams", "SW_ID,TEAM,FROM,TO"),
        Keyed("consultations", "CHILD,RECEIVED,RESPONDENT,QUESTION,ANSWER,COMMENT"),
        Keyed("complaints", "COMPLAINT,CHILD,RECEIVED,KIND,THEME,TEXT,RESOLVED"),
        Keyed("advocacy", "CHILD,REFERRED,REFERRED_BY,ISSUE,CLOSED,OUTCOME"),
        Keyed("independent_visitors", "CHILD,REFERRED,MATCHED,ENDED"),
        Keyed("carer_reviews", "CARER,APPROVED,REVIEWED,OUTCOME"),
        Keyed("disruption_meetings", "CHILD,HELD,PLACEMENT_ENDED"),
        Keyed("audits", "AUDIT,CHILD,IRO,AUDITED,KIND,GRADE,THEME"),
        Keyed("siblings", "CHILD,FAMILY"),
        Keyed("social_work_visits", "CHILD,VISITED,SEEN_ALONE"),
        Keyed("permanency_meetings", "CHILD,HELD,OUTCOME"),
        Keyed("court_milestones", "CHILD,MILESTONE,ON"),
        Keyed("transfers", "CHILD,REFERRED,OUTCOME,ON"),
        Keyed("placement_distances", "CHILD,DECOM,MILES,IN_AUTHORITY"),
    ];

    private static Contract Of(string name, string columns, int firstReturn = 0) => new(name, columns.Split(','), firstReturn);

    private static Contract Keyed(string name, string columns) => Of(name, columns + ",RECORDED");
}
