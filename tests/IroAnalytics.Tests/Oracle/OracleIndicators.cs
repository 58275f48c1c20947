using IroAnalytics.Pipeline.Domain;

namespace IroAnalytics.Tests.Oracle;

/// <summary>A member as the oracle sees it; the extra is the day that decides it.</summary>
internal sealed record OracleMember(string Child, DateOnly CountedOn, bool? IsMet, string Extra = "")
{
    public override string ToString() => $"{Child} {CountedOn:yyyy-MM-dd} {IsMet} {Extra}";
}

/// <summary>One child's care, placements and reviews.</summary>
internal sealed class OracleChild
{
    public OracleChild(RandomChild child, DateOnly asAt)
    {
        Id = child.Id;
        BornOn = child.BornOn;
        Periods = OracleCare.Periods(child, asAt);
        Placements = Periods.ToDictionary(period => period, OraclePlacements.Of);
        Reviews = OracleReviews.Of(child, Periods, asAt);
        Work = new(child.Work, asAt);
    }

    public string Id { get; }

    public DateOnly? BornOn { get; }

    public IReadOnlyList<OraclePeriod> Periods { get; }

    public IReadOnlyDictionary<OraclePeriod, List<OraclePlacement>> Placements { get; }

    public IReadOnlyList<OracleReview> Reviews { get; }

    public OracleWork Work { get; }

    public OraclePeriod? PresentOn(DateOnly day) => Periods.SingleOrDefault(period => period.Holds(day));

    /// <summary>Under 16: born on 29 February, the birthday is 1 March in common years.</summary>
    public bool IsUnderSixteen(DateOnly day)
    {
        if (BornOn is not { } born) return false;

        var years = day.Year - born.Year;
        if (day.Month < born.Month || (day.Month == born.Month && day.Day < born.Day)) years--;
        return years < 16;
    }
}

/// <summary>The members of the indicators that follow from care, placements and reviews.</summary>
internal sealed class OracleIndicators(IReadOnlyList<OracleChild> children, DateOnly asAt)
{
    private static readonly string[] Known = ["PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7"];
    private static readonly string[] TookPart = ["PN1", "PN2", "PN3", "PN5", "PN6"];
    private static readonly string[] Attended = ["PN1", "PN2", "PN3", "PN4"];

    public static IReadOnlyList<string> All { get; } =
    [
        "looked-after", "started-looked-after", "ceased-looked-after", "reviews-in-time", "children-reviewed-in-time",
        "reviews-overdue", "three-or-more-placements", "long-term-stability", "participation", "attended-review",
        "children-participating-in-all", "uasc-share", "same-iro-12-months", "children-escalated", "escalations-raised",
        "escalations-resolved-in-time", "resolved-at-first-stage", "escalations-open",
    ];

    /// <summary>How many members of a period there are in each set of groups.</summary>
    public IReadOnlyDictionary<string, int> Groups(string indicator, ReportingPeriod period)
    {
        var byId = children.ToDictionary(child => child.Id);
        return Members(indicator, period).CountBy(member => OracleGroups.Of(byId[member.Child], member.CountedOn)).ToDictionary();
    }

    /// <summary>The next review of every child looked after on the as-at date: kind, due day, days until it, its week's Monday, whether it is overdue.</summary>
    public IEnumerable<string> Pending() =>
        from child in children
        from review in child.Reviews
        where review.Held is null && review.Period.Holds(asAt)
        let days = review.Due?.DayNumber - asAt.DayNumber
        let monday = review.Due?.AddDays(-(((int)review.Due.Value.DayOfWeek + 6) % 7))
        select $"{child.Id} | {review.Kind} | {review.Due:yyyy-MM-dd} | {days} | {monday:yyyy-MM-dd} | {(days <= 0 ? "true" : "false")}";

