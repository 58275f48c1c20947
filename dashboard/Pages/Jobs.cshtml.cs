using IroAnalytics.Dashboard.Access;
using IroAnalytics.Dashboard.Jobs;
using IroAnalytics.Pipeline.Warehouse;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>What the refresh does, did and will do, and the buttons to start and cancel it.</summary>
[Authorize(Roles.ChildLevel)]
internal sealed class JobsModel(
    JobBoard board, RefreshQueue queue, OpenOperations operations, NightlySchedule schedule, IOptions<JobOptions> options, TimeProvider time, AuditTrail audit)
    : PageModel
{
    private const int Shown = 50;

    /// <summary>The refresh that runs; null while none does.</summary>
    public RunningRefresh? Running { get; private set; }

    /// <summary>The latest refreshes, newest first.</summary>
    public IReadOnlyList<JobRun> History { get; private set; } = [];

    /// <summary>When the next one is due; null where this process runs none.</summary>
    public DateTimeOffset? NextAt { get; private set; }

    /// <summary>Why the history cannot be shown, as a sentence; null where it can.</summary>
    public string? Problem { get; private set; }

    /// <summary>What became of the button that was pressed; null where none was.</summary>
    [TempData]
    public string? Answer { get; set; }

    /// <summary>Whether this process refreshes at all.</summary>
    public bool IsEnabled => options.Value.Enabled;

    /// <summary>Whether who is signed in may start and cancel refreshes.</summary>
    public bool MayRun => User.IsInRole(Roles.Manager) || User.IsInRole(Roles.Admin);

    /// <summary>Whether new files lead to a refresh, and after how many seconds of stillness.</summary>
    public int? WatchedAfterSeconds => options.Value is { Enabled: true, WatchExtracts: true } watched ? watched.StillSeconds : null;

    /// <summary>The last refresh that ended, where it did not end well.</summary>
    public JobRun? LastFailure =>
        History.FirstOrDefault(job => job.EndedAt is not null) is { Outcome: "failed" or "refused" or "interrupted" } last ? last : null;

    public Task OnGetAsync(CancellationToken cancellation) => ReadAsync(cancellation);

    public async Task<IActionResult> OnGetStateAsync(CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        return Partial("_Jobs", this);
    }

    public async Task<IActionResult> OnPostRunNowAsync()
    {
        if (!MayRun)
            return Forbid();

        if (!IsEnabled)
            return Say("Refreshes are switched off in this process (the setting Jobs:Enabled).");

        await audit.WriteAsync(HttpContext, AuditAction.RefreshAsked, "a refresh");
        var isNew = await queue.TryAskAsync(new(Somebody, SkipUnchanged: false), CancellationToken.None);
        return Say(isNew ? "A refresh was asked for and begins at once, or when the one that runs has ended." : "A refresh waits already.");
    }

    public async Task<IActionResult> OnPostCancelAsync()
    {
        if (!MayRun)
            return Forbid();

        await audit.WriteAsync(HttpContext, AuditAction.RefreshCancelled, "the refresh that runs");
        return Say(await queue.TryCancelAsync(Somebody, CancellationToken.None) ? "The refresh is being cancelled. Nothing of it will be published." : "No refresh was running.");
    }

    private string Somebody => User.Identity?.Name ?? "somebody";

    /// <summary>A moment in the schedule's time zone.</summary>
    /// <param name="moment">The moment.</param>
    public DateTimeOffset Local(DateTimeOffset moment) =>
        TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone));

    private RedirectToPageResult Say(string answer)
    {
        Answer = answer;
        return RedirectToPage();
    }

    private async Task ReadAsync(CancellationToken cancellation)
    {
        Running = board.Running;
        NextAt = IsEnabled ? schedule.After(time.GetUtcNow()) : null;
        try
        {
            var jobs = (await operations.GetAsync(cancellation)).Jobs;
            History = await jobs.RecentAsync(Shown, cancellation);
            Running ??= (await jobs.RunningAsync(cancellation)).FirstOrDefault(job => job.Job == RefreshJob.Name) is { } elsewhere ? RunningRefresh.Told(elsewhere) : null;
        }
        catch (WarehouseProblemException problem)
        {
            Problem = problem.Message;
        }
    }
}
