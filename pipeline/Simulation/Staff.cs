using System.Globalization;

namespace IroAnalytics.Pipeline.Simulation;

/// <summary>The reviewing service: posts, who held them and when nobody did.</summary>
internal sealed class Staff
{
    // The IRO Handbook recommends 50 to 70 children a full-time IRO. Stays and vacancies are set by judgement.
    private const double ChildrenPerFullTime = 63;
    private const double PermanentStayInDays = 2200;
    private const double AgencyStayInDays = 300;
    private const double LeavesAGap = 0.4;

    private static readonly Odds<decimal> FullTimeShares = new((1.0m, 68), (0.8m, 14), (0.6m, 10), (0.5m, 8));

    private static readonly Odds<string> Employments = new(("permanent", 78), ("agency", 15), ("bank", 4), ("self_employed", 3));

    private readonly List<Post> posts = [];
    private readonly List<double> cumulative = [];
    private readonly DateOnly firstDay;
    private readonly DateOnly until;
    private int nextNumber = 1;

    public Staff(SimulationOptions options, Timetable timetable)
    {
        (firstDay, until) = (timetable.FirstDay.AddDays(-1), timetable.Until);
        var wanted = options.Children / ChildrenPerFullTime;
        for (double filled = 0; filled < wanted || posts.Count == 0; filled += (double)posts[^1].FullTime)
        {
            posts.Add(PostOf(RandomStream.For(options.Seed, posts.Count, Topic.Staff)));
            cumulative.Add(filled + (double)posts[^1].FullTime);
        }
    }

    /// <summary>A place in the establishment with its holders in order; between two stays it is vacant.</summary>
    internal sealed record Post(decimal FullTime, IReadOnlyList<Spell<Officer>> Holders);

    /// <summary>An Independent Reviewing Officer, known by a code alone.</summary>
    internal sealed record Officer(int Number, string Employment)
    {
        public string Code { get; } = string.Create(CultureInfo.InvariantCulture, $"IRO-{Number:00}");
    }

    /// <summary>A post drawn by its hours, so that half a post has half the children.</summary>
    public int DrawPost(RandomStream chance)
    {
        var place = cumulative.BinarySearch(chance.Share() * cumulative[^1]);
        return Math.Min(place < 0 ? ~place : place, posts.Count - 1);
    }

    /// <summary>Who chairs for a post between two days: its holder, or a colleague while it is vacant; nobody where all are.</summary>
    public IEnumerable<Spell<string>> OfficersFor(int post, DateOnly from, DateOnly to)
    {
        for (var day = from; day < to;)
        {
            var (officer, end) = HolderOn(post, day);
            end = Days.Earlier(end, to);
            if (officer is not null)
                yield return new Spell<string>(officer.Code, day, end);
            day = end;
        }
    }

    /// <summary>Writes the officers and the establishment.</summary>
    public void Write(ExtractFolder folder)
    {
        for (var place = 0; place < posts.Count; place++)
        {
            var fullTime = posts[place].FullTime.ToString(CultureInfo.InvariantCulture);
            var code = string.Create(CultureInfo.InvariantCulture, $"POST-{place + 1:00}");
            folder.Standing("iro_posts", code, fullTime, Days.Text(firstDay), "");
            foreach (var stay in posts[place].Holders)
                WriteStay(folder, stay, fullTime);
        }
    }

    // Observation of practice once a year is what thematic audits of the service report.
    public void WriteObservations(ExtractFolder folder, int seed)
    {
        var stays = posts.SelectMany(post => post.Holders);
        foreach (var stay in stays)
        {
            var chance = RandomStream.For(seed, stay.Value.Number, Topic.Audits);
            var last = Days.Earlier(stay.To, until);
            for (var day = stay.From.AddDays(chance.Between(60, 300)); day < last; day = day.AddDays(chance.Between(300, 420)))
                Audits.WriteObservation(folder, chance, stay.Value, day);
        }
    }

    private static void WriteStay(ExtractFolder folder, Spell<Officer> stay, string fullTime)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"Reviewing Officer {stay.Value.Number:00}");
        folder.Service(
            "iros", stay.From, stay.From, stay.Value.Code, name, fullTime, stay.Value.Employment, Days.Text(stay.From),
            folder.Known(stay.To));
    }

    // The first holder was there before we look, for as long as stays last.
    private Post PostOf(RandomStream chance)
    {
        var holders = new List<Spell<Officer>>();
        var day = firstDay.AddDays(-chance.Between(30, 1500));
        while (day <= until)
        {
            var officer = new Officer(nextNumber, Employments.Draw(chance));
            var stay = 120 + chance.Wait(officer.Employment == "permanent" ? PermanentStayInDays : AgencyStayInDays);
            var end = Days.Later(day.AddDays(stay), holders.Count == 0 ? firstDay.AddDays(chance.Between(10, 900)) : day);
            holders.Add(new Spell<Officer>(officer, day, end));
            nextNumber++;
            day = end.AddDays(chance.Chance(LeavesAGap) ? chance.Between(20, 110) : 0);
        }

        return new Post(FullTimeShares.Draw(chance), holders);
    }

    private (Officer? Officer, DateOnly Until) HolderOn(int post, DateOnly day)
    {
        var vacantUntil = DateOnly.MaxValue;
        for (var step = 0; step < posts.Count; step++)
        {
            var holders = posts[(post + step) % posts.Count].Holders;
            var stay = holders.FirstOrDefault(holder => holder.To > day);
            if (stay is not null && stay.Holds(day))
                return (stay.Value, Days.Earlier(stay.To, vacantUntil));
            if (step == 0 && stay is not null)
                vacantUntil = stay.From;
        }

        return (null, Days.Earlier(day.AddDays(30), vacantUntil));
    }
}
