using System.Globalization;
using IroAnalytics.Dashboard.Access;
using IroAnalytics.Dashboard.Pages.Figures;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;
using IroAnalytics.Pipeline.Warehouse;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>What escalations are about: counts by quarter, the open and recent ones with their themes to confirm, and what is done against a theme.</summary>
[Authorize(Roles.ChildLevel)]
internal sealed class EscalationThemesModel(CurrentRun current, OpenOperations operations, ChildReading children, AuditTrail audit, TimeProvider time)
    : ReportPage(current)
{
    private const string Address = "/escalations/themes";
    private const int RecentMonths = 3;
    private const int CasesOnAPage = 20;
    private const int TrendHeight = 300;

    private ThemeCounts? counts;
    private ThemeCounts? all;
    private FigureView? trend;
    private IReadOnlyList<ThemeCase> cases = [];

    /// <summary>Which escalations are asked for.</summary>
    public ThemeSlice Slice { get; private set; } = new("", "", "", "");

    /// <summary>The counts of the team and kind asked for.</summary>
    public ThemeCounts Counts => counts ?? throw new InvalidOperationException("The page has not been read.");

    /// <summary>The counts of the whole service.</summary>
    public ThemeCounts All => all ?? throw new InvalidOperationException("The page has not been read.");

    /// <summary>Formal escalations by month, of the theme asked for.</summary>
    public FigureView Trend => trend ?? throw new InvalidOperationException("The page has not been read.");

    /// <summary>How many escalations the list has.</summary>
    public int Found => cases.Count;

    /// <summary>The page of the list, from 1.</summary>
    public int Number { get; private set; } = 1;

    /// <summary>How many pages the list has; at least 1.</summary>
    public int Pages => Math.Max(1, (Found + CasesOnAPage - 1) / CasesOnAPage);

    /// <summary>Those of this page.</summary>
    public IReadOnlyList<ThemeCase> Cases => [.. cases.Skip((Number - 1) * CasesOnAPage).Take(CasesOnAPage)];

    /// <summary>How each theme is told from texts; none where word rules alone decide.</summary>
    public IReadOnlyList<ThemeLearned> Learned { get; private set; } = [];

    /// <summary>The teams there are to choose from.</summary>
    public IReadOnlyList<string> Teams { get; private set; } = [];

    /// <summary>The actions that stand, in order of their days.</summary>
    public IReadOnlyList<ThemeAction> Actions => Current.Actions;

    /// <summary>The filters chosen: what each is called, its value in words, and the address without it.</summary>
    public IEnumerable<(string Words, string Value, string Without)> Chosen
    {
        get
        {
            if (Slice.Theme.Length > 0) yield return ("Theme", ThemeCase.Name(Slice.Theme), Link(Slice with { Theme = "" }));
            if (Slice.Team.Length > 0) yield return ("Team", Slice.Team, Link(Slice with { Team = "" }));
            if (Slice.Kind.Length > 0) yield return ("Kind", Slice.Kind, Link(Slice with { Kind = "" }));
            if (Slice.Show.Length > 0) yield return ("List", Slice.Show == "open" ? "open alone" : "nobody has said the theme", Link(Slice with { Show = "" }));
        }
    }

    public override IEnumerable<string> Cuts => Chosen.Select(one => $"{one.Words}: {one.Value}");

    /// <summary>Whether only the own caseload is listed.</summary>
    public bool IsOwnCaseload => User.IsInRole(Roles.Iro);

    /// <summary>Whether who is signed in may say what an escalation is about.</summary>
    public bool MayConfirm => MayAct || User.IsInRole(Roles.Iro);

    /// <summary>Whether who is signed in may enter and withdraw actions.</summary>
    public bool MayAct => User.IsInRole(Roles.Manager) || User.IsInRole(Roles.QualityAssurance);

    /// <summary>What became of what was sent; null where nothing was.</summary>
    [TempData]
    public string? Answer { get; set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await ReadFrameAsync(cancellation);
        Slice = Read(Request.Query);
        counts = await CountsAsync(Slice, cancellation);
        all = await CountsAsync(new("", "", "", ""), cancellation);
        Learned = await Current.OnceAsync("themes learned", static (run, stopped) => ThemeLearned.QueryAsync(run.Connection, stopped), cancellation);
        cases = await children.ReadAsync("themes of escalations", Facts.Run, scope => CasesAsync(Slice, scope, cancellation), found => found.Count);
        Number = Math.Clamp(int.TryParse(Request.Query["page"], CultureInfo.InvariantCulture, out var number) ? number : 1, 1, Pages);
        trend = await TrendAsync(cancellation);
    }

    public async Task<IActionResult> OnPostConfirmAsync(string? escalation, string[]? said, CancellationToken cancellation)
    {
        if (!MayConfirm) return Forbid();

        string[] themes = [.. (said ?? []).Where(code => !string.IsNullOrEmpty(code)).Distinct(StringComparer.Ordinal)];
        var open = await children.ReadAsync("themes of escalations", Facts.Run, scope => CasesAsync(new("", "", "", ""), scope, cancellation), found => found.Count);
        var found = open.FirstOrDefault(one => one.Row.Escalation == escalation);
        if (found is null) return Back("That escalation is not among those you may see. Nothing was changed.");
        if (found.Reading.IsGiven) return Back("The extract gives its theme, and that stands: correct it in the case system. Nothing was changed.");
        if (themes.Length == 0 || !themes.All(code => EscalationTheme.Has(code) || (code == EscalationTheme.Unclassified && themes.Length == 1)))
            return Back("Choose one theme or several, or \u201cnone of these\u201d by itself. Nothing was changed.");

        await audit.WriteAsync(HttpContext, AuditAction.ThemeConfirmed, $"the themes of an escalation: {string.Join(' ', themes)}", Facts.Run, rows: 1);
        IReadOnlyList<string> kept = [.. themes.Where(EscalationTheme.Has)];
        await (await operations.GetAsync(cancellation)).ThemeDecisions.DecideAsync(found.Row.Escalation, kept, Who, time.GetUtcNow(), cancellation);
        return Back($"It is kept that the escalation is about: {string.Join(", ", themes.Select(ThemeCase.Name))}. It counts in the figures from the next refresh.");
    }

    public async Task<IActionResult> OnPostAddActionAsync(ThemeActionForm form, CancellationToken cancellation)
    {
        if (!MayAct) return Forbid();
        if (form.Problem(Facts.AsAt) is { } problem) return Back(problem);

        await audit.WriteAsync(HttpContext, AuditAction.ActionAdded, $"an action against {ActionWords.Theme(form.Against ?? "")}");
        await (await operations.GetAsync(cancellation)).ThemeActions.AddAsync(form.Action(Who, time.GetUtcNow()), cancellation);
        return Back("The action is kept. The charts of its theme mark it from now on.");
    }

    public async Task<IActionResult> OnPostWithdrawActionAsync(long action, CancellationToken cancellation)
    {
        if (!MayAct) return Forbid();
        if (Actions.FirstOrDefault(one => one.Id == action) is not { } found) return Back("That action does not stand any more. Nothing was changed.");

        await audit.WriteAsync(HttpContext, AuditAction.ActionWithdrawn, $"an action against {ActionWords.Theme(found.Theme)}");
        await (await operations.GetAsync(cancellation)).ThemeActions.WithdrawAsync(action, Who, time.GetUtcNow(), cancellation);
        return Back("The action is withdrawn, and no chart marks it.");
    }

    /// <summary>The address that shows something else.</summary>
    /// <param name="slice">What is to be shown.</param>
    /// <param name="number">The page of the list, from 1.</param>
    public static string Link(ThemeSlice slice, int number = 1)
    {
        (string Name, string Value)[] pairs =
        [
            ("theme", slice.Theme), ("team", slice.Team), ("kind", slice.Kind), ("show", slice.Show),
            ("page", number == 1 ? "" : number.ToString(CultureInfo.InvariantCulture)),
        ];
        var query = string.Join('&', pairs.Where(pair => pair.Value.Length > 0).Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}"));
        return query.Length == 0 ? Address : $"{Address}?{query}";
    }

    /// <summary>The address that something is sent to; it keeps what is shown.</summary>
    /// <param name="handler">What is sent.</param>
    public string Handler(string handler) => Link(Slice, Number) is var link && link.Contains('?', StringComparison.Ordinal) ? $"{link}&handler={handler}" : $"{link}?handler={handler}";

    private string Who => User.Identity?.Name ?? "";

    private static ThemeSlice Read(IQueryCollection query)
    {
        string Known(string name, params string[] values) => query[name].ToString() is var asked && values.Contains(asked) ? asked : "";
        return new(query["theme"].ToString(), query["team"].ToString(), Known("kind", "formal", "informal"), Known("show", "open", "unsaid"));
    }

    private RedirectResult Back(string answer)
    {
        Answer = answer;
        return Redirect(Link(Read(Request.Query), int.TryParse(Request.Query["page"], CultureInfo.InvariantCulture, out var number) ? number : 1));
    }

    private Task<ThemeCounts> CountsAsync(ThemeSlice slice, CancellationToken cancellation) => Current.OnceAsync(
        $"themes of {slice.Team} {slice.Kind}",
        async (run, stopped) => new ThemeCounts(await ThemeMonth.QueryAsync(run.Connection, slice, stopped), run.Facts.AsAt),
        cancellation);

    private async Task<IReadOnlyList<ThemeCase>> CasesAsync(ThemeSlice slice, ReadingScope scope, CancellationToken cancellation)
    {
        var readings = await Current.OnceAsync(
            $"open and recent escalations of {scope}",
            (run, stopped) => EscalationReading.QueryAsync(run.Connection, run.Facts.AsAt.AddMonths(-RecentMonths), scope, stopped),
            cancellation);
        Teams = [.. readings.Select(reading => reading.First.Team).Distinct(StringComparer.Ordinal).Order(GroupOrder.Instance)];
        var said = (await (await operations.GetAsync(cancellation)).ThemeDecisions.ListAsync(cancellation)).ToLookup(decision => decision.EscalationId, StringComparer.Ordinal);
        return [.. readings.Select(reading => new ThemeCase(reading, [.. said[reading.First.Escalation]])).Where(one => one.IsIn(slice)).OrderBy(one => one.Row.ResolvedOn is not null)];
    }

    private async Task<FigureView> TrendAsync(CancellationToken cancellation)
    {
        var raised = IndicatorCatalogue.Get("escalations-raised");
        IReadOnlyList<DimensionFilter> where = Slice.Theme.Length == 0 ? [] : [new("theme", [Slice.Theme == EscalationTheme.Unclassified ? Dimensions.NotKnown : Slice.Theme])];
        var month = View.Month;
        var read = await Current.OnceAsync(
            $"trend of {Slice.Theme} {month.Key}",
            (run, stopped) => IndicatorTrend.ReadAsync(run, raised, month, IndicatorTrend.UsualMonths, where, stopped),
            cancellation);
        var about = Slice.Theme.Length == 0 ? raised.Name : $"{raised.Name}, {ThemeCase.Name(Slice.Theme)}";
        return TrendView.Of("trend", Finding.Named(read, about), read, TrendHeight, Frame(Address, _ => ""));
    }
}
