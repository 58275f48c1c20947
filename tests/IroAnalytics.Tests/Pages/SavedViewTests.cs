using System.Net;

namespace IroAnalytics.Tests.Pages;

public sealed class SavedViewTests
{
    private const string Timeliness = "/timeliness?month=2026-08&team=East";

    [Fact]
    public async Task A_view_is_named_on_its_page_and_opened_from_the_list_by_its_owner_alone()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var manager = await dashboard.SignedInAsync("manager");
        var page = await DashboardFactory.ParseAsync(await manager.GetAsync(Timeliness));
        var link = page.QuerySelectorAll("a").Single(a => a.TextContent == "Save this view").GetAttribute("href");

        var form = await DashboardFactory.ParseAsync(await manager.GetAsync(link));
        var newest = await SaveAsync(manager, "East, each month", form.QuerySelector("input[name=address]")?.GetAttribute("value"), newest: true);
        var fixedMonth = await SaveAsync(manager, "East in August", Timeliness, newest: false);
        var list = await DashboardFactory.ParseAsync(await manager.GetAsync("/views"));
        var others = await DashboardFactory.ParseAsync(await (await dashboard.SignedInAsync("qa")).GetAsync("/views"));

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (newest.StatusCode, fixedMonth.StatusCode));
        Assert.Equal(
            ["East in August: /timeliness?month=2026-08&team=East", "East, each month: /timeliness?team=East"],
            list.QuerySelectorAll("tbody th a").Select(a => $"{a.TextContent}: {a.GetAttribute("href")}"));
        Assert.Equal("Timeliness: August 2026, Team East", list.QuerySelector("tbody td")?.TextContent);
        Assert.Empty(others.QuerySelectorAll("tbody tr"));
    }

    [Theory]
    [InlineData("Elsewhere", "https://example.org/", "That is not the address")]
    [InlineData("Elsewhere", "//example.org/", "That is not the address")]
    [InlineData("", Timeliness, "Call the view something")]
    public async Task What_cannot_be_kept_is_answered_by_a_sentence(string name, string address, string sentence)
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var iro = await dashboard.SignedInAsync("iro");

        var answer = await DashboardFactory.ParseAsync(await SaveAsync(iro, name, address, newest: true));

        Assert.StartsWith(sentence, answer.QuerySelector("[role=alert]")?.TextContent, StringComparison.Ordinal);
        Assert.Empty((await DashboardFactory.ParseAsync(await iro.GetAsync("/views"))).QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task A_view_is_removed_by_its_owner_and_by_nobody_else()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var (admin, board) = (await dashboard.SignedInAsync("admin"), await dashboard.SignedInAsync("board"));
        await SaveAsync(admin, "East", Timeliness, newest: true);
        var view = await IdAsync(admin);

        await DashboardFactory.SendFormAsync(board, "/views?handler=Remove", ("view", view ?? ""));
        var kept = await IdAsync(admin);
        await DashboardFactory.SendFormAsync(admin, "/views?handler=Remove", ("view", view ?? ""));

        Assert.Equal(view, kept);
        Assert.Null(await IdAsync(admin));
    }

    private static async Task<string?> IdAsync(HttpClient person) =>
        (await DashboardFactory.ParseAsync(await person.GetAsync("/views"))).QuerySelector("input[name=view]")?.GetAttribute("value");

    private static Task<HttpResponseMessage> SaveAsync(HttpClient person, string name, string? address, bool newest) => DashboardFactory.SendFormAsync(
        person, "/views?handler=Save", ("name", name), ("address", address ?? ""), ("newest", newest ? "true" : "false"));
}
