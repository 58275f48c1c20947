namespace IroAnalytics.Pipeline.Simulation;

/// <summary>
/// Where a child lived with one set of carers. The end reason is REASON_PLACE_CHANGE, blank where the placement ends with the
/// period of care.
/// </summary>
internal sealed record Placement(
    string Place, string Provider, string Postcode, string Urn, DateOnly From, DateOnly To, string EndReason, decimal Miles,
    bool InAuthority)
{
    private static readonly HashSet<string> UnplannedReasons = ["ALLEG", "STAND", "APPRR", "CREQB", "CREQO", "CHILD", "CLOSE"];

    public bool EndsUnplanned => UnplannedReasons.Contains(EndReason);
}

/// <summary>Moves a child from placement to placement: some moves are the plan, the others happen by chance.</summary>
internal static class PlacementHistory
{
    private const double WhileDrifting = 2.0;

    // DfE, Children looked after in England including adoptions, 2024, reasons for placement change: care plan 31%,
    // status only 24%, other 22%, carer because of behaviour 8%, carer otherwise 6%, child 3%. Carers' and children's requests are
    // raised here by judgement, so that unplanned endings can be studied in a small service.
    private static readonly Odds<string> OrdinaryReasons = new(
        ("CARPL", 50), ("CREQB", 15), ("CREQO", 9), ("CHILD", 5), ("LAREQ", 6), ("STAND", 3), ("ALLEG", 2), ("CLOSE", 2), ("APPRR", 1),
        ("OTHER", 7));

    private static readonly Odds<string> DriftReasons = new(
        ("CARPL", 18), ("CREQB", 34), ("CREQO", 16), ("CHILD", 12), ("LAREQ", 4), ("STAND", 6), ("ALLEG", 3), ("CLOSE", 3), ("OTHER", 4));

    public static IEnumerable<Placement> Of(ChildLife life, CarePeriod period)
    {
        var chance = life.Chance(Topic.Placements, period);
        var plan = PlacementPlan.Of(life, period, chance);
        var day = period.StartedOn;
        var place = PlacementChoice.PlaceFor(life, period, day, chance);
        while (day < period.EndedOn && day <= life.Until)
        {
            var planned = plan.FirstOrDefault(step => step.On > day);
            var latest = Days.Earlier(period.EndedOn, planned?.On ?? period.EndedOn);
            var end = EndOf(life, day, latest, place, chance);
            var reason = ReasonOf(life, end, latest, period, chance);
            yield return PlacementChoice.Furnish(place, day, end, reason, chance);
            place = end == planned?.On ? planned.Place : PlacementChoice.PlaceFor(life, period, end, chance);
            day = end;
        }
    }

    private static DateOnly EndOf(ChildLife life, DateOnly from, DateOnly latest, string place, RandomStream chance)
    {
        var settles = SettlingOf(place) * (life.World.Options.WithDrift ? life.Child.Fragility : 1);
        for (var month = 0; ; month++)
        {
            var day = from.AddMonths(month);
            if (day >= latest)
                return latest;
            var likely = HazardAt(month) * settles * (life.IsDrifting(day) ? WhileDrifting : 1);
            if (chance.Chance(Math.Min(likely, 0.6)))
                return Days.Earlier(latest, day.AddDays(chance.Between(1, 27)));
        }
    }

    private static string ReasonOf(ChildLife life, DateOnly end, DateOnly latest, CarePeriod period, RandomStream chance)
    {
        if (end == period.EndedOn)
            return "";
        if (end == latest)
            return "CARPL";
        return (life.IsDrifting(end) ? DriftReasons : OrdinaryReasons).Draw(chance);
    }

    // Set so that about one child in ten has three placements in a year and two thirds are settled for two years
    // (DfE, placement stability on 31 March 2025: 10% and 69%).
    private static double HazardAt(int monthsInPlacement) => monthsInPlacement switch
    {
        < 3 => 0.074,
        < 12 => 0.042,
        < 24 => 0.026,
        _ => 0.0145,
    };

    private static double SettlingOf(string place) => place[0] switch
    {
        'A' => 0.06,
        'P' => 0.4,
        'K' when place == "K2" => 1.15,
        'U' when place is "U1" or "U2" or "U3" => 0.6,
        'U' when place is "U4" or "U5" => 0.5,
        _ => 1,
    };
}
