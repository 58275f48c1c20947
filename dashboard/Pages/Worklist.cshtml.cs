using System.Globalization;
using IroAnalytics.Dashboard.Access;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Warehouse;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>The month's list of plans that may drift, and what people decide on each.</summary>
[Authorize(Roles.ChildLevel)]
internal sealed class WorklistModel(
    CurrentRun current, ChildReading children, ChildReferences references, OpenOperations operations, AuditTrail audit, TimeProvider time) : ReportPage(current)
{
    /// <summary>The path of the page.</summary>
    public const string Path = "/worklist";

    private Dictionary<string, string> referenceOf = new(StringComparer.Ordinal);
    private WorklistReport? report;

    /// <summary>The list.</summary>
    public WorklistReport Report => report ?? throw new InvalidOperationException("The page has not been read.");

    /// <summary>What of it is asked for.</summary>
    public WorklistSlice Slice { get; private set; } = WorklistSlice.All;

    /// <summary>The groups asked for, as words and value.</summary>
    public IEnumerable<(string Words, string Value)> Chosen => Slice.Pairs.Select(pair => (pair.Name == "iro" ? "IRO" : Wording.Capital(pair.Name), pair.Value));

    public override IEnumerable<string> Cuts => Chosen.Select(one => $"{one.Words}: {one.Value}");

    /// <summary>The children asked for, in the order of the list.</summary>
    public IReadOnlyList<ListedPlan> Shown => [.. Report.Listed.Where(Slice.Keeps)];

    /// <summary>The child whose panel is open; null where none is shown.</summary>
    public ListedPlan? Opened { get; private set; }

    /// <summary>What was typed into the form that could not be kept; empty where nothing was.</summary>
    public DecisionForm Typed { get; private set; } = DecisionForm.Empty;

    /// <summary>What keeps a decision from being kept, or of the address from being read, as a sentence; null where nothing does.</summary>
    public string? Problem { get; private set; }

    /// <summary>What became of the button that was pressed; null where none was.</summary>
    [TempData]
    public string? Answer { get; set; }

    /// <summary>Whether only the own caseload is shown.</summary>
    public bool IsOwnCaseload => User.IsInRole(Roles.Iro);

    /// <summary>The first day on which somebody may look again.</summary>
    public DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "case")] string? opened, CancellationToken cancellation)
    {
        await ReadAsync(opened, cancellation);
        if (Opened is null && !string.IsNullOrEmpty(opened)) Problem = "That child is not on this month\u2019s list, or not of your caseload. Here is the list.";
        Opened ??= Shown.Count > 0 ? Shown[0] : null;
        return Page();
    }

    public async Task<IActionResult> OnPostDecideAsync([FromForm] DecisionForm typed, [FromForm(Name = "case")] string? opened, CancellationToken cancellation)
    {
        await ReadAsync(opened, cancellation);
        if (Opened is not { } plan) return NotFound();
        if (typed.Wrong(Today) is { } wrong) return Refused(typed, wrong);

        await audit.WriteAsync(HttpContext, AuditAction.ListDecided, $"a decision on the list of {Report.Month.Words}", Facts.Run, 1);
        await (await operations.GetAsync(cancellation)).Decisions.DecideAsync(Decision(plan, typed), cancellation);
        return Done("The decision is kept, with your name and the time.");
    }

    public async Task<IActionResult> OnPostNoteAsync(string? text, [FromForm(Name = "case")] string? opened, CancellationToken cancellation)
    {
        await ReadAsync(opened, cancellation);
        if (Opened is not { } plan) return NotFound();
        if (text?.Trim() is not { Length: > 0 and <= DecisionForm.LongestNote } note)
            return Refused(DecisionForm.Empty, $"Write the note in 1 to {DecisionForm.LongestNote} letters. Nothing was kept.");

        await audit.WriteAsync(HttpContext, AuditAction.ListDecided, $"a note on the list of {Report.Month.Words}", Facts.Run, 1);
        await (await operations.GetAsync(cancellation)).Decisions.AddAsync(new(plan.Row.Child, plan.Month, note, Who, time.GetUtcNow()), cancellation);
        return Done("The note is kept, with your name and the time.");
    }

    /// <summary>The address that shows something else.</summary>
    /// <param name="slice">What is to be shown.</param>
    /// <param name="plan">The child whose panel is open; null for the first.</param>
    /// <param name="handler">What is done; null for nothing.</param>
    public string Link(WorklistSlice slice, ListedPlan? plan = null, string? handler = null) => QueryHelpers.AddQueryString(
        Path,
        slice.Pairs.Append(("case", plan is null ? "" : Reference(plan))).Append(("handler", handler ?? ""))
            .Where(pair => pair.Item2.Length > 0).Select(pair => KeyValuePair.Create(pair.Item1, (string?)pair.Item2)));

    /// <summary>What stands for a child in forms and addresses.</summary>
    /// <param name="plan">The child's plan.</param>
    public string Reference(ListedPlan plan) => referenceOf[plan.Row.Child];

    /// <summary>The list as a file.</summary>
    /// <param name="format">csv or xlsx.</param>
    public string Export(string format) => QueryHelpers.AddQueryString(
        "/export", [new("topic", ExportModel.Worklist), .. Slice.Pairs.Select(pair => KeyValuePair.Create(pair.Name, (string?)pair.Value)), new("format", format)]);

    /// <summary>Reads what an address asks for.</summary>
    /// <param name="query">The address's query.</param>
    public static WorklistSlice SliceOf(IQueryCollection query)
    {
        string Asked(string name) => query[name].ToString();
        return new(
            Asked("cohort"),
            Asked("team"),
            Asked("iro"),
            WorklistSlice.Bands.Contains(Asked("band")) ? Asked("band") : "",
            WorklistSlice.HasDecision(Asked("decision")) ? Asked("decision") : "");
    }

    private string Who => User.Identity?.Name ?? "";

    private PageResult Refused(DecisionForm typed, string wrong)
    {
        (Typed, Problem) = (typed, wrong);
        return Page();
    }

    private RedirectResult Done(string answer)
    {
        Answer = answer;
        return Redirect(Link(Slice, Opened) + "#case");
    }

    private WorklistDecision Decision(ListedPlan plan, DecisionForm typed) => new(
        plan.Row.Child,
        plan.Month,
        WorklistDecision.Verdicts[typed.Verdict ?? ""],
        typed.Reason?.Trim() ?? "",
        typed.Owner?.Trim() ?? "",
        typed.Day ?? Today,
        string.IsNullOrWhiteSpace(typed.Note) ? null : typed.Note.Trim(),
        Who,
        time.GetUtcNow(),
        new(Facts.Run, Report.Serving?.ScoredOn ?? Facts.AsAt, plan.IsByRule ? "rule" : Report.Serving?.Model ?? "", plan.Place, plan.Band));

    private async Task ReadAsync(string? opened, CancellationToken cancellation)
    {
        await ReadFrameAsync(cancellation);
        Slice = SliceOf(Request.Query);
        var store = await operations.GetAsync(cancellation);
        report = await children.ReadAsync(
            "the list of drift risk", Facts.Run, scope => WorklistReport.ReadAsync(Current, store, scope, cancellation), found => found.Listed.Count + found.Earlier.Count);
        var reference = await references.OpenAsync(cancellation);
        referenceOf = Report.Listed.ToDictionary(plan => plan.Row.Child, plan => reference.Of(plan.Row.Child), StringComparer.Ordinal);
        Opened = Report.Listed.FirstOrDefault(plan => Reference(plan) == opened);
    }
}

