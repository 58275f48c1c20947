using System.Globalization;

namespace IroAnalytics.Pipeline.Simulation;

/// <summary>Concerns that officers raise, informal and formal, and how far up they had to go.</summary>
internal static class Escalations
{
    // Set by judgement: more formal escalations than most annual reports count, so that there is something to show and learn from.
    private const double FormalADay = 0.055 / 365;
    private const double WhileDrifting = 9;
    private const double InformalForEachFormal = 1.8;
    private const double ThemeLeftBlank = 0.25;
    private const int LookEveryDays = 28;

    private static readonly Odds<int> Stages = new((1, 66), (2, 22), (3, 8), (4, 3.2), (5, 0.8));
    private static readonly Odds<string> Outcomes = new(
        ("plan changed", 38), ("action completed", 34), ("explained", 16), ("not upheld", 8), ("", 4));
    private static readonly Odds<string> RaisedBy = new(("iro", 88), ("iro manager", 8), ("advocate", 4));

    public static void Write(ChildLife life, ExtractFolder folder)
    {
        var chance = life.Chance(Topic.Escalations);
        var number = 0;
        foreach (var (_, from, to) in life.Seen())
        {
            for (var day = from.AddDays(chance.Between(0, LookEveryDays)); day < to; day = day.AddDays(LookEveryDays))
            {
                var likely = FormalADay * LookEveryDays * (life.IsDrifting(day) ? WhileDrifting : 1);
                if (chance.Chance(likely))
                    WriteFormal(life, folder, day, IdOf(life, ++number), chance);
                if (chance.Chance(likely * InformalForEachFormal))
                    WriteInformal(life, folder, day, IdOf(life, ++number), chance);
            }
        }
    }

    private static string IdOf(ChildLife life, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"ESC{life.Child.Id[2..]}{number:00}");

    private static void WriteInformal(ChildLife life, ExtractFolder folder, DateOnly look, string id, RandomStream chance)
    {
        var raisedOn = RaisedOn(life, look, chance);
        var resolvedOn = raisedOn.AddDays(1 + chance.Wait(14));
        WriteRow(life, folder, raisedOn, id, "informal", 0, resolvedOn, chance);
    }

    private static void WriteFormal(ChildLife life, ExtractFolder folder, DateOnly look, string id, RandomStream chance)
    {
        var raisedOn = RaisedOn(life, look, chance);
        var meanDays = life.IsDrifting(raisedOn.AddDays(20)) ? 38 : 11;
        var stage = Stages.Draw(chance);
        var resolvedOn = raisedOn.AddDays(3 + (stage * 4) + chance.Wait(meanDays));
        var reached = StagesReached(raisedOn, stage, chance).Where(step => step.On <= resolvedOn && step.On <= life.Until).ToList();
        if (reached.Count == 0)
            return;
        var keyedOn = WriteRow(life, folder, raisedOn, id, "formal", reached[^1].Stage, resolvedOn, chance);
        foreach (var (step, on) in reached)
            folder.Service("escalation_stages", on, Days.Later(keyedOn, Keying.After(on, chance)), id,
                step.ToString(CultureInfo.InvariantCulture), Days.Text(on));
    }

    private static IEnumerable<(int Stage, DateOnly On)> StagesReached(DateOnly raisedOn, int highest, RandomStream chance)
    {
        var on = raisedOn;
        for (var stage = 1; stage <= highest; stage++)
        {
            yield return (stage, on);
            on = on.AddDays(chance.Between(3, 9));
        }
    }

    private static DateOnly RaisedOn(ChildLife life, DateOnly look, RandomStream chance) =>
        life.World.Calendar.OnOrBefore(look.AddDays(-chance.Between(0, 3)));

    /// <summary>Writes an escalation and says when it was keyed: no stage of it is keyed before.</summary>
    private static DateOnly WriteRow(
        ChildLife life, ExtractFolder folder, DateOnly raisedOn, string id, string kind, int stage, DateOnly resolvedOn,
        RandomStream chance)
    {
        var (theme, text) = EscalationTexts.Draw(chance);
        var outcome = Outcomes.Draw(chance);
        var keyedOn = Keying.After(raisedOn, chance);
        folder.Service(
            "escalations", raisedOn, keyedOn, id, life.Child.Id, Days.Text(raisedOn), kind,
            stage.ToString(CultureInfo.InvariantCulture), RaisedBy.Draw(chance), life.TeamOn(raisedOn),
            chance.Chance(ThemeLeftBlank) ? "" : theme, text,
            folder.Known(resolvedOn), resolvedOn <= life.Until ? outcome : "");
        return keyedOn;
    }
}
