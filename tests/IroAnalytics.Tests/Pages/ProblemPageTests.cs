using System.Net;

namespace IroAnalytics.Tests.Pages;

public sealed class ProblemPageTests
{
    private const string Service = "This page is open to managers, quality assurance and administrators, and to IROs whose caseload is known here.";

    [Theory]
    [InlineData("/users", "manager", "This page is open to administrators.")]
    [InlineData("/api-keys", "qa", "This page is open to administrators.")]
    [InlineData("/audit-log", "board", "This page is open to administrators.")]
    [InlineData("/dip-sample", "iro", "This page is open to managers, quality assurance and administrators.")]
    [InlineData("/jobs", "board", Service)]
    [InlineData("/extracts", "board", Service)]
    [InlineData("/caseloads", "board", Service)]
    [InlineData("/indicators/iro-caseload/members", "iro", "Your role does not include this.")]
    public async Task Whoever_is_refused_a_page_is_told_who_may_open_it(string path, string account, string words)
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();

        var answer = await (await dashboard.SignedInAsync(account)).GetAsync(path);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(
            words + " Ask an administrator if you need it for your work.",
            (await DashboardFactory.ParseAsync(answer)).QuerySelector(".standfirst")?.TextContent);
    }

    [Fact]
    public async Task Whoever_finds_no_page_is_led_to_the_definitions_which_list_every_measure()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();

        var page = await DashboardFactory.ParseAsync(await (await dashboard.SignedInAsync("board")).GetAsync("/no-such-page"));

        Assert.Contains("The definitions list every measure.", page.QuerySelector(".standfirst")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(["/", "/definitions"], page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task The_board_is_led_to_the_definitions_that_say_how_figures_are_defined()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var board = await dashboard.SignedInAsync("board");

        var link = (await DashboardFactory.ParseAsync(await board.GetAsync("/board"))).QuerySelector(".board > p.sub a")?.GetAttribute("href");

        Assert.Equal("/definitions", link);
        Assert.Equal(HttpStatusCode.OK, (await board.GetAsync(link)).StatusCode);
    }
}
