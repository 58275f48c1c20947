namespace IroAnalytics.Pipeline.Quality.ReturnRules;

/// <summary>The rules about children, reviews and episodes that belong together across files.</summary>
internal static class ChildRules
{
    public static IReadOnlyList<ReturnRule> All { get; } =
    [
        new("166", FindingSeverity.Error, ["Reviews"], ["REVIEW"], "REVIEW is blank or unreadable", Kind: FieldKind.RequiredDate),
        new("167", FindingSeverity.Error, ["Reviews"], ["REVIEW_CODE"], "REVIEW is given without a code PN0 to PN7, or a code is given without REVIEW (both blank is passed)"),
        new("440", FindingSeverity.Error, ["Reviews"], ["DOB", "REVIEW", "REVIEW_CODE"], "REVIEW_CODE PN0 with REVIEW after the 4th birthday (on the day is passed)"),
        new("441", FindingSeverity.Error, ["Reviews"], ["DOB", "REVIEW", "REVIEW_CODE"], "REVIEW_CODE PN1 to PN7 with REVIEW before the 4th birthday (on the day is passed)"),
        new("399", FindingSeverity.Error, ["Episodes", "Header", "Reviews"], ["LS", "MOTHER", "REVIEW", "REVIEW_CODE"], "Every episode of the child is V3 or V4, yet MOTHER, a REVIEW or a REVIEW_CODE is given"),
        new("INT08", FindingSeverity.Error, ["Reviews"], ["CHILD"], "A child in Reviews who is not on Header", Kind: FieldKind.ChildOnHeader),
        new("INT17", FindingSeverity.Error, ["Reviews"], ["DOB"], "DOB in Reviews differs from Header's, both given", Kind: FieldKind.BirthOnHeader),
        new("102", FindingSeverity.Error, ["Header"], ["DOB"], "DOB is blank or unreadable", Kind: FieldKind.RequiredDate),
        new("101", FindingSeverity.Error, ["Header"], ["SEX"], "SEX is blank or not M, F or U"),
        new("103", FindingSeverity.Error, ["Header"], ["ETHNIC"], "ETHNIC is blank or not in the code list", Kind: FieldKind.RequiredCode),
        new("301", FindingSeverity.Error, ["Header"], ["DOB"], "DOB is after the year's end", Kind: FieldKind.WithinYear),
        new("INT03", FindingSeverity.Error, ["Episodes"], ["CHILD"], "A child in Episodes who is not on Header", Kind: FieldKind.ChildOnHeader),
        new("INT32", FindingSeverity.Error, ["Header"], ["CHILD"], "A child on more than one Header row", Kind: FieldKind.OnceAChild),
        new("EPI", FindingSeverity.Warning, ["Header"], ["CHILD"], "A child on Header with neither an episode nor an OC3 row"),
        new("202", FindingSeverity.Warning, ["Header"], ["SEX"], "SEX differs from last year's Header (blank differs from a code)", NeedsLastYear: true),
        new("203", FindingSeverity.Warning, ["Header"], ["DOB"], "DOB differs from last year's Header", NeedsLastYear: true),
        new("104", FindingSeverity.Error, ["UASC"], ["DUC"], "DUC is given but unreadable, or lies before 1 April that opens the year"),
        new("304", FindingSeverity.Error, ["UASC"], ["DUC"], "DUC is after the 18th birthday"),
        new("231", FindingSeverity.Warning, ["Header"], ["DOB", "UASC status"], "A UASC child whose 11th birthday is after the year's end"),
        new("205D", FindingSeverity.Error, ["Header", "UASC"], ["UASC status", "CHILD"], "UASC this year, on last year's Header, but not UASC last year; the Header row flagged (the UASC row where there is no Header)", NeedsLastYear: true),
        new("INT09", FindingSeverity.Error, ["UASC"], ["CHILD"], "A child in UASC who is not on Header", Kind: FieldKind.ChildOnHeader),
        new("INT18", FindingSeverity.Error, ["UASC"], ["DOB"], "DOB in UASC differs from Header's, both given", Kind: FieldKind.BirthOnHeader),
        new("INT36", FindingSeverity.Error, ["UASC"], ["CHILD"], "A child on more than one UASC row", Kind: FieldKind.OnceAChild),
        new("1004", FindingSeverity.Error, ["Missing"], ["MIS_START"], "MIS_START is blank or unreadable", Kind: FieldKind.RequiredDate),
        new("567", FindingSeverity.Error, ["Missing"], ["MIS_START", "MIS_END"], "MIS_START is after MIS_END"),
        new("574", FindingSeverity.Error, ["Missing"], ["MIS_START", "MIS_END"], "In order of MIS_END (MIS_START where there is none), then MIS_START: a row whose predecessor of the same child has no MIS_END, or ends after this one starts"),
    ];
}
