using IroAnalytics.Dashboard.Access;
using IroAnalytics.Dashboard.Pages.Figures;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>A page that shows figures of a published run. <see cref="RunFilter"/> opens the run before the page is asked for.</summary>
/// <param name="current">The run that the request reads.</param>
internal abstract class ReportPage(CurrentRun current) : PageModel
{
    private const int RecordingLagInWorkingDays = 20;

    /// <summary>What every page says of the run.</summary>
    public RunOverview Overview { get; private set; } = new(0, 0, 0, 0);

    /// <summary>What was found in the columns that the page's measures are made from, each finding once; null where that is not known, or small numbers are withheld.</summary>
    public IReadOnlyList<FindingTouching>? Touching { get; private set; }

    /// <summary>What the page shows, from its address.</summary>
    public ReportView View { get; private set; } = new(new(PeriodLength.Month, default), [], [], null);

    /// <summary>The groups that slicers offer, by dimension.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Groups { get; private set; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Whether small numbers are shown. Where they are withheld there are no filters: two views that differ by one could give them away.</summary>
    public bool SeesSmallNumbers => current.Indicators.SeesSmallNumbers;

    /// <summary>What the run says of itself.</summary>
    public MeasuredRun Facts => current.Facts;

    /// <summary>Whether the chosen month may still change, and until when; null where it is settled.</summary>
    public DateOnly? ProvisionalUntil { get; protected set; }

    /// <summary>The day from which a period's figures no longer change.</summary>
    /// <param name="period">The period.</param>
    protected DateOnly SettledOn(ReportingPeriod period) => Facts.Calendar.NthWorkingDayAfter(period.To, RecordingLagInWorkingDays);

    /// <summary>The run that the page reads.</summary>
    protected CurrentRun Current => current;

    /// <summary>How many of the children looked after the filters keep, as words; null where there are no filters.</summary>
    public string? InView { get; private set; }

    /// <summary>The filters that cut what the page shows, each in words: what its head on paper says of them.</summary>
    public virtual IEnumerable<string> Cuts => [];

    /// <summary>The filters of the address in words, and how many children they keep.</summary>
    protected IEnumerable<string> FiltersInWords =>
        [.. View.Filters.Select(filter => $"{Dimensions.Words(filter.Dimension)}: {string.Join(" or ", filter.Groups)}"), .. InView is { } kept ? (string[])[kept] : []];

    /// <summary>The children whose page rows of this one lead to; none until a page that shows children reads them.</summary>
    protected ChildPages ChildPages { get; set; } = ChildPages.None;

    /// <summary>The address of a child's page, from which people come back here; null where it may not be opened.</summary>
    /// <param name="child">The child's number; null where a row concerns none.</param>
    public string? ChildLink(string? child) => ChildPages.Address(child, Request.Path + Request.QueryString);

    /// <summary>Reads what is known of one child, and enters the reading; it is kept nowhere.</summary>
    /// <param name="children">The way to rows about single children.</param>
    /// <param name="reference">What stands for the child in the address.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>Null where it stands for no child that may be read.</returns>
    protected Task<ChildRecord?> ReadChildAsync(ChildReading children, string reference, CancellationToken cancellation) => children.ReadOneAsync(
        reference, Facts.Run, (child, scope) => ChildRecord.ReadAsync(current, scope, child, cancellation), found => found.Events.Count + found.Findings.Count, cancellation);

    /// <summary>What figures need to know of the page.</summary>
    /// <param name="path">The page's path.</param>
    /// <param name="export">The address of a figure's rows as a file.</param>
    /// <param name="kept">What links that filter carry beside month and filters.</param>
    protected FigureFrame Frame(string path, Func<string, string> export, params IReadOnlyList<(string Name, string Value)> kept) =>
        new(View, Facts, path, kept, SeesSmallNumbers, indicator => Roles.MaySeeMembers(User, indicator), export) { Child = ChildLink };

    /// <summary>Reads the figures of a topic that the reader may see, without its rows about single children.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="cancellation">Ends the reading.</param>
    protected Task<IReadOnlyList<SectionAnswer>> ReadAsync(Topic topic, CancellationToken cancellation)
    {
        var (month, filters, isForService) = (View.Month, View.Filters, Roles.SeesChildren(User));
        return current.OnceAsync(
            View.Link($"topic {topic.Route}", ("service", isForService ? "yes" : "no")),
            (run, stopped) => new TopicReport(run, month, filters, isForService).ReadAsync(topic, stopped),
            cancellation);
    }

