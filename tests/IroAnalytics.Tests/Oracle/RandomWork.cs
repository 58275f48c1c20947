namespace IroAnalytics.Tests.Oracle;

/// <summary>A row of iro_allocations.</summary>
internal sealed record AllocationRow(string Iro, DateOnly From, DateOnly? To);

/// <summary>A row of SWEpisodes.</summary>
internal sealed record SocialWorkerRow(string Worker, DateOnly From, DateOnly? To);

/// <summary>A row of social_work_teams.</summary>
internal sealed record TeamRow(string Worker, string Team, DateOnly From, DateOnly? To);

/// <summary>A row of escalations.</summary>
internal sealed record EscalationRow(string Id, DateOnly Raised, string Kind, string Stage, DateOnly? Resolved, DateOnly? Recorded);

/// <summary>What the service's own lists and the UASC table say of one child.</summary>
internal sealed record RandomWork(
    bool IsUnaccompanied,
    DateOnly? UnaccompaniedUntil,
    IReadOnlyList<AllocationRow> Allocations,
    IReadOnlyList<SocialWorkerRow> SocialWorkers,
    IReadOnlyList<EscalationRow> Escalations);

/// <summary>Makes what the service did at random: rows that overlap, touch, end as they begin, are keyed late or lie after the as-at date.</summary>
internal sealed class RandomWorkload(int seed)
{
    private static readonly DateOnly First = new(2022, 11, 1);
    private static readonly string[] Iros = ["IRO-1", "IRO-1", "IRO-2", "IRO-3"];
    private static readonly string[] Workers = ["SW-1", "SW-2", "SW-3", "SW-4", "SW-9"];
    private static readonly string[] Kinds = ["formal", "formal", "formal", "informal", "", "other"];
    private static readonly string[] Stages = ["1", "1", "2", "5", "", "9"];
    private static readonly int[] Lasting = [0, 0, 1, 14, 27, 28, 29, 30, 90, 365, 366, 500];

    // The same seed gives the same rows on every machine and in every run.
#pragma warning disable CA5394
    private readonly Random _random = new(seed);

    /// <summary>Who worked in which team; SW-9 is in none.</summary>
    public static IReadOnlyList<TeamRow> Teams { get; } =
    [
        new("SW-1", "North", First, new(2024, 6, 1)),
        new("SW-1", "South", new(2024, 6, 1), null),
        new("SW-2", "North", First, null),
        new("SW-2", "East", new(2024, 1, 10), new(2025, 1, 10)),
        new("SW-3", "West", new(2024, 2, 1), new(2025, 12, 24)),
        new("SW-3", "South", new(2024, 2, 1), null),
        new("SW-4", "East", new(2025, 12, 1), null),
        new("SW-4", "North", First, new(2025, 3, 31)),
    ];

    public RandomWork Of(string child) => new(
        Chance(20),
        Chance(60) ? null : Day(),
        Several(4, _ => Stretch()).Select(days => new AllocationRow(Pick(Iros), days.From, days.To)).ToList(),
        Several(4, _ => Stretch()).Select(days => new SocialWorkerRow(Pick(Workers), days.From, days.To)).ToList(),
        Several(3, number => Escalations($"{child}/{number}")).SelectMany(rows => rows).ToList());

    /// <summary>An escalation, sometimes keyed again, when the last row that is known holds.</summary>
    private List<EscalationRow> Escalations(string id) => Several(Chance(15) ? 2 : 1, _ => Day()).Select(raised => new EscalationRow(
        id, raised, Pick(Kinds), Pick(Stages), Chance(30) ? null : raised.AddDays(Pick(Lasting)), Chance(15) ? raised.AddDays(Pick(Lasting)) : null)).ToList();

    private List<T> Several<T>(int most, Func<int, T> make) => [.. Enumerable.Range(1, most == 1 ? 1 : _random.Next(most + 1)).Select(make)];

    private (DateOnly From, DateOnly? To) Stretch()
    {
        var from = Day();
        return (from, Chance(40) ? null : from.AddDays(Pick(Lasting)));
    }

    private DateOnly Day() => First.AddDays(7 * _random.Next(162));

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Pick<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];
#pragma warning restore CA5394
}
