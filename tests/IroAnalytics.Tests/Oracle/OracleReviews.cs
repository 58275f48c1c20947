namespace IroAnalytics.Tests.Oracle;

/// <summary>A review held, or the one still to be held in a period (held on null).</summary>
internal sealed record OracleReview(OraclePeriod Period, string Kind, DateOnly? Due, DateOnly? Held, string Code)
{
    public bool IsOverdue(DateOnly day) => Due <= day && (Held is null || Held > day) && Period.Holds(day);

    public bool WasLateBy(DateOnly day) => Held > Due && Held <= day && Held > day.AddMonths(-12);
}

/// <summary>Section 4 of the definitions as loops.</summary>
internal static class OracleReviews
{
    private static readonly string[] Codes = ["PN0", "PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7"];

    /// <summary>1 April of the earliest return that has a Reviews file.</summary>
    private static readonly DateOnly FirstReturnWithReviews = new(2024, 4, 1);

    public static List<OracleReview> Of(RandomChild child, IReadOnlyList<OraclePeriod> periods, DateOnly asAt)
    {
        var held = child.Reviews.Select(review => review.Held).Where(day => day <= asAt).Distinct().Order().ToList();
        var reviews = new List<OracleReview>();
        foreach (var period in periods)
        {
            var inPeriod = held.Where(day => periods.LastOrDefault(other => other.Started <= day && (other.Ended is null || day <= other.Ended)) == period).ToList();
            DateOnly? before = null;
            for (var number = 1; number <= inPeriod.Count + 1; number++)
            {
                var kind = Kind(period, number);
                DateOnly? heldOn = number <= inPeriod.Count ? inPeriod[number - 1] : null;
                reviews.Add(new(period, kind, Due(period, kind, before), heldOn, Code(child, heldOn)));
                before = heldOn;
            }
        }

        return reviews;
    }

    public static DateOnly NthWorkingDay(DateOnly day, int left)
    {
        while (left > 0)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !BankHolidays.Days.Contains(day)) left--;
        }

        return day;
    }

    private static string Kind(OraclePeriod period, int number)
    {
        var isFirstKnown = period.IsStartKnown && period.Started >= FirstReturnWithReviews;
        if (number == 1) return isFirstKnown ? "first" : "not known";
        return number == 2 && isFirstKnown ? "second" : "later";
    }

    private static DateOnly? Due(OraclePeriod period, string kind, DateOnly? before) => kind switch
    {
        "first" => NthWorkingDay(period.Started, 20),
        "second" => before?.AddMonths(3),
        "later" => before?.AddMonths(6),
        _ => null,
    };

    /// <summary>Of several codes on one day the last readable one of the latest return that has the day.</summary>
    private static string Code(RandomChild child, DateOnly? held) => child.Reviews
        .Where(row => row.Held == held && row.Return == child.Reviews.Where(other => other.Held == held).Max(other => other.Return))
        .LastOrDefault(row => Codes.Contains(row.Code))?.Code ?? "";
}
