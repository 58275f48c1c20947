using IroAnalytics.Dashboard.Access;
using IroAnalytics.Dashboard.Pages.Figures;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Documents;
using IroAnalytics.Pipeline.Indicators;
using IroAnalytics.Pipeline.Warehouse;
using Microsoft.AspNetCore.Mvc;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>The rows of a figure as a file, with what they were made from.</summary>
internal sealed class ExportModel(CurrentRun current, ChildReading children, OpenOperations operations) : ReportPage(current)
{
    private const string Board = "board";

    /// <summary>The month's list of drift risk.</summary>
    public const string Worklist = "worklist";

    private bool isWorkbook;

    /// <summary>The identifier of the rows behind a value.</summary>
    public const string Rows = "rows";

    public async Task<IActionResult> OnGetAsync(
        [FromQuery] string? topic,
        [FromQuery] string? indicator,
        [FromQuery] string? child,
        [FromQuery] string? figure,
        [FromQuery] string? format,
        CancellationToken cancellation)
    {
        if (format is not ("csv" or "xlsx")) return BadRequest();

        isWorkbook = format == "xlsx";
        await ReadFrameAsync(cancellation);
        if (child is not null) return Roles.SeesChildren(User) ? await ChildAsync(child, cancellation) : Forbid();

        if (topic == Board) return Answer($"{Board}-{figure}", (await ReadBoardAsync(Request.Query["view"], council: null, cancellation)).Find(figure));

        if (topic == Worklist) return Roles.SeesChildren(User) ? Answer(Worklist, await WorklistAsync(cancellation)) : Forbid();

        if (TopicCatalogue.Find(topic) is { } page)
        {
            return Roles.MayOpen(User, page.Audience == Audience.Service)
                ? Answer($"{topic}-{figure}", await TopicAsync(page, figure, cancellation))
                : Forbid();
        }

        if (IndicatorCatalogue.Find(indicator ?? "") is not { } measure) return NotFound();
        if (figure != Rows) return Answer($"{measure.Id}-{figure}", (await ReadAsync(measure, cancellation)).Find(figure));

        return Roles.MaySeeMembers(User, measure) ? Answer($"{measure.Id}-{Rows}", await RowsAsync(measure, cancellation)) : Forbid();
    }

    private async Task<IActionResult> ChildAsync(string reference, CancellationToken cancellation)
    {
        if (ChildRange.Find(Request.Query["range"]) is not { } range) return BadRequest();

        return await ReadChildAsync(children, reference, cancellation) is { } record
            ? Answer("child", ChildView.Of(record, range, csv: null) with { Filters = $"child={record.Child}; range={range.Code}" })
            : NotFound();
    }

    private IActionResult Answer(string name, FigureView? figure) => figure is null
        ? NotFound()
        : isWorkbook
            ? File(Workbook(figure), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{name}-{View.Month.Key}.xlsx")
            : File(CsvFile.Write(figure.Table, Stamp(figure)), "text/csv; charset=utf-8", $"{name}-{View.Month.Key}.csv");

    private byte[] Workbook(FigureView figure) => Spreadsheet.Write(
        [.. figure.Table.Columns.Select(column => column.Heading)],
        figure.Table.Rows.Select(row => (IReadOnlyList<object?>)[.. row.Select(cell => cell.Exact)]),
        Stamp(figure));

    private async Task<FigureView> WorklistAsync(CancellationToken cancellation)
    {
        var store = await operations.GetAsync(cancellation);
        var slice = WorklistModel.SliceOf(Request.Query);
        var report = await children.ReadAsync(
            "the list of drift risk", Facts.Run, scope => WorklistReport.ReadAsync(Current, store, scope, cancellation), found => found.Listed.Count(slice.Keeps));
        return WorklistView.Of(report, slice, Facts.AsAt);
    }

    private async Task<FigureView?> TopicAsync(Topic topic, string? figure, CancellationToken cancellation)
    {
        var section = topic.Find(figure ?? "");
        SectionAnswer? answer = section?.Kind == FigureKind.Rows
            ? Roles.SeesChildren(User) ? await RowsAsync(section, children, int.MaxValue, cancellation) : null
            : (await ReadAsync(topic, cancellation)).FirstOrDefault(one => one.Section == section);
        return answer is null ? null : FigureViews.Of(answer, Frame("/", _ => ""));
    }

    private async Task<FigureView?> RowsAsync(Indicator indicator, CancellationToken cancellation)
    {
        var period = View.Period(Request.Query["period"]);
        IReadOnlyList<DimensionFilter> where = [.. View.Filters.Where(filter => indicator.Dimensions.Contains(filter.Dimension))];
        var members = await children.ReadAsync(
            $"members of {indicator.Id}", Facts.Run, scope => Current.Indicators.MembersAsync(indicator, period, where, scope, cancellation), found => found.Count);
        return RowsView.Of(new(new(Rows, FigureKind.Rows, indicator.Name, indicator.Id), indicator, period, members, members.Count), Frame("/", _ => ""));
    }

    private IReadOnlyList<(string Name, string Value)> Stamp(FigureView figure) =>
    [
        ("Figure", figure.About.Length > 0 ? figure.About : figure.Table.Caption),
        ("Filters", figure.Filters ?? (View.Filters.Count == 0 ? "none" : string.Join("; ", View.Filters.Select(filter => $"{filter.Dimension}={string.Join('|', filter.Groups)}")))),
        ("Month", View.Month.Key),
        ("Data as at", Facts.AsAt.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        ("Run", Facts.Run),
        ("Definitions version", Facts.DefinitionsVersion.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        .. figure.Stamps,
    ];
}
