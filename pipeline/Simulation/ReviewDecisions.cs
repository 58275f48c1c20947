using System.Globalization;

namespace IroAnalytics.Pipeline.Simulation;

/// <summary>What reviews decided, by when it was to be done, and when it was.</summary>
internal static class ReviewDecisions
{
    private const double DoneLate = 0.17;
    private const double DoneLateWhileDrifting = 0.66;
    private const double NeverDoneOfLate = 0.06;
    private const double MeanDaysLate = 26;
    private const double MeanDaysLateWhileDrifting = 85;

    private static readonly string[] Decisions =
    [
        "Update the care plan and share it with the child", "Complete the long-term match with the current carers",
        "Hold the personal education plan meeting",
        "Refer for life story work", "Review family time with parents and siblings", "Book the dental check", "Apply for the passport",
        "Complete the health assessment", "Agree the savings account with the carer", "Open the pathway plan",
        "Refer to the independent visitor scheme",
        "Seek legal advice on discharge of the care order", "Hold a permanency planning meeting", "Complete the sibling assessment",
        "Refer for therapeutic support",
    ];

    public static void Write(ChildLife life, ExtractFolder folder)
    {
        foreach (var review in life.Reviews.Where(review => review.HeldOn >= life.World.Timetable.FirstDay && review.HeldOn <= life.Until))
        {
            var chance = ReviewPapers.ChanceFor(life, review, Topic.Decisions);
            var count = chance.Between(1, 4);
            for (var number = 1; number <= count; number++)
                WriteOne(life, folder, review, number, chance);
        }
    }

    private static void WriteOne(ChildLife life, ExtractFolder folder, Review review, int number, RandomStream chance)
    {
        var dueOn = review.HeldOn.AddDays(chance.Between(14, 120));
        var id = string.Create(CultureInfo.InvariantCulture, $"D{life.Child.Id[2..]}{review.HeldOn.DayNumber}{number}");
        folder.Service(
            "review_decisions", review.HeldOn, Keying.After(review.HeldOn, chance), id, life.Child.Id, Days.Text(review.HeldOn),
            life.TeamOn(review.HeldOn), chance.Pick(Decisions), Days.Text(dueOn), folder.Known(CompletedOn(life, review, dueOn, chance)));
    }

    private static DateOnly? CompletedOn(ChildLife life, Review review, DateOnly dueOn, RandomStream chance)
    {
        var drifting = life.IsDrifting(dueOn);
        var meanDaysLate = drifting ? MeanDaysLateWhileDrifting : MeanDaysLate;
        if (chance.Chance(drifting ? DoneLateWhileDrifting : DoneLate))
            return chance.Chance(NeverDoneOfLate) ? null : dueOn.AddDays(1 + chance.Wait(meanDaysLate));
        return dueOn.AddDays(-chance.Between(0, (dueOn.DayNumber - review.HeldOn.DayNumber) / 2));
    }
}
