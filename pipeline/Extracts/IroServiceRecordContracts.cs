namespace IroAnalytics.Pipeline.Extracts;

/// <summary>The lists that IRO services keep about children's voice, carers, quality and the work of others.</summary>
/// <remarks>There is no national standard for them: this contract is theirs.</remarks>
internal static class IroServiceRecordContracts
{
    public static IReadOnlyList<ExtractContract> All { get; } =
    [
        new(
            "consultations",
            ExtractOrigin.IroService,
            [
                new("CHILD", ColumnType.Child, true),
                new("RECEIVED", ColumnType.Date, true),
                new("RESPONDENT", ColumnType.Code, true),
                new("QUESTION", ColumnType.Text, true),
                new("ANSWER", ColumnType.Code, true),
                new("COMMENT", ColumnType.Text),
                new(ExtractContract.Recorded, ColumnType.Date),
            ],
            [],
            "RECEIVED"),
        new(
            "complaints",
            ExtractOrigin.IroService,
            [
                new("COMPLAINT", ColumnType.Text, true),
                new("CHILD", ColumnType.Child),
                new("RECEIVED", ColumnType.Date, true),
                new("KIND", ColumnType.Code, true),
                new("THEME", ColumnType.UpperText),
                new("TEXT", ColumnType.Text),
                new("RESOLVED", ColumnType.Date),
                new(ExtractContract.Recorded, ColumnType.Date),
            ],
            ["COMPLAINT"],
            "RECEIVED"),
        new(
            "advocacy",
            ExtractOrigin.IroService,
            [
                new("CHILD", ColumnType.Child, true),
                new("REFERRED", ColumnType.Date, true),
                new("REFERRED_BY", ColumnType.Code),
                new("ISSUE", ColumnType.Text),
                new("CLOSED", ColumnType.Date),
                new("OUTCOME", ColumnType.Text),
                new(ExtractContract.Recorded, ColumnType.Date),
            ],
            [],
            "REFERRED"),
        new(
            "independent_visitors",
            ExtractOrigin.IroService,
            [
                new("CHILD", ColumnType.Child, true),
                new("REFERRED", ColumnType.Date, true),
                new("MATCHED", ColumnType.Date),
                new("ENDED", ColumnType.Date),
                new(ExtractContract.Recorded, ColumnType.Date),
            ],
            [],
            "REFERRED"),
        new(
            "carer_reviews",
            ExtractOrigin.IroService,
            [
                new("CARER", ColumnType.Text, true),
                new("APPROVED", ColumnType.Date, true),
                new("REVIEWED", ColumnType.Date, true),
                new("OUTCOME", ColumnType.Text),
                new(ExtractContract.Recorded, ColumnType.Date),
            ],
            [],
            "REVIEWED"),
        new(
            "disruption_meetings",
            ExtractOrigin.IroService,
            [
                new("CHILD", ColumnType.Child, true),
                new("HELD", ColumnType.Date, true),
                new("PLACEMENT_ENDED", ColumnType.Date),
                new(ExtractContract.Recorded, ColumnType.Date),
            ],
            [],
            "HELD"),
        new(
            "audits",
            ExtractOrigin.IroService,
            [
                new("AUDIT", ColumnType.Text, true),
                new("CHILD", ColumnType.Child),
                new("IRO", ColumnType.Text),
                new("AUDITED", ColumnType.Date, true),
                new("KIND", ColumnType.Code, true),
                new("GRADE", ColumnType.Code, true),
                new("THEME", ColumnType.UpperText),
                new(ExtractContract.Recorded, ColumnType.Date),
            ],
            ["AUDIT"],
            "AUDITED"),
        new(
            "siblings",
            ExtractOrigin.IroService,
            [
                new("CHILD", ColumnType.Child, true),
                new("FAMILY", ColumnType.Text, true),
                new(ExtractContract.Recorded, ColumnType.Date),
            ],
            []),
        new(
            "social_work_visits",
            ExtractOrigin.IroService,
            [
                new("CHILD", ColumnType.Child, true),
                new("VISITED", ColumnType.Date, true),
                new("SEEN_ALONE", ColumnType.Code),
                new(ExtractContract.Recorded, ColumnType.Date),
            ],
            [],
            "VISITED"),
        new(
            "permanency_meetings",
            ExtractOrigin.IroService,
            [
                new("CHILD", ColumnType.Child, true),
                new("HELD", ColumnType.Date, true),
                new("OUTCOME", ColumnType.Text),
                new(ExtractContract.Recorded, ColumnType.Date),
            ],
            [],
            "HELD"),
        new(
            "court_milestones",
            ExtractOrigin.IroService,
            [
                new("CHILD", ColumnType.Child, true),
                new("MILESTONE", ColumnType.Code, true),
                new("ON", ColumnType.Date, true),
                new(ExtractContract.Recorded, ColumnType.Date),
            ],
            [],
            "ON"),
        new(
            "transfers",
            ExtractOrigin.IroService,
            [
                new("CHILD", ColumnType.Child, true),
                new("REFERRED", ColumnType.Date, true),
                new("OUTCOME", ColumnType.Code),
                new("ON", ColumnType.Date),
                new(ExtractContract.Recorded, ColumnType.Date),
            ],
            [],
            "REFERRED"),
        new(
            "placement_distances",
            ExtractOrigin.IroService,
            [
                new("CHILD", ColumnType.Child, true),
                new("DECOM", ColumnType.Date, true),
                new("MILES", ColumnType.Number, true, 0, 999.9),
                new("IN_AUTHORITY", ColumnType.Code),
                new(ExtractContract.Recorded, ColumnType.Date),
            ],
            [],
            "DECOM"),
    ];
}
