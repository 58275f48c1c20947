using System.Globalization;

namespace IroAnalytics.Pipeline.Simulation;

/// <summary>Looks at the quality of practice: files dipped into, themes, and meetings observed.</summary>
internal static class Audits
{
    private const double MeanDaysBetween = 6500;

    private static readonly Odds<string> Grades = new(("outstanding", 8), ("good", 56), ("requires_improvement", 31), ("inadequate", 5));
    private static readonly Odds<string> Themes = new(("CPLAN", 30), ("PERM", 25), ("DECN", 15), ("FAMILY", 10), ("HEALTH", 8), ("", 12));

    public static void Write(ChildLife life, ExtractFolder folder)
    {
        foreach (var (period, from, to) in life.Seen())
        {
            var chance = life.Chance(Topic.Audits, period);
            for (var day = from.AddDays(10 + chance.Wait(MeanDaysBetween)); day < to; day = day.AddDays(90 + chance.Wait(MeanDaysBetween)))
            {
                var kind = chance.Chance(0.7) ? "dip_sample" : "thematic";
                folder.Service(
                    "audits", day, Keying.After(day, chance),
                    string.Create(CultureInfo.InvariantCulture, $"A{life.Child.Id[2..]}{day.DayNumber}"),
                    life.Child.Id, "", Days.Text(day), kind, Grades.Draw(chance), Themes.Draw(chance));
            }
        }
    }

    public static void WriteObservation(ExtractFolder folder, RandomStream chance, Staff.Officer officer, DateOnly on) =>
        folder.Service(
            "audits", on, Keying.After(on, chance), string.Create(CultureInfo.InvariantCulture, $"O{officer.Number:000}{on.DayNumber}"), "",
            officer.Code, Days.Text(on), "observation", Grades.Draw(chance), "");
}
