using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using IroAnalytics.Dashboard;
using IroAnalytics.Tests.Warehouse;
using Microsoft.AspNetCore.Builder;

namespace IroAnalytics.Tests.Jobs;

public sealed class JobsPageTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();
    private WebApplication? dashboard;

    public async Task InitializeAsync()
    {
        dashboard = DashboardHost.Build(
        [
            "--urls", "http://127.0.0.1:0",
            "--environment", "Development",
            "--Warehouse:Folder", warehouse.Folder.Path, "--Warehouse:PatienceMilliseconds", "-1",
            "--Jobs:ExtractsFolder", Path.Combine(warehouse.Folder.Path, "extracts"),
        ]);
        await dashboard.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (dashboard is not null)
            await dashboard.DisposeAsync();
    }

    public void Dispose() => warehouse.Dispose();

    [Fact]
    public async Task An_administrator_starts_a_refresh_and_reads_in_words_why_it_did_not_publish()
    {
        using var browser = await SignedInAsync("admin");

        await PressAsync(browser, "/jobs", "form[action='/jobs?handler=RunNow']");
        var page = await EndedAsync(browser);

        Assert.Equal("The last refresh did not publish", page.QuerySelector("h1")?.TextContent);
        var cells = page.QuerySelectorAll("[aria-labelledby=history] tbody td").Select(cell => cell.TextContent).ToList();
        Assert.Equal(["admin", "refused"], cells[..2]);
        Assert.Contains(Path.Combine(warehouse.Folder.Path, "extracts"), cells[^1], StringComparison.Ordinal);
        Assert.Contains("30 seconds without a change", page.Body?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quality_assurance_sees_what_happened_and_can_start_nothing()
    {
        using var browser = await SignedInAsync("qa");
        var page = await ReadAsync(browser, "/jobs");

        using var refusal = await SendAsync(browser, "/jobs?handler=RunNow", page, []);

        Assert.Equal("No refresh is running", page.QuerySelector("h1")?.TextContent);
        Assert.Empty(page.QuerySelectorAll("#jobs form"));
        Assert.Equal(HttpStatusCode.Forbidden, refusal.StatusCode);
    }

    [Fact]
    public async Task Without_the_forms_own_token_nothing_is_started()
    {
        using var browser = await SignedInAsync("admin");
        using var nothing = new FormUrlEncodedContent([]);

        using var refusal = await browser.PostAsync(new Uri("/jobs?handler=RunNow", UriKind.Relative), nothing);

        Assert.Equal(HttpStatusCode.BadRequest, refusal.StatusCode);
        Assert.Contains("None yet from here.", (await ReadAsync(browser, "/jobs")).Body?.TextContent, StringComparison.Ordinal);
    }

    private async Task<HttpClient> SignedInAsync(string account)
    {
        var address = Assert.Single(dashboard?.Urls ?? []);
        var browser = new HttpClient { BaseAddress = new Uri(address) };
        var page = await ReadAsync(browser, "/sign-in");
        (await SendAsync(browser, "/sign-in", page, [new("Name", account), new("Password", $"Northmere-{account}-2026")])).Dispose();
        return browser;
    }

    // The page says itself that a refresh runs; a refresh without files ends within moments.
    private static async Task<IDocument> EndedAsync(HttpClient browser)
    {
        while (true)
        {
            var page = await ReadAsync(browser, "/jobs");
            if (page.QuerySelector("[aria-labelledby=history] tbody td:nth-child(3)")?.TextContent is { } outcome and not "running"
                && page.QuerySelector("h1")?.TextContent != "A refresh is running")
            {
                return page;
            }
        }
    }

    private static async Task PressAsync(HttpClient browser, string path, string form)
    {
        var page = await ReadAsync(browser, path);
        var action = page.QuerySelector(form)?.GetAttribute("action");
        Assert.NotNull(action);
        (await SendAsync(browser, action, page, [])).Dispose();
    }

    private static async Task<HttpResponseMessage> SendAsync(
        HttpClient browser, string path, IDocument page, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        using var content = new FormUrlEncodedContent(fields.Append(new("__RequestVerificationToken", token)));
        return await browser.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    private static async Task<IDocument> ReadAsync(HttpClient browser, string path) =>
        await new HtmlParser().ParseDocumentAsync(await browser.GetStringAsync(new Uri(path, UriKind.Relative)));
}
