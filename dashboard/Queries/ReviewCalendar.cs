namespace IroAnalytics.Dashboard.Queries;

/// <summary>How many reviews of an IRO fall due in a week, and how many of them are blocked.</summary>
/// <param name="Due">All of them.</param>
/// <param name="Blocked">Those that something blocks.</param>
internal sealed record WeekCount(int Due, int Blocked)
{
    public static WeekCount Of(IEnumerable<ReviewDue> reviews)
    {
        var blocked = reviews.Select(review => review.Blocks.Any()).ToList();
        return new(blocked.Count, blocked.Count(isBlocked => isBlocked));
    }
}

/// <summary>The reviews that fall due, by IRO and week.</summary>
/// <param name="Weeks">The Mondays of all weeks from the day after the as-at date to the last day of the window.</param>
/// <param name="Rows">An IRO each, in the order of names, not known last, with a count for every week.</param>
/// <param name="Totals">A count for every week.</param>
internal sealed record ReviewCalendar(
    IReadOnlyList<DateOnly> Weeks, IReadOnlyList<(string Iro, IReadOnlyList<WeekCount> Weeks, WeekCount All)> Rows, IReadOnlyList<WeekCount> Totals)
{
    /// <summary>The most reviews of one IRO in one week; 0 where there are none.</summary>
    public int Most { get; } = Rows.SelectMany(row => row.Weeks).Select(week => week.Due).DefaultIfEmpty(0).Max();

    /// <summary>Counts reviews.</summary>
    /// <param name="due">Reviews due in the window.</param>
    /// <param name="asAt">The last day the figures describe.</param>
    /// <param name="window">How many days after it the window ends.</param>
    public static ReviewCalendar Of(IReadOnlyList<ReviewDue> due, DateOnly asAt, int window)
    {
        var weeks = new List<DateOnly>();
        for (var monday = MondayOf(asAt.AddDays(1)); monday <= asAt.AddDays(window); monday = monday.AddDays(7)) weeks.Add(monday);

        return new(
            weeks,
            [.. due.GroupBy(review => review.Iro, StringComparer.Ordinal)
                .OrderBy(reviews => reviews.Key, GroupOrder.Instance)
                .Select(reviews => (reviews.Key, Counts(weeks, reviews), WeekCount.Of(reviews)))],
            Counts(weeks, due));
    }

    private static IReadOnlyList<WeekCount> Counts(List<DateOnly> weeks, IEnumerable<ReviewDue> reviews)
    {
        var byWeek = reviews.ToLookup(review => review.Week);
        return [.. weeks.Select(week => WeekCount.Of(byWeek[week]))];
    }

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
