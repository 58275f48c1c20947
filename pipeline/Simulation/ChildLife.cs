namespace IroAnalytics.Pipeline.Simulation;

/// <summary>A child's time in care, worked out part by part; each part may look at the parts before it.</summary>
internal sealed class ChildLife
{
    public ChildLife(World world, Child child, IReadOnlyList<CarePeriod> periods)
    {
        (World, Child, Periods) = (world, child, periods);
        SocialWork = [.. periods.SelectMany(period => SocialWorkHistory.Of(this, period))];
        Drift = new ServiceDrift(this);
        Legal = [.. periods.SelectMany(period => LegalHistory.Of(this, period))];
        Placements = [.. periods.SelectMany(period => PlacementHistory.Of(this, period))];
        Officers = OfficersOf();
        Reviews = [.. periods.SelectMany(period => ReviewHistory.Of(this, period))];
    }

    public World World { get; }

    public Child Child { get; }

    public IReadOnlyList<CarePeriod> Periods { get; }

    public IReadOnlyList<Spell<SocialWorker>> SocialWork { get; }

    public ServiceDrift Drift { get; }

    public IReadOnlyList<Spell<string>> Legal { get; }

    public IReadOnlyList<Placement> Placements { get; }

    public IReadOnlyList<Spell<string>> Officers { get; }

    public IReadOnlyList<Review> Reviews { get; }

    public DateOnly Until => World.Timetable.Until;

    /// <summary>The part of each period that the extracts can show: from their first day, to the last.</summary>
    public IEnumerable<(CarePeriod Period, DateOnly From, DateOnly To)> Seen() =>
        from period in Periods
        let seenFrom = Days.Later(period.StartedOn, World.Timetable.FirstDay)
        let seenTo = Days.Earlier(period.EndedOn, Until.AddDays(1))
        where seenFrom < seenTo
        select (period, seenFrom, seenTo);

    public RandomStream Chance(Topic topic) => RandomStream.For(World.Options.Seed, Child.Index, topic);

    /// <summary>A stream of its own for each period, so that a first stay does not change the second.</summary>
    public RandomStream Chance(Topic topic, CarePeriod period) =>
        RandomStream.For(World.Options.Seed, Child.Index + (Periods[0] == period ? 0 : 50_000_000L), topic);

    public bool IsDrifting(DateOnly day) => Drift.Holds(day);

    public string OfficerOn(DateOnly day) => Officers.FirstOrDefault(spell => spell.Holds(day))?.Value ?? "";

    public string TeamOn(DateOnly day) => SocialWork.LastOrDefault(spell => spell.From <= day)?.Value.Team ?? SocialWork[0].Value.Team;

    // Children change officer with the post's holder, and a few when a service shares the work out anew.
    private List<Spell<string>> OfficersOf()
    {
        var officers = new List<Spell<string>>();
        foreach (var period in Periods.Where(period => period.EndedOn > World.Timetable.FirstDay))
        {
            var chance = Chance(Topic.Allocation, period);
            var allocatedOn = Days.Earlier(period.EndedOn, period.StartedOn.AddDays(chance.Between(0, 5)));
            var day = Days.Later(allocatedOn, World.Timetable.FirstDay.AddDays(-chance.Between(1, 400)));
            while (day < period.EndedOn && day <= Until)
            {
                var end = Days.Earlier(period.EndedOn, day.AddDays(200 + chance.Wait(4000)));
                officers.AddRange(World.Staff.OfficersFor(World.Staff.DrawPost(chance), Days.Later(day, allocatedOn), end));
                day = end;
            }
        }

        return officers;
    }
}
