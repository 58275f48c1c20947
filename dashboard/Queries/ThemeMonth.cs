using System.Data.Common;
using IroAnalytics.Pipeline.Domain;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>The escalations of a theme that were raised in a month, by where the theme comes from.</summary>
/// <param name="Theme">The theme's code, a code of the extract's own, or <see cref="EscalationTheme.Unclassified"/>.</param>
/// <param name="MonthFrom">The month's first day.</param>
/// <param name="Origin">One of <see cref="ThemeOrigin"/>.</param>
/// <param name="Escalations">Those that have it; one with two themes counts for both.</param>
/// <param name="First">Those that have it first; each counts once over all themes.</param>
/// <param name="Open">Those that have it and are not resolved on the as-at date.</param>
internal sealed record ThemeMonth(string Theme, DateOnly MonthFrom, string Origin, long Escalations, long First, long Open)
{
    /// <summary>Reads the counts of the whole service.</summary>
    /// <param name="connection">A published run.</param>
    /// <param name="slice">Which escalations are meant.</param>
    /// <param name="cancellation">Ends the query.</param>
    public static Task<IReadOnlyList<ThemeMonth>> QueryAsync(DbConnection connection, ThemeSlice slice, CancellationToken cancellation) => Query.RowsAsync<ThemeMonth>(
        connection, "theme_month", new { team = slice.Team.Length == 0 ? null : slice.Team, is_formal = slice.IsFormal }, cancellation);
}

/// <summary>Which escalations are asked for.</summary>
/// <param name="Theme">The theme's code; empty for all.</param>
/// <param name="Team">The team challenged; empty for all.</param>
/// <param name="Kind">formal, informal, or empty for both.</param>
/// <param name="Show">open for those not resolved, unsaid for those to which neither extract nor person gave a theme; empty for open and recent ones.</param>
internal sealed record ThemeSlice(string Theme, string Team, string Kind, string Show)
{
    /// <summary>Only formal ones, only informal ones, or null for both.</summary>
    public bool? IsFormal => Kind switch { "formal" => true, "informal" => false, _ => null };
}

/// <summary>Counts by theme and time.</summary>
/// <param name="Rows">The counts by month.</param>
/// <param name="AsAt">The last day described.</param>
internal sealed record ThemeCounts(IReadOnlyList<ThemeMonth> Rows, DateOnly AsAt)
{
    private const int QuartersShown = 6;

    /// <summary>The last quarters, the oldest first; the last of them may not be over.</summary>
    public IReadOnlyList<ReportingPeriod> Quarters
    {
        get
        {
            var last = ReportingPeriod.Containing(PeriodLength.Quarter, AsAt);
            return [.. Enumerable.Range(1 - QuartersShown, QuartersShown).Select(last.Shift)];
        }
    }

    /// <summary>The last quarter that is over.</summary>
    public ReportingPeriod LastWhole => Quarters[^1].To <= AsAt ? Quarters[^1] : Quarters[^2];

    /// <summary>The themes that occur in the quarters shown or are open, the most frequent first; what is unclassified comes last and is always there.</summary>
    public IReadOnlyList<string> Themes =>
    [
        .. Rows.Where(row => row.Theme != EscalationTheme.Unclassified && (row.Open > 0 || row.MonthFrom >= Quarters[0].From))
            .GroupBy(row => row.Theme, StringComparer.Ordinal)
            .OrderByDescending(theme => theme.Where(row => row.MonthFrom >= Quarters[0].From).Sum(row => row.Escalations))
            .ThenBy(theme => EscalationTheme.Place(theme.Key))
            .Select(theme => theme.Key),
        EscalationTheme.Unclassified,
    ];

    /// <summary>Escalations of a theme raised in a period.</summary>
    /// <param name="theme">The theme's code.</param>
    /// <param name="period">The period.</param>
    public long Of(string theme, ReportingPeriod period) => Rows.Where(row => row.Theme == theme && period.Contains(row.MonthFrom)).Sum(row => row.Escalations);

    /// <summary>Escalations of a theme not resolved on the as-at date.</summary>
    /// <param name="theme">The theme's code.</param>
    public long Open(string theme) => Rows.Where(row => row.Theme == theme).Sum(row => row.Open);

    /// <summary>How many escalations of the last twelve months got their first theme from an origin.</summary>
    /// <param name="origins">Of <see cref="ThemeOrigin"/>.</param>
    public long From(params IReadOnlyList<string> origins) =>
        Rows.Where(row => row.MonthFrom > AsAt.AddYears(-1) && origins.Contains(row.Origin)).Sum(row => row.First);

    /// <summary>How many escalations of a theme were raised in an average month, of so many before and since a day.</summary>
    /// <param name="theme">The theme's code; empty for all, each escalation once.</param>
    /// <param name="from">The first day of the first month.</param>
    /// <param name="months">How many months.</param>
    public double AMonth(string theme, DateOnly from, int months)
    {
        var rows = Rows.Where(row => row.MonthFrom >= from && row.MonthFrom < from.AddMonths(months));
        return (theme.Length == 0 ? rows.Sum(row => row.First) : rows.Where(row => row.Theme == theme).Sum(row => row.Escalations)) / (double)months;
    }
}