/// <summary>What somebody types to decide on a plan.</summary>
/// <param name="Verdict">The word of a verdict.</param>
/// <param name="Reason">Why.</param>
/// <param name="Owner">Who sees to it.</param>
/// <param name="ReviewOn">The day somebody looks again, as <c>2026-11-13</c>.</param>
/// <param name="Note">What else is to be said.</param>
internal sealed record DecisionForm(string? Verdict, string? Reason, string? Owner, string? ReviewOn, string? Note)
{
    /// <summary>The longest note.</summary>
    public const int LongestNote = 2000;

    /// <summary>The longest reason.</summary>
    public const int LongestReason = 500;

    /// <summary>The longest name of an owner.</summary>
    public const int LongestOwner = 100;

    private const int MostDaysAhead = 366;

    /// <summary>Nothing typed.</summary>
    public static DecisionForm Empty { get; } = new(null, null, null, null, null);

    /// <summary>The day somebody looks again; null where what was typed is none.</summary>
    public DateOnly? Day => DateOnly.TryParseExact(ReviewOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>What is wrong with it, as a sentence; null where nothing is.</summary>
    /// <param name="today">The day of the decision.</param>
    public string? Wrong(DateOnly today)
    {
        if (!WorklistDecision.Verdicts.ContainsKey(Verdict ?? "")) return "Choose what you make of it: agree, already known, disagree or wrong data. Nothing was kept.";
        if (Reason?.Trim() is not { Length: > 0 and <= LongestReason }) return $"Write the reason in 1 to {LongestReason} letters. Nothing was kept.";
        if (Owner?.Trim() is not { Length: > 0 and <= LongestOwner }) return $"Name who sees to it, in 1 to {LongestOwner} letters. Nothing was kept.";
        if (Day is not { } day || day < today || day > today.AddDays(MostDaysAhead)) return $"Give the day on which somebody looks again: from {Wording.Day(today)} on, within a year. Nothing was kept.";
        return Note?.Length > LongestNote ? $"The note is longer than {LongestNote} letters. Nothing was kept." : null;
    }
}
