namespace IroAnalytics.Pipeline.Simulation;

/// <summary>A review with the day it was due; the last of an open period may be planned for after the last day known.</summary>
internal sealed record Review(DateOnly HeldOn, DateOnly DueOn, DateOnly? PreviousOn, int Number, string Code, CarePeriod Period)
{
    public bool IsLate => HeldOn > DueOn;
}

/// <summary>Holds reviews as regulation 33 asks, or a little later.</summary>
internal static class ReviewHistory
{
    // Annual reports show 84% (Croydon 2017-18, where most late reviews were first ones) to 99.6% in time; the factors are
    // set by judgement so that months lie between 80 and 98%.
    private const double OrdinarilyLate = 0.048;
    private const double FirstReviewFactor = 1.6;
    private const double DriftFactor = 5.5;
    private const double MostLate = 0.8;
    private const double MeanDaysLate = 16;
    private const double BroughtForwardAfterBreakdown = 0.45;

    private static readonly Odds<string> Young = new(
        ("PN6", 50), ("PN1", 27), ("PN5", 11), ("PN3", 2), ("PN2", 2), ("PN4", 1.5), ("PN7", 5));

    private static readonly Odds<string> Older = new(
        ("PN1", 52), ("PN6", 24), ("PN5", 13), ("PN2", 3), ("PN3", 0.5), ("PN4", 1), ("PN7", 5.5));

    private static readonly Odds<string> Drifting = new(("PN1", 36), ("PN6", 30), ("PN5", 14), ("PN4", 3), ("PN7", 17));

    public static IEnumerable<Review> Of(ChildLife life, CarePeriod period)
    {
        if (period.EndedOn < life.World.Timetable.FirstDay)
            yield break;
        var chance = life.Chance(Topic.Reviews, period);
        var (previous, number) = BeforeTheFirstSeen(life, period, chance);
        while (true)
        {
            var due = DueOn(life, period, previous, number);
            var held = HeldOn(life, period, due, previous, number, chance);
            if (held >= period.EndedOn)
                yield break;
            yield return new Review(held, due, previous, number, CodeOf(life, held, chance), period);
            if (held > life.Until)
                yield break;
            (previous, number) = (held, number + 1);
        }
    }

    // Reviews of long ago are not worked out: the child simply had one in the half-year before the first return.
    private static (DateOnly? Previous, int Number) BeforeTheFirstSeen(ChildLife life, CarePeriod period, RandomStream chance)
    {
        var firstDay = life.World.Timetable.FirstDay;
        return period.StartedOn >= firstDay.AddDays(-400)
            ? (null, 1)
            : (life.World.Calendar.OnOrBefore(firstDay.AddDays(-chance.Between(1, 175))), 3);
    }

    private static DateOnly DueOn(ChildLife life, CarePeriod period, DateOnly? previous, int number) => previous is { } held
        ? held.AddMonths(number == 2 ? 3 : 6)
        : life.World.Calendar.NthWorkingDayAfter(period.StartedOn, 20);

    private static DateOnly HeldOn(
        ChildLife life, CarePeriod period, DateOnly due, DateOnly? previous, int number, RandomStream chance)
    {
        var calendar = life.World.Calendar;
        var early = calendar.OnOrBefore(due.AddDays(-chance.Between(0, number == 1 ? 8 : 18)));
        var late = calendar.OnOrAfter(due.AddDays(1 + chance.Wait(MeanDaysLate)));
        var isLate = chance.Chance(LateChance(life, due, number));
        var broughtForward = chance.Chance(BroughtForwardAfterBreakdown);
        var breakdown = life.Placements.FirstOrDefault(placement =>
            placement.EndsUnplanned && placement.To > (previous ?? period.StartedOn).AddDays(20) && placement.To < due.AddDays(-45));
        if (breakdown is not null && number > 1 && broughtForward)
            return calendar.OnOrAfter(breakdown.To.AddDays(8 + chance.Between(0, 16)));
        return isLate ? late : early;
    }

    private static double LateChance(ChildLife life, DateOnly due, int number)
    {
        var atFirst = number == 1 ? FirstReviewFactor : 1;
        var inDrift = life.IsDrifting(due) ? DriftFactor : 1;
        return Math.Min(MostLate, OrdinarilyLate * atFirst * inDrift * life.World.Timetable.StrainOn(due));
    }

    private static string CodeOf(ChildLife life, DateOnly held, RandomStream chance) => life.Child.AgeOn(held) switch
    {
        < 4 => "PN0",
        _ when life.IsDrifting(held) => Drifting.Draw(chance),
        < 10 => Young.Draw(chance),
        _ => Older.Draw(chance),
    };
}
