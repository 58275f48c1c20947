namespace IroAnalytics.Pipeline.Risk;

/// <summary>The feature dictionary. No ethnicity, religion, sex, disability, nationality, postcode, free text or name is in it.</summary>
public static class FeatureCatalogue
{
    /// <summary>Raised whenever a feature's meaning, name or place changes: a model of another version is refused.</summary>
    public const int Version = 1;

    /// <summary>The categories of <c>legal_status</c>, each by its number, 0 for the first.</summary>
    public static IReadOnlyList<string> LegalStatuses { get; } =
        ["interim care order", "care order", "placement order", "section 20", "police or emergency protection", "remand or custody", "other", "not known"];

    /// <summary>The categories of <c>age_stage</c>, each by its number, 0 for the first.</summary>
    public static IReadOnlyList<string> AgeStages { get; } = ["under 5", "5 to 15", "16 and over"];

    private const string Year = "in the 12 months before";

    /// <summary>Every feature, in the order of the models' columns.</summary>
    public static IReadOnlyList<RiskFeature> All { get; } =
    [
        new("days_in_care", "time in care", "days", "days since the period of care began", "Episodes", "care_started_on", FeatureShape.Curve, 3650),
        new("start_unknown", "start of care not recorded", "yes/no", "the period does not begin with a start of care", "Episodes", null),
        new("days_to_review", "the next review's due day", "days", "days until the next review is due; below 0 once overdue", "Episodes, Reviews", "review_due_on", FeatureShape.Curve, 200),
        new("days_since_review", "time since the last review", "days", "days since a review was held in this period", "Reviews", "review_held_on", FeatureShape.Linear, 400),
        new("reviews_late", "late reviews", "number", "reviews that passed their due day unheld " + Year, "Reviews", "review_late_on", FeatureShape.Log, 4, 1),
        new("took_part_share", "the child's part in reviews", "share", "share of reviews the child took part in, " + Year, "Reviews", "review_held_on", Rises: -1),
        new("early_reviews", "the first reviews", "number", "reviews held in a period of known start: 0, 1, or 2 and more", "Reviews", "review_held_on"),
        new("permanence_plan", "a permanence plan", "yes/no", "the latest care plan says how permanence is to be reached", "care_plans", "plan_on", Rises: -1),
        new("second_without_plan", "a second review to come without a permanence plan", "yes/no", "the second review comes next and the latest care plan names no permanence", "Reviews, care_plans", "review_due_on", Rises: 1),
        new("days_without_plan", "time without a permanence plan", "days", "days since there last was one, else since care began; 0 with one", "care_plans", "plan_on", FeatureShape.Log, 1500, 1),
        new("plan_age", "the care plan's age", "days", "days since the care plan was updated", "care_plans", "plan_on", FeatureShape.Log, 900),
        new("education_plan_age", "the education plan's age", "days", "days since a personal education plan, ages 5 to 15 only; else since care began", "personal_education_plans", "education_plan_on", FeatureShape.Log, 900),
        new("health_age", "the health assessment's age", "days", "days since a health assessment", "health_assessments", "health_on", FeatureShape.Log, 900),
        new("iro_visit_age", "time since the IRO's contact", "days", "days since the IRO saw or spoke to the child", "iro_visits", "iro_visit_on", FeatureShape.Log, 900),
        new("missing_count", "missing incidents", "number", "incidents of going missing in the 6 months before", "Missing", "missing_on", FeatureShape.Log, 10, 1),
        new("decisions_open", "open decisions", "number", "decisions of reviews not completed", "review_decisions", "decision_due_on", FeatureShape.Log, 20),
        new("oldest_decision_days", "the oldest open decision", "days", "days past the day of the oldest open decision", "review_decisions", "decision_due_on", FeatureShape.Log, 730, 1),
        new("decisions_stuck", "decisions already stuck", "number", "open decisions 90 days or more past their day", "review_decisions", "decision_due_on", FeatureShape.Log, 10, 1),
        new("decisions_past_1", "decisions up to 30 days past their day", "number", "open decisions 0 to 30 days past their day", "review_decisions", "decision_stuck_on", Most: 6, Rises: 1),
        new("decisions_past_2", "decisions 31 to 60 days past their day", "number", "open decisions 31 to 60 days past their day", "review_decisions", "decision_stuck_on", Most: 6, Rises: 1),
        new("decisions_past_3", "decisions 61 to 90 days past their day", "number", "open decisions 61 days or more past their day and not yet 90", "review_decisions", "decision_stuck_on", Most: 6, Rises: 1),
        new("decisions_at_risk", "decisions that could become stuck", "number", "open decisions whose 90th day past their day falls within the horizon", "review_decisions", "decision_stuck_on", FeatureShape.Linear, 6, 1),
        new("nearest_decision_days", "the decision nearest to being stuck", "days", "days past its day, of the open decision that would be stuck first", "review_decisions", "decision_stuck_on"),
        new("decisions_completed_share", "decisions completed", "share", "share completed of the decisions of the 6 months before", "review_decisions", "decision_due_on", Rises: -1),
        new("placements_recent", "placements in 3 months", "number", "placements open in the 3 months before", "Episodes", "placement_started_on", FeatureShape.Log, 6),
        new("placements", "placements in 12 months", "number", "placements open " + Year, "Episodes", "placement_started_on", FeatureShape.Log, 10),
        new("unplanned_endings", "placements that broke down", "number", "unplanned endings " + Year, "Episodes", "placement_broke_down_on", Most: 4),
        new("unplanned_days_left", "the last breakdown", "days", "days until the latest breakdown is 12 months ago", "Episodes", "placement_broke_down_on"),
        new("placement_age", "time in this placement", "days", "days since the present placement began", "Episodes", "placement_started_on", FeatureShape.Log, 3650),
        new("miles", "distance from home", "miles", "miles from home to the present placement", "placement_distances", "placement_started_on", FeatureShape.Log, 300),
        new("is_far", "more than 20 miles from home", "yes/no", "whether the placement is more than 20 miles from home", "placement_distances", "placement_started_on"),
        new("workers_recent", "social workers in 3 months", "number", "social workers in the 3 months before", "SWEpisodes", "social_worker_began_on", FeatureShape.Linear, 4, 1),
        new("workers", "social workers in 12 months", "number", "social workers " + Year, "SWEpisodes", "social_worker_began_on", FeatureShape.Linear, 6, 1),
        new("team_children", "the team's children", "number", "children looked after held by the social worker's team", "SWEpisodes, social_work_teams", null, FeatureShape.Linear),
        new("same_iro", "the same IRO for 12 months", "yes/no", "the IRO is the one of 12 months before", "iro_allocations", "iro_began_on", Rises: -1),
        new("iro_children", "the IRO's caseload", "number", "children looked after allocated to the child's IRO", "iro_allocations", "iro_began_on", FeatureShape.Linear, Rises: 1),
        new("reports_late", "late reports", "number", "reviews " + Year + " whose report came later than 3 days before", "review_meetings", "report_due_on", FeatureShape.Log, 4, 1),
        new("escalations_open", "open escalations", "number", "formal escalations not resolved", "escalations", "escalation_raised_on", FeatureShape.Linear, 4),
        new("oldest_escalation_days", "the oldest open escalation", "days", "days since the oldest open formal escalation was raised", "escalations", "escalation_raised_on", FeatureShape.Log, 365),
        new("highest_stage", "the stage reached", "number", "highest stage among open escalations; 0 for none or informal", "escalations, escalation_stages", "escalation_raised_on", FeatureShape.Linear, 5),
        new("escalations", "formal escalations", "number", "formal escalations " + Year, "escalations", "escalation_raised_on", FeatureShape.Log, 6),
        new("concerns", "informal concerns", "number", "informal concerns in the 6 months before", "escalations", "concern_raised_on", FeatureShape.Log, 6),
        new("escalations_at_risk", "escalations not yet stuck", "number", "open formal escalations before their 20th working day", "escalations", "escalation_raised_on", FeatureShape.Linear, 3, 1),
        new("escalations_new", "new escalations", "number", "of these, in their first 10 working days", "escalations", "escalation_raised_on", FeatureShape.Linear, 3),
        new("escalations_nearly_stuck", "escalations nearly stuck", "number", "of these, in their last 10 working days", "escalations", "escalation_raised_on", FeatureShape.Linear, 3),
        new("legal_days", "time under this legal status", "days", "days since the present legal status began", "Episodes", "legal_began_on", FeatureShape.Log, 3650),
        new("days_to_match", "the placement order's 12 months", "days", "days until a placement order without a match is 12 months old", "Episodes", "match_due_on"),
        new("age_stage", "the stage of age", "category", "before, at or after school age (5 to 15): what is due changes with it", "Header", null, FeatureShape.Category),
        new("legal_status", "the legal status", "category", "group of the present legal status", "Episodes", "legal_began_on", FeatureShape.Category),
        new("calendar_month", "the time of year", "category", "month of the day of scoring, 1 to 12", "the calendar", null, FeatureShape.Category),
    ];

    /// <summary>The place of a feature among <see cref="All"/>.</summary>
    /// <param name="name">Its name.</param>
    public static int IndexOf(string name) => Places[name];

    private static readonly Dictionary<string, int> Places =
        All.Select((feature, place) => (feature.Name, place)).ToDictionary(pair => pair.Name, pair => pair.place, StringComparer.Ordinal);
}
