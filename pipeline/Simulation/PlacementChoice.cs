using System.Globalization;

namespace IroAnalytics.Pipeline.Simulation;

/// <summary>
/// Chooses kind, provider, place and distance of a placement. The odds are set by judgement so that about half of the children
/// come out with foster carers (U4 to U6), a sixth with relatives or friends, an eighth in children's homes.
/// </summary>
internal static class PlacementChoice
{
    /// <summary>Supported accommodation; written as H5 until it had to be registered, then K3.</summary>
    public const string Supported = "K3";

    private static readonly Odds<string> Babies = new(("U6", 60), ("U3", 18), ("U2", 3), ("U5", 10), ("R3", 4), ("P1", 5));
    private static readonly Odds<string> Young = new(("U6", 62), ("U3", 17), ("U4", 5), ("K2", 6), ("P1", 9), ("R1", 1));

    private static readonly Odds<string> Teenage = new(
        ("U6", 45), ("U4", 7), ("U3", 9), ("U1", 2), ("K2", 31), ("P1", 5), ("S1", 1), ("R1", 1), ("K1", 0.5));

    private static readonly Odds<string> Older = new(("U6", 24), ("U4", 4), ("U3", 5), ("K2", 25), (Supported, 42), ("P1", 4), ("R5", 1));
    private static readonly Odds<string> Asylum = new(("U6", 33), (Supported, 60), ("K2", 4), ("U3", 3));
    private static readonly Odds<string> Remanded = new(("R5", 40), ("K1", 15), ("K2", 28), ("U6", 17));

    private static readonly Odds<string> FosterProviders = new(("PR1", 52), ("PR4", 41), ("PR5", 7));
    private static readonly Odds<string> HomeProviders = new(("PR4", 82), ("PR1", 13), ("PR5", 5));
    private static readonly Odds<string> AdoptionProviders = new(("PR1", 62), ("PR2", 20), ("PR5", 18));

    public static string PlaceFor(ChildLife life, CarePeriod period, DateOnly day, RandomStream chance)
    {
        var status = life.Legal.LastOrDefault(spell => spell.From <= day)?.Value;
        var place = OddsFor(life.Child, period, day).Draw(chance);
        var mayLiveWithParents = status is "C1" or "C2";
        return place == "P1" && !mayLiveWithParents ? "U6" : place;
    }

    public static Placement Furnish(string place, DateOnly from, DateOnly to, string reason, RandomStream chance)
    {
        var miles = MilesOf(place, chance);
        return new Placement(
            place, ProviderOf(place, chance), Persons.PostcodeOf(chance), UrnOf(place, chance), from, to, reason, miles,
            miles < 25 && chance.Chance(miles < 8 ? 0.92 : 0.45));
    }

    private static Odds<string> OddsFor(Child child, CarePeriod period, DateOnly day) => period.Pathway switch
    {
        Pathway.Asylum => Asylum,
        Pathway.Remand => Remanded,
        _ => child.AgeOn(day) switch { < 2 => Babies, < 10 => Young, < 16 => Teenage, _ => Older },
    };

    private static string ProviderOf(string place, RandomStream chance) => place switch
    {
        "P1" => "PR0",
        "U1" or "U2" or "U3" => "PR1",
        "R5" or "K1" => "PR3",
        _ when place[0] == 'A' => AdoptionProviders.Draw(chance),
        _ when place[0] == 'U' => FosterProviders.Draw(chance),
        _ => HomeProviders.Draw(chance),
    };

    // Set by judgement: children's homes and adopters are further from home than carers and relatives.
    private static decimal MilesOf(string place, RandomStream chance)
    {
        var mean = place switch { "K2" or "R5" or "K1" or "S1" => 31, "P1" => 2, "U1" or "U3" => 9, _ when place[0] == 'A' => 35, _ => 11 };
        if (chance.Chance(0.015))
            return 999.9m;
        return Math.Round((decimal)Math.Min(280, -Math.Log(1 - chance.Share()) * mean), 1);
    }

    private static string UrnOf(string place, RandomStream chance) => place is "P1" or "R5" || place[0] == 'A'
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"SC{chance.Between(100_000, 499_999)}");
}
