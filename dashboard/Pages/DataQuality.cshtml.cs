using IroAnalytics.Dashboard.Access;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Indicators;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>What was found in the extracts: by rule, the rows of one rule, and how it changed from run to run.</summary>
[Authorize(Roles.ChildLevel)]
internal sealed class DataQualityModel(CurrentRun current, ChildReading children) : ReportPage(current)
{
    private const int RowsOnAPage = 50;

    /// <summary>The findings by rule.</summary>
    public IReadOnlyList<FindingCount> Rules { get; private set; } = [];

    /// <summary>The findings of the latest runs.</summary>
    public FindingTrend Trend { get; private set; } = new([]);

    /// <summary>The rule whose rows are shown; null for none.</summary>
    public string? Rule { get; private set; }

    /// <summary>The rows of that rule on this page.</summary>
    public IReadOnlyList<FindingRow> Rows { get; private set; } = [];

    /// <summary>The indicators made from the columns in which that rule found something.</summary>
    public IReadOnlyList<Indicator> Touched { get; private set; } = [];

    /// <summary>The page shown, from 1.</summary>
    public int Number { get; private set; } = 1;

    /// <summary>How many pages the rule's rows fill.</summary>
    public long Pages => (Rules.Where(rule => rule.Rule == Rule).Sum(rule => rule.Findings) + RowsOnAPage - 1) / RowsOnAPage;

    /// <summary>Whether the rows, which name children, may be seen: an IRO's scope cannot be told from a row of a file.</summary>
    public bool SeesRows => Roles.SeesEveryChild(User);

    /// <summary>How many errors there are.</summary>
    public string Headline => Overview.Errors == 0
        ? "Nothing was found that breaks a figure"
        : $"{Wording.Several(Overview.Errors, "error needs", "errors need")} correcting";

    /// <summary>How that compares with the run before.</summary>
    public string Standfirst
    {
        get
        {
            var all = $"{Wording.Several(Overview.Errors + Overview.Warnings, "finding", "findings")} by {Wording.Several(Overview.Rules, "rule", "rules")}, warnings among them";
            if (Trend.Runs is not [.., var before, var latest]) return all + ". There is no run before to compare with.";

            var change = Trend.In(latest.Run) - Trend.In(before.Run);
            return change == 0 ? all + ", as many as in the run before." : $"{all}: {Wording.Count(Math.Abs(change))} {(change < 0 ? "fewer" : "more")} than in the run before.";
        }
    }

    public async Task OnGetAsync([FromQuery] string? rule, [FromQuery(Name = "page")] int? number, CancellationToken cancellation)
    {
        await ReadFrameAsync(cancellation);
        Rules = await Current.OnceAsync("findings by rule", static (run, stopped) => FindingCount.QueryAsync(run.Connection, stopped), cancellation);
        Trend = await Current.OnceAsync("findings by run", static (run, stopped) => FindingTrend.QueryAsync(run.Connection, stopped), cancellation);
        if (rule is null || !SeesRows || Rules.All(found => found.Rule != rule)) return;

        (Rule, Number) = (rule, Math.Max(1, number ?? 1));
        Rows = await children.ReadAsync(
            $"findings of {rule}",
            Facts.Run,
            scope => FindingRow.QueryAsync(Current.Connection, scope, rule, (Number - 1) * RowsOnAPage, RowsOnAPage, cancellation),
            found => found.Count);
        Touched = [.. (await FindingTouching.QueryAsync(Current.Connection, rule, indicator: null, cancellation))
            .Select(touching => IndicatorCatalogue.Find(touching.Indicator)).OfType<Indicator>().Distinct()];
    }
}
