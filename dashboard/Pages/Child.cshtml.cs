using IroAnalytics.Dashboard.Access;
using IroAnalytics.Dashboard.Charts;
using IroAnalytics.Dashboard.Pages.Figures;
using IroAnalytics.Dashboard.Queries;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>All that a run tells of one child, on one axis of time and as rows.</summary>
[Authorize(Roles.ChildLevel)]
internal sealed class ChildModel(CurrentRun current, ChildReading children) : ReportPage(current)
{
    private ChildRecord? record;

    /// <summary>What is known of the child.</summary>
    public ChildRecord Record => record ?? throw new InvalidOperationException("The page has not been read.");

    /// <summary>How much of it is shown.</summary>
    public ChildRange Range { get; private set; } = ChildRange.All[0];

    /// <summary>What of the address could not be read, as a sentence; null where all could.</summary>
    public string? Notice { get; private set; }

    /// <summary>The address of the list that led here; the first page where none did.</summary>
    public string From { get; private set; } = "/";

    /// <summary>The rows.</summary>
    public FigureView Events { get; private set; } = new("events", "", "", new("", [], []));

    /// <summary>The picture of them.</summary>
    public IHtmlContent Axis => new ChildAxis(Range.Of(Record), Range.FirstDay(Record), Record.AsAt, ChildWords.Line)
        .Draw("Care, reviews, plans and concerns on one axis of time", $"{ChildWords.Sentence(Record)} The table below has every record.");

    public async Task<IActionResult> OnGetAsync(string reference, [FromQuery] string? range, [FromQuery] string? from, CancellationToken cancellation)
    {
        await ReadFrameAsync(cancellation);
        record = await ReadChildAsync(children, reference, cancellation);
        if (record is null) return NotFound();

        From = LocalAddress.Of(from);
        Range = ChildRange.Find(range) ?? Range;
        if (ChildRange.Find(range) is null) Notice = $"\u201c{range}\u201d is not a range that can be shown. Here is all that is known instead.";
        Events = ChildView.Of(record, Range, $"/export?child={reference}&range={Range.Code}&format=csv");
        return Page();
    }
}
