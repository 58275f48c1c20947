namespace IroAnalytics.Pipeline.Simulation;

/// <summary>Steps in court, transfers of unaccompanied children to other councils, and which officer a child had.</summary>
internal static class Proceedings
{
    private static readonly Odds<string> TransferOutcomes = new(("transferred", 40), ("stayed", 36), ("waiting", 14), ("over_age", 10));

    public static void Write(ChildLife life, ExtractFolder folder)
    {
        WriteAllocations(life, folder);
        foreach (var (period, _, _) in life.Seen())
        {
            WriteMilestones(life, folder, period);
            if (life.Child.IsUasc)
                WriteTransfer(life, folder, period);
        }
    }

    private static void WriteAllocations(ChildLife life, ExtractFolder folder)
    {
        var chance = life.Chance(Topic.Allocation);
        foreach (var spell in life.Officers)
            folder.Service(
                "iro_allocations", spell.From, Keying.After(spell.From, chance), life.Child.Id, spell.Value, Days.Text(spell.From),
                folder.Known(spell.To));
    }

    private static void WriteMilestones(ChildLife life, ExtractFolder folder, CarePeriod period)
    {
        var issued = life.Legal.FirstOrDefault(spell => spell.Value == "C1" && period.Holds(spell.From));
        if (issued is null)
            return;
        var chance = life.Chance(Topic.Adoption, period);
        var final = life.Legal.FirstOrDefault(spell => spell.Value is "C2" or "E1" && spell.From > issued.From && period.Holds(spell.From));
        WriteMilestone(life, folder, chance, "legal_planning_meeting", issued.From.AddDays(-chance.Between(10, 120)));
        if (chance.Chance(0.55))
            WriteMilestone(life, folder, chance, "pre_proceedings", issued.From.AddDays(-chance.Between(3, 9)));
        WriteMilestone(life, folder, chance, "issued", issued.From);
        if (final is not null)
            WriteMilestone(life, folder, chance, "final_hearing", final.From);
    }

    private static void WriteMilestone(ChildLife life, ExtractFolder folder, RandomStream chance, string milestone, DateOnly on)
    {
        if (on >= life.World.Timetable.FirstDay)
            folder.Service("court_milestones", on, Keying.After(on, chance), life.Child.Id, milestone, Days.Text(on));
    }

    // Those who left within weeks to another council are the ones the scheme moved.
    private static void WriteTransfer(ChildLife life, ExtractFolder folder, CarePeriod period)
    {
        var chance = life.Chance(Topic.Transfers, period);
        var hasMoved = period.EndReason == "E3";
        if (!hasMoved && !chance.Chance(0.3) || period.StartedOn < life.World.Timetable.FirstDay)
            return;
        var referredOn = period.StartedOn.AddDays(chance.Between(0, 10));
        var outcome = TransferOutcomes.Draw(chance);
        var answer = hasMoved ? "transferred" : outcome == "transferred" ? "stayed" : outcome;
        var on = hasMoved ? period.EndedOn : referredOn.AddDays(chance.Between(5, 60));
        folder.Service(
            "transfers", referredOn, Keying.After(referredOn, chance), life.Child.Id, Days.Text(referredOn),
            on > life.Until ? "waiting" : answer, answer == "waiting" ? "" : folder.Known(on));
    }
}
