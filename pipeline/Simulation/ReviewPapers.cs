namespace IroAnalytics.Pipeline.Simulation;

/// <summary>What the reviewing service keeps about each review: the meeting, its papers, and the consultation before it.</summary>
internal static class ReviewPapers
{
    // Set by judgement, like all shares here: a report late for the review is the clearest sign that the service drifts.
    private const double ReportLate = 0.12;
    private const double ReportLateWhileDrifting = 0.70;

    // A meeting is entered, and its papers asked for, four weeks ahead.
    private const int DaysEnteredAhead = 28;

    private static readonly Odds<string> Methods = new(("in_person", 68), ("hybrid", 16), ("video", 14), ("paper", 2));
    private static readonly Odds<string> LateReasons = new(
        ("Social worker sickness", 22), ("Report not ready", 20), ("IRO sickness or leave", 14), ("Placement move", 13),
        ("Carer or parent not available", 12), ("Notified late of the child coming into care", 10), ("Court timetable", 6), ("", 3));

    public static void Write(ChildLife life, ExtractFolder folder)
    {
        foreach (var review in life.Reviews.Where(review => review.HeldOn >= life.World.Timetable.FirstDay && review.HeldOn <= life.Until))
        {
            WriteMeeting(life, folder, review);
            Consultations.Write(life, folder, review);
            Visits.WriteBeforeReview(life, folder, review);
        }

        // A late one is left out, so that no entry foretells it.
        foreach (var review in life.Reviews.Where(review => review.HeldOn > life.Until && !review.IsLate))
            WriteMeetingAhead(life, folder, review);
    }

    /// <summary>A stream for one review of a child, so that one review's papers do not depend on how many came before.</summary>
    public static RandomStream ChanceFor(ChildLife life, Review review, Topic topic) =>
        RandomStream.For(life.World.Options.Seed, ((long)review.HeldOn.DayNumber << 32) + life.Child.Index, topic);

    private static void WriteMeeting(ChildLife life, ExtractFolder folder, Review review)
    {
        var chance = ChanceFor(life, review, Topic.ReviewPapers);
        var drifting = life.IsDrifting(review.HeldOn);
        var calendar = life.World.Calendar;
        var reportOn = ReportOn(review, chance.Chance(drifting ? ReportLateWhileDrifting : ReportLate), chance);
        var decisionsAfter = chance.Chance(drifting ? 0.45 : 0.14) ? chance.Between(6, 20) : chance.Between(1, 5);
        var recordAfter = chance.Chance(drifting ? 0.40 : 0.13) ? chance.Between(21, 45) : chance.Between(8, 20);
        folder.Service(
            "review_meetings", review.HeldOn, Keying.After(review.HeldOn, chance), life.Child.Id, Days.Text(review.HeldOn),
            chance.Chance(0.02) ? "" : life.OfficerOn(review.HeldOn), Methods.Draw(chance),
            ChairedBy(life.Child.AgeOn(review.HeldOn), chance),
            folder.Known(reportOn), folder.Known(calendar.NthWorkingDayAfter(review.HeldOn, decisionsAfter)),
            folder.Known(calendar.NthWorkingDayAfter(review.HeldOn, recordAfter)), review.IsLate ? LateReasons.Draw(chance) : "",
            chance.Chance(0.9) ? "1" : "2", InterpreterFor(life.Child, chance), review.Number > 2 ? "" : chance.Chance(0.3) ? "Y" : "N");
    }

    private static void WriteMeetingAhead(ChildLife life, ExtractFolder folder, Review review)
    {
        var chance = ChanceFor(life, review, Topic.ReviewPapers);
        var drifting = life.IsDrifting(life.Until);
        var reportOn = ReportOn(review, chance.Chance(drifting ? ReportLateWhileDrifting : ReportLate), chance);
        folder.Plan(
            "review_meetings", review.HeldOn.AddDays(-DaysEnteredAhead), life.Child.Id, Days.Text(review.HeldOn), "", "", "",
            folder.Known(reportOn), "", "", "", "", "", "");
    }

    private static DateOnly? ReportOn(Review review, bool isLate, RandomStream chance)
    {
        if (isLate)
            return chance.Chance(0.25) ? null : review.HeldOn.AddDays(-chance.Between(0, 2));
        return review.HeldOn.AddDays(-chance.Between(5, 12));
    }

    private static string ChairedBy(double age, RandomStream chance) => age < 8
        ? "N"
        : chance.Share() switch { < 0.05 => "Y", < 0.16 => "C", < 0.2 => "", _ => "N" };

    private static string InterpreterFor(Child child, RandomStream chance) => !child.IsUasc ? "" : chance.Chance(0.93) ? "Y" : "N";
}
