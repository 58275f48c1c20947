using System.Globalization;
using Microsoft.Playwright;

namespace IroAnalytics.Tests.Browser;

public sealed class EveryPageTests(DashboardUnderTest dashboard) : IClassFixture<DashboardUnderTest>
{
    private static readonly (string Name, string Path)[] Pages =
    [
        ("overview", "/"),
        ("overview-filtered", "/?cohort=Local&sex=female"),
        ("indicator-percent", "/indicators/reviews-in-time?by=iro"),
        ("indicator-count", "/indicators/looked-after?by=age_band"),
        ("indicator-mean", "/indicators/iro-caseload?length=quarter"),
        ("indicator-filtered-out", "/indicators/reviews-in-time?month=2026-10&team=No%20such%20team"),
        ("members", "/indicators/reviews-in-time/members"),
        ("reviews-due", "/reviews-due"),
        ("reviews-due-half-year", "/reviews-due?window=183"),
        ("reviews-due-blocked", "/reviews-due?window=91&block=any"),
        ("escalation-themes", "/escalations/themes"),
        ("escalation-themes-open", "/escalations/themes?theme=PERM&show=open"),
        ("extracts", "/extracts"),
        ("data-quality", "/data-quality"),
        ("data-quality-rule", "/data-quality?rule=167"),
        ("definitions", "/definitions"),
        ("jobs", "/jobs"),
        ("api", "/api"),
        ("accessibility", "/accessibility"),
        ("not-found", "/no-such-page"),
    ];

    public static TheoryData<string, string, int> PagesAndWidths()
    {
        var cases = new TheoryData<string, string, int>();
        foreach (var (name, path) in Pages)
        {
            cases.Add(name, path, 1440);
            cases.Add(name, path, 390);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(PagesAndWidths))]
    public async Task A_page_loads_without_complaint_and_axe_finds_nothing(string name, string path, int width)
    {
        var page = await dashboard.OpenAsync(width);

        await page.GoAsync(path);
        await page.PictureAsync(string.Create(CultureInfo.InvariantCulture, $"{name}-{width}"));
        var found = await page.AxeAsync();

        Assert.True(found.Count == 0, string.Join('\n', found));
        Assert.DoesNotContain(page.Complaints, complaint => name != "not-found" || !complaint.Contains("404", StringComparison.Ordinal));
        Assert.True(await page.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), "The page is wider than the window.");
    }

    [Theory]
    [InlineData("api-keys", "/api-keys", 1440)]
    [InlineData("api-keys", "/api-keys", 390)]
    [InlineData("audit-log", "/audit-log?verify=true", 1440)]
    [InlineData("audit-log", "/audit-log?verify=true", 390)]
    public async Task A_page_of_administrators_loads_without_complaint_and_axe_finds_nothing(string name, string path, int width)
    {
        var page = await dashboard.OpenAsync(width, account: "admin");
        await page.GoAsync("/api-keys");
        await page.Page.GetByLabel("What it is for").FillAsync("Power BI");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Make a key", Exact = true }).ClickAsync();
        if (name != "api-keys") await page.GoAsync(path);

        await page.PictureAsync(string.Create(CultureInfo.InvariantCulture, $"{name}-{width}"));
        var found = await page.AxeAsync();

        Assert.True(found.Count == 0, string.Join('\n', found));
        Assert.Empty(page.Complaints);
        Assert.True(await page.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), "The page is wider than the window.");
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task The_sign_in_page_loads_without_complaint_and_axe_finds_nothing(int width)
    {
        var page = await dashboard.OpenAsync(width, account: null);

        await page.GoAsync("/sign-in");
        await page.PictureAsync(string.Create(CultureInfo.InvariantCulture, $"sign-in-{width}"));

        Assert.Empty(await page.AxeAsync());
        Assert.Empty(page.Complaints);
    }
}
