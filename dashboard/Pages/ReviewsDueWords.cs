using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>The statutory clock in words.</summary>
internal static class ReviewsDueWords
{
    /// <summary>The page's headline: how many fall due, how many of them are blocked, how many are overdue.</summary>
    /// <param name="report">The report.</param>
    public static string Headline(ReviewsDueReport report)
    {
        var due = $"{Wording.Several(report.Due.Count, "review falls", "reviews fall")} due in the next {report.Slice.Window} days";
        var blocked = report.Due.Count == 0 ? "" : $", {(report.Blocked == 0 ? "none of them" : Wording.Count(report.Blocked))} blocked";
        return $"{due}{blocked}; {(report.Overdue.Count == 0 ? "none" : Wording.Count(report.Overdue.Count))} {(report.Overdue.Count == 1 ? "is" : "are")} overdue";
    }

    /// <summary>What the outlook's two ends rest on.</summary>
    public const string Assumption =
        "A review counts in the period it is held in, so one that is never held does not count. Both ends assume that every review due by the "
        + "period\u2019s end is held by then; overdue ones are late in either. Reviews that only fall due once another is held, and children still to come into care, are left out.";

    /// <summary>The outlook for one period as a sentence with the numbers of reviews behind each value.</summary>
    /// <param name="outlook">The outlook.</param>
    /// <param name="asAt">The last day the figures describe.</param>
    public static string Sentence(ReviewOutlook outlook, DateOnly asAt)
    {
        var isOver = outlook.IsOver(asAt);
        var held = outlook.Held.Members == 0
            ? $"No reviews {(isOver ? "were held" : "are held yet")}"
            : $"{Wording.Count(outlook.Held.Met)} of {Wording.Several(outlook.Held.Members, "review", "reviews")} held{(isOver ? "" : " so far")} {(outlook.Held.Met == 1 ? "was" : "were")} in time";
        if (isOver) return $"{held}. The period is over: nothing in it can be rescued.";

        var end = Wording.Day(outlook.Period.To);
        return outlook.ToCome + outlook.Overdue == 0
            ? $"{held}; no more fall due by {end} and none is overdue."
            : $"{held}; {Wording.Count(outlook.ToCome)} more {(outlook.ToCome == 1 ? "falls" : "fall")} due by {end} and {Wording.Count(outlook.Overdue)} "
                + $"{(outlook.Overdue == 1 ? "is" : "are")} overdue. If all that can still be rescued is, {Parts(outlook.IfRescued)} "
                + $"will be in time; if none is, {Parts(outlook.IfNot)}{LastDay(outlook)}.";
    }

    /// <summary>Days as a table shows them: whole, without a sign.</summary>
    public static string Days(long? days) => days is { } known ? Wording.Count(Math.Abs(known)) : "";

    /// <summary>What blocks a review, or that nothing known does.</summary>
    /// <param name="review">The review.</param>
    public static string Blocks(ReviewDue review)
    {
        var blocks = string.Join("; ", review.Blocks.Select(block => block.Words));
        return blocks.Length == 0 ? "nothing known" : Wording.Capital(blocks);
    }

    /// <summary>What is not known of any review, and which extract would tell; empty where all is known.</summary>
    /// <param name="missing">The blocks that nothing tells of.</param>
    /// <param name="extracts">The extracts that were supplied.</param>
    public static string NotKnown(IReadOnlyList<ReviewBlock> missing, IReadOnlySet<string> extracts) => missing.Count == 0
        ? ""
        : $"Not known of any review: {string.Join("; ", missing.GroupBy(block => block.Extract).Select(blocks => NotKnown(blocks, extracts.Contains(blocks.Key))))}.";

    // An extract that was supplied and tells nothing is the list of meetings, kept only once they are held.
    private static string NotKnown(IGrouping<string, ReviewBlock> blocks, bool isSupplied) =>
        string.Join(" and ", blocks.Select(block => block.Question))
        + (isSupplied ? $" (no meeting still to come is entered in {blocks.Key})" : $" (there is no extract {blocks.Key})");

    private static string Parts(MemberCount count) => $"{Wording.Count(count.Met)} of {Wording.Count(count.Members)}";

    private static string LastDay(ReviewOutlook outlook) => outlook.ToComeOnLastDay == 0
        ? ""
        : $" (without {Wording.Count(outlook.ToComeOnLastDay)} due on the last day, which would then be held in the next period)";
}
