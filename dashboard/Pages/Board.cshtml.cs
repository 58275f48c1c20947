using IroAnalytics.Dashboard.Pages.Figures;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Domain;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>What the Corporate Parenting Board sees: quarters and years in plain words, without filters, and printed on two pages of A4.</summary>
internal sealed class BoardModel(CurrentRun current, IConfiguration configuration) : ReportPage(current)
{
    private BoardFigures? board;

    /// <summary>The figures.</summary>
    public BoardFigures Board => board ?? throw new InvalidOperationException("The page has not been read.");

    /// <summary>The quarter or year shown.</summary>
    public ReportingPeriod Period => Board.Report.Period;

    /// <summary>That the address asks for a view that is not offered; null where it does not.</summary>
    public string? Notice { get; private set; }

    public async Task OnGetAsync(string? view, CancellationToken cancellation)
    {
        await ReadFrameAsync(cancellation);
        board = await ReadBoardAsync(view, configuration["Council"], cancellation);
        if (view is { Length: > 0 } && Period.Key != view)
            Notice = $"\u201c{view}\u201d is not among the views of this page. Here is {Words(Period)} instead.";
    }

    /// <summary>A quarter or year as the board calls it: <c>Quarter 2, 2026-27</c>.</summary>
    /// <param name="period">The period.</param>
    public static string Words(ReportingPeriod period) =>
        period.Key.Split("-Q") is [var year, var quarter] ? $"Quarter {quarter}, {year}" : $"Year {period.Key}";
}
