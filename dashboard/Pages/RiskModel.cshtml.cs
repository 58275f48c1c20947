using System.Text;
using IroAnalytics.Dashboard.Access;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline;
using IroAnalytics.Pipeline.Risk;
using IroAnalytics.Pipeline.Warehouse;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>The card of the model behind the machine score, its monitor, and the council's switch.</summary>
[Authorize(Roles.ChildLevel)]
internal sealed class RiskModelModel(CurrentRun current, ChildReading children, OpenOperations operations, AuditTrail audit, WarehouseFolder folder, TimeProvider time) : ReportPage(current)
{
    /// <summary>The longest reason.</summary>
    public const int LongestReason = 500;

    private WorklistReport? report;

    /// <summary>The list: which score serves, why, and what was decided.</summary>
    public WorklistReport Report => report ?? throw new InvalidOperationException("The page has not been read.");

    /// <summary>The model's card; null where the run has no model.</summary>
    public ModelCard? Card { get; private set; }

    /// <summary>The model that was trained and waits for approval; null where none does.</summary>
    public RiskCandidate? Waiting { get; private set; }

    /// <summary>What the monitor found.</summary>
    public IReadOnlyList<RiskReading> Readings { get; private set; } = [];

    /// <summary>Every switch of the machine score, the newest first.</summary>
    public IReadOnlyList<MachineScoreSwitch> Switches { get; private set; } = [];

    /// <summary>What became of the button that was pressed; null where none was.</summary>
    [TempData]
    public string? Answer { get; set; }

    /// <summary>Whether who is signed in may switch the machine score off and on.</summary>
    public bool MaySwitch => User.IsInRole(Roles.Manager) || User.IsInRole(Roles.Admin);

    /// <summary>Whether the council lets the machine score be shown.</summary>
    public bool IsOn => Report.Off is null;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await ReadFrameAsync(cancellation);
        var store = await operations.GetAsync(cancellation);

        // Counts alone are shown of what was read about children.
        report = await children.ReadAsync(
            "what followed decisions, as counts", Facts.Run, scope => WorklistReport.ReadAsync(Current, store, scope, cancellation), _ => 0);
        Readings = await Current.OnceAsync("monitor of drift risk", static (run, stopped) => RiskReading.QueryAsync(run.Connection, stopped), cancellation);
        Waiting = RiskCandidate.Find(folder);
        Switches = [.. (await store.MachineScore.ListAsync(cancellation)).Reverse()];
        if (await RiskCard.QueryAsync(Current.Connection, cancellation) is { } card) Card = ModelCard.Read(card.Card);
    }

    public async Task<IActionResult> OnGetCardAsync(CancellationToken cancellation) =>
        await RiskCard.QueryAsync(Current.Connection, cancellation) is { } card
            ? File(Encoding.UTF8.GetBytes(card.Card), "application/json", "drift-risk-model-card.json")
            : NotFound();

    public async Task<IActionResult> OnPostSwitchAsync(bool on, string? reason, CancellationToken cancellation)
    {
        if (!MaySwitch) return Forbid();

        var store = await operations.GetAsync(cancellation);
        if (reason?.Trim() is not { Length: > 0 and <= LongestReason } why) return Say($"Write the reason in 1 to {LongestReason} letters. Nothing was switched.");
        if (await store.MachineScore.OffAsync(cancellation) is null == on) return Say($"The machine score is switched {(on ? "on" : "off")} already.");

        await audit.WriteAsync(HttpContext, AuditAction.MachineScoreSwitched, $"the machine score of drift risk, {(on ? "on" : "off")}");
        await store.MachineScore.SwitchAsync(new(on, why, User.Identity?.Name ?? "", time.GetUtcNow()), cancellation);
        return Say(on ? "The machine score may be shown again, where its gate lets it." : "The machine score is switched off: the rule score lists at once, and what the machine score said is marked withdrawn.");
    }

    public async Task<IActionResult> OnPostApproveAsync(string? model)
    {
        if (!MaySwitch) return Forbid();

        await audit.WriteAsync(HttpContext, AuditAction.ModelApproved, $"the model {model} of drift risk");
        var why = RiskCandidate.Approve(folder, model ?? "", User.Identity?.Name ?? "", DateOnly.FromDateTime(time.GetLocalNow().Date));
        return Say(why ?? $"Model {model} is approved in your name. It serves from the next refresh on.");
    }

    private RedirectToPageResult Say(string answer)
    {
        Answer = answer;
        return RedirectToPage();
    }
}
