namespace IroAnalytics.Pipeline.Simulation;

/// <summary>Who went to see the child: the reviewing officer, and the social worker.</summary>
internal static class Visits
{
    // The IRO Handbook asks for contact before the review; the shares are set by judgement.
    private const double SeenBeforeReview = 0.80;
    private const double SeenBeforeReviewWhileDrifting = 0.55;

    private static readonly Odds<string> Methods = new(("in_person", 58), ("video", 18), ("phone", 18), ("message", 6));

    public static void WriteBeforeReview(ChildLife life, ExtractFolder folder, Review review)
    {
        var chance = ReviewPapers.ChanceFor(life, review, Topic.Visits);
        var on = life.World.Calendar.OnOrBefore(review.HeldOn.AddDays(-chance.Between(1, 26)));
        var isSeen = chance.Chance(life.IsDrifting(review.HeldOn) ? SeenBeforeReviewWhileDrifting : SeenBeforeReview);
        if (isSeen && on >= review.Period.StartedOn)
            WriteOfficerVisit(life, folder, on, chance);
    }

    public static void Write(ChildLife life, ExtractFolder folder)
    {
        foreach (var (period, from, to) in life.Seen())
        {
            WriteSocialWork(life, folder, period, from, to);
            var chance = life.Chance(Topic.Visits, period);
            for (var day = from.AddDays(20 + chance.Wait(300)); day < to; day = day.AddDays(20 + chance.Wait(300)))
                WriteOfficerVisit(life, folder, life.World.Calendar.OnOrBefore(day), chance);
        }
    }

    private static void WriteOfficerVisit(ChildLife life, ExtractFolder folder, DateOnly on, RandomStream chance) =>
        folder.Service(
            "iro_visits", on, Keying.After(on, chance), life.Child.Id, Days.Text(on), life.OfficerOn(on), Methods.Draw(chance));

    // Within a week, then every six weeks, and three months where the placement is permanent (2010 regs, reg. 28).
    private static void WriteSocialWork(ChildLife life, ExtractFolder folder, CarePeriod period, DateOnly from, DateOnly to)
    {
        var chance = life.Chance(Topic.SocialWork, period);
        for (var day = from.AddDays(chance.Between(1, from == period.StartedOn ? 8 : 40)); day < to;)
        {
            var isSettled = day.DayNumber - period.StartedOn.DayNumber > 730;
            folder.Service(
                "social_work_visits", day, Keying.After(day, chance), life.Child.Id, Days.Text(day),
                chance.Chance(0.05) ? "" : chance.Chance(life.Child.AgeOn(day) < 3 ? 0.3 : 0.8) ? "Y" : "N");
            day = day.AddDays(chance.Between(28, isSettled ? 80 : 43) + (life.IsDrifting(day) ? chance.Between(5, 40) : 0));
        }
    }
}
