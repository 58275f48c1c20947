namespace IroAnalytics.Pipeline.Simulation;

/// <summary>Reviews in the diary: those held, those called off, and the next one of a child still looked after.</summary>
internal static class Bookings
{
    private const double CalledOffOnce = 0.06;
    private const double NextIsBooked = 0.82;

    private static readonly Odds<string> CalledOffBy = new(("social_work_team", 48), ("iro", 24), ("family", 16), ("other", 12));

    public static void Write(ChildLife life, ExtractFolder folder)
    {
        foreach (var review in life.Reviews.Where(review => review.HeldOn >= life.World.Timetable.FirstDay))
        {
            var chance = ReviewPapers.ChanceFor(life, review, Topic.Bookings);
            var isLate = review.IsLate && review.DueOn <= life.Until;
            if (isLate || chance.Chance(CalledOffOnce))
                WriteCalledOff(life, folder, review, chance);
            if (review.HeldOn <= life.Until || chance.Chance(NextIsBooked))
                folder.Standing("booked_reviews", life.Child.Id, Days.Text(review.HeldOn), "", "");
        }
    }

    private static void WriteCalledOff(ChildLife life, ExtractFolder folder, Review review, RandomStream chance)
    {
        var bookedFor = Days.Later(review.Period.StartedOn, Days.Earlier(review.HeldOn, review.DueOn).AddDays(-chance.Between(0, 6)));
        var calledOffOn = bookedFor.AddDays(-chance.Between(0, 9));
        if (calledOffOn <= life.Until)
            folder.Standing("booked_reviews", life.Child.Id, Days.Text(bookedFor), Days.Text(calledOffOn), CalledOffBy.Draw(chance));
    }
}
