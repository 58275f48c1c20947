using IroAnalytics.Dashboard.Access;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>The rows behind a value, with the dates that decide each.</summary>
[Authorize(Roles.ChildLevel)]
internal sealed class MembersModel(CurrentRun current, ChildReading children) : ReportPage(current)
{
    private const int RowsOnAPage = 50;

    private Indicator? indicator;
    private MemberPage page = new(0, 0, 0, 1, []);

    /// <summary>What is measured.</summary>
    public Indicator Indicator => indicator ?? throw new InvalidOperationException("The page has not been read.");

    public override IEnumerable<string> Cuts => FiltersInWords;

    /// <summary>The period whose rows these are.</summary>
    public ReportingPeriod Period { get; private set; } = new(PeriodLength.Month, default);

    /// <summary>How many rows there are in all.</summary>
    public int Total => page.Total;

    /// <summary>How many of them are what is looked at; null where rows are only counted.</summary>
    public int? Looked => Indicator.MeetsWhen is null ? null : LooksAtMet ? page.Met : page.NotMet;

    /// <summary>What is looked at, and comes first: those that are not met where more is better, else those that are.</summary>
    public string LookedAt => LooksAtMet ? "met" : "not met";

    /// <summary>Whether a row is on the side that is worse; none is where neither is.</summary>
    /// <param name="row">The row.</param>
    public bool IsOfConcern(IndicatorMember row) => Indicator.Better != BetterDirection.Neither && row.IsMet == LooksAtMet;

    private bool LooksAtMet => Indicator.Better != BetterDirection.Higher;

    /// <summary>The rows of this page.</summary>
    public IReadOnlyList<IndicatorMember> Rows => page.Rows;

    /// <summary>The names of the evidence that tells something of some row, in the order of the definition. Files have all.</summary>
    public IReadOnlyList<string> Evidence { get; private set; } = [];

    /// <summary>What is known of a row, in words.</summary>
    /// <param name="row">The row.</param>
    /// <param name="evidence">The name of the evidence.</param>
    public string Cell(IndicatorMember row, string evidence) => Columns.Evidence(Indicator, evidence, row.Evidence.GetValueOrDefault(evidence));

    /// <summary>The page shown, from 1.</summary>
    public int Number => page.Number;

    /// <summary>How many pages there are; at least 1.</summary>
    public int Pages => MemberPage.Count(Total, RowsOnAPage);

    /// <summary>Whether only the own caseload is shown.</summary>
    public bool IsOwnCaseload => User.IsInRole(Roles.Iro);

    public async Task<IActionResult> OnGetAsync(
        string id, [FromQuery] string? period, [FromQuery(Name = "page")] int? number, CancellationToken cancellation)
    {
        indicator = IndicatorCatalogue.Find(id);
        if (indicator is null) return NotFound();
        if (!Roles.MaySeeMembers(User, indicator)) return Forbid();

        await ReadFrameAsync(cancellation);
        Period = View.Period(period);
        page = await children.ReadAsync(
            $"members of {id}",
            Facts.Run,
            scope => Current.Indicators.MemberPageAsync(
                indicator, new([Period], [], Where(indicator)), scope, LooksAtMet ? MemberOrder.MetFirst : MemberOrder.NotMetFirst, number ?? 1, RowsOnAPage, cancellation),
            found => found.Rows.Count);
        Evidence = [.. Rows.SelectMany(row => row.Evidence.Keys).Distinct(StringComparer.Ordinal).Where(name => Rows.Any(row => Cell(row, name).Length > 0))];
        return Page();
    }

    /// <summary>All rows as a file.</summary>
    public string Csv => Export(("indicator", Indicator.Id), ExportModel.Rows, ("period", ReportView.NameOf(Period)));

    /// <summary>Another page of the rows.</summary>
    /// <param name="number">The page, from 1.</param>
    public string Link(int number) => View.Link(
        $"/indicators/{Indicator.Id}/members", ("period", ReportView.NameOf(Period)), ("page", number.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private IReadOnlyList<DimensionFilter> Where(Indicator of) => [.. View.Filters.Where(filter => of.Dimensions.Contains(filter.Dimension))];
}
