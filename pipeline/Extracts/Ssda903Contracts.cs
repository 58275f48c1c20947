namespace IroAnalytics.Pipeline.Extracts;

/// <summary>The tables of the statutory return on children looked after (SSDA903), as every council produces them.</summary>
/// <remarks>Columns: Department for Education, SSDA903 guide; DoLo from the 2026-27 return, SWEpisodes from 2023-24.</remarks>
internal static class Ssda903Contracts
{
    public static IReadOnlyList<ExtractContract> All { get; } =
    [
        new(
            "Header",
            ExtractOrigin.Ssda903,
            [
                new("CHILD", ColumnType.Child, true),
                new("SEX", ColumnType.Code),
                new("DOB", ColumnType.Date),
                new("ETHNIC", ColumnType.Code),
                new("UPN", ColumnType.Text),
                new("MOTHER", ColumnType.Code),
                new("MC_DOB", ColumnType.Date),
            ],
            ["CHILD"],
            null, true),
        new(
            "Episodes",
            ExtractOrigin.Ssda903,
            [
                new("CHILD", ColumnType.Child, true),
                new("DECOM", ColumnType.Date, true),
                new("RNE", ColumnType.Code),
                new("LS", ColumnType.Code),
                new("CIN", ColumnType.Code),
                new("PLACE", ColumnType.Code),
                new("PLACE_PROVIDER", ColumnType.Code),
                new("DEC", ColumnType.Date),
                new("REC", ColumnType.Code),
                new("REASON_PLACE_CHANGE", ColumnType.Code),
                new("HOME_POST", ColumnType.Postcode),
                new("PL_POST", ColumnType.Postcode),
                new("URN", ColumnType.Text),
            ],
            ["CHILD", "DECOM"],
            "DECOM", true),
        new(
            "Reviews",
            ExtractOrigin.Ssda903,
            [
                new("CHILD", ColumnType.Child, true),
                new("DOB", ColumnType.Date),
                new("REVIEW", ColumnType.Date, true),
                new("REVIEW_CODE", ColumnType.Code),
            ],
            ["CHILD", "REVIEW"],
            "REVIEW", true),
        new(
            "UASC",
            ExtractOrigin.Ssda903,
            [
                new("CHILD", ColumnType.Child, true),
                new("SEX", ColumnType.Code),
                new("DOB", ColumnType.Date),
                new("DUC", ColumnType.Date),
            ],
            ["CHILD"],
            null),
        new(
            "OC2",
            ExtractOrigin.Ssda903,
            [
                new("CHILD", ColumnType.Child, true),
                new("DOB", ColumnType.Date),
                new("SDQ_SCORE", ColumnType.WholeNumber, false, 0, 40),
                new("SDQ_REASON", ColumnType.Code),
                new("CONVICTED", ColumnType.Code),
                new("HEALTH_CHECK", ColumnType.Code),
                new("IMMUNISATIONS", ColumnType.Code),
                new("TEETH_CHECK", ColumnType.Code),
                new("HEALTH_ASSESSMENT", ColumnType.Code),
                new("SUBSTANCE_MISUSE", ColumnType.Code),
                new("INTERVENTION_RECEIVED", ColumnType.Code),
                new("INTERVENTION_OFFERED", ColumnType.Code),
            ],
            [],
            null),
        new(
            "OC3",
            ExtractOrigin.Ssda903,
            [
                new("CHILD", ColumnType.Child, true),
                new("DOB", ColumnType.Date),
                new("IN_TOUCH", ColumnType.Code),
                new("ACTIV", ColumnType.Code),
                new("ACCOM", ColumnType.Code),
            ],
            [],
            null),
        new(
            "AD1",
            ExtractOrigin.Ssda903,
            [
                new("CHILD", ColumnType.Child, true),
                new("DOB", ColumnType.Date),
                new("DATE_INT", ColumnType.Date, true),
                new("DATE_MATCH", ColumnType.Date),
                new("FOSTER_CARE", ColumnType.Code),
                new("NB_ADOPTR", ColumnType.WholeNumber, false, 1, 2),
                new("SEX_ADOPTR", ColumnType.Code),
                new("LS_ADOPTR", ColumnType.Code),
            ],
            ["CHILD", "DATE_INT"],
            "DATE_INT"),
        new(
            "PlacedAdoption",
            ExtractOrigin.Ssda903,
            [
                new("CHILD", ColumnType.Child, true),
                new("DOB", ColumnType.Date),
                new("DATE_PLACED", ColumnType.Date, true),
                new("DATE_PLACED_CEASED", ColumnType.Date),
                new("REASON_PLACED_CEASED", ColumnType.Code),
            ],
            ["CHILD", "DATE_PLACED"],
            "DATE_PLACED"),
        new(
            "PrevPerm",
            ExtractOrigin.Ssda903,
            [
                new("CHILD", ColumnType.Child, true),
                new("DOB", ColumnType.Date),
                new("PREV_PERM", ColumnType.Code),
                new("LA_PERM", ColumnType.Code),
                new("DATE_PERM", ColumnType.Date),
            ],
            [],
            null),
        new(
            "Missing",
            ExtractOrigin.Ssda903,
            [
                new("CHILD", ColumnType.Child, true),
                new("DOB", ColumnType.Date),
                new("MISSING", ColumnType.Code),
                new("MIS_START", ColumnType.Date, true),
                new("MIS_END", ColumnType.Date),
            ],
            ["CHILD", "MIS_START"],
            "MIS_START"),
        new(
            "SWEpisodes",
            ExtractOrigin.Ssda903,
            [
                new("CHILD", ColumnType.Child, true),
                new("DOB", ColumnType.Date),
                new("SW_ID", ColumnType.Text),
                new("SW_DECOM", ColumnType.Date, true),
                new("SW_DEC", ColumnType.Date),
                new("SW_REASON", ColumnType.Code),
            ],
            ["CHILD", "SW_DECOM"],
            "SW_DECOM"),
        new(
            "DoLo",
            ExtractOrigin.Ssda903,
            [
                new("CHILD", ColumnType.Child, true),
                new("DOB", ColumnType.Date),
                new("DOLO_START", ColumnType.Date, true),
                new("DOLO_END", ColumnType.Date),
            ],
            ["CHILD", "DOLO_START"],
            "DOLO_START"),
    ];
}
