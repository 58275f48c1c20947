using System.Globalization;

namespace IroAnalytics.Pipeline.Simulation;

/// <summary>Writes the tables of the SSDA903 that only some children are in.</summary>
internal static class StatutoryExtras
{
    private static readonly Odds<string> SuitableHomes = new(
        ("U1", 34), ("D1", 22), ("Z1", 13), ("B1", 12), ("E1", 6), ("C1", 4), ("X2", 4), ("K1", 3), ("S2", 2));
    private static readonly Odds<string> Activities = new(
        ("G5", 27), ("F2", 24), ("F5", 19), ("G4", 13), ("F1", 7), ("F4", 4), ("G6", 4), ("P5", 2));
    private static readonly Odds<string> Adopters = new(("MF", 72), ("F1", 12), ("MM", 9), ("FF", 6), ("M1", 1));
    private static readonly Odds<string> NoScoreReasons = new(("SDQ4", 50), ("SDQ2", 20), ("SDQ5", 20), ("SDQ3", 10));
    private static readonly Odds<string> PermanenceBefore = new(("Z1", 93), ("P2", 4), ("P1", 2), ("P3", 1));

    public static void Write(ChildLife life, ExtractFolder folder)
    {
        foreach (var year in life.World.Timetable.Returns)
        {
            WriteHealth(life, folder, year);
            WriteLeaver(life, folder, year);
            WriteAdoption(life, folder, year);
            WritePreviousPermanence(life, folder, year);
            WriteMissing(life, folder, year);
            WriteDeprivation(life, folder, year);
        }
    }

    // OC2 asks about children looked after for a year on the return's last day.
    private static void WriteHealth(ChildLife life, ExtractFolder folder, ReturnYear year)
    {
        var child = life.Child;
        if (!life.Periods.Any(period => period.Holds(year.LastDay) && period.StartedOn <= year.LastDay.AddYears(-1)))
            return;
        var chance = RandomStream.For(life.World.Options.Seed, child.Index + (year.Year * 20_000_000L), Topic.Outcomes);
        var age = child.AgeOn(year.LastDay);
        var (score, reason) = DifficultiesOf(age, chance);
        var slips = life.IsDrifting(year.LastDay) ? 0.12 : 0;
        var misuse = age >= 12 && chance.Chance(0.05);
        var received = chance.Chance(0.6);
        folder.Statutory("OC2", year).Row(
            child.Id, Days.Text(child.BornOn), score, reason, Flag(age >= 10 && chance.Chance(0.03)),
            age < 5 ? Flag(chance.Chance(0.9)) : "",
            Flag(chance.Chance(0.84 - slips)), Flag(chance.Chance(0.79 - slips)), Flag(chance.Chance(0.91 - slips)), Flag(misuse),
            misuse ? Flag(received) : "", misuse && !received ? Flag(chance.Chance(0.5)) : "");
    }

    private static (string Score, string Reason) DifficultiesOf(double age, RandomStream chance)
    {
        var score = Math.Clamp((int)(chance.Share() * 15) + (int)(chance.Share() * 15), 0, 40);
        if (age is < 4 or > 17)
            return ("", "SDQ1");
        return chance.Chance(0.78) ? (score.ToString(CultureInfo.InvariantCulture), "") : ("", NoScoreReasons.Draw(chance));
    }

    private static void WriteLeaver(ChildLife life, ExtractFolder folder, ReturnYear year)
    {
        var last = life.Periods[^1];
        var leftNearlyAdult = last.EndedOn >= life.Child.TurnsOn(16) && last.EndedOn <= year.LastDay;
        var birthday = Enumerable.Range(17, 5).Select(life.Child.TurnsOn).FirstOrDefault(year.Holds);
        if (!leftNearlyAdult || birthday == default || birthday < last.EndedOn || last.EndReason is "E2" or "E3")
            return;
        var chance = RandomStream.For(life.World.Options.Seed, life.Child.Index + (year.Year * 20_000_000L), Topic.Court);
        var isInTouch = chance.Chance(0.93);
        if (last.EndedOn < year.FirstDay)
            StatutoryReturns.WriteHeader(life.Child, folder, year);
        folder.Statutory("OC3", year).Row(
            life.Child.Id, Days.Text(life.Child.BornOn), isInTouch ? "YES" : "NO",
            isInTouch ? ActivityIn(year, Activities.Draw(chance)) : "0", isInTouch ? SuitableHomes.Draw(chance) : "0");
    }

    // Training, employment and apprenticeship were one code each for full and part time until the return of 2020-21.
    private static string ActivityIn(ReturnYear year, string activity) => (year.Year <= 2021, activity) switch
    {
        (true, "F4" or "F5") => "F3",
        (true, "P4" or "P5") => "P3",
        _ => activity,
    };

