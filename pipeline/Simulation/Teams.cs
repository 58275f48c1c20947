using System.Globalization;

namespace IroAnalytics.Pipeline.Simulation;

/// <summary>Social work teams: who works where, who leaves, and which team struggles when.</summary>
internal sealed class Teams
{
    public const string LeavingCare = "Leaving Care";
    public const string Disabilities = "Disabilities";
    public const string Permanence = "Permanence";
    public const string Asylum = "Young Asylum Seekers";

    // DfE, Children and family social work workforce, year to September 2019: 16.9 cases a social worker, turnover 16%.
    private const double ChildrenPerWorker = 15;

    // Longer cover and moves between posts add to turnover; by judgement.
    private const double StayInDays = 1150;

    public static readonly IReadOnlyList<string> Areas = ["North", "South", "East", "West"];

    private static readonly (string Team, double Share)[] Shares =
    [
        ("North", 0.12), ("South", 0.11), ("East", 0.13), ("West", 0.10), (Permanence, 0.30), (LeavingCare, 0.14), (Disabilities, 0.04),
        (Asylum, 0.09),
    ];

    private readonly Dictionary<string, Desk[]> desksByTeam = [];
    private readonly SimulationOptions options;
    private readonly Timetable timetable;
    private int nextWorker = 1;

    public Teams(SimulationOptions options, Timetable timetable)
    {
        (this.options, this.timetable) = (options, timetable);
        foreach (var (team, share) in Shares)
        {
            var desks = Math.Max(2, (int)(options.Children * share / ChildrenPerWorker));
            desksByTeam[team] = [.. Enumerable.Range(0, desks).Select(desk => DeskOf(team, desk))];
        }
    }

    /// <summary>A caseload that passes from one worker to the next.</summary>
    internal sealed record Desk(IReadOnlyList<Spell<string>> Workers);

    public Desk DrawDesk(string team, RandomStream chance) => chance.Pick(desksByTeam[team]);

    /// <summary>How much likelier drift is to begin in a team that half-year: some teams are short of people.</summary>
    public double StrainOf(string team, DateOnly day)
    {
        var halfYear = (day.Year * 2) + (day.Month > 6 ? 1 : 0);
        var place = Array.FindIndex(Shares, share => share.Team == team);
        var share = RandomStream.For(options.Seed, (place * 100_000L) + halfYear, Topic.Teams).Share();
        return share < 0.15 ? 2.6 : 0.6 + (0.6 * share);
    }

    public void Write(ExtractFolder folder)
    {
        foreach (var (team, _) in Shares)
            foreach (var worker in desksByTeam[team].SelectMany(desk => desk.Workers))
                folder.Service("social_work_teams", worker.From, worker.From, worker.Value, team, Days.Text(worker.From),
                    folder.Known(worker.To));
    }

    private Desk DeskOf(string team, int desk)
    {
        var place = Array.FindIndex(Shares, share => share.Team == team);
        var chance = RandomStream.For(options.Seed, (place * 100_000L) + desk, Topic.SocialWork);
        var workers = new List<Spell<string>>();
        for (var day = timetable.FirstDay.AddDays(-chance.Between(400, 1200)); day <= timetable.Until;)
        {
            var end = day.AddDays(90 + chance.Wait(StayInDays));
            workers.Add(new Spell<string>(string.Create(CultureInfo.InvariantCulture, $"SW-{nextWorker++:0000}"), day, end));
            day = end;
        }

        return new Desk(workers);
    }
}
