using IroAnalytics.Dashboard.Access;
using IroAnalytics.Dashboard.Pages.Figures;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;
using IroAnalytics.Pipeline.Warehouse;
using Microsoft.AspNetCore.Mvc;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>One indicator: trend with limits, breakdown, the same rows as tables, the definition, and decisions about the limits.</summary>
internal sealed class IndicatorModel(CurrentRun current, OpenOperations operations, AuditTrail audit, TimeProvider time) : ReportPage(current)
{
    private const int ShortestReason = 10;
    private const int LongestReason = 500;

    private IndicatorFigures? figures;

    /// <summary>The figures.</summary>
    public IndicatorFigures Figures => figures ?? throw new InvalidOperationException("The page has not been read.");

    /// <summary>What they are made from.</summary>
    public IndicatorReport Report => Figures.Report;

    /// <summary>The trend.</summary>
    public IndicatorTrend Trend => Report.Trend;

    /// <summary>What is measured.</summary>
    public Indicator Indicator => Trend.Indicator;

    public override IEnumerable<string> Cuts => FiltersInWords;

    /// <summary>Values as first published; null where filters hold, for what is kept is the value of the whole service, and where small numbers are withheld.</summary>
    public FirstPublishedValues? FirstPublished { get; private set; }

    /// <summary>The last period shown.</summary>
    public ReportingPeriod Period => Trend.Latest.Period;

    /// <summary>Window and breakdown.</summary>
    public TrendChoice Choice { get; private set; } = new(PeriodLength.Month, 0, null);

    /// <summary>The select behind the figures; null where the run was made with another version of the definitions.</summary>
    public string? Sql => Facts.DefinitionsVersion == IndicatorCatalogue.DefinitionsVersion
        ? IndicatorCatalogue.Definitions.GetValueOrDefault(Indicator.Id)
        : null;

    /// <summary>Why it is not known whether values that rest on the machine score are withdrawn; null where it is.</summary>
    public string? MaybeWithdrawn => Indicator.Theme == "risk" ? Current.RecordsProblem : null;

    /// <summary>The switch that withdrew the machine score that is measured here; null where none did.</summary>
    public MachineScoreSwitch? Withdrawn => Indicator.Theme == "risk" ? Current.MachineScoreOff : null;

    /// <summary>The rules that judge those columns, whether or not they found something.</summary>
    public IReadOnlyList<string> CheckedBy { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        if (IndicatorCatalogue.Find(id) is not { } indicator) return NotFound();

        await ReadFrameAsync(cancellation);
        Choice = TrendChoice.Read(Request.Query, indicator);
        FirstPublished = Current.Indicators.SeesSmallNumbers && View.Filters.All(filter => !indicator.Dimensions.Contains(filter.Dimension))
            ? await FirstPublishedValues.ReadAsync(operations, indicator, cancellation)
            : null;
        figures = (await ReadAsync(indicator, cancellation)) with { FirstPublished = FirstPublished };
        ProvisionalUntil = Trend.Latest.Status == ValueStatus.Provisional ? SettledOn(Period) : null;
        await ReadTouchingAsync([id], cancellation);
        CheckedBy = [.. (await Current.OnceAsync("rules touching", static (run, stopped) => RuleTouching.QueryAsync(run.Connection, stopped), cancellation))[id]];
        return Page();
    }

    /// <summary>Whether who is signed in may decide that limits are drawn anew.</summary>
    public bool MayRebase => User.IsInRole(Roles.Manager) || User.IsInRole(Roles.QualityAssurance);

    /// <summary>The months from which limits can be drawn anew, the latest first.</summary>
    public IEnumerable<ReportingPeriod> RebaseMonths =>
        Enumerable.Range(0, IndicatorTrend.UsualMonths).Select(back => ReportingPeriod.Containing(PeriodLength.Month, Facts.AsAt).Shift(-back));

    /// <summary>The address a decision is sent to; it keeps the view.</summary>
    /// <param name="handler">What is decided.</param>
    public string Handler(string handler) => View.Link($"/indicators/{Indicator.Id}", [.. Choice.Pairs, ("handler", handler)]);

    /// <summary>What became of a decision that was sent; null where none was.</summary>
    [TempData]
    public string? Answer { get; set; }

    public Task<IActionResult> OnPostRebaseAsync(string id, string? from, string? reason, CancellationToken cancellation) =>
        DecideAsync(id, ReadDecision(id, from, reason?.Trim() ?? ""), cancellation);

    public Task<IActionResult> OnPostWithdrawAsync(string id, long rebase, CancellationToken cancellation) => DecideAsync(
        id,
        Current.RebasesOf(id).Any(one => one.Id == rebase)
            ? new(rebases => rebases.WithdrawAsync(rebase, Who, time.GetUtcNow(), cancellation), "The limits are drawn as before that decision.")
            : new(null, "That decision does not hold any more. Nothing was changed."),
        cancellation);

    /// <summary>The page with another window or breakdown.</summary>
    /// <param name="choice">The window and breakdown.</param>
    public string Link(TrendChoice choice) => View.Link($"/indicators/{Indicator.Id}", choice.Pairs);

    private string Who => User.Identity?.Name ?? "";

    private Decision ReadDecision(string id, string? from, string reason)
    {
        if (ReportingPeriod.TryParse(from ?? "") is not { Length: PeriodLength.Month } month || month.From > Facts.AsAt)
            return new(null, "Choose the month from which the limits are to be drawn anew. Nothing was changed.");
        if (reason.Length is < ShortestReason or > LongestReason)
            return new(null, $"Write the reason in {ShortestReason} to {LongestReason} letters. Nothing was changed.");

        return new(
            rebases => rebases.DecideAsync(id, month.From, reason, Who, time.GetUtcNow(), HttpContext.RequestAborted),
            $"The limits are drawn anew from {month.Words}.");
    }

    private async Task<IActionResult> DecideAsync(string id, Decision decision, CancellationToken cancellation)
    {
        if (IndicatorCatalogue.Find(id) is null) return NotFound();
        if (!MayRebase) return Forbid();

        if (decision.Act is { } act)
        {
            await audit.WriteAsync(HttpContext, AuditAction.LimitsDecided, $"the limits of {id}");
            await act((await operations.GetAsync(cancellation)).Rebases);
        }

        Answer = decision.Answer;
        return Redirect(ReportView.Read(Request.Query, Facts.AsAt).Link($"/indicators/{id}", TrendChoice.Read(Request.Query, IndicatorCatalogue.Find(id)!).Pairs));
    }

    /// <summary>What is to be done with the decisions, null for nothing, and what is said of it.</summary>
    private sealed record Decision(Func<Rebases, Task>? Act, string Answer);
}
