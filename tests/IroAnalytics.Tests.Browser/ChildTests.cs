using System.Globalization;

namespace IroAnalytics.Tests.Browser;

public sealed class ChildTests(DashboardUnderTest dashboard) : IClassFixture<DashboardUnderTest>
{
    private const string Members = "/indicators/looked-after/members?period=2026-10";

    [Theory]
    [InlineData("qa", 1440)]
    [InlineData("qa", 390)]
    [InlineData("iro", 1440)]
    [InlineData("iro", 390)]
    public async Task A_list_leads_to_a_childs_page_which_can_be_read_whole(string role, int width)
    {
        var watched = await dashboard.OpenAsync(width, account: role);
        await watched.GoAsync(Members);

        await watched.Page.Locator("tbody th a").First.ClickAsync();
        await watched.Page.WaitForURLAsync("**/child/**");
        await watched.PictureAsync(string.Create(CultureInfo.InvariantCulture, $"child-{role}-{width}"));
        var found = await watched.AxeAsync();

        Assert.StartsWith("Child ", await watched.Page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(found.Count == 0, string.Join('\n', found));
        Assert.Empty(watched.Complaints);
        Assert.True(await watched.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), "The page is wider than the window.");
    }

    [Fact]
    public async Task On_a_phone_the_axis_begins_at_its_newest_end_keeps_its_lanes_names_and_moves_by_the_keyboard()
    {
        var watched = await dashboard.OpenAsync(390, account: "qa");
        await watched.GoAsync(Members);
        await watched.Page.Locator("tbody th a").First.ClickAsync();
        await watched.Page.WaitForURLAsync("**/child/**");
        var window = watched.Page.GetByRole(Microsoft.Playwright.AriaRole.Group, new() { Name = "Axis of time" });
        var inView = await window.EvaluateAsync<bool>("box => box.querySelector('.events').getBoundingClientRect().right <= box.getBoundingClientRect().right + 1");
        var before = await window.EvaluateAsync<double>("box => box.scrollLeft");

        await window.FocusAsync();
        await watched.Page.Keyboard.PressAsync("ArrowLeft");
        await watched.Page.WaitForFunctionAsync("before => document.querySelector('.axis-window').scrollLeft < before - 10", before);

        Assert.True(inView, "The newest end is not in view.");
        Assert.True(await window.EvaluateAsync<bool>("box => box.querySelector('.lanes').getBoundingClientRect().left >= box.getBoundingClientRect().left"), "The lanes' names have gone.");
    }

    [Fact]
    public async Task Without_scripts_the_range_is_chosen_and_the_way_back_leads_to_the_list()
    {
        var watched = await dashboard.OpenAsync(1440, scripts: false, account: "iro");
        await watched.Page.GotoAsync(Members);
        await watched.Page.Locator("tbody th a").First.ClickAsync();

        await watched.Page.GetByLabel("Show").SelectOptionAsync("12");
        await watched.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await watched.Page.WaitForURLAsync("**range=12**");
        await watched.Page.Locator(".crumb a").Nth(1).ClickAsync();

        Assert.EndsWith(Members, watched.Page.Url, StringComparison.Ordinal);
    }
}
