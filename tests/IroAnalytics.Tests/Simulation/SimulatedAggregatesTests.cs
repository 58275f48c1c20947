using static IroAnalytics.Tests.Simulation.SimulatedFolder;

namespace IroAnalytics.Tests.Simulation;

/// <summary>Simple counts over the files, set beside what England and the annual reports show.</summary>
public sealed class SimulatedAggregatesTests(SimulatedFolder folder) : IClassFixture<SimulatedFolder>
{
    private static readonly DateOnly Until = new(2026, 10, 31);

    [Fact]
    public void As_many_children_are_looked_after_on_the_last_day_as_were_asked_for() => Assert.Equal(900, LookedAfter(Until).Count);

    [Theory]
    [InlineData(2022)]
    [InlineData(2024)]
    public void The_service_was_of_about_this_size_before(int year) =>
        Assert.InRange(LookedAfter(new DateOnly(year, 10, 31)).Count, 780, 1020);

    [Fact]
    public void The_share_of_unaccompanied_children_is_the_one_asked_for()
    {
        var unaccompanied = folder.Rows("UASC").Where(row => row["DUC"].Length == 0)
            .Select(row => row["CHILD"]).ToHashSet(StringComparer.Ordinal);

        var share = Percent(LookedAfter(Until), row => unaccompanied.Contains(row["CHILD"]));

        Assert.InRange(share, 8, 9.1);
    }

    [Theory]
    [InlineData("C2", 50, 63)]
    [InlineData("C1", 12, 24)]
    [InlineData("V2", 13, 23)]
    [InlineData("E1", 3, 8)]
    public void Legal_statuses_are_held_as_in_England(string status, double from, double to) =>
        Assert.InRange(Percent(LookedAfter(Until), row => row["LS"] == status), from, to);

    [Theory]
    [InlineData("U4 U5 U6", 44, 57)]
    [InlineData("U1 U2 U3", 12, 21)]
    [InlineData("K2", 8, 16)]
    [InlineData("K3", 6, 15)]
    public void Children_live_where_children_in_England_live(string places, double from, double to) =>
        Assert.InRange(Percent(LookedAfter(Until), row => places.Contains(row["PLACE"], StringComparison.Ordinal)), from, to);

    [Fact]
    public void About_four_starts_in_ten_are_by_agreement()
    {
        var starts = Episodes().Where(row => row["RNE"] == "S" && Day(row["DECOM"]) >= new DateOnly(2021, 4, 1)).ToList();

        Assert.InRange(Percent(starts, row => row["LS"] == "V2"), 30, 45);
    }

    [Fact]
    public void About_one_child_in_ten_has_had_three_addresses_in_a_year()
    {
        var yearAgo = Until.AddYears(-1);
        var addresses = Episodes().Where(row => row["PLACE"][0] != 'T' && (DayOrNull(row["DEC"]) ?? DateOnly.MaxValue) > yearAgo)
            .GroupBy(row => row["CHILD"], StringComparer.Ordinal)
            .ToDictionary(rows => rows.Key, rows => rows.Select(row => row["PL_POST"]).Distinct(StringComparer.Ordinal).Count(),
                StringComparer.Ordinal);

        Assert.InRange(Percent(LookedAfter(Until), row => addresses.GetValueOrDefault(row["CHILD"]) >= 3), 7, 14);
    }

    [Fact]
    public void Most_later_reviews_are_held_within_six_months_of_the_one_before_and_fewer_in_the_bad_quarter()
    {
        var usual = LaterReviewsInTime(new DateOnly(2023, 4, 1), new DateOnly(2024, 3, 31));
        var bad = LaterReviewsInTime(new DateOnly(2025, 1, 1), new DateOnly(2025, 3, 31));

        Assert.InRange(usual, 84, 97);
        Assert.InRange(bad, 60, usual - 6);
    }

    [Fact]
    public void Most_children_take_part_in_their_reviews()
    {
        var coded = folder.Standing("Reviews", "CHILD", "REVIEW").Where(row => row["REVIEW_CODE"] != "PN0").ToList();

        Assert.InRange(Percent(coded, row => row["REVIEW_CODE"] is not "PN4" and not "PN7"), 85, 97);
    }