    public IReadOnlyList<OracleMember> Members(string indicator, ReportingPeriod period)
    {
        var day = period.To < asAt ? period.To : asAt;
        return [.. children.SelectMany(child => indicator switch
        {
            "started-looked-after" => Started(child, period),
            "ceased-looked-after" => Ceased(child, period),
            "reviews-in-time" => Reviewed(child, period),
            "participation" => Judged(child, period, TookPart),
            "attended-review" => Judged(child, period, Attended),
            "escalations-raised" or "escalations-resolved-in-time" or "resolved-at-first-stage" or "escalations-open" =>
                child.Work.Members(indicator, period, day).Select(member => new OracleMember(child.Id, member.Counted, member.IsMet)),
            _ => child.PresentOn(day) is { } present ? Snapshot(indicator, child, present, day) : [],
        })];
    }

    private static IEnumerable<OracleMember> Snapshot(string indicator, OracleChild child, OraclePeriod present, DateOnly day) => indicator switch
    {
        "looked-after" => [new(child.Id, day, null)],
        "children-reviewed-in-time" => present.Started <= day.AddDays(-28) ? [new(child.Id, day, !child.Reviews.Any(review => review.IsOverdue(day) || review.WasLateBy(day)))] : [],
        "reviews-overdue" => child.Reviews.Where(review => review.IsOverdue(day)).Select(review => new OracleMember(child.Id, day, null, $"{review.Due:yyyy-MM-dd}")),
        "three-or-more-placements" => [new(child.Id, day, OraclePlacements.IsThreeOrMore(child.Placements.Values.SelectMany(placements => placements), day))],
        "uasc-share" => [new(child.Id, day, child.Work.IsUnaccompanied(day))],
        "same-iro-12-months" => present.Started <= day.AddMonths(-12) ? [new(child.Id, day, child.Work.HadOneOfficer(day.AddMonths(-12), day))] : [],
        "children-escalated" => [new(child.Id, day, child.Work.Escalations.Any(formal => formal.Row.Raised > day.AddMonths(-12) && formal.Row.Raised <= day))],
        "children-participating-in-all" => InAll(child, day),
        _ => present.Started <= day.AddMonths(-30) && child.IsUnderSixteen(day) ? [new(child.Id, day, OraclePlacements.IsStable(child.Placements[present], day))] : [],
    };

    private static IEnumerable<OracleMember> Started(OracleChild child, ReportingPeriod period) =>
        child.Periods.Where(care => care.IsStartKnown && period.Contains(care.Started)).Take(1).Select(care => new OracleMember(child.Id, care.Started, null));

    private static IEnumerable<OracleMember> Ceased(OracleChild child, ReportingPeriod period) =>
        child.Periods.Where(care => care.HasCeased && care.Ended is { } ended && period.Contains(ended)).TakeLast(1)
            .Select(care => new OracleMember(child.Id, care.Ended ?? default, null));

    private static IEnumerable<OracleMember> Judged(OracleChild child, ReportingPeriod period, string[] met) => child.Reviews
        .Where(review => review.Held is { } held && period.Contains(held) && Known.Contains(review.Code))
        .Select(review => new OracleMember(child.Id, review.Held ?? default, met.Contains(review.Code)));

    private static IEnumerable<OracleMember> InAll(OracleChild child, DateOnly day)
    {
        var reviews = child.Reviews.Where(review => review.Held > day.AddMonths(-12) && review.Held <= day && Known.Contains(review.Code)).ToList();
        return reviews.Count == 0 ? [] : [new(child.Id, day, reviews.All(review => TookPart.Contains(review.Code)))];
    }

    private static IEnumerable<OracleMember> Reviewed(OracleChild child, ReportingPeriod period)
    {
        foreach (var review in child.Reviews)
        {
            if (review.Due is { } due && review.Held is { } heldOn && period.Contains(heldOn))
                yield return new(child.Id, heldOn, heldOn <= due, $"{review.Kind} {due:yyyy-MM-dd}");
        }
    }
}
