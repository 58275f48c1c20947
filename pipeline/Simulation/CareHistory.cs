namespace IroAnalytics.Pipeline.Simulation;

/// <summary>Decides why a child comes into care, for how long, how it ends and whether the child comes back.</summary>
internal sealed class CareHistory(SimulationOptions options)
{
    // Of children who go home about one in six comes back; like the mix of pathways and ends below, set by judgement so that
    // legal status, age and starts a year come out near the national picture.
    private const double ComesBack = 0.16;

    private static readonly Odds<Pathway> UnderOne = new(
        (Pathway.Adoption, 34), (Pathway.Guardianship, 22), (Pathway.Home, 20), (Pathway.HomeLater, 12), (Pathway.LongTerm, 12));

    private static readonly Odds<Pathway> OneToFour = new(
        (Pathway.Adoption, 17), (Pathway.Guardianship, 27), (Pathway.Home, 24), (Pathway.HomeLater, 14), (Pathway.LongTerm, 20));

    private static readonly Odds<Pathway> FiveToNine = new(
        (Pathway.Adoption, 2), (Pathway.Guardianship, 21), (Pathway.Home, 30), (Pathway.HomeLater, 14), (Pathway.LongTerm, 33));

    private static readonly Odds<Pathway> TenAndOver = new(
        (Pathway.Guardianship, 5), (Pathway.Home, 36), (Pathway.HomeLater, 10), (Pathway.LongTerm, 46), (Pathway.Remand, 3));

    private static readonly Odds<string> HomeEnds = new(("E4A", 74), ("E4B", 14), ("E13", 8), ("E8", 4));
    private static readonly Odds<string> GuardianshipEnds = new(
        ("E47", 30), ("E45", 22), ("E46", 12), ("E48", 9), ("E41", 19), ("E13", 8));
    private static readonly Odds<string> AdoptionEnds = new(("E12", 72), ("E11", 28));
    private static readonly Odds<string> RemandEnds = new(("E14", 70), ("E9", 22), ("E4A", 8));
    private static readonly Odds<string> EarlyEnds = new(
        ("E4A", 38), ("E4B", 12), ("E8", 20), ("E3", 14), ("E13", 10), ("E2", 2), ("E9", 4));
    private static readonly Odds<string> EarlyAsylumEnds = new(("E3", 52), ("E15", 26), ("E8", 18), ("E16", 4));
    private static readonly Odds<string> AdultEnds = new(("E5", 32), ("E6", 22), ("E17", 24), ("E7", 5), ("E8", 12), ("E4A", 5));

    public IReadOnlyList<CarePeriod> Of(Child child, DateOnly startedOn)
    {
        var chance = RandomStream.For(options.Seed, child.Index, Topic.Care);
        var first = PeriodOf(child, chance, startedOn);
        var wentHome = first.EndReason is "E4A" or "E4B";
        if (!wentHome || !chance.Chance(ComesBack))
            return [first];
        var backOn = first.EndedOn.AddDays(40 + chance.Wait(260));
        return child.AgeOn(backOn) < 17.5 ? [first, PeriodOf(child, chance, backOn)] : [first];
    }

    private static CarePeriod PeriodOf(Child child, RandomStream chance, DateOnly startedOn)
    {
        var pathway = PathwayOf(child, chance, child.AgeOn(startedOn));
        var (endedOn, reason) = EndOf(child, pathway, chance, startedOn);
        var adultOn = child.TurnsOn(18);
        return endedOn < adultOn
            ? new CarePeriod(startedOn, endedOn, reason, pathway)
            : new CarePeriod(startedOn, adultOn, AdultEnds.Draw(chance), pathway);
    }

    private static Pathway PathwayOf(Child child, RandomStream chance, double age) => child.IsUasc
        ? Pathway.Asylum
        : age switch
        {
            < 1 => UnderOne.Draw(chance),
            < 5 => OneToFour.Draw(chance),
            < 10 => FiveToNine.Draw(chance),
            _ => TenAndOver.Draw(chance),
        };

    private static (DateOnly EndedOn, string Reason) EndOf(Child child, Pathway pathway, RandomStream chance, DateOnly startedOn) =>
        pathway switch
        {
            Pathway.Home => (startedOn.AddDays(2 + chance.Wait(75)), HomeEnds.Draw(chance)),
            Pathway.HomeLater => (startedOn.AddDays(180 + chance.Wait(330)), HomeEnds.Draw(chance)),
            Pathway.Adoption => (startedOn.AddDays(chance.Between(520, 900) + chance.Wait(150)), AdoptionEnds.Draw(chance)),
            Pathway.Guardianship => (startedOn.AddDays(chance.Between(200, 420) + chance.Wait(240)), GuardianshipEnds.Draw(chance)),
            Pathway.Remand => (startedOn.AddDays(7 + chance.Wait(55)), RemandEnds.Draw(chance)),
            Pathway.Asylum when chance.Chance(0.3) => (startedOn.AddDays(20 + chance.Wait(70)), EarlyAsylumEnds.Draw(chance)),
            Pathway.LongTerm when chance.Chance(0.35) => (startedOn.AddDays(350 + chance.Wait(1100)), EarlyEnds.Draw(chance)),
            _ => (child.TurnsOn(18), "E5"),
        };
}
