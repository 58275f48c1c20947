using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>
/// What <c>reviews-in-time</c> can still become by the end of a period. A review counts in the period in which it is held, so one that
/// is never held does not count; both ends assume that every review due by the period's end is held in the period.
/// </summary>
/// <param name="Period">A period that the as-at date lies in, or that begins the day after it.</param>
/// <param name="Held">The reviews held so far in the period that have a due day.</param>
/// <param name="ToCome">The reviews due after the as-at date, up to the period's last day.</param>
/// <param name="ToComeOnLastDay">Those of <paramref name="ToCome"/> due on the last day itself: held late they count in the next period.</param>
/// <param name="Overdue">The reviews due on or before the as-at date: held in the period, they count as late. None where the period is over.</param>
internal sealed record ReviewOutlook(ReportingPeriod Period, MemberCount Held, int ToCome, int ToComeOnLastDay, int Overdue)
{
    private const string Measure = "reviews-in-time";

    /// <summary>At the period's end, if every review still to come is held in time and the overdue ones late.</summary>
    public MemberCount IfRescued => new(Held.Members + ToCome + Overdue, Held.Met + ToCome);

    /// <summary>At the period's end, if no review still to come is held in time, but all of them and the overdue ones late.</summary>
    public MemberCount IfNot => new(Held.Members + ToCome - ToComeOnLastDay + Overdue, Held.Met);

    /// <summary>Whether the period's last day is the as-at date, so that nothing can change it but late entries.</summary>
    /// <param name="asAt">The last day the figures describe.</param>
    public bool IsOver(DateOnly asAt) => Period.To <= asAt;

    /// <summary>Reads the outlook for the month, quarter and year of the as-at date, and for the next where one of them ends on it.</summary>
    /// <param name="reader">The way to the indicator's values.</param>
    /// <param name="asAt">The last day the figures describe.</param>
    /// <param name="pending">The next reviews of the same children as the filters keep.</param>
    /// <param name="where">Filters by IRO and team.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<IReadOnlyList<ReviewOutlook>> ReadAsync(
        Figures reader,
        DateOnly asAt,
        IReadOnlyList<ReviewDue> pending,
        IReadOnlyList<DimensionFilter> where,
        CancellationToken cancellation)
    {
        var indicator = IndicatorCatalogue.Find(Measure) ?? throw new InvalidOperationException($"The catalogue has no indicator '{Measure}'.");
        var values = await reader.ValuesAsync(indicator, new(Periods(asAt), [], where), cancellation);
        return [.. values.Select(value => Of(value, asAt, pending))];
    }

    private static IReadOnlyList<ReportingPeriod> Periods(DateOnly asAt) =>
        [.. Enum.GetValues<PeriodLength>()
            .Select(length => ReportingPeriod.Containing(length, asAt))
            .SelectMany(period => period.To == asAt ? [period, period.Shift(1)] : (ReportingPeriod[])[period])];

    private static ReviewOutlook Of(IndicatorValue value, DateOnly asAt, IReadOnlyList<ReviewDue> pending)
    {
        var (period, held) = (value.Period, new MemberCount((int)(value.Denominator ?? 0), (int)(value.Numerator ?? 0)));
        if (period.To <= asAt) return new(period, held, 0, 0, 0);

        var toCome = pending.Where(review => review is { IsOverdue: false, DueOn: { } dueOn } && dueOn <= period.To).ToList();
        return new(period, held, toCome.Count, toCome.Count(review => review.DueOn == period.To), pending.Count(review => review.IsOverdue));
    }
}
