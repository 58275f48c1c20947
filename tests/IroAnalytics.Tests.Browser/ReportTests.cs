using Microsoft.Playwright;

namespace IroAnalytics.Tests.Browser;

public sealed class ReportTests(DashboardUnderTest dashboard) : IClassFixture<DashboardUnderTest>
{
    [Fact]
    public async Task A_click_on_a_mark_cuts_the_page_to_its_group()
    {
        var watched = await dashboard.OpenAsync(1440);
        await watched.GoAsync("/timeliness");

        await watched.Page.Locator("#by-team .scatterlayer .point").First.ClickAsync(new() { Force = true });
        await watched.Page.WaitForURLAsync("**team=**");

        await Assertions.Expect(watched.Page.Locator("a.chip")).ToHaveCountAsync(1);
        Assert.Empty(watched.Complaints);
    }

    [Fact]
    public async Task A_figure_is_downloaded_as_its_rows_and_as_a_picture()
    {
        var watched = await dashboard.OpenAsync(1440);
        await watched.GoAsync("/stability");
        var figure = watched.Page.Locator("figure#endings");

        var rows = await watched.Page.RunAndWaitForDownloadAsync(() => figure.GetByRole(AriaRole.Link, new() { Name = "CSV" }).ClickAsync());
        var picture = await watched.Page.RunAndWaitForDownloadAsync(() => figure.GetByRole(AriaRole.Button, new() { Name = "PNG" }).ClickAsync());
        var drawing = await watched.Page.RunAndWaitForDownloadAsync(() => figure.GetByRole(AriaRole.Button, new() { Name = "SVG" }).ClickAsync());

        Assert.StartsWith("stability-endings-", rows.SuggestedFilename, StringComparison.Ordinal);
        Assert.EndsWith(".png", picture.SuggestedFilename, StringComparison.Ordinal);
        Assert.EndsWith(".svg", drawing.SuggestedFilename, StringComparison.Ordinal);
        Assert.Empty(watched.Complaints);
    }

    [Fact]
    public async Task Without_scripts_a_page_still_has_its_findings_tables_filters_and_files()
    {
        var watched = await dashboard.OpenAsync(1440, scripts: false);
        await watched.Page.GotoAsync("/escalations");
        var figure = watched.Page.Locator("figure#themes");

        await figure.GetByText("Table", new() { Exact = true }).ClickAsync();

        await Assertions.Expect(figure.GetByRole(AriaRole.Row).Nth(1)).ToBeVisibleAsync();
        await Assertions.Expect(figure.GetByRole(AriaRole.Link, new() { Name = "CSV" })).ToBeVisibleAsync();
        await Assertions.Expect(figure.GetByRole(AriaRole.Button, new() { Name = "PNG" })).Not.ToBeVisibleAsync();
        await Assertions.Expect(watched.Page.GetByLabel("Team", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(figure.Locator("noscript p")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("/", "manager")]
    [InlineData("/timeliness", "manager")]
    [InlineData("/board", "board")]
    public async Task Without_scripts_no_chart_leaves_an_empty_box(string path, string account)
    {
        var watched = await dashboard.OpenAsync(1440, scripts: false, account);
        await watched.Page.GotoAsync(path);

        foreach (var chart in await watched.Page.Locator("iro-chart").AllAsync())
            await Assertions.Expect(chart).Not.ToBeVisibleAsync();
        foreach (var instead in await watched.Page.Locator("iro-chart + noscript").AllAsync())
            await Assertions.Expect(instead.Locator("p, svg").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_board_prints_on_a4_with_its_stamp_and_without_what_cannot_be_used_on_paper()
    {
        var watched = await dashboard.OpenAsync(1440, account: "board");
        await watched.GoAsync("/board");

        var paper = await watched.Page.PdfAsync(new() { PreferCSSPageSize = true });
        await watched.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(watched.Page.Locator(".stamp")).ToBeVisibleAsync();
        await Assertions.Expect(watched.Page.Locator(".presets")).Not.ToBeVisibleAsync();
        await Assertions.Expect(watched.Page.Locator("figure details").First).Not.ToBeVisibleAsync();
        Assert.InRange(System.Text.Encoding.Latin1.GetString(paper).Split("/Type /Page\n").Length - 1, 1, 3);
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task A_key_that_was_just_made_is_shown_once_on_a_page_that_axe_finds_nothing_wrong_with(int width)
    {
        var page = await dashboard.OpenAsync(width, account: "admin");
        await page.GoAsync("/api-keys");
        await page.Page.GetByLabel("What it is for").FillAsync("Power BI");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Make a key", Exact = true }).ClickAsync();

        Assert.StartsWith("iro_", await page.Page.GetByLabel("Key", new() { Exact = true }).InputValueAsync(), StringComparison.Ordinal);
        Assert.Empty(await page.AxeAsync());
        Assert.Empty(page.Complaints);
    }
}
