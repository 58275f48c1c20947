using System.Net;
using AngleSharp.Html.Dom;
using IroAnalytics.Tests.Queries;

namespace IroAnalytics.Tests.Pages;

/// <summary>The page of a child, over the extracts of <see cref="ClockExtracts"/> as at 14 November 2025.</summary>
public sealed class ChildPageTests(ServedClockFixture served) : IClassFixture<ServedClockFixture>
{
    [Fact]
    public async Task It_says_what_is_overdue_and_draws_and_lists_the_same_records()
    {
        var page = await OpenAsync("D");

        Assert.Equal("Child D: review overdue", page.QuerySelector("h1")?.TextContent);
        Assert.Equal(
            "Looked after since 13 October 2025; 1 placement, no unplanned endings; review due 10 November 2025, 4 days overdue.",
            page.QuerySelector(".standfirst")?.TextContent);
        Assert.Equal(["Review: due 10 November 2025, 4 days overdue"], page.QuerySelectorAll(".overdue li").Select(item => item.TextContent.Trim()));
        Assert.Equal(
            [
                "10 Nov 2025 |  | Reviews | First review | 10 Nov 2025 | overdue |  | Reviews",
                "13 Oct 2025 | goes on | Placement | Fostered |  |  | Own provision (by the LA) | Episodes",
                "13 Oct 2025 | goes on | Legal status | Care order |  |  | Full care order | Episodes",
                "13 Oct 2025 | goes on | IRO | IRO-02 |  |  |  | iro_allocations",
                "13 Oct 2025 | goes on | Care | Looked after |  |  |  | Episodes",
            ],
            page.QuerySelectorAll("#events tbody tr").Select(row => string.Join(" | ", row.Children.Select(cell => cell.TextContent.Trim()))));
        Assert.StartsWith("Looked after since 13 October 2025", page.QuerySelector("svg[role=img] desc")?.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("svg[role=img] title"), title => title.TextContent == "Reviews: First review, 10 Nov 2025, overdue");
    }

    [Fact]
    public async Task The_childs_number_is_on_the_page_and_neither_in_its_address_nor_in_its_title()
    {
        var list = await served.Clock.PageAsync("manager", "?window=91");

        var links = list.QuerySelectorAll("a[href^='/child/']").Select(link => link.GetAttribute("href") ?? "").ToList();

        Assert.Equal(["D", "H", "E", "F", "A", "B", "C", "G"], list.QuerySelectorAll("#overdue th a, #due th a, [aria-labelledby=h-unknown] th a").Select(link => link.TextContent));
        Assert.Equal(8, links.Count);
        Assert.All(links, link => Assert.Matches("^/child/[A-Za-z0-9_-]{22}\\?from=%2Freviews-due%3Fwindow%3D91$", link));
        Assert.Equal("A child's record - IRO Analytics", (await OpenAsync("D")).Title);
    }

    [Fact]
    public async Task The_way_back_leads_to_the_list_with_its_filters_and_never_to_another_host()
    {
        var page = await OpenAsync("D");
        var reference = (await LinkAsync("D")).Split('?')[0];
        var elsewhere = await served.Clock.OpenAsync("manager", reference + "?from=//example.org/reviews-due");

        var back = page.QuerySelectorAll(".crumb a")[1];

        Assert.Equal(("Reviews due", "/reviews-due?window=91"), (back.TextContent, back.GetAttribute("href")));
        Assert.DoesNotContain("example.org", elsewhere.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_range_is_chosen_in_the_address_and_one_that_there_is_not_is_said()
    {
        var reference = (await LinkAsync("B")).Split('?')[0];

        var all = await served.Clock.OpenAsync("manager", reference);
        var year = await served.Clock.OpenAsync("manager", reference + "?range=12");
        var wrong = await served.Clock.OpenAsync("manager", reference + "?range=7");

        Assert.Equal("Last 12 months", year.QuerySelector("#range option[selected]")?.TextContent);
        Assert.Equal(all.QuerySelectorAll("#events tbody tr").Length, year.QuerySelectorAll("#events tbody tr").Length);
        Assert.StartsWith("“7” is not a range that can be shown.", wrong.QuerySelector(".notice")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_records_are_given_as_a_file_with_what_they_were_made_from()
    {
        var csv = (await OpenAsync("D")).QuerySelector("#events a[download]")?.GetAttribute("href") ?? "";

        var (status, text) = await served.Clock.FileAsync("manager", csv);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("2025-11-10,2025-11-10,Reviews,First review,2025-11-10,overdue,,,Reviews,", text, StringComparison.Ordinal);
        Assert.Contains("child=D; range=all", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await served.Clock.FileAsync("manager", csv.Replace("range=all", "range=7", StringComparison.Ordinal))).Status);
    }

    private async Task<string> LinkAsync(string child)
    {
        var list = await served.Clock.PageAsync("manager", "?window=91");
        return list.QuerySelectorAll("tbody th a").First(link => link.TextContent == child).GetAttribute("href") ?? "";
    }

    private async Task<IHtmlDocument> OpenAsync(string child) => await served.Clock.OpenAsync("manager", await LinkAsync(child));
}