    /// <summary>Reads the rows of a section, and enters the reading; they are kept nowhere.</summary>
    /// <param name="section">A section of rows.</param>
    /// <param name="children">The way to rows about single children.</param>
    /// <param name="most">How many rows are wanted, those that have waited longest; at least 1.</param>
    /// <param name="cancellation">Ends the reading.</param>
    protected Task<SectionAnswer.Members> RowsAsync(TopicSection section, ChildReading children, int most, CancellationToken cancellation) => children.ReadAsync(
        $"members of {section.Indicators[0]}",
        Facts.Run,
        scope => new TopicReport(current, View.Month, View.Filters, Roles.SeesChildren(User)).RowsAsync(section, scope, most, cancellation),
        found => found.Rows.Count);

    /// <summary>Reads the figures of an indicator's own page: its trend, and its breakdown as the address asks for it.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="cancellation">Ends the reading.</param>
    protected async Task<IndicatorFigures> ReadAsync(Indicator indicator, CancellationToken cancellation)
    {
        var choice = TrendChoice.Read(Request.Query, indicator);
        var (month, filters) = (View.Month, View.Filters);
        var report = await current.OnceAsync(
            View.Link($"indicator {indicator.Id}", choice.Pairs),
            (run, stopped) => IndicatorReport.ReadAsync(run, indicator, run.Indicators.LatestOf(choice.Length, month), choice.Last, choice.By, filters, stopped),
            cancellation);
        return new(report, Frame($"/indicators/{indicator.Id}", figure => Export(("indicator", indicator.Id), figure, choice.Pairs), choice.Pairs));
    }

    /// <summary>Reads what the board sees of a period.</summary>
    /// <param name="view">The key of a quarter or year; the newest whole quarter where it is none of those offered.</param>
    /// <param name="council">The council's name; null where none is set.</param>
    /// <param name="cancellation">Ends the reading.</param>
    protected async Task<BoardFigures> ReadBoardAsync(string? view, string? council, CancellationToken cancellation)
    {
        var offered = BoardReport.Views(Facts.AsAt);
        var period = offered.FirstOrDefault(one => one.Key == view) ?? offered[0];
        var report = await current.OnceAsync($"board {period.Key}", (run, stopped) => BoardReport.ReadAsync(run, period, stopped), cancellation);
        return new(report, Facts, council?.Split(' ')[0] ?? "Council", figure => $"/export?topic=board&view={period.Key}&figure={figure}&format=csv");
    }

    /// <summary>The address of a figure's rows as a file.</summary>
    /// <param name="of">The topic or indicator, by name and value.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="kept">What else decides its rows.</param>
    protected string Export((string Name, string Value) of, string figure, params IReadOnlyList<(string Name, string Value)> kept) =>
        View.Link("/export", [of, ("figure", figure), .. kept, ("format", "csv")]);

    /// <summary>Reads what every page needs.</summary>
    /// <param name="cancellation">Ends the reading.</param>
    protected async Task ReadFrameAsync(CancellationToken cancellation)
    {
        Overview = await RunOverview.OfAsync(current, cancellation);
        var view = ReportView.Read(Request.Query, current.Indicators.LastDay);
        View = SeesSmallNumbers ? view : view with { Filters = [] };
        if (SeesSmallNumbers) Groups = await current.OnceAsync("groups", GroupsAsync, cancellation);
        if (View is not { Filters.Count: > 0, Month: var month, Filters: var filters }) return;

        InView = await current.OnceAsync(View.Link("in view"), (run, stopped) => InViewAsync(run, month, filters, stopped), cancellation);
    }

    /// <summary>Reads which findings touch the page's measures.</summary>
    /// <param name="measures">The identifiers of what it shows.</param>
    /// <param name="cancellation">Ends the reading.</param>
    protected async Task ReadTouchingAsync(IEnumerable<string> measures, CancellationToken cancellation)
    {
        if (!SeesSmallNumbers) return;

        var found = await current.OnceAsync(
            "findings touching", static (run, stopped) => FindingTouching.QueryAsync(run.Connection, rule: null, indicator: null, stopped), cancellation);
        var shown = measures.ToHashSet(StringComparer.Ordinal);
        Touching = [.. found.Where(one => shown.Contains(one.Indicator)).DistinctBy(one => (one.Rule, one.Extract, one.Column))];
    }

    private static async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> GroupsAsync(CurrentRun run, CancellationToken cancellation) =>
        (await run.Indicators.GroupsAsync(cancellation)).ToDictionary(
            groups => groups.Key, groups => (IReadOnlyList<string>)[.. groups.Value.Order(GroupOrder.Instance)], StringComparer.Ordinal);

    private static async Task<string> InViewAsync(CurrentRun run, ReportingPeriod month, IReadOnlyList<DimensionFilter> filters, CancellationToken cancellation)
    {
        var children = IndicatorCatalogue.Get("looked-after");
        var kept = (await run.Indicators.ValuesAsync(children, new([month], [], filters), cancellation)).Single();
        var all = (await run.Indicators.ValuesAsync(children, IndicatorSlice.Of(month), cancellation)).Single();
        return $"{Wording.Value(children, kept)} of {Wording.Value(children, all)} children in view";
    }
}
