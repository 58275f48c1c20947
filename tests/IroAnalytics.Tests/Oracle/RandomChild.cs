namespace IroAnalytics.Tests.Oracle;

/// <summary>A row of the Episodes file of the return that ends in a year, as it is written there.</summary>
internal sealed record EpisodeRow(
    string Child,
    int Return,
    DateOnly Decom,
    string Rne,
    string Ls,
    string Place,
    string PlPost,
    DateOnly? Dec,
    bool IsDecUnreadable,
    string Rec);

/// <summary>A row of a Reviews file.</summary>
internal sealed record ReviewRow(string Child, int Return, DateOnly Held, string Code);

/// <summary>A child and what the returns say.</summary>
internal sealed record RandomChild(
    string Id, DateOnly? BornOn, IReadOnlyList<EpisodeRow> Episodes, IReadOnlyList<ReviewRow> Reviews, RandomWork Work);

/// <summary>Makes histories at random, with short stays, gaps, overlaps and mistakes far more often than in life, so that edge cases meet.</summary>
internal sealed class RandomHistories(int seed)
{
    public static readonly DateOnly AsAt = new(2025, 11, 30);

    public static readonly int[] Returns = [2024, 2025, 2026];

    private static readonly int[] Stays = [0, 0, 1, 2, 5, 20, 27, 28, 29, 60, 91, 150, 365, 366, 700, 731];
    private static readonly int[] Gaps = [0, 0, 0, 0, 0, 0, 1, 1, 2, 3, -1, -4, -30];
    private static readonly string[] Places = ["U6", "U6", "U6", "U4", "K2", "K2", "R1", "T0", "T1", "T3", "A3", "A5", "A4", "A6", "", "QQ"];
    private static readonly string[] Begins = ["S", "P", "P", "P", "B", "L", "T", "U", "U", "", "Q"];
    private static readonly string[] Ends = ["X1", "X1", "X1", "X1", "X1", "X1", "X1", "E4A", "E4B", "", "Q9"];
    private static readonly string[] Codes = ["PN0", "PN1", "PN2", "PN4", "PN5", "PN7", "", "PN9"];

    // The same seed gives the same children on every machine and in every run.
#pragma warning disable CA5394
    private readonly Random _random = new(seed);

    private readonly RandomWorkload _work = new(seed);

    public IReadOnlyList<RandomChild> Make(int children) =>
        [.. Enumerable.Range(1, children).Select(number => Child($"child-{number:0000}"))];

    private RandomChild Child(string id)
    {
        var truth = Truth(id);
        var rows = Returns.SelectMany(year => InReturn(truth, year)).ToList();
        return new(id, BornOn(), rows, Reviews(id, truth), _work.Of(id));
    }

    private List<EpisodeRow> Truth(string id)
    {
        var episodes = new List<EpisodeRow>();
        var began = new DateOnly(2023, 1, 1).AddDays(_random.Next(1060));
        var count = 1 + _random.Next(6);
        for (var number = 1; number <= count; number++)
        {
            var isOpen = number == count && Chance(65);
            var ended = began.AddDays(Chance(2) ? -3 : Pick(Stays));
            var rne = number == 1 && Chance(90) ? "S" : Pick(Begins);
            var ls = Chance(4) ? "V3" : Chance(3) ? "V4" : Chance(50) ? "C2" : "V2";
            episodes.Add(new(
                id, 0, began, rne, ls, Pick(Places), Pick(["ZQ1 1AA", "zq11aa", "ZQ2 2AA", ""]), isOpen ? null : ended, Chance(3), isOpen ? "" : Pick(Ends)));
            if (Chance(3)) episodes.Add(episodes[^1] with { Dec = ended.AddDays(Pick(Stays)), Place = Pick(Places) });
            began = ended.AddDays(Pick(Gaps));
        }

        return episodes;
    }

    /// <summary>What a return says of a history: what was so in its year, sometimes keyed wrong, sometimes forgotten.</summary>
    private IEnumerable<EpisodeRow> InReturn(List<EpisodeRow> truth, int year)
    {
        var first = new DateOnly(year - 1, 4, 1);
        var last = new DateOnly(year, 3, 31);
        if (Chance(4)) yield break;

        foreach (var episode in truth.Where(row => row.Decom <= last && (row.Dec ?? last) >= first))
        {
            if (Chance(2)) continue;
            var isStillOpen = year != 2026 && episode.Dec > last;
            var row = episode with { Return = year, Dec = isStillOpen ? null : episode.Dec, Rec = isStillOpen ? "" : episode.Rec };
            if (Chance(3)) row = row with { Decom = row.Decom.AddDays(_random.Next(-2, 3)) };
            if (Chance(3)) row = row with { Ls = Chance(50) ? "V3" : "C1" };
            yield return row;
            if (Chance(2)) yield return row;
        }
    }

    private List<ReviewRow> Reviews(string id, List<EpisodeRow> truth)
    {
        var held = new SortedSet<DateOnly>();
        foreach (var start in truth.Where(row => row.Rne == "S").Select(row => row.Decom))
        {
            var next = start.AddDays(_random.Next(25, 34));
            for (var number = 1; number < 8 && Chance(88); number++)
            {
                held.Add(next);
                next = next.AddMonths(number == 1 ? 3 : 6).AddDays(_random.Next(-2, 3));
            }
        }

        if (Chance(30)) held.Add(truth[0].Decom.AddDays(_random.Next(-10, 900)));
        if (Chance(20) && truth[^1].Dec is { } end) held.Add(end);
        return [.. held.SelectMany(day => Rows(id, day))];
    }

    private IEnumerable<ReviewRow> Rows(string id, DateOnly day)
    {
        var year = day < new DateOnly(2025, 4, 1) ? 2025 : 2026;
        yield return new(id, year, day, Pick(Codes));
        if (Chance(5)) yield return new(id, 2026, day, Pick(Codes));
    }

    private DateOnly? BornOn() => _random.Next(10) switch
    {
        0 => null,
        1 => new(2008, 2, 29),
        2 => new(2012, 2, 29),
        _ => new DateOnly(2008, 1, 1).AddDays(_random.Next(1200)),
    };

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Pick<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];
#pragma warning restore CA5394
}
