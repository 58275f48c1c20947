using System.Globalization;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Risk;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>What a score knows of a plan, as people who work with children would say it.</summary>
internal static class ReasonWords
{
    private const double DaysOfAMonth = 30.4375;
    private const int FewMonths = 2;
    private const int MonthsOfAYear = 12;
    private const string Year = "in 12 months";

    private static readonly Dictionary<string, Func<double, string>> Sentences = new(StringComparer.Ordinal)
    {
        ["days_in_care"] = days => $"Looked after for {Span(days)}",
        ["start_unknown"] = yes => yes > 0 ? "How this time in care began is not recorded" : "How this time in care began is recorded",
        ["days_to_review"] = days => days < 0 ? $"Next review {Days(-days)} overdue" : $"Next review due in {Days(days)}",
        ["days_since_review"] = days => $"Last review held {Span(days)} ago",
        ["reviews_late"] = count => Several(count, "late review", "late reviews", Year),
        ["took_part_share"] = share => $"The child took part in {Share(share)} of reviews {Year}",
        ["early_reviews"] = count => count switch { 0 => "The first review is still to come", 1 => "The second review comes next", _ => "The first two reviews are held" },
        ["permanence_plan"] = yes => yes > 0 ? "The care plan names how permanence is to be reached" : "The care plan names no way to permanence",
        ["second_without_plan"] = yes => yes > 0 ? "The second review comes next, and there is no permanence plan" : "No second review waits for a permanence plan",
        ["days_without_plan"] = days => days > 0 ? $"No permanence plan for {Span(days)}" : "There is a permanence plan",
        ["plan_age"] = days => $"Care plan last updated {Span(days)} ago",
        ["education_plan_age"] = days => $"{Span(days)} since a personal education plan",
        ["health_age"] = days => $"Last health assessment {Span(days)} ago",
        ["iro_visit_age"] = days => $"IRO last saw or spoke to the child {Span(days)} ago",
        ["missing_count"] = count => Several(count, "missing incident", "missing incidents", "in 6 months"),
        ["decisions_open"] = count => Several(count, "review decision open", "review decisions open"),
        ["oldest_decision_days"] = days => days > 0 ? $"Oldest open review decision {Days(days)} past its day" : "No open review decision is past its day",
        ["decisions_stuck"] = count => Several(count, "review decision is stuck already", "review decisions are stuck already"),
        ["decisions_past_1"] = count => Several(count, "open review decision", "open review decisions", "up to 30 days past the day"),
        ["decisions_past_2"] = count => Several(count, "open review decision", "open review decisions", "31 to 60 days past the day"),
        ["decisions_past_3"] = count => Several(count, "open review decision", "open review decisions", "61 to 90 days past the day"),
        ["decisions_at_risk"] = count => Several(count, "review decision", "review decisions", "could become stuck within 3 months"),
        ["nearest_decision_days"] = days => days < 0 ? $"A review decision falls due in {Days(-days)}" : $"Review decision {Days(days)} past its day",
        ["decisions_completed_share"] = share => $"{Share(share)} of the review decisions of 6 months completed",
        ["placements_recent"] = count => Several(count, "placement", "placements", "in 3 months"),
        ["placements"] = count => Several(count, "placement", "placements", Year),
        ["unplanned_endings"] = count => Several(count, "placement broke down", "placements broke down", Year),
        ["unplanned_days_left"] = _ => "A placement broke down in the last 12 months",
        ["placement_age"] = days => $"In the present placement for {Span(days)}",
        ["miles"] = miles => string.Create(CultureInfo.InvariantCulture, $"Placed {miles:0} {(Math.Round(miles) == 1 ? "mile" : "miles")} from home"),
        ["is_far"] = yes => yes > 0 ? "Placed more than 20 miles from home" : "Placed within 20 miles of home",
        ["workers_recent"] = count => Several(count, "social worker", "social workers", "in 3 months"),
        ["workers"] = count => Several(count, "social worker", "social workers", Year),
        ["team_children"] = count => $"The social worker\u2019s team holds {Wording.Several((long)count, "child", "children")}",
        ["same_iro"] = yes => yes > 0 ? "The same IRO for 12 months" : "The IRO changed within 12 months",
        ["iro_children"] = count => $"The IRO holds {Wording.Several((long)count, "child", "children")}",
        ["reports_late"] = count => Several(count, "report for a review came late", "reports for reviews came late", Year),
        ["escalations_open"] = count => Several(count, "formal escalation open", "formal escalations open"),
        ["oldest_escalation_days"] = days => days > 0 ? $"Oldest open escalation raised {Days(days)} ago" : "No formal escalation open",
        ["highest_stage"] = stage => stage > 0 ? string.Create(CultureInfo.InvariantCulture, $"An open escalation has reached stage {stage:0}") : "No escalation at a formal stage",
        ["escalations"] = count => Several(count, "formal escalation", "formal escalations", Year),
        ["concerns"] = count => Several(count, "informal concern", "informal concerns", "in 6 months"),
        ["escalations_at_risk"] = count => Several(count, "formal escalation", "formal escalations", "not yet at the 20th working day"),
        ["escalations_new"] = count => Several(count, "formal escalation", "formal escalations", "in the first 10 working days"),
        ["escalations_nearly_stuck"] = count => Several(count, "formal escalation", "formal escalations", "in the last 10 of 20 working days"),
        ["legal_days"] = days => $"Under the present legal status for {Span(days)}",
        ["days_to_match"] = days => $"Placement order reaches 12 months without a match in {Days(days)}",
        ["age_stage"] = stage => $"Age {FeatureCatalogue.AgeStages[(int)stage]}",
        ["legal_status"] = status => $"Legal status: {FeatureCatalogue.LegalStatuses[(int)status]}",
        ["calendar_month"] = month => $"Time of year: {CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName((int)month)}",
    };

