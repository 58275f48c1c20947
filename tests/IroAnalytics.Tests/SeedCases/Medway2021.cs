namespace IroAnalytics.Tests.SeedCases;

/// <summary>Case D: the annual report of Medway for 2020-21.</summary>
internal static class Medway2021
{
    /// <summary>1593 reviews of 425 children, seven of them late, each another child's; the child did not take part in twelve.</summary>
    /// <param name="withoutCode">How many are of children under four.</param>
    public static SeedFolder Reviews(int withoutCode)
    {
        var folder = new SeedFolder("2021-03-31");
        foreach (var (place, child) in folder.Starts(425, "2020-04-01").Index())
        {
            child.Reviewed(place < 7 ? "2020-05-04" : "2020-05-01", "2020-07-20", "2020-12-01");
            if (place >= 107) child.Reviewed("2021-03-31");
        }

        return folder.TookPart(2021, (withoutCode, "PN0"), (12, "PN7"), (1581 - withoutCode, "PN5"));
    }

    /// <summary>148 children who came, by the legal status they came under.</summary>
    public static SeedFolder Starts()
    {
        var folder = new SeedFolder("2021-03-31");
        foreach (var (status, children) in ((string, int)[])[("V2", 67), ("L1", 5), ("L2", 40), ("C1", 33), ("J1", 2), ("E1", 1)])
        {
            foreach (var child in folder.Starts(children, children % 2 == 0 ? "2020-04-01" : "2021-03-31", status)) child.Sex = "2";
        }

        return folder;
    }

    /// <summary>100 children with a plan of long-term fostering, of whom 37, 49, then 61 have it; 150 others long in care, 108, then 99 settled.</summary>
    public static SeedFolder LongTerm()
    {
        var folder = new SeedFolder("2021-03-31");
        var planned = folder.Starts(100, "2018-11-01", bornOn: "2003-10-01");
        foreach (var (place, child) in planned.Index())
        {
            if (place < 37) child.Moves("2019-03-31", "U4");
            else if (place < 49) child.Moves("2020-03-31", "U1");
            else if (place < 61) child.Moves("2021-03-31", "U4");
        }

        foreach (var (place, child) in folder.Starts(150, "2017-10-30", bornOn: "2009-05-01").Index())
        {
            if (place < 9) child.Moves("2020-06-01", "U6");
            else if (place < 9 + 42) child.Moves("2019-04-01", "K2");
        }

        return folder
            .Rows("care_plans", "CHILD,UPDATED,PLAN,KIND", planned.Select(child => $"{child.Id},2018-12-03,LTF,care"))
            .Rows("care_plans", "CHILD,UPDATED,PLAN,KIND", planned.Select(child => $"{child.Id},2019-01-07,INDEPENDENCE,pathway"))
            .Rows("disruption_meetings", "CHILD,HELD,PLACEMENT_ENDED", folder.Children.Take(3).Select(child => $"{child.Id},2020-09-01,"));
    }

    /// <summary>Nine escalations carried in, 150 raised, all 159 resolved within the year.</summary>
    public static SeedFolder Escalations()
    {
        var folder = new SeedFolder("2021-03-31");
        var children = folder.Starts(159, "2019-05-01");
        return folder.Rows("escalations", "ESCALATION,CHILD,RAISED,KIND,STAGE,RESOLVED", children.Select((child, place) =>
            $"E{place},{child.Id},{(place < 9 ? "2020-03-31" : "2020-04-01")},formal,{1 + (place % 4)},{(place % 2 == 0 ? "2020-04-01" : "2021-03-31")}"));
    }

    /// <summary>125 foster carers; 80 referrals to an advocate, six by the IRO, and 40 carried in, 33 of the 120 children looked after; a survey.</summary>
    public static SeedFolder Voice()
    {
        var folder = new SeedFolder("2021-03-31");
        var children = folder.Starts(33, "2019-05-01");
        var advised = Enumerable.Range(1, 120 - 33).Select(number => $"OTHER-{number:00}").Concat(children.Select(child => child.Id)).ToList();
        return folder
            .Rows("carer_reviews", "CARER,APPROVED,REVIEWED", Enumerable.Range(1, 125).SelectMany(carer =>
                new[] { $"K{carer:000},2017-06-01,2019-09-02", $"K{carer:000},2017-06-01,{(carer <= 101 ? "2020-09-02" : "2020-09-03")}" }))
            .Rows("advocacy", "CHILD,REFERRED,REFERRED_BY,CLOSED", advised.Select((child, place) =>
                $"{child},{(place < 40 ? "2020-03-31" : "2020-04-01")},{(place is >= 40 and < 46 ? "iro" : "social_worker")},{(place < 83 ? "2020-04-01" : "")}"))
            .Rows("consultations", "CHILD,RECEIVED,RESPONDENT,QUESTION,ANSWER", Enumerable.Range(0, 20).Select(form =>
                $"{children[form].Id},2021-01-11,child,score >= 7,{(form < 11 ? "7" : form < 17 ? "6" : "")}"));
    }
}
