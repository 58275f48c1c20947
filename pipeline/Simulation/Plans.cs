namespace IroAnalytics.Pipeline.Simulation;

/// <summary>
/// Plans and what keeps them fresh: care and pathway plans, midway reviews, education plans, health, permanency meetings.
/// </summary>
internal static class Plans
{
    private static readonly Odds<string> MidwayOutcomes = new(("no_action", 70), ("new_work_plan", 24), ("escalated", 6));
    private static readonly Odds<string> DriftMidwayOutcomes = new(("no_action", 30), ("new_work_plan", 44), ("escalated", 26));
    private static readonly Odds<string> Grades = new(
        ("outstanding", 6), ("good", 58), ("requires_improvement", 26), ("inadequate", 4), ("", 6));
    private static readonly Odds<string> DriftGrades = new(("good", 30), ("requires_improvement", 48), ("inadequate", 16), ("", 6));
    private static readonly Odds<string> Qualities = new(("good", 66), ("requires_improvement", 26), ("inadequate", 6), ("", 2));

    private static readonly Odds<string> PermanencyOutcomes = new(
        ("plan agreed", 52), ("more assessment needed", 28), ("plan changed", 14), ("not ready", 6));

    public static void Write(ChildLife life, ExtractFolder folder)
    {
        foreach (var review in life.Reviews.Where(review => review.HeldOn >= life.World.Timetable.FirstDay && review.HeldOn <= life.Until))
        {
            WriteCarePlan(life, folder, review);
            WriteMidway(life, folder, review);
        }

        foreach (var (period, from, to) in life.Seen())
        {
            WriteFirstPlan(life, folder, period);
            WriteEducation(life, folder, from, to, life.Chance(Topic.Education, period));
            WriteHealth(life, folder, period, from, to, life.Chance(Topic.Health, period));
            WritePathway(life, folder, from, to, life.Chance(Topic.CarePlans, period));
            WritePermanency(life, folder, period, life.Chance(Topic.Court, period));
        }
    }

    // A plan is due before the child is placed or within ten working days (2010 regs, reg. 4); permanence is often open at first.
    private static void WriteFirstPlan(ChildLife life, ExtractFolder folder, CarePeriod period)
    {
        var chance = life.Chance(Topic.Permanence, period);
        var on = period.StartedOn.AddDays(chance.Between(5, 20));
        if (on < period.EndedOn && on >= life.World.Timetable.FirstDay)
            folder.Service(
                "care_plans", on, Keying.After(on, chance), life.Child.Id, Days.Text(on),
                chance.Chance(0.55) ? "NONE" : PlanOf(life, period, on), "");
    }

    private static void WriteCarePlan(ChildLife life, ExtractFolder folder, Review review)
    {
        var chance = ReviewPapers.ChanceFor(life, review, Topic.CarePlans);
        var drifting = life.IsDrifting(review.HeldOn);
        var on = review.HeldOn.AddDays(-chance.Between(1, 9));
        if (chance.Chance(drifting ? 0.45 : 0.07) || on <= review.Period.StartedOn)
            return;
        var undecided = chance.Chance(drifting ? 0.6 : 0.06) && review.Number <= 3;
        folder.Service(
            "care_plans", on, Keying.After(on, chance), life.Child.Id, Days.Text(on), undecided ? "NONE" : PlanOf(life, review.Period, on),
            chance.Chance(0.5) ? "care" : "");
    }

    private static string PlanOf(ChildLife life, CarePeriod period, DateOnly on) => period.Pathway switch
    {
        Pathway.Home or Pathway.HomeLater or Pathway.Remand => "RETURN",
        Pathway.Adoption => "ADOPTION",
        Pathway.Guardianship => period.EndReason == "E41" ? "CAO" : "SGO",
        _ when life.Child.AgeOn(on) >= 16 => "INDEPENDENCE",
        _ => life.Placements.LastOrDefault(placement => placement.From <= on)?.Place switch
        {
            "K2" or "R1" or "S1" or "R3" => "RESIDENTIAL",
            "U1" or "U2" or "U3" => "KINSHIP",
            _ => "LTF",
        },
    };

    private static void WriteMidway(ChildLife life, ExtractFolder folder, Review review)
    {
        var chance = ReviewPapers.ChanceFor(life, review, Topic.Midway);
        var drifting = life.IsDrifting(review.HeldOn.AddDays(-60));
        var isLongGap = review.PreviousOn is { } previous && review.HeldOn.DayNumber - previous.DayNumber >= 90;
        var on = life.World.Calendar.OnOrBefore(review.HeldOn.AddDays(-chance.Between(40, 80)));
        if (isLongGap && on >= review.Period.StartedOn && chance.Chance(drifting ? 0.55 : 0.78))
            folder.Service(
                "midway_reviews", on, Keying.After(on, chance), life.Child.Id, Days.Text(on), life.OfficerOn(on),
                (drifting ? DriftMidwayOutcomes : MidwayOutcomes).Draw(chance), (drifting ? DriftGrades : Grades).Draw(chance));
    }

    private static void WriteEducation(ChildLife life, ExtractFolder folder, DateOnly from, DateOnly to, RandomStream chance)
    {
        var day = Days.Later(from.AddDays(chance.Between(5, 60)), life.Child.TurnsOn(4).AddDays(150));
        for (; day < to; day = day.AddDays(chance.Between(95, life.IsDrifting(day) ? 260 : 185)))
            folder.Service(
                "personal_education_plans", day, Keying.After(day, chance), life.Child.Id, Days.Text(day), Qualities.Draw(chance));
    }

    // An initial assessment in the first weeks, then yearly, half-yearly under five (2010 regs, reg. 7).
    private static void WriteHealth(
        ChildLife life, ExtractFolder folder, CarePeriod period, DateOnly from, DateOnly to, RandomStream chance)
    {
        var isNew = from == period.StartedOn;
        var kind = isNew ? "initial" : "review";
        for (var day = from.AddDays(isNew ? chance.Between(8, 40) : chance.Between(0, 300)); day < to;)
        {
            folder.Service("health_assessments", day, Keying.After(day, chance), life.Child.Id, Days.Text(day), kind);
            var usual = life.Child.AgeOn(day) < 5 ? 175 : 345;
            day = day.AddDays(usual + chance.Between(-20, life.IsDrifting(day) ? 110 : 22));
            kind = "review";
        }
    }

    private static void WritePathway(ChildLife life, ExtractFolder folder, DateOnly from, DateOnly to, RandomStream chance)
    {
        var day = Days.Later(from.AddDays(chance.Between(20, 90)), life.Child.TurnsOn(16).AddDays(chance.Between(20, 140)));
        for (; day < to; day = day.AddDays(chance.Between(130, life.IsDrifting(day) ? 270 : 190)))
            folder.Service("care_plans", day, Keying.After(day, chance), life.Child.Id, Days.Text(day), "INDEPENDENCE", "pathway");
    }

    private static void WritePermanency(ChildLife life, ExtractFolder folder, CarePeriod period, RandomStream chance)
    {
        var day = period.StartedOn.AddDays(chance.Between(60, 130));
        for (var meeting = 0; meeting < 4 && day < period.EndedOn; meeting++, day = day.AddDays(chance.Between(90, 200)))
            if (day >= life.World.Timetable.FirstDay)
                folder.Service(
                    "permanency_meetings", day, Keying.After(day, chance), life.Child.Id, Days.Text(day), PermanencyOutcomes.Draw(chance));
    }
}
