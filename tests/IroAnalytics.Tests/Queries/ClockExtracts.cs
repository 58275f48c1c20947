using IroAnalytics.Tests.Extracts;

namespace IroAnalytics.Tests.Queries;

/// <summary>
/// Eight children as at Friday 14 November 2025. Due in November: B held on the 3rd in time and C on the 6th two days late; D (due on the
/// 10th) and H (due on the 14th itself) overdue; E due on the 17th; F on the 30th, the month's last day. A is due on 26 December. How G came into
/// care is not known.
/// </summary>
internal static class ClockExtracts
{
    public const string AsAt = "2025-11-14";

    public static ExtractFolderBuilder Create(params string[] moreReviews) => ExtractFolderBuilder.Empty()
        .Header([.. "ABCDEFGH".Select(child => $"{child},M,01/02/2012,WBRI,,,")])
        .Episodes(
            From("A", "01/09/2025"), From("B", "06/10/2025"), From("C", "07/10/2025"), From("D", "13/10/2025"),
            From("E", "20/10/2025"), From("F", "04/08/2025"), From("G", "01/10/2025", "P"), From("H", "17/10/2025"))
        .Reviews([.. ((string[])["A 26/09/2025", "B 03/11/2025", "C 06/11/2025", "F 30/08/2025", .. moreReviews])
            .Select(review => review.Split(' ')).Select(review => $"{review[0]},01/02/2012,{review[1]},PN1")]);

    /// <summary>The service's own lists: E is booked two days late with its report in, and nothing is prepared for the others.</summary>
    public static ExtractFolderBuilder WithOwnLists(this ExtractFolderBuilder extracts) => extracts
        .Rows("iro_allocations.csv", "CHILD,IRO,FROM,TO", "D,IRO-02,13/10/2025,", "E,IRO-01,20/10/2025,", "H,IRO-01,17/10/2025,01/11/2025")
        .Rows("booked_reviews.csv", "CHILD,BOOKED_FOR,CANCELLED,CANCELLED_BY", "E,19/11/2025,,", "D,10/11/2025,,", "F,24/11/2025,12/11/2025,family")
        .Rows(
            "review_meetings.csv",
            "CHILD,REVIEW,IRO,METHOD,CHAIRED_BY_CHILD,REPORT_RECEIVED,DECISIONS_SENT,RECORD_SENT,LATE_REASON,PARTS,INTERPRETER,ADVISER,RECORDED",
            "E,19/11/2025,,,,12/11/2025,,,,,,,12/11/2025",
            "F,28/11/2025,,,,13/11/2025,,,,,,,17/11/2025"); // keyed after the as-at date

    private static string From(string child, string began, string code = "S") => $"{child},{began},{code},C2,N1,U4,PR1,,,,,,";
}
