using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>Which of the next reviews are asked for.</summary>
/// <param name="Window">How many days after the as-at date reviews may fall due; one of <see cref="Windows"/>.</param>
/// <param name="Iro">The IRO whose children alone are meant; empty for all.</param>
/// <param name="Team">The team whose children alone are meant; empty for all.</param>
/// <param name="Block">The code of a block that must hold, or <see cref="ReviewBlock.Any"/>; empty for all reviews.</param>
internal sealed record ReviewsDueSlice(int Window, string Iro, string Team, string Block)
{
    /// <summary>The windows there are, in days: four weeks, a quarter, half a year.</summary>
    public static IReadOnlyList<int> Windows { get; } = [28, 91, 183];

    /// <summary>The filters by dimension.</summary>
    public IReadOnlyList<DimensionFilter> Where =>
        [.. new[] { ("iro", Iro), ("team", Team) }.Where(pair => pair.Item2.Length > 0).Select(pair => new DimensionFilter(pair.Item1, [pair.Item2]))];

    /// <summary>Whether a block's code can be asked for.</summary>
    /// <param name="code">The code.</param>
    public static bool HasBlock(string code) => code is "" or ReviewBlock.Any || ReviewBlock.All.Any(block => block.Code == code);

    /// <summary>Whether a review is that of a child who is meant, whatever blocks it.</summary>
    public bool Keeps(ReviewDue review) => (Iro.Length == 0 || review.Iro == Iro) && (Team.Length == 0 || review.Team == Team);

    /// <summary>Whether the block asked for holds of a review.</summary>
    public bool Shows(ReviewDue review) =>
        Block.Length == 0 || review.Blocks.Any(block => Block == ReviewBlock.Any || block.Code == Block);
}

/// <summary>The statutory clock: reviews that fall due, overdue ones, and what can still be rescued.</summary>
/// <param name="Slice">What is asked for.</param>
/// <param name="Outlook">What the share of reviews in time can still become, by period; the block asked for does not narrow it.</param>
/// <param name="Overdue">Reviews due on or before the as-at date, the longest overdue first.</param>
/// <param name="Due">Reviews due after it within the window, the soonest first.</param>
/// <param name="NotKnown">Next reviews whose due day cannot be judged.</param>
/// <param name="Calendar">Those due, by IRO and week.</param>
/// <param name="Missing">The blocks that no extract tells of.</param>
/// <param name="Iros">The IROs there are to choose from.</param>
/// <param name="Teams">The teams there are to choose from.</param>
internal sealed record ReviewsDueReport(
    ReviewsDueSlice Slice,
    IReadOnlyList<ReviewOutlook> Outlook,
    IReadOnlyList<ReviewDue> Overdue,
    IReadOnlyList<ReviewDue> Due,
    IReadOnlyList<ReviewDue> NotKnown,
    ReviewCalendar Calendar,
    IReadOnlyList<ReviewBlock> Missing,
    IReadOnlyList<string> Iros,
    IReadOnlyList<string> Teams)
{
    /// <summary>How many children are named.</summary>
    public int Children => Overdue.Count + Due.Count + NotKnown.Count;

    /// <summary>How many of those due something blocks.</summary>
    public int Blocked { get; } = Due.Count(review => review.Blocks.Any());

    /// <summary>Reads the clock, once for as long as the run is current.</summary>
    /// <param name="current">The run.</param>
    /// <param name="slice">What is asked for.</param>
    /// <param name="scope">The children that may be read.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static Task<ReviewsDueReport> ReadAsync(CurrentRun current, ReviewsDueSlice slice, ReadingScope scope, CancellationToken cancellation) =>
        current.OnceAsync($"reviews due {slice} of {scope}", (run, stopped) => ReadOnceAsync(run, slice, scope, stopped), cancellation);

    private static async Task<ReviewsDueReport> ReadOnceAsync(
        CurrentRun current, ReviewsDueSlice slice, ReadingScope scope, CancellationToken cancellation)
    {
        var asAt = current.Facts.AsAt;
        var all = await ReviewDue.QueryAsync(current.Connection, scope, cancellation);
        IReadOnlyList<ReviewDue> pending = [.. all.Where(slice.Keeps)];
        IReadOnlyList<DimensionFilter> own = scope.Caseload() is { } caseload ? [new("iro", [caseload])] : [];
        var outlook = await ReviewOutlook.ReadAsync(current.Indicators, asAt, pending, [.. slice.Where, .. own], cancellation);
        var shown = pending.Where(slice.Shows).ToList();
        IReadOnlyList<ReviewDue> due = [.. shown.Where(review => review is { IsOverdue: false, Days: { } days } && days <= slice.Window)];
        return new(
            slice,
            outlook,
            [.. shown.Where(review => review.IsOverdue)],
            due,
            [.. shown.Where(review => review.DueOn is null)],
            ReviewCalendar.Of(due, asAt, slice.Window),
            [.. ReviewBlock.All.Where(block => all.Count > 0 && all.All(review => block.Holds(review) is null))],
            Named(all, review => review.Iro),
            Named(all, review => review.Team));
    }

    private static IReadOnlyList<string> Named(IReadOnlyList<ReviewDue> reviews, Func<ReviewDue, string> name) =>
        [.. reviews.Select(name).Distinct(StringComparer.Ordinal).Order(GroupOrder.Instance)];
}
