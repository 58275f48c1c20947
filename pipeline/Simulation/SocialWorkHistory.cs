namespace IroAnalytics.Pipeline.Simulation;

/// <summary>A child's social worker and why this one came.</summary>
internal sealed record SocialWorker(string Id, string Team, string Reason);

/// <summary>Passes a child from team to team and, within a team, from worker to worker.</summary>
internal static class SocialWorkHistory
{
    // The area team assesses and goes to court; then a permanence team; then leaving care.
    private const int DaysWithAreaTeam = 300;
    private const double MeanDaysToReallocation = 1500;

    private static readonly Odds<string> ReasonsWithinTeam = new(
        ("LEFTRL", 52), ("MANAGE", 24), ("ABSENC", 14), ("ORGRST", 6), ("OTHERS", 3), ("CHCHAN", 1));

    public static IEnumerable<Spell<SocialWorker>> Of(ChildLife life, CarePeriod period)
    {
        var chance = life.Chance(Topic.SocialWork, period);
        var reason = "FCONTA";
        foreach (var stage in TeamsOf(life.Child, period, chance))
        {
            foreach (var spell in WithinTeam(life, stage, chance))
            {
                yield return new Spell<SocialWorker>(new SocialWorker(spell.Value, stage.Value, reason), spell.From, spell.To);
                reason = ReasonsWithinTeam.Draw(chance);
            }

            reason = "TSPROC";
        }
    }

    private static IEnumerable<Spell<string>> TeamsOf(Child child, CarePeriod period, RandomStream chance)
    {
        if (child.IsUasc || child.IsDisabled)
            return [new(child.IsUasc ? Teams.Asylum : Teams.Disabilities, period.StartedOn, period.EndedOn)];
        var leavesAreaOn = period.StartedOn.AddDays(DaysWithAreaTeam + chance.Between(-60, 90));
        var toLeavingCareOn = Days.Later(period.StartedOn, child.BornOn.AddMonths(198));
        leavesAreaOn = Days.Earlier(leavesAreaOn, toLeavingCareOn);
        return Shortened(period, new(Teams.Areas[child.Household % Teams.Areas.Count], period.StartedOn, leavesAreaOn),
            new(Teams.Permanence, leavesAreaOn, toLeavingCareOn), new(Teams.LeavingCare, toLeavingCareOn, period.EndedOn));
    }

    private static IEnumerable<Spell<string>> Shortened(CarePeriod period, params Spell<string>[] stages) =>
        stages.Select(stage => stage with { To = Days.Earlier(stage.To, period.EndedOn) }).Where(stage => stage.From < stage.To);

    // Nobody looks further back than a year before the first return.
    private static IEnumerable<Spell<string>> WithinTeam(ChildLife life, Spell<string> stage, RandomStream chance)
    {
        var earliest = life.World.Timetable.FirstDay.AddYears(-1);
        var day = stage.From;
        while (day < stage.To && day <= life.Until)
        {
            var desk = life.World.Teams.DrawDesk(stage.Value, chance);
            var keptTo = Days.Earlier(stage.To, Days.Later(earliest, day).AddDays(60 + chance.Wait(MeanDaysToReallocation)));
            foreach (var worker in desk.Workers.Where(worker => worker.To > day && worker.From < keptTo))
                if (worker.To > earliest)
                    yield return worker with { From = Days.Later(worker.From, day), To = Days.Earlier(worker.To, keptTo) };
            day = keptTo;
        }
    }
}
