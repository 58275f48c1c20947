namespace IroAnalytics.Pipeline.Simulation;

/// <summary>
/// Children arrive at an even rate over the years that can still matter. Each arrival is made from its own number, so the
/// service is of one size throughout and nobody has to be remembered: we go on until enough are looked after on the last day.
/// </summary>
internal sealed class Arrivals(SimulationOptions options, Timetable timetable)
{
    private const int LongestCareInYears = 18;
    private const int LongestAsylumInYears = 4;
    private const int MostSiblings = 5;

    // Local and unaccompanied children never share a number.
    private const int FirstAsylumIndex = 6_000_000;

    // Set by judgement: somewhat under half of the children come into care together with a brother or sister.
    private static readonly Odds<int> HouseholdSizes = new((1, 72), (2, 18), (3, 7), (4, 2), (5, 1));

    // Age at the start of care, set so that the ages of those in care come out mostly 10 and over, as in England; by judgement.
    private static readonly Odds<(int From, int To)> LocalAgesInDays = new(
        ((0, 364), 19), ((365, 1825), 19), ((1826, 3651), 20), ((3652, 5843), 33), ((5844, 6450), 9));

    private static readonly Odds<(int From, int To)> AsylumAgesInDays = new(
        ((5000, 5478), 4), ((5479, 5843), 13), ((5844, 6208), 36), ((6209, 6540), 47));

    private readonly Persons persons = new(options);
    private readonly CareHistory care = new(options);

    /// <summary>The children whose care touches the years simulated, in the order they are to be written.</summary>
    public IEnumerable<(Child Child, IReadOnlyList<CarePeriod> Periods)> All()
    {
        var asylum = (int)Math.Round(options.Children * options.UascShare, MidpointRounding.AwayFromZero);
        return Until(Locals(), options.Children - asylum).Concat(Until(Asylum(), asylum));
    }

    private IEnumerable<(Child Child, IReadOnlyList<CarePeriod> Periods)> Until(
        IEnumerable<(Child Child, IReadOnlyList<CarePeriod> Periods)> arrivals, int wanted)
    {
        var lookedAfter = 0;
        foreach (var arrival in arrivals.TakeWhile(_ => lookedAfter < wanted))
        {
            if (arrival.Periods.Any(period => period.Holds(timetable.Until)))
                lookedAfter++;
            if (arrival.Periods[^1].EndedOn > timetable.FirstDay)
                yield return arrival;
        }
    }

    private IEnumerable<(Child Child, IReadOnlyList<CarePeriod> Periods)> Locals()
    {
        for (var household = 0; ; household++)
        {
            var chance = RandomStream.For(options.Seed, household, Topic.Household);
            var startedOn = StartOf(chance, LongestCareInYears);
            var size = HouseholdSizes.Draw(chance);
            var ageInDays = AgeOf(chance, LocalAgesInDays);
            for (var sibling = 0; sibling < size && ageInDays >= 0; sibling++, ageInDays -= chance.Between(400, 1300))
                yield return Arrival((household * MostSiblings) + sibling, household, isUasc: false, startedOn, ageInDays);
        }
    }

    private IEnumerable<(Child Child, IReadOnlyList<CarePeriod> Periods)> Asylum()
    {
        for (var index = FirstAsylumIndex; ; index++)
        {
            var chance = RandomStream.For(options.Seed, index, Topic.Household);
            yield return Arrival(index, index, isUasc: true, StartOf(chance, LongestAsylumInYears), AgeOf(chance, AsylumAgesInDays));
        }
    }

    private DateOnly StartOf(RandomStream chance, int longestCareInYears)
    {
        var from = timetable.FirstDay.AddYears(-longestCareInYears);
        return from.AddDays(chance.Between(0, timetable.Until.DayNumber - from.DayNumber));
    }

    private static int AgeOf(RandomStream chance, Odds<(int From, int To)> ages)
    {
        var (from, to) = ages.Draw(chance);
        return chance.Between(from, to);
    }

    private (Child Child, IReadOnlyList<CarePeriod> Periods) Arrival(
        int index, int household, bool isUasc, DateOnly startedOn, int ageInDays)
    {
        var child = persons.Make(index, household, isUasc, startedOn.AddDays(-ageInDays));
        return (child, care.Of(child, startedOn));
    }
}
