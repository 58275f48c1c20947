namespace IroAnalytics.Pipeline.Simulation;

/// <summary>The legal status under which a child is looked after, from the first day to the last.</summary>
internal static class LegalHistory
{
    // Set so that, with UASC, 30 to 45% of starts are by agreement (section 20); by judgement.
    private const double HomeByAgreement = 0.45;
    private const double OthersByAgreement = 0.20;
    private const double PoliceProtection = 0.10;

    public static IEnumerable<Spell<string>> Of(ChildLife life, CarePeriod period)
    {
        var steps = StepsOf(life.Child, period, life.Chance(Topic.Legal, period));
        for (var place = 0; place < steps.Count; place++)
        {
            var from = steps[place].On;
            var to = Days.Earlier(period.EndedOn, place + 1 < steps.Count ? steps[place + 1].On : period.EndedOn);
            if (from < to)
                yield return new Spell<string>(steps[place].Status, from, to);
        }
    }

    private static List<(string Status, DateOnly On)> StepsOf(Child child, CarePeriod period, RandomStream chance) => period.Pathway switch
    {
        Pathway.Asylum => [("V2", period.StartedOn)],
        Pathway.Remand => [("J1", period.StartedOn)],
        Pathway.Home => Opening(period, chance, HomeByAgreement),
        Pathway.HomeLater => WithOrder(Opening(period, chance, 0.3), period, chance, 0.75),
        Pathway.Guardianship => WithOrder(Opening(period, chance, OthersByAgreement), period, chance, 0.4),
        Pathway.Adoption => WithPlacementOrder(Opening(period, chance, OthersByAgreement), period, chance),
        _ => LongTerm(child, period, chance),
    };

    private static List<(string Status, DateOnly On)> Opening(CarePeriod period, RandomStream chance, double byAgreement)
    {
        if (chance.Chance(byAgreement))
            return [("V2", period.StartedOn)];
        return chance.Chance(PoliceProtection)
            ? [("L1", period.StartedOn), ("C1", period.StartedOn.AddDays(chance.Between(1, 3)))]
            : [("C1", period.StartedOn)];
    }

    // Children Act 1989, s. 32 asks for 26 weeks; the spread around it is set by judgement.
    private static List<(string Status, DateOnly On)> WithOrder(
        List<(string Status, DateOnly On)> steps, CarePeriod period, RandomStream chance, double ordered)
    {
        if (steps[^1].Status == "V2" && chance.Chance(0.6))
            steps.Add(("C1", period.StartedOn.AddDays(chance.Between(30, 240))));
        if (steps[^1].Status == "C1" && chance.Chance(ordered))
            steps.Add(("C2", steps[^1].On.AddDays(chance.Between(130, 300))));
        return steps;
    }

    private static List<(string Status, DateOnly On)> WithPlacementOrder(
        List<(string Status, DateOnly On)> steps, CarePeriod period, RandomStream chance)
    {
        if (steps[^1].Status == "V2")
            steps.Add(("C1", period.StartedOn.AddDays(chance.Between(20, 90))));
        steps.Add(("E1", period.StartedOn.AddDays(chance.Between(210, 380))));
        return steps;
    }

    private static List<(string Status, DateOnly On)> LongTerm(Child child, CarePeriod period, RandomStream chance)
    {
        var olderByAgreement = child.AgeOn(period.StartedOn) >= 15 && chance.Chance(0.5);
        return olderByAgreement
            ? [("V2", period.StartedOn)]
            : WithOrder(Opening(period, chance, OthersByAgreement), period, chance, 0.95);
    }
}
