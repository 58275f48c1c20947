namespace IroAnalytics.Pipeline.Simulation;

/// <summary>
/// The hidden state of the service around one child, month by month: while it drifts, reports come late, decisions are left
/// undone, plans go stale, reviews slip and placements end badly. It begins more often after a change of social worker and in a
/// team that is short of people, and it lasts, so what has happened says something about what will.
/// </summary>
internal sealed class ServiceDrift
{
    private const double BeginsInAMonth = 0.021;
    private const double EndsInAMonth = 0.13;
    private const double AfterChangeOfWorker = 4.0;
    private const int MonthsAfterChange = 2;

    private readonly DateOnly from;
    private readonly bool[] months;

    public ServiceDrift(ChildLife life)
    {
        from = Days.Later(life.Periods[0].StartedOn, life.World.Timetable.FirstDay.AddYears(-1));
        months = new bool[Math.Max(1, MonthOf(life.Until) + 3)];
        var chance = life.Chance(Topic.Drift);
        for (var month = 1; month < months.Length; month++)
            months[month] = chance.Chance(months[month - 1] ? 1 - EndsInAMonth : BeginningIn(life, from.AddMonths(month)));
    }

    public bool Holds(DateOnly day)
    {
        var month = MonthOf(day);
        return month >= 0 && month < months.Length && months[month];
    }

    private static double BeginningIn(ChildLife life, DateOnly day)
    {
        if (!life.World.Options.WithDrift) return 0;

        var changed = life.SocialWork.Any(spell =>
            spell.Value.Reason != "FCONTA" && spell.From <= day && spell.From > day.AddMonths(-MonthsAfterChange));
        return BeginsInAMonth * life.World.Teams.StrainOf(life.TeamOn(day), day) * (changed ? AfterChangeOfWorker : 1);
    }

    private int MonthOf(DateOnly day) => ((day.Year - from.Year) * 12) + day.Month - from.Month;
}
