namespace IroAnalytics.Pipeline.Simulation;

/// <summary>A move that the care plan foresees.</summary>
internal sealed record PlannedMove(DateOnly On, string Place);

/// <summary>The moves that follow from the plan for a child: to adopters, home under an order, or towards independence.</summary>
internal static class PlacementPlan
{
    private const double WaitsLongForAdopters = 0.22;
    private const double MovesTowardsIndependence = 0.5;
    private const double HomeUnderOrderFirst = 0.5;

    public static IReadOnlyList<PlannedMove> Of(ChildLife life, CarePeriod period, RandomStream chance) =>
        [.. Moves(life, period, chance).Where(move => move.On > period.StartedOn && move.On < period.EndedOn)];

    private static IEnumerable<PlannedMove> Moves(ChildLife life, CarePeriod period, RandomStream chance)
    {
        var order = life.Legal.FirstOrDefault(spell => spell.Value == "E1" && period.Holds(spell.From));
        if (period.Pathway == Pathway.Adoption && order is not null)
            yield return new PlannedMove(PlacedOn(order.From, period, chance), "A6");
        if (period.Pathway == Pathway.HomeLater && chance.Chance(HomeUnderOrderFirst))
            yield return new PlannedMove(period.EndedOn.AddDays(-chance.Between(60, 260)), "P1");
        if (period.Pathway == Pathway.LongTerm && chance.Chance(MovesTowardsIndependence))
            yield return new PlannedMove(life.Child.BornOn.AddMonths(chance.Between(194, 212)), PlacementChoice.Supported);
    }

    // The law asks for ten weeks with adopters before an order; most children are matched within a year, some wait longer.
    private static DateOnly PlacedOn(DateOnly orderedOn, CarePeriod period, RandomStream chance)
    {
        var wait = chance.Chance(WaitsLongForAdopters) ? chance.Between(366, 560) : chance.Between(50, 330);
        return Days.Later(orderedOn.AddDays(7), Days.Earlier(orderedOn.AddDays(wait), period.EndedOn.AddDays(-80)));
    }
}