    [Fact]
    public void Officers_have_about_as_many_children_as_the_handbook_recommends()
    {
        var inPost = folder.Rows("iros").Where(row => Day(row["FROM"]) <= Until && (DayOrNull(row["TO"]) ?? DateOnly.MaxValue) > Until);
        var fullTime = inPost.Sum(row => decimal.Parse(row["FTE"], System.Globalization.CultureInfo.InvariantCulture));

        Assert.InRange(900 / fullTime, 55, 75);
    }

    [Fact]
    public void Most_rows_are_keyed_within_ten_days_and_none_before_the_event()
    {
        var held = folder.Rows("review_meetings").Where(row => Day(row["REVIEW"]) <= Until);
        var delays = held.Select(row => Day(row["RECORDED"]).DayNumber - Day(row["REVIEW"]).DayNumber).ToList();

        Assert.True(delays.Min() >= 0);
        Assert.InRange(100.0 * delays.Count(days => days <= 10) / delays.Count, 80, 95);
        Assert.Contains(delays, days => days > 30);
    }

    [Fact]
    public void Where_the_report_came_late_the_decisions_of_the_review_are_more_often_left_undone()
    {
        var late = folder.Rows("review_meetings").Where(IsReportLate).Select(row => (row["CHILD"], row["REVIEW"])).ToHashSet();
        var due = folder.Rows("review_decisions").Where(row => Day(row["DUE"]) < Until).ToList();

        var afterLate = Percent([.. due.Where(row => late.Contains((row["CHILD"], row["REVIEW"])))], IsLeftUndone);
        var afterOthers = Percent([.. due.Where(row => !late.Contains((row["CHILD"], row["REVIEW"])))], IsLeftUndone);

        Assert.True(afterLate > afterOthers + 8, $"{afterLate} beside {afterOthers}");
    }

    private static bool IsReportLate(IReadOnlyDictionary<string, string> row) =>
        row["REPORT_RECEIVED"].Length == 0 || Day(row["REPORT_RECEIVED"]) > Day(row["REVIEW"]).AddDays(-3);

    private static bool IsLeftUndone(IReadOnlyDictionary<string, string> row) =>
        (DayOrNull(row["COMPLETED"]) ?? DateOnly.MaxValue) > Day(row["DUE"]);

    private static double Percent(
        List<IReadOnlyDictionary<string, string>> rows, Func<IReadOnlyDictionary<string, string>, bool> isMet) =>
        100.0 * rows.Count(isMet) / rows.Count;

    private IReadOnlyList<IReadOnlyDictionary<string, string>> Episodes() => folder.Standing("Episodes", "CHILD", "DECOM");

    private List<IReadOnlyDictionary<string, string>> LookedAfter(DateOnly on) =>
        [.. Episodes().Where(row => Day(row["DECOM"]) <= on && (DayOrNull(row["DEC"]) ?? DateOnly.MaxValue) > on)];

    // Only children whose care began before all their reviews seen, so that every gap is that of a later review.
    private double LaterReviewsInTime(DateOnly from, DateOnly to)
    {
        var begun = Episodes().Where(row => row["RNE"] == "S").ToLookup(row => row["CHILD"], row => Day(row["DECOM"]),
            StringComparer.Ordinal);
        var gaps = from child in folder.Standing("Reviews", "CHILD", "REVIEW").GroupBy(row => row["CHILD"], StringComparer.Ordinal)
                   where begun[child.Key].All(start => start < new DateOnly(2020, 1, 1))
                   let held = child.Select(row => Day(row["REVIEW"])).Order().ToList()
                   from pair in held.Zip(held.Skip(1))
                   where pair.Second >= @from && pair.Second <= to
                   select pair.Second <= pair.First.AddMonths(6);
        var judged = gaps.ToList();
        return 100.0 * judged.Count(inTime => inTime) / judged.Count;
    }
}
