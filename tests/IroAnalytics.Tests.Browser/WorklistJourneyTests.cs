using System.Globalization;
using IroAnalytics.Pipeline;
using Microsoft.Playwright;

namespace IroAnalytics.Tests.Browser;

/// <summary>What quality assurance does with the month's list, on a warehouse of its own.</summary>
public sealed class WorklistJourneyTests : IAsyncLifetime
{
    private readonly DashboardUnderTest dashboard = new();

    public Task InitializeAsync() => dashboard.InitializeAsync();

    public Task DisposeAsync() => dashboard.DisposeAsync();

    [Theory]
    [InlineData(1440, true)]
    [InlineData(390, false)]
    public async Task Quality_assurance_decides_and_finds_the_decision_after_a_refresh_and_an_iro_cannot_open_anothers_child(int width, bool scripts)
    {
        var qa = await OpenAsync(width, scripts, "qa");
        await qa.Page.GotoAsync("/worklist");
        await qa.Page.Locator("ol .case").Filter(new() { HasNotText = "IRO-02" }).First.GetByRole(AriaRole.Link, new() { Name = "Look and decide" }).ClickAsync();
        await qa.Page.GetByLabel("Disagree").CheckAsync();
        await qa.Page.GetByLabel("Reason").FillAsync("The review is booked for Tuesday");
        await qa.Page.GetByLabel("Owner").FillAsync("Quality assurance");
        await qa.Page.GetByLabel("Look again on").FillAsync(TimeProvider.System.GetUtcNow().AddDays(10).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await qa.Page.GetByRole(AriaRole.Button, new() { Name = "Record decision" }).ClickAsync();

        await Assertions.Expect(qa.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("The decision is kept");
        var address = new Uri(qa.Page.Url).PathAndQuery;
        var before = await RunAsync(qa.Page);
        await RefreshAsync();
        await qa.Page.GotoAsync(address);

        Assert.NotEqual(before, await RunAsync(qa.Page));
        await Assertions.Expect(qa.Page.Locator("#history")).ToContainTextAsync("Disagree: The review is booked for Tuesday");
        Assert.Empty(qa.Complaints);

        var iro = await OpenAsync(width, scripts, "iro");
        await iro.Page.GotoAsync(address);
        await Assertions.Expect(iro.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("not of your caseload");
        Assert.DoesNotContain("The review is booked for Tuesday", await iro.Page.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_phone_a_link_above_the_list_leads_to_the_plan_that_is_open_and_one_leads_back_to_its_place()
    {
        var page = await OpenAsync(390, scripts: true, "qa");
        await page.GoAsync("/worklist");

        await page.Page.GetByRole(AriaRole.Link, new() { Name = "To the decision" }).ClickAsync();
        await Assertions.Expect(page.Page.Locator("#case h2")).ToBeInViewportAsync();
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "To the list" }).ClickAsync();

        await Assertions.Expect(page.Page.Locator(".case[aria-current] h3")).ToBeInViewportAsync();
    }

    [Theory]
    [InlineData("/worklist", 1440)]
    [InlineData("/worklist", 390)]
    [InlineData("/risk-model", 1440)]
    [InlineData("/risk-model", 390)]
    [InlineData("/dip-sample", 1440)]
    [InlineData("/dip-sample", 390)]
    public async Task After_decisions_switches_and_draws_axe_finds_nothing(string path, int width)
    {
        var page = await OpenAsync(width, scripts: true, "manager");
        await page.Page.GotoAsync("/worklist");
        await page.Page.GetByLabel("Agree", new() { Exact = true }).CheckAsync();
        await page.Page.GetByLabel("Reason").FillAsync("No budget holder");
        await page.Page.GetByLabel("Owner").FillAsync("Team manager");
        await page.Page.GetByLabel("Look again on").FillAsync(TimeProvider.System.GetUtcNow().AddDays(10).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Record decision" }).ClickAsync();
        await page.Page.GotoAsync("/risk-model");
        await page.Page.GetByLabel("Why it is switched off").FillAsync("A trial");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Switch the machine score off" }).ClickAsync();
        await page.Page.GotoAsync("/dip-sample");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Draw 12 children" }).ClickAsync();
        if (!path.StartsWith("/dip", StringComparison.Ordinal)) await page.GoAsync(path);

        await page.PictureAsync(string.Create(CultureInfo.InvariantCulture, $"after{path.Replace('/', '-')}-{width}"));
        var found = await page.AxeAsync();

        Assert.True(found.Count == 0, string.Join('\n', found));
        Assert.Empty(page.Complaints);
        Assert.True(await page.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), "The page is wider than the window.");
    }

    private Task<WatchedPage> OpenAsync(int width, bool scripts, string account) =>
        (dashboard ?? throw new InvalidOperationException("The dashboard has not been started.")).OpenAsync(width, scripts, account);

    private static async Task<string> RunAsync(IPage page) => await page.GetByRole(AriaRole.List, new() { Name = "Where these numbers come from" }).Locator("li").Nth(1).InnerTextAsync();

    private async Task RefreshAsync()
    {
        var extracts = Path.Combine(await PublishedDemonstration.WarehouseAsync(), "..", "extracts");
        var report = await new PipelineRun(new(extracts, dashboard.Warehouse, PublishedDemonstration.AsAt), TimeProvider.System).ExecuteAsync(null, CancellationToken.None);
        Assert.Equal(RunOutcome.Published, report.Outcome);
    }
}
