using System.Globalization;
using IroAnalytics.Dashboard.Access;
using IroAnalytics.Dashboard.Queries;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>The statutory clock: which reviews fall due, what blocks each, and what can still be rescued.</summary>
[Authorize(Roles.ChildLevel)]
internal sealed class ReviewsDueModel(CurrentRun current, ChildReading children) : ReportPage(current)
{
    private const int RowsOnAPage = 50;

    private ReviewsDueReport? report;

    /// <summary>The figures and lists.</summary>
    public ReviewsDueReport Report => report ?? throw new InvalidOperationException("The page has not been read.");

    /// <summary>What of the address could not be read, as a sentence; null where all could.</summary>
    public string? Notice { get; private set; }

    /// <summary>The page of the list of reviews due, from 1.</summary>
    public int Number { get; private set; } = 1;

    /// <summary>How many pages that list has; at least 1.</summary>
    public int Pages => Math.Max(1, (Report.Due.Count + RowsOnAPage - 1) / RowsOnAPage);

    /// <summary>The reviews due that this page lists.</summary>
    public IReadOnlyList<ReviewDue> Rows => [.. Report.Due.Skip((Number - 1) * RowsOnAPage).Take(RowsOnAPage)];

    /// <summary>Whether only the own caseload is shown.</summary>
    public bool IsOwnCaseload => User.IsInRole(Roles.Iro);

    /// <summary>The filters chosen: what each is called, its value in words, and the address without it.</summary>
    public IEnumerable<(string Words, string Value, string Without)> Chosen
    {
        get
        {
            var slice = Report.Slice;
            if (slice.Iro.Length > 0) yield return ("IRO", slice.Iro, Link(slice with { Iro = "" }));
            if (slice.Team.Length > 0) yield return ("Team", slice.Team, Link(slice with { Team = "" }));
            if (slice.Block.Length > 0) yield return ("Blocked by", ReviewBlock.All.FirstOrDefault(block => block.Code == slice.Block)?.Words ?? "anything", Link(slice with { Block = "" }));
        }
    }

    public override IEnumerable<string> Cuts => Chosen.Select(one => $"{one.Words}: {one.Value}").Prepend($"next {Report.Slice.Window} days");

    public async Task OnGetAsync(
        [FromQuery] string? window,
        [FromQuery] string? iro,
        [FromQuery] string? team,
        [FromQuery] string? block,
        [FromQuery(Name = "page")] int? number,
        CancellationToken cancellation)
    {
        await ReadFrameAsync(cancellation);
        var slice = new ReviewsDueSlice(WindowOf(window ?? ""), iro ?? "", team ?? "", BlockOf(block ?? ""));
        report = await children.ReadAsync(
            "reviews due", Facts.Run, scope => ReviewsDueReport.ReadAsync(Current, slice, scope, cancellation), found => found.Children);
        Number = Math.Clamp(number ?? 1, 1, Pages);
    }

    /// <summary>The address that shows something else.</summary>
    /// <param name="slice">What is to be shown.</param>
    /// <param name="number">The page of the list, from 1.</param>
    public static string Link(ReviewsDueSlice slice, int number = 1)
    {
        (string Name, string Value)[] pairs =
        [
            ("window", slice.Window.ToString(CultureInfo.InvariantCulture)),
            ("iro", slice.Iro),
            ("team", slice.Team),
            ("block", slice.Block),
            ("page", number == 1 ? "" : number.ToString(CultureInfo.InvariantCulture)),
        ];
        return "/reviews-due?" + string.Join('&', pairs.Where(pair => pair.Value.Length > 0).Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}"));
    }

    /// <summary>The style of a cell: how many it holds beside the fullest.</summary>
    /// <param name="count">The cell.</param>
    /// <param name="most">The most of any cell.</param>
    public static string Shade(WeekCount count, int most) => count.Due == 0
        ? "num none"
        : string.Create(CultureInfo.InvariantCulture, $"num shade-{Math.Max(1, (count.Due * 4 + most - 1) / most)}");

    private int WindowOf(string asked)
    {
        var usual = ReviewsDueSlice.Windows[0];
        if (asked.Length == 0) return usual;
        if (int.TryParse(asked, CultureInfo.InvariantCulture, out var days) && ReviewsDueSlice.Windows.Contains(days)) return days;

        Notice = $"\u201c{asked}\u201d is not a window that can be shown: choose 28, 91 or 183 days. Here are the next {usual} days instead.";
        return usual;
    }

    private string BlockOf(string asked)
    {
        if (ReviewsDueSlice.HasBlock(asked)) return asked;

        Notice = $"\u201c{asked}\u201d is not among the blocks. Here are all reviews instead.";
        return "";
    }
}
