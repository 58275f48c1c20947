using System.Globalization;

namespace IroAnalytics.Dashboard.Charts;

/// <summary>Days along a horizontal axis, with a name at the first of some months.</summary>
/// <param name="From">The day at the left end.</param>
/// <param name="To">The day at the right end; later than <paramref name="From"/>.</param>
/// <param name="Width">How long the axis is.</param>
internal sealed record TimeScale(DateOnly From, DateOnly To, double Width)
{
    private const int FewestDays = 56;
    private const int PartForMargin = 40;
    private const double LeastBetweenNames = 64;
    private const double DaysInAMonth = 365.2425 / 12;
    private const int MonthsInAYear = 12;

    // Months between names: each divides a year or is some years.
    private static readonly int[] Steps = [1, 3, 6, 12, 24, 60];

    /// <summary>A scale that shows two days and what lies between, with a margin at both ends; eight weeks at least.</summary>
    /// <param name="first">The first day that is shown.</param>
    /// <param name="last">The last day that is shown; not before <paramref name="first"/>.</param>
    /// <param name="width">How long the axis is.</param>
    public static TimeScale Over(DateOnly first, DateOnly last, double width)
    {
        var days = Math.Max(FewestDays, last.DayNumber - first.DayNumber);
        var margin = 1 + (days / PartForMargin);
        return new(last.AddDays(-days - margin), last.AddDays(margin), width);
    }

    /// <summary>Where a day lies, 0 to <see cref="Width"/>; days beyond an end lie at it.</summary>
    /// <param name="day">The day.</param>
    public double X(DateOnly day) => Width * Math.Clamp(day.DayNumber - From.DayNumber, 0, To.DayNumber - From.DayNumber) / (To.DayNumber - From.DayNumber);

    /// <summary>The months that are named, with their names: <c>Apr 2025</c>, <c>Jul</c>, or years alone where months would not fit.</summary>
    public IReadOnlyList<(DateOnly Day, string Name)> Names()
    {
        var month = Width / ((To.DayNumber - From.DayNumber) / DaysInAMonth);
        var step = Steps.FirstOrDefault(step => step * month >= LeastBetweenNames, Steps[^1]);
        var first = Months(From) + 1;
        var named = Enumerable.Range(first, Math.Max(0, Months(To) - first + 1)).Where(months => months % step == 0).Select(FirstOf).ToList();
        return [.. named.Select((day, place) => (day, Name(day, step, place == 0 || day.Month == 1)))];
    }

    private static string Name(DateOnly day, int step, bool withYear) =>
        day.ToString(step >= MonthsInAYear ? "yyyy" : withYear ? "MMM yyyy" : "MMM", CultureInfo.InvariantCulture);

    private static int Months(DateOnly day) => (day.Year * MonthsInAYear) + day.Month - 1;

    private static DateOnly FirstOf(int months) => new(months / MonthsInAYear, (months % MonthsInAYear) + 1, 1);
}
