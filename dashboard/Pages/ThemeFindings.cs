using System.Globalization;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>What the counts of themes say, in words.</summary>
internal static class ThemeFindings
{
    private const int MonthsBefore = 6;

    /// <summary>The page's headline: the theme that moved most.</summary>
    /// <param name="counts">The counts.</param>
    public static string Headline(ThemeCounts counts)
    {
        var (last, before) = (counts.LastWhole, counts.LastWhole.Shift(-1));
        var moved = counts.Themes.Where(theme => theme != EscalationTheme.Unclassified).MaxBy(theme => Math.Abs(counts.Of(theme, last) - counts.Of(theme, before)));
        if (moved is null) return "No escalation has a theme";

        var change = counts.Of(moved, last) - counts.Of(moved, before);
        return change == 0
            ? $"No theme has changed in {last.Words}"
            : $"{ThemeCase.Name(moved)}: {Wording.Count(Math.Abs(change))} {(change > 0 ? "more" : "fewer")} in {last.Words} than in the quarter before";
    }

    /// <summary>Where the themes of the last twelve months come from.</summary>
    /// <param name="counts">The counts.</param>
    public static string Standfirst(ThemeCounts counts)
    {
        var all = counts.From(ThemeOrigin.Extract, ThemeOrigin.Person, ThemeOrigin.Words, ThemeOrigin.Classifier, ThemeOrigin.Nothing);
        return $"Of {Wording.Several(all, "escalation or concern", "escalations and concerns")} raised in the twelve months to {Wording.Day(counts.AsAt)}, "
            + $"{Wording.Count(counts.From(ThemeOrigin.Extract))} have a theme from the extract and {Wording.Count(counts.From(ThemeOrigin.Person))} from a person; "
            + $"of {Wording.Count(counts.From(ThemeOrigin.Words, ThemeOrigin.Classifier))} it is read from the text, and {Wording.Count(counts.From(ThemeOrigin.Nothing))} are unclassified.";
    }

    /// <summary>A change between two counts: <c>3 more</c>.</summary>
    /// <param name="change">The later less the earlier.</param>
    public static string Change(long change) => change switch
    {
        0 => "same",
        > 0 => $"{Wording.Count(change)} more",
        _ => $"{Wording.Count(-change)} fewer",
    };

    /// <summary>How many were raised before an action and since.</summary>
    /// <param name="counts">The counts of the whole service.</param>
    /// <param name="action">The action.</param>
    public static string Effect(ThemeCounts counts, ThemeAction action)
    {
        var month = new DateOnly(action.From.Year, action.From.Month, 1);
        var until = ReportingPeriod.Containing(PeriodLength.Month, counts.AsAt.AddDays(1)).From;
        var since = ((until.Year - month.Year) * 12) + until.Month - month.Month - 1;
        var before = $"{Number(counts.AMonth(action.Theme, month.AddMonths(-MonthsBefore), MonthsBefore))} a month in the six before";
        return since <= 0 ? $"{before}, no whole month since" : $"{before}, {Number(counts.AMonth(action.Theme, month.AddMonths(1), since))} in the {Wording.Several(since, "month", "months")} since";
    }

    private static string Number(double aMonth) => aMonth.ToString("0.0", CultureInfo.InvariantCulture);
}
