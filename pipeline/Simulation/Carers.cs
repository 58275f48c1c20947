using System.Globalization;

namespace IroAnalytics.Pipeline.Simulation;

/// <summary>Foster carers and their yearly reviews, which the reviewing service chairs in many councils.</summary>
internal static class Carers
{
    // About half as many in-house fostering households as children looked after by a council's own carers.
    private const double CarersPerChild = 0.22;

    private static readonly Odds<string> Outcomes = new(("approved", 93), ("approved with changes", 5), ("approval ended", 2));

    public static void Write(World world, ExtractFolder folder)
    {
        for (var carer = 1; carer <= Math.Max(3, (int)(world.Options.Children * CarersPerChild)); carer++)
            WriteCarer(world, folder, carer);
    }

    // Fostering Services (England) Regulations 2011, reg. 28: at intervals of not more than a year.
    private static void WriteCarer(World world, ExtractFolder folder, int carer)
    {
        var chance = RandomStream.For(world.Options.Seed, carer, Topic.Carers);
        var from = world.Timetable.FirstDay;
        var approvedOn = from.AddDays(chance.Between(-2500, world.Timetable.Until.DayNumber - from.DayNumber));
        var reviewedOn = approvedOn.AddDays(chance.Between(300, 362));
        while (reviewedOn <= world.Timetable.Until)
        {
            var on = world.Calendar.OnOrBefore(reviewedOn);
            var outcome = Outcomes.Draw(chance);
            if (on >= from)
                folder.Service(
                    "carer_reviews", on, Keying.After(on, chance), string.Create(CultureInfo.InvariantCulture, $"CARER-{carer:0000}"),
                    Days.Text(approvedOn), Days.Text(on), outcome);
            reviewedOn = outcome == "approval ended"
                ? DateOnly.MaxValue
                : on.AddDays(chance.Chance(0.12) ? chance.Between(366, 430) : chance.Between(330, 363));
        }
    }
}
