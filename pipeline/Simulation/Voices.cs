using System.Globalization;

namespace IroAnalytics.Pipeline.Simulation;

/// <summary>Ways of being heard other than the review: advocacy, complaints, independent visitors; and who is whose sibling.</summary>
internal static class Voices
{
    private const double AdvocacyMeanDays = 3600;
    private const double ComplaintMeanDays = 13000;
    private const double WantsVisitor = 0.07;

    private static readonly Odds<string> Referrers = new(("iro", 38), ("social_worker", 32), ("child", 14), ("carer", 10), ("other", 6));
    private static readonly Odds<string> Issues = new(
        ("family time", 28), ("placement move", 24), ("being heard in the review", 20), ("social worker", 14), ("money", 8), ("school", 6));

    private static readonly Odds<string> AdvocacyOutcomes = new(("resolved", 62), ("view put to review", 28), ("withdrawn", 10));

    private static readonly (string Theme, string Text)[] Complaints =
    [
        ("SWCH", "My social worker changed and nobody told me."), ("FAMILY", "I have not seen my sister as I was promised."),
        ("PLACE", "I was moved with one day's notice."), ("FIN", "My savings have not been paid in."), ("", "Nobody rang me back."),
        ("DOCS", "I did not get a copy of my plan."),
    ];

    private static readonly string[] Compliments =
        ["My reviewing officer listens to me.", "The carer thanked the officer for a clear meeting.",
            "Thank you for helping me to stay at my school."];

    public static void Write(ChildLife life, ExtractFolder folder)
    {
        if (!life.Child.IsUasc)
            WriteFamily(life, folder);
        foreach (var (period, from, to) in life.Seen())
        {
            var chance = life.Chance(Topic.Voice, period);
            for (var day = from.AddDays(chance.Wait(AdvocacyMeanDays)); day < to; day = day.AddDays(60 + chance.Wait(AdvocacyMeanDays)))
                WriteAdvocacy(life, folder, day, chance);
            for (var day = from.AddDays(chance.Wait(ComplaintMeanDays)); day < to; day = day.AddDays(1 + chance.Wait(ComplaintMeanDays)))
                WriteComplaint(life, folder, day, chance);
            WriteVisitor(life, folder, period, chance);
        }
    }

    // Scrambled, so that the key says nothing about the child's number.
    private static void WriteFamily(ChildLife life, ExtractFolder folder) => folder.Standing(
        "siblings", life.Child.Id,
        string.Create(CultureInfo.InvariantCulture, $"F{RandomStream.Mix((ulong)life.Child.Household + 1) >> 16:X12}"));

    private static void WriteAdvocacy(ChildLife life, ExtractFolder folder, DateOnly on, RandomStream chance)
    {
        var closedOn = on.AddDays(20 + chance.Wait(80));
        var outcome = AdvocacyOutcomes.Draw(chance);
        folder.Service(
            "advocacy", on, Keying.After(on, chance), life.Child.Id, Days.Text(on), Referrers.Draw(chance), Issues.Draw(chance),
            folder.Known(closedOn), closedOn <= life.Until ? outcome : "");
    }

    private static void WriteComplaint(ChildLife life, ExtractFolder folder, DateOnly on, RandomStream chance)
    {
        var isCompliment = chance.Chance(0.35);
        var (theme, text) = isCompliment ? ("", chance.Pick(Compliments)) : chance.Pick(Complaints);
        var resolvedOn = on.AddDays(5 + chance.Wait(22));
        folder.Service(
            "complaints", on, Keying.After(on, chance), string.Create(CultureInfo.InvariantCulture, $"C{life.Child.Id[2..]}{on.DayNumber}"),
            chance.Chance(0.1) ? "" : life.Child.Id, Days.Text(on), isCompliment ? "compliment" : "complaint", theme, text,
            isCompliment ? "" : folder.Known(resolvedOn));
    }

    private static void WriteVisitor(ChildLife life, ExtractFolder folder, CarePeriod period, RandomStream chance)
    {
        var on = Days.Later(period.StartedOn.AddDays(chance.Between(120, 700)), life.Child.TurnsOn(8));
        if (!chance.Chance(WantsVisitor) || on >= period.EndedOn)
            return;
        var matchedOn = on.AddDays(30 + chance.Wait(120));
        var endedOn = Days.Earlier(period.EndedOn, matchedOn.AddDays(200 + chance.Wait(700)));
        folder.Service(
            "independent_visitors", on, Keying.After(on, chance), life.Child.Id, Days.Text(on),
            matchedOn < endedOn ? folder.Known(matchedOn) : "",
            folder.Known(endedOn));
    }
}
