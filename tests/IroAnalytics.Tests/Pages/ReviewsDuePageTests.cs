using System.Net;
using IroAnalytics.Tests.Queries;

namespace IroAnalytics.Tests.Pages;

public sealed class ReviewsDuePageTests(ServedClockFixture served) : IClassFixture<ServedClockFixture>
{
    [Fact]
    public async Task The_page_says_what_is_due_blocked_and_overdue_and_how_the_month_can_end()
    {
        var page = await served.Clock.PageAsync("manager", "");

        Assert.Equal("2 reviews fall due in the next 28 days, 2 blocked; 2 are overdue", page.QuerySelector("h1")?.TextContent);
        Assert.Equal(
            "1 of 2 reviews held so far was in time; 2 more fall due by 30 November 2025 and 2 are overdue. If all that can still be rescued is, "
            + "3 of 6 will be in time; if none is, 1 of 5 (without 1 due on the last day, which would then be held in the next period).",
            page.QuerySelector(".outlook article p")?.TextContent);
        Assert.Equal(["50.0%", "50.0%", "20.0%"], page.QuerySelectorAll(".outlook article:first-child dd").Select(value => value.TextContent));
        Assert.Contains("1 child: the extracts do not show", page.QuerySelector("[aria-labelledby=h-unknown] .sub")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_calendar_has_an_iro_a_row_and_a_week_a_column_and_says_blocked_in_words()
    {
        var page = await served.Clock.PageAsync("manager", "");

        Assert.Equal(["IRO", "10 Nov", "17 Nov", "24 Nov", "1 Dec", "8 Dec", "All"], page.QuerySelectorAll(".heat thead th").Select(heading => heading.TextContent));
        Assert.Equal(
            ["IRO-01 | 0 | 11 blocked | 0 | 0 | 0 | 11 blocked", "not known | 0 | 0 | 11 blocked | 0 | 0 | 11 blocked"],
            page.QuerySelectorAll(".heat tbody tr").Select(row => string.Join(" | ", row.Children.Select(cell => cell.TextContent.Trim()))));
    }

    [Fact]
    public async Task A_row_says_in_words_what_blocks_the_review()
    {
        var page = await served.Clock.PageAsync("manager", "");

        var overdue = page.QuerySelectorAll("#overdue tbody tr").Select(row => string.Join(" | ", row.Children.Select(cell => cell.TextContent.Trim())));
        Assert.Equal(
            [
                "D | IRO-02 | not known | first | 10 Nov 2025 | 4 |  | No social-work report recorded; not booked",
                "H | not known | not known | first | 14 Nov 2025 | 0 |  | No IRO allocated; no social-work report recorded; not booked",
            ],
            overdue);
        Assert.Equal(
            "Not known of any review: whether the care plan is up to date (there is no extract care_plans).",
            page.QuerySelector(".notice")?.TextContent);
    }

    [Fact]
    public async Task Without_the_services_own_lists_nothing_is_said_to_block_and_the_page_says_what_is_not_known()
    {
        await using var clock = await ServedClock.OfAsync(ClockExtracts.Create());

        var page = await clock.PageAsync("manager", "");

        Assert.Equal("2 reviews fall due in the next 28 days, none of them blocked; 2 are overdue", page.QuerySelector("h1")?.TextContent);
        Assert.All(page.QuerySelectorAll(".blocks"), cell => Assert.Equal("nothing known", cell.TextContent));
        Assert.Equal(
            "Not known of any review: whether an IRO is allocated (there is no extract iro_allocations); whether the social-work report is in (there is "
            + "no extract review_meetings); whether the care plan is up to date (there is no extract care_plans); whether it is booked in time and "
            + "whether it is booked at all (there is no extract booked_reviews).",
            page.QuerySelector(".notice")?.TextContent);
    }

    [Fact]
    public async Task Filters_stand_as_chips_and_what_cannot_be_read_is_said()
    {
        var filtered = await served.Clock.PageAsync("manager", "?window=91&iro=IRO-01&block=booked-late");
        var unread = await served.Clock.PageAsync("manager", "?window=30");

        Assert.Equal(["Remove filter: IRO IRO-01", "Remove filter: Blocked by booked after the due date"], filtered.QuerySelectorAll("a.chip").Select(chip => chip.GetAttribute("aria-label")));
        Assert.Equal("E", Assert.Single(filtered.QuerySelectorAll("#due tbody th")).TextContent);
        Assert.StartsWith("“30” is not a window that can be shown: choose 28, 91 or 183 days.", unread.QuerySelector(".notice")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_due_the_page_says_so()
    {
        var page = await served.Clock.PageAsync("manager", "?team=Nowhere");

        Assert.Equal("0 reviews fall due in the next 28 days; none are overdue", page.QuerySelector("h1")?.TextContent);
        Assert.Contains("No reviews fall due in this window with these filters.", page.QuerySelector("#due")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_board_neither_sees_the_page_nor_a_link_to_it()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var board = await dashboard.SignedInAsync("board");
        var manager = await dashboard.SignedInAsync("manager");

        var answer = await board.GetAsync("/reviews-due");
        var overview = await DashboardFactory.ParseAsync(await board.GetAsync("/"));
        var managersOverview = await DashboardFactory.ParseAsync(await manager.GetAsync("/"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(overview.QuerySelectorAll("a[href='/reviews-due']"));
        Assert.Single(managersOverview.QuerySelectorAll("a[href='/reviews-due']"));
    }
}
