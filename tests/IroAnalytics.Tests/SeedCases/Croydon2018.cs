namespace IroAnalytics.Tests.SeedCases;

/// <summary>Case A: the annual report of Croydon for 2017-18.</summary>
internal static class Croydon2018
{
    private static readonly int[] Starting = [34, 35, 36, 45, 35, 36, 36, 44, 34, 36, 46, 47];
    private static readonly int[] Leaving = [41, 43, 41, 34, 39, 38, 31, 37, 36, 34, 36, 36];

    private static readonly IReadOnlyList<(string Reason, int Children)> Reasons =
    [
        ("E14", 8), ("E11", 10), ("E12", 2), ("E15", 13), ("E3", 73), ("E9", 11), ("E2", 2), ("E6", 69),
        ("E5", 77), ("E41", 6), ("E4A", 30), ("E4B", 47), ("E44", 17), ("E43", 10), ("E7", 71),
    ];

    /// <summary>2009 reviews of 1019 children, 321 of them late, each another child's: 170 first reviews, 53 of children who stayed, 98 of children who left.</summary>
    public static SeedFolder Timeliness()
    {
        var folder = new SeedFolder("2018-03-31");
        foreach (var (place, child) in folder.Starts(71, "2017-04-03").Index())
            child.Reviewed(place < 30 ? "2017-05-05" : "2017-05-04", "2017-08-01", "2018-01-30");
        foreach (var (place, child) in folder.Starts(329, "2017-09-04").Index())
            child.Reviewed(place < 140 ? "2017-10-03" : "2017-10-02", "2017-12-20");
        foreach (var (place, child) in folder.Starts(370, "2016-07-04").Index())
            Standing(child, isLate: place < 53).Reviewed("2017-10-16");
        foreach (var (place, child) in folder.Starts(149, "2016-07-04").Index())
            Standing(child, isLate: place < 50).Reviewed("2017-10-16").Leaves("2017-11-30");
        foreach (var (place, child) in folder.Starts(100, "2016-07-04").Index())
            Standing(child, isLate: place < 48).Leaves("2017-06-30");

        // In care for 27 days on the last: not counted among the 770.
        folder.Starts(23, "2018-03-04");
        return folder;
    }

    /// <summary>775 children at first, 464 who came and 446 who left, each month as many as the report says; 14 IROs; 1800 reviews with a code of 1 to 7.</summary>
    public static SeedFolder Population()
    {
        var folder = new SeedFolder("2018-03-31");
        var local = new Queue<SeedChild>(folder.Starts(395, "2016-10-03"));
        var unaccompanied = new Queue<SeedChild>(folder.Starts(380, "2016-10-03", "V2", unaccompanied: true, bornOn: "2001-05-01"));
        for (var month = 0; month < 12; month++)
        {
            var first = new DateOnly(2017, 4, 1).AddMonths(month);
            var alone = month % 2 == 0 ? 8 : 9;
            var infants = month < 10 ? 3 : 2;
            folder.Starts(alone, $"{first:yyyy-MM}-10", "V2", unaccompanied: true, bornOn: "2001-05-01");
            folder.Starts(infants, $"{first:yyyy-MM}-10", "C1", bornOn: $"{first.AddYears(-1):yyyy-MM}-11");
            folder.Starts(Starting[month] - alone - infants, $"{first:yyyy-MM}-10", bornOn: $"{first.AddYears(-1):yyyy-MM}-10");

            var aloneLeaving = month < 7 ? 14 : 15;
            for (var left = 0; left < Leaving[month]; left++)
                (left < aloneLeaving ? unaccompanied : local).Dequeue().Leaves($"{first:yyyy-MM}-20");
        }

        var reviews = folder.Children.SelectMany(child => new[] { "2017-04-12", "2017-10-12", "2018-03-12" }.Where(child.IsInCareOn).Select(day => (child, day)));
        foreach (var (child, day) in reviews.Take(2009)) child.Reviewed(day);
        return folder
            .TookPart(2018, (209, "PN0"), (300, "PN1"), (300, "PN2"), (300, "PN3"), (171, "PN4"), (300, "PN5"), (258, "PN6"), (171, "PN7"))
            .Iros("2015-04-01", [.. Enumerable.Repeat(1m, 12), 0.3m, 0.25m]);
    }

    /// <summary>446 children who left in the year, some on its first and some on its last day.</summary>
    public static SeedFolder Leavers()
    {
        var folder = new SeedFolder("2018-03-31");
        foreach (var (reason, children) in Reasons)
        {
            foreach (var (place, child) in folder.Starts(children, "2016-10-03").Index())
                child.Leaves(place % 2 == 0 ? "2017-04-01" : "2018-03-31", reason);
        }

        return folder;
    }

    /// <summary>In care since July 2016; the review due by 20 April 2017 held two days early or a day late.</summary>
    private static SeedChild Standing(SeedChild child, bool isLate) =>
        child.Reviewed("2016-07-25", "2016-10-20", isLate ? "2017-04-21" : "2017-04-18");
}
