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
            var bookedOn = (review.PreviousOn ?? review.Period.StartedOn).AddDays(chance.Between(0, 8));
            var isBooked = review.HeldOn <= life.Until || chance.Chance(NextIsBooked);
            var slips = review.IsLate || chance.Chance(CalledOffOnce);
            if (isBooked && slips)
                WriteTwice(life, folder, review, bookedOn, chance);
            else if (isBooked)
                folder.Plan("booked_reviews", bookedOn, life.Child.Id, Days.Text(review.HeldOn), "", "");
        }
    }

    // The new day is in the diary only once the first has been called off, so that a booking never foretells a late review.
    private static void WriteTwice(ChildLife life, ExtractFolder folder, Review review, DateOnly bookedOn, RandomStream chance)
    {
        var latest = Days.Earlier(review.HeldOn, review.DueOn).AddDays(-chance.Between(0, 6));
        var bookedFor = Days.Later(bookedOn, life.World.Calendar.OnOrBefore(latest));
        var calledOffOn = Days.Later(bookedOn, bookedFor.AddDays(-chance.Between(0, 9)));
        var by = CalledOffBy.Draw(chance);
        folder.Plan(
            "booked_reviews", bookedOn, life.Child.Id, Days.Text(bookedFor), folder.Known(calledOffOn),
            calledOffOn <= life.Until ? by : "");
        folder.Plan("booked_reviews", calledOffOn, life.Child.Id, Days.Text(review.HeldOn), "", "");
    }
}
