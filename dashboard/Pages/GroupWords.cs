using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>What people call the groups that are codes. Meanings: SSDA903 guide; themes: the service's own list. Addresses and files keep the code.</summary>
internal static class GroupWords
{
    /// <summary>What people call the group of everything that is not recorded.</summary>
    public const string NotRecorded = "Not recorded";

    private static readonly HashSet<string> Abbreviations = new(["IRO", "LADO", "UASC"], StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["review_code PN0"] = "Under 4 (PN0)",
        ["review_code PN1"] = "Spoke for themselves (PN1)",
        ["review_code PN2"] = "Came, advocate spoke (PN2)",
        ["review_code PN3"] = "Came, views by signs (PN3)",
        ["review_code PN4"] = "Came, no views heard (PN4)",
        ["review_code PN5"] = "Sent an advocate (PN5)",
        ["review_code PN6"] = "Sent their views (PN6)",
        ["review_code PN7"] = "Neither came nor sent (PN7)",
        ["reason_ceased E11"] = "Adopted, unopposed (E11)",
        ["reason_ceased E12"] = "Adopted, consent waived (E12)",
        ["reason_ceased E13"] = "To others without responsibility (E13)",
        ["reason_ceased E14"] = "Remand ended (E14)",
        ["reason_ceased E15"] = "Assessed as 18 or over (E15)",
        ["reason_ceased E16"] = "Moved abroad (E16)",
        ["reason_ceased E17"] = "Stayed put at 18 (E17)",
        ["reason_ceased E2"] = "Died (E2)",
        ["reason_ceased E3"] = "Care taken over elsewhere (E3)",
        ["reason_ceased E41"] = "Child arrangements order (E41)",
        ["reason_ceased E45"] = "Special guardian, carer and kin (E45)",
        ["reason_ceased E46"] = "Special guardian, carer (E46)",
        ["reason_ceased E47"] = "Special guardian, kin (E47)",
        ["reason_ceased E48"] = "Special guardian, other (E48)",
        ["reason_ceased E4A"] = "Home, as planned (E4A)",
        ["reason_ceased E4B"] = "Home, not as planned (E4B)",
        ["reason_ceased E5"] = "Independent, with support (E5)",
        ["reason_ceased E6"] = "Independent, no support (E6)",
        ["reason_ceased E7"] = "To adult social care (E7)",
        ["reason_ceased E8"] = "Any other reason (E8)",
        ["reason_ceased E9"] = "Sentenced to custody (E9)",
        ["reason_moved CARPL"] = "As the plan says (CARPL)",
        ["reason_moved CLOSE"] = "Home closed (CLOSE)",
        ["reason_moved ALLEG"] = "Allegation (ALLEG)",
        ["reason_moved STAND"] = "Standards of care (STAND)",
        ["reason_moved APPRR"] = "Approval removed (APPRR)",
        ["reason_moved CREQB"] = "Carer asked, behaviour (CREQB)",
        ["reason_moved CREQO"] = "Carer asked, other (CREQO)",
        ["reason_moved CHILD"] = "Child asked (CHILD)",
        ["reason_moved LAREQ"] = "Council asked (LAREQ)",
        ["reason_moved PLACE"] = "Status only (PLACE)",
        ["reason_moved CUSTOD"] = "Custody (CUSTOD)",
        ["reason_moved OTHER"] = "Other (OTHER)",
        ["theme PERM"] = "Permanence drifts (PERM)",
        ["theme CPLAN"] = "Care plan missing, late or poor (CPLAN)",
        ["theme DECN"] = "Decisions not carried out (DECN)",
        ["theme PEP"] = "Education (PEP)",
        ["theme HEALTH"] = "Health (HEALTH)",
        ["theme SWCH"] = "Social worker changes (SWCH)",
        ["theme PLACE"] = "Placement (PLACE)",
        ["theme LEGAL"] = "Legal status, proceedings (LEGAL)",
        ["theme TRANS"] = "Leaving care (TRANS)",
        ["theme VISIT"] = "Statutory visits (VISIT)",
        ["theme FAMILY"] = "Family time, siblings (FAMILY)",
        ["theme NOTIF"] = "Not told of an event (NOTIF)",
        ["theme DOCS"] = "Late reports or minutes (DOCS)",
        ["theme IDENT"] = "Culture, immigration (IDENT)",
        ["theme FIN"] = "Savings, allowances (FIN)",
        ["theme SAFE"] = "Missing, exploitation, harm (SAFE)",
        ["stage 0"] = "Informal",
        ["stage 1"] = "Stage 1",
        ["stage 2"] = "Stage 2",
        ["stage 3"] = "Stage 3",
        ["stage 4"] = "Stage 4",
        ["stage 5"] = "Stage 5, Cafcass",
    };

    /// <summary>What people call a group.</summary>
    /// <param name="dimension">The dimension or distribution.</param>
    /// <param name="group">The group.</param>
    public static string Of(string dimension, string group) => group == Dimensions.NotKnown
        ? NotRecorded
        : Words.GetValueOrDefault($"{dimension} {group}") ?? Wording.Capital(string.Join(' ', group.Split(' ').Select(Spelt)));

    /// <summary>The dimension's name inside a sentence: <c>team</c>, <c>kind of review</c>.</summary>
    /// <param name="dimension">The dimension or distribution.</param>
    public static string Kind(string dimension) => dimension switch
    {
        "review_kind" => "kind of review",
        "review_code" => "way of taking part",
        "age_band" or "age_group" => "age group",
        "placement_type" => "placement type",
        "reason_late" or "reason_moved" or "reason_ceased" => "reason",
        "days_late_group" or "days_open_group" => "number of days",
        "placements_group" => "number of placements",
        "miles_group" => "distance",
        _ => Finding.Lower(Dimensions.Words(dimension)),
    };

    private static string Spelt(string word) => Abbreviations.TryGetValue(word, out var spelt) ? spelt : word;
}
