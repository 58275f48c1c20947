namespace IroAnalytics.Pipeline.Simulation;

/// <summary>What a stream of chance decides: a new member never disturbs what the others decide.</summary>
internal enum Topic
{
    Household, Person, Care, Legal, Placements, SocialWork, Drift, Reviews, ReviewPapers, Decisions, Escalations, CarePlans, Health,
    Education, Visits, Voice, Siblings, Allocation, Staff, Teams, Carers, Missing, Adoption, Outcomes, Court, Audits, Transfers, Keying,
    Mistakes, Bookings, Midway, Permanence, Deprivation,
}

/// <summary>Chance that can be repeated: SplitMix64 (Steele, Lea and Flood 2014), started from seed, subject and topic.</summary>
internal sealed class RandomStream
{
    private ulong state;

    private RandomStream(ulong start) => state = start;

    public static RandomStream For(int seed, long subject, Topic topic) =>
        new(Mix(Mix(Mix((ulong)seed + 0x9E3779B97F4A7C15) ^ (ulong)subject) ^ ((ulong)topic + 1)));

    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    /// <summary>From 0 to just under 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double probability) => Share() < probability;

    /// <summary>Both ends included.</summary>
    public int Between(int lowest, int highest) => lowest + (int)(Share() * (highest - lowest + 1));

    /// <summary>A wait of the given mean, most often short, in whole days.</summary>
    public int Wait(double meanDays) => (int)(-Math.Log(1 - Share()) * meanDays);

    public T Pick<T>(IReadOnlyList<T> options) => options[(int)(Share() * options.Count)];

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        return Mix(state);
    }
}

/// <summary>Options with weights that need not add up to anything.</summary>
internal sealed class Odds<T>(params (T Value, double Weight)[] options)
{
    private readonly double total = options.Sum(option => option.Weight);

    public T Draw(RandomStream chance)
    {
        var left = chance.Share() * total;
        foreach (var (value, weight) in options)
        {
            left -= weight;
            if (left < 0)
                return value;
        }

        return options[^1].Value;
    }
}