    private static void WriteAdoption(ChildLife life, ExtractFolder folder, ReturnYear year)
    {
        var order = life.Legal.LastOrDefault(spell => spell.Value == "E1");
        if (order is null || order.From > year.LastDay || order.To < year.FirstDay)
            return;
        var chance = life.Chance(Topic.Adoption);
        var decidedOn = order.From.AddDays(-chance.Between(10, 60));
        var period = life.Periods.Last(held => held.StartedOn <= order.From);
        var matched = life.Placements.FirstOrDefault(placement => placement.Place[0] == 'A');
        folder.Statutory("PlacedAdoption", year).Row(life.Child.Id, Days.Text(life.Child.BornOn), Days.Text(decidedOn), "", "");
        if (year.Holds(period.EndedOn))
            WriteAdopted(life.Child, folder, year, decidedOn, matched?.From ?? order.From, chance);
    }

    private static void WriteAdopted(
        Child child, ExtractFolder folder, ReturnYear year, DateOnly decidedOn, DateOnly matchedOn, RandomStream chance)
    {
        var sex = Adopters.Draw(chance);
        var isSingle = sex is "F1" or "M1";
        var status = (isSingle, sex) switch
        {
            (true, _) => "L0",
            (_, "MF") => chance.Chance(0.8) ? "L11" : "L3",
            _ => chance.Chance(0.6) ? "L12" : "L4",
        };
        folder.Statutory("AD1", year).Row(
            child.Id, Days.Text(child.BornOn), Days.Text(decidedOn), Days.Text(matchedOn.AddDays(-chance.Between(7, 20))),
            chance.Chance(0.12) ? "1" : "0", isSingle ? "1" : "2", sex, status);
    }

    private static void WritePreviousPermanence(ChildLife life, ExtractFolder folder, ReturnYear year)
    {
        if (!life.Periods.Any(period => year.Holds(period.StartedOn)))
            return;
        var chance = life.Chance(Topic.Court);
        var before = life.Child.IsUasc || life.Child.AgeOn(year.LastDay) < 2 ? "Z1" : PermanenceBefore.Draw(chance);
        var orderedOn = life.Child.BornOn.AddDays(chance.Between(300, 600));
        folder.Statutory("PrevPerm", year).Row(
            life.Child.Id, Days.Text(life.Child.BornOn), before, before == "Z1" ? "" : "999", before == "Z1" ? "" : Days.Text(orderedOn));
    }

    // Set by judgement: about one child in ten a year, all 12 and over, some again and again.
    private static void WriteMissing(ChildLife life, ExtractFolder folder, ReturnYear year)
    {
        var chance = life.Chance(Topic.Missing);
        var proneness = chance.Share() < 0.25 ? 1.0 : 0.06;
        foreach (var (period, from, to) in life.Seen())
        {
            for (var day = from.AddDays(chance.Wait(200)); day < to; day = day.AddDays(8 + chance.Wait(130 / proneness)))
            {
                var endsOn = Days.Earlier(period.EndedOn, day.AddDays(chance.Wait(1.3)));
                var kind = chance.Chance(0.85) ? "M" : "A";
                if (life.Child.AgeOn(day) >= 12 && day <= year.LastDay && endsOn >= year.FirstDay && proneness >= chance.Share())
                    folder.Statutory("Missing", year).Row(
                        life.Child.Id, Days.Text(life.Child.BornOn), kind, Days.Text(day), endsOn <= year.LastDay ? Days.Text(endsOn) : "");
            }
        }
    }

    private static void WriteDeprivation(ChildLife life, ExtractFolder folder, ReturnYear year)
    {
        var chance = life.Chance(Topic.Deprivation);
        var home = life.Placements.Where(placement => placement.From <= year.LastDay && placement.To >= year.FirstDay)
            .LastOrDefault(placement => placement.Place == "K2");
        if (year.Year < Contracts.FirstReturnWithDeprivation || home is null || life.Child.AgeOn(year.LastDay) < 10 || !chance.Chance(0.12))
            return;
        var from = Days.Later(home.From, year.FirstDay).AddDays(chance.Between(0, 30));
        var to = Days.Earlier(home.To, from.AddDays(chance.Between(60, 180)));
        if (from < to && from <= year.LastDay)
            folder.Statutory("DoLo", year).Row(
                life.Child.Id, Days.Text(life.Child.BornOn), Days.Text(from), to <= year.LastDay ? Days.Text(to) : "");
    }

    private static string Flag(bool isTrue) => isTrue ? "1" : "0";
}