    private static readonly Dictionary<string, string> Records = new(StringComparer.Ordinal)
    {
        ["care_started_on"] = "care began",
        ["review_due_on"] = "review due",
        ["review_held_on"] = "review held",
        ["review_late_on"] = "review late",
        ["plan_on"] = "care plan",
        ["education_plan_on"] = "education plan",
        ["health_on"] = "health assessment",
        ["iro_visit_on"] = "contact",
        ["missing_on"] = "last",
        ["decision_due_on"] = "oldest due",
        ["decision_stuck_on"] = "the nearest counts as stuck from",
        ["placement_started_on"] = "placement began",
        ["placement_broke_down_on"] = "last broke down",
        ["social_worker_began_on"] = "social worker began",
        ["iro_began_on"] = "allocated",
        ["report_due_on"] = "last report due",
        ["escalation_raised_on"] = "oldest raised",
        ["concern_raised_on"] = "last raised",
        ["legal_began_on"] = "legal status began",
        ["match_due_on"] = "12 months full",
    };

    /// <summary>A reason as a sentence without its full stop.</summary>
    /// <param name="reason">The reason.</param>
    public static string Of(ListedReason reason) => reason switch
    {
        { Source: "rule" } => Wording.Capital(reason.Words),
        { Value: { } value } when Sentences.TryGetValue(reason.Feature, out var sentence) => sentence(value),
        { Label: { } label } => $"{Wording.Capital(label)}: not known",
        _ => Wording.Capital(reason.Words),
    };

    /// <summary>The dated record behind a reason: <c>decision due 21 Aug 2026</c>; empty where there is none.</summary>
    /// <param name="reason">The reason.</param>
    public static string Record(ListedReason reason) =>
        reason.RecordOn is { } day && FeatureCatalogue.All.FirstOrDefault(feature => feature.Name == reason.Feature)?.Record is { } column
            ? $"{Records[column]} {Wording.ShortDay(day)}"
            : "";

    /// <summary>What a feature is called.</summary>
    /// <param name="feature">Its name.</param>
    public static string Name(string feature) => FeatureCatalogue.All.FirstOrDefault(one => one.Name == feature)?.Label ?? feature;

    /// <summary>A stretch of days as people say it: <c>25 days</c>, <c>11 months</c>, <c>2 years</c>, <c>3 years and 1 month</c>.</summary>
    /// <param name="days">How many days.</param>
    public static string Span(double days)
    {
        var months = (int)Math.Floor(days / DaysOfAMonth);
        if (months < FewMonths) return Days(days);
        if (months < FewMonths * MonthsOfAYear) return Wording.Several(months, "month", "months");

        var (years, left) = Math.DivRem(months, MonthsOfAYear);
        return Wording.Several(years, "year", "years") + (left == 0 ? "" : $" and {Wording.Several(left, "month", "months")}");
    }

    private static string Days(double days) => Wording.Several((long)Math.Round(days), "day", "days");

    private static string Share(double share) => Wording.Share(share, 1);

    private static string Several(double count, string one, string more, string when = "")
    {
        var words = count == 0 ? $"No {one}" : Wording.Several((long)count, one, more);
        return when.Length == 0 ? words : $"{words} {when}";
    }
}
