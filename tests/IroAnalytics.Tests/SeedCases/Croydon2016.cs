namespace IroAnalytics.Tests.SeedCases;

/// <summary>Case C: the annual report of Croydon for 2015-16.</summary>
internal static class Croydon2016
{
    /// <summary>Local children by legal status at the ends of months: V2, C2, C1, E1.</summary>
    private static readonly IReadOnlyList<(string On, int[] Children)> Held =
    [
        ("2015-04-30", [161, 151, 60, 28]),
        ("2015-07-31", [158, 152, 65, 23]),
        ("2016-01-31", [138, 170, 46, 34]),
        ("2016-02-29", [138, 173, 45, 32]),
        ("2016-03-31", [140, 173, 45, 32]),
    ];

    private static readonly string[] Statuses = ["V2", "C2", "C1", "E1"];

    /// <summary>Local children by legal status, changing on the last day of a month; unaccompanied ones rising from 397 to 427; 607 boys.</summary>
    public static SeedFolder Population()
    {
        var folder = new SeedFolder("2016-03-31");
        folder.Starts(397, "2014-06-02", "V2", unaccompanied: true, bornOn: "2000-05-01");
        foreach (var (status, children) in Statuses.Zip([165, 152, 60, 28])) folder.Starts(children, "2014-06-02", status);
        folder.Starts(30, "2015-11-02", "V2", unaccompanied: true, bornOn: "2000-05-01");
        foreach (var (on, children) in Held) Hold(folder, on, children);

        var girls = folder.Children.Where(child => child.IsInCare && child.IsUnaccompanied).Take(427 - 393)
            .Concat(folder.Children.Where(child => child.IsInCare && !child.IsUnaccompanied).Take(390 - 214));
        foreach (var child in girls) child.Sex = "2";
        return folder;
    }

    /// <summary>817 children: how long they have been in care, where, how often they moved, were reviewed and seen by a doctor.</summary>
    public static SeedFolder Stability()
    {
        var folder = new SeedFolder("2016-03-31");
        foreach (var (place, child) in folder.Starts(130, "2013-09-30").Index())
        {
            if (place < 20) child.Moves("2014-03-31", "U4");
            else if (place < 20 + 39) child.Moves("2014-04-01", "U4");
        }

        folder.Starts(270, "2013-10-01");
        foreach (var (place, child) in folder.Starts(400, "2015-05-01").Index())
        {
            if (place < 200) child.Moves("2015-08-03", "K2");
            if (place < 55) child.Moves("2015-11-02", "U6");
        }

        foreach (var (place, child) in folder.Children.Index()) child.ReviewedUntil("2016-03-20", isLastLate: place < 144);
        folder.Starts(17, "2016-03-04");
        foreach (var child in folder.Children.Skip(390)) child.IsUnaccompanied = true;
        return folder
            .Iros("2012-04-02", [.. Enumerable.Repeat(1m, 12), 0.2m])
            .Rows("placement_distances", "CHILD,DECOM,MILES", folder.Children.Select((child, place) =>
                $"{child.Id},{child.Episodes[^1].Decom:yyyy-MM-dd},{(place < 23 || child.IsUnaccompanied ? "20.1" : "20.0")}"))
            .Rows("health_assessments", "CHILD,ASSESSED", folder.Children.Take(340).Select(child => $"{child.Id},2015-04-01"))
            .Rows("health_assessments", "CHILD,ASSESSED", folder.Children.Take(306).Select(child => $"{child.Id},2015-03-31"))
            .Rows("OC2", Oc2, folder.Children.Take(500).Select((child, place) =>
                $"{child.Id},15/06/2005,,,,,{(place < 460 ? 1 : 0)},{(place < 435 ? 1 : 0)},,,,"));
    }

    /// <summary>44 formal escalations of 44 of 817 children, 230 notes of concern, 431 visits.</summary>
    public static SeedFolder Challenge()
    {
        (string Theme, int Count)[] notes = [("guardians", 62), ("pre-escalation", 70), ("case management", 98)];
        var folder = new SeedFolder("2016-03-31");
        var children = folder.Starts(817, "2014-06-02");
        var concerns = notes.SelectMany(note => Enumerable.Repeat(note.Theme, note.Count));
        return folder
            .Rows("escalations", "ESCALATION,CHILD,RAISED,KIND,STAGE,THEME,RESOLVED", children.Take(44).Select((child, place) =>
                $"F{place},{child.Id},{(place % 2 == 0 ? "2015-04-01" : "2016-03-31")},formal,{(place < 35 ? 1 : 2)},,2016-03-31"))
            .Rows("escalations", "ESCALATION,CHILD,RAISED,KIND,STAGE,THEME,RESOLVED", concerns.Select((theme, place) =>
                $"N{place},{children[place].Id},2015-10-01,informal,0,{theme},"))
            .Rows("iro_visits", "CHILD,VISITED,METHOD", Enumerable.Range(0, 431).Select(visit => $"{children[visit].Id},2015-09-01,in_person"));
    }

    /// <summary>Forms of 198 children and 174 carers; each share the report prints is a question of its own, answered yes or not.</summary>
    public static SeedFolder Consultation()
    {
        (string Question, int Yes, int Asked)[] questions =
        [
            ("child: safe, not bullied", 180, 198), ("child: wants to understand more", 30, 198),
            ("carer: took part in PEP", 62, 124), ("carer: PEP not applicable", 38, 124), ("carer: not included in PEP", 24, 124),
            ("carer: received PEP", 41, 80), ("carer: did not receive PEP", 39, 80),
            ("carer: receives minutes", 117, 174), ("carer: does not", 43, 174), ("carer: no answer on minutes", 14, 174),
        ];
        var folder = new SeedFolder("2016-03-31");
        var children = folder.Starts(198, "2014-06-02");
        return folder.Rows("consultations", "CHILD,RECEIVED,RESPONDENT,QUESTION,ANSWER", questions.SelectMany(asked => Enumerable.Range(0, asked.Asked).Select(form =>
            $"{children[form].Id},2015-12-01,{asked.Question.Split(':')[0]},\"{asked.Question}\",{(form < asked.Yes ? "yes" : form % 2 == 0 ? "no" : "mixed")}")));
    }

    /// <summary>Those too many of one status come under another where one is short; then children leave and come.</summary>
    private static void Hold(SeedFolder folder, string on, int[] wanted)
    {
        var held = folder.Children.Where(child => child.IsInCare && !child.IsUnaccompanied).ToLookup(child => child.Ls);
        var surplus = new Queue<SeedChild>(Statuses.Zip(wanted).SelectMany(status => held[status.First].Skip(status.Second)));
        foreach (var (status, children) in Statuses.Zip(wanted))
        {
            for (var missing = children - held[status].Count(); missing > 0; missing--)
            {
                if (surplus.TryDequeue(out var child)) child.ComesUnder(status, on);
                else folder.Starts(1, on, status);
            }
        }

        foreach (var child in surplus) child.Leaves(on);
    }

    private const string Oc2 =
        "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED";
}
