namespace IroAnalytics.Tests.SeedCases;

/// <summary>Case B: the annual report of East Sussex for 2013-14.</summary>
internal static class EastSussex2014
{
    /// <summary>1688 reviews in one year, 19 of them late, and 1530 in the next, four of them late.</summary>
    public static SeedFolder Reviews()
    {
        var folder = new SeedFolder("2014-03-31");
        foreach (var (place, child) in folder.Starts(844, "2012-09-03").Index())
        {
            child.Reviewed(place < 19 ? "2012-10-02" : "2012-10-01", "2012-12-20");
            if (place < 765) child.Reviewed("2013-06-18", place < 4 ? "2013-12-19" : "2013-12-18");
            else child.Leaves("2013-03-29");
        }

        return folder
            .TookPart(2013, (288, "PN0"), (1357, "PN1"), (43, "PN7"))
            .TookPart(2014, (230, "PN0"), (1240, "PN6"), (60, "PN4"));
    }

    /// <summary>596 children, 190 who came, 212 who left, one of whom came back in between: that makes 573. Ages are a day from the next band.</summary>
    public static SeedFolder Flows()
    {
        var folder = new SeedFolder("2014-03-31");
        foreach (var (place, child) in folder.Starts(596, "2012-06-01", bornOn: "2001-03-31").Index())
        {
            if (place < 131) child.Leaves("2014-03-31");
            else if (place < 211) child.BornOn = child.Leaves("2014-03-31").BornOn.AddDays(-1);
        }

        folder.Children[^1].BornOn = new(2005, 1, 1);
        folder.Children[^1].Leaves("2013-06-10").Starts("2013-10-07", "C2").Leaves("2014-01-31");
        folder.Starts(40, "2013-07-01", bornOn: "2012-07-02");
        folder.Starts(45, "2013-07-01", bornOn: "2012-07-01");
        folder.Starts(44, "2013-07-01", bornOn: "2008-07-01");
        folder.Starts(28, "2013-07-01", bornOn: "2000-07-02");
        folder.Starts(20, "2013-07-01", bornOn: "2000-07-01");
        folder.Starts(12, "2013-07-01", bornOn: "1997-07-01");
        return folder;
    }

    /// <summary>Eleven escalations, all resolved; 573 children and 5.21 full-time IROs.</summary>
    public static SeedFolder Escalations()
    {
        string[] themes =
        [
            "Permanence delay", "permanence delay", "PERMANENCE DELAY", " Permanence delay ",
            "plan not signed off", "social worker changes", "legal status", "", "", "", "",
        ];
        var folder = new SeedFolder("2014-03-31");
        var children = folder.Starts(573, "2012-06-01");
        return folder
            .Iros("2012-01-01", 1, 1, 1, 1, 1, 0.21m)
            .Rows("escalations", "ESCALATION,CHILD,RAISED,KIND,STAGE,THEME,RESOLVED", themes.Select((theme, place) =>
                $"E{place},{children[place].Id},{new DateOnly(2013, 4, 20).AddMonths(place):yyyy-MM-dd},formal,{(place == 10 ? 4 : 1)},{theme},2014-03-31"));
    }
}
