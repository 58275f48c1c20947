namespace IroAnalytics.Tests.SeedCases;

/// <summary>Case E: a thematic audit of April and May 2021.</summary>
internal static class ThematicAudit2021
{
    /// <summary>14 observations, one of each IRO, and 24 dip samples; and in the months beside them one each that does not count.</summary>
    public static SeedFolder Audits()
    {
        var folder = new SeedFolder("2021-06-30");
        var children = folder.Starts(24, "2019-05-01");
        return folder
            .Iros("2019-04-01", [.. Enumerable.Repeat(1m, 14)])
            .Rows("audits", "AUDIT,CHILD,IRO,AUDITED,KIND,GRADE", Enumerable.Range(0, 14).Select(audit =>
                $"O{audit:00},,IRO-{audit:00},{(audit % 2 == 0 ? "2021-04-01" : "2021-05-31")},observation,good"))
            .Rows("audits", "AUDIT,CHILD,IRO,AUDITED,KIND,GRADE", Enumerable.Range(0, 24).Select(audit =>
                $"D{audit:00},{children[audit].Id},,2021-04-30,dip_sample,{(audit % 3 == 0 ? "requires_improvement" : "good")}"))
            .Rows("audits", "AUDIT,CHILD,IRO,AUDITED,KIND,GRADE", ["X1,,IRO-00,2021-03-31,observation,good", "X2,,,2021-06-01,dip_sample,good"]);
    }
}
