using System.Globalization;
using IroAnalytics.Pipeline.Domain;
using Plotly.NET.LayoutObjects;

namespace IroAnalytics.Dashboard.Charts;

/// <summary>Periods along the foot of a chart.</summary>
internal static class MonthAxis
{
    /// <summary>A period's place on the axis.</summary>
    public static string Place(ReportingPeriod period) => Date(period.From);

    /// <summary>The axis of standing bars, one a month.</summary>
    /// <param name="periods">The oldest first; at least one.</param>
    /// <param name="every">Every how many months a name stands.</param>
    public static LinearAxis OfBars(IReadOnlyList<ReportingPeriod> periods, int every)
    {
        IReadOnlyList<ReportingPeriod> ticks = [.. periods.Where(period => (period.From.Month - 1) % every == 0)];
        return new()
        {
            Range = [Date(periods[0].From.AddDays(-18)), Date(periods[^1].From.AddDays(18))],
            TickVals = [.. ticks.Select(period => Date(period.From))],
            TickText = [.. ticks.Select((period, place) => Text(period, place == 0 || ticks[place - 1].From.Year != period.From.Year))],
        };
    }

    private static string Text(ReportingPeriod period, bool withYear) =>
        period.From.ToString(withYear ? "MMM'<br>'yyyy" : "MMM", CultureInfo.InvariantCulture);

    private static string Date(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
