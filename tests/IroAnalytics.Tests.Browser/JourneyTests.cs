using Microsoft.Playwright;

namespace IroAnalytics.Tests.Browser;

public sealed class JourneyTests(DashboardUnderTest dashboard) : IClassFixture<DashboardUnderTest>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_filter_is_chosen_shown_in_the_address_and_removed_with_scripts_and_without(bool scripts)
    {
        var watched = await dashboard.OpenAsync(1440, scripts);
        var page = watched.Page;

        await page.GotoAsync("/");
        await page.GetByLabel("Cohort").SelectOptionAsync("Local");
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await page.WaitForURLAsync("**cohort=Local**");
        await page.GetByRole(AriaRole.Link, new() { Name = "Remove filter: Cohort Local" }).ClickAsync();
        await page.WaitForURLAsync(address => !address.Contains("cohort=Local", StringComparison.Ordinal));

        Assert.Equal(0, await page.GetByRole(AriaRole.Link, new() { Name = "Remove filter: Cohort Local" }).CountAsync());
        Assert.Empty(watched.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_a_tile_to_a_measure_its_breakdown_and_the_rows_behind_it_with_scripts_and_without(bool scripts)
    {
        var watched = await dashboard.OpenAsync(1440, scripts);
        var page = watched.Page;

        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Reviews held in time", Exact = true }).ClickAsync();
        await page.GetByLabel("Broken down by").SelectOptionAsync("iro");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await page.WaitForURLAsync("**by=iro**");
        await page.GetByText("Table", new() { Exact = true }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "See the rows behind this value" }).ClickAsync();
        await page.WaitForURLAsync("**/members**");

        Assert.Contains("reviews, ", await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(watched.Complaints);
    }

    [Theory]
    [InlineData(1440, true)]
    [InlineData(1440, false)]
    [InlineData(390, true)]
    public async Task A_theme_is_confirmed_and_an_action_marks_the_chart_with_scripts_and_without(int width, bool scripts)
    {
        var watched = await dashboard.OpenAsync(width, scripts);
        var page = watched.Page;

        // Once somebody has said what the only unsaid one is about, the next corrects it.
        await page.GotoAsync("/escalations/themes?show=unsaid");
        if (await page.Locator(".cases summary").CountAsync() == 0) await page.GotoAsync("/escalations/themes?theme=SAFE");
        await page.Locator(".cases summary").First.ClickAsync();
        await page.GetByLabel("It is about").First.SelectOptionAsync("SAFE");
        await page.GetByLabel("and about").First.SelectOptionAsync("NOTIF");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep" }).First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("It is kept that the escalation is about: Missing, exploitation, harm (SAFE), Not told of an event (NOTIF).");
        await page.GetByText("Enter an action").ClickAsync();
        await page.GetByLabel("From", new() { Exact = true }).FillAsync("2026-03-02");
        await page.GetByLabel("What is done").FillAsync("Weekly call with the teams");
        await page.GetByLabel("Who does it").FillAsync("Head of service");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enter", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("The action is kept.");
        await page.GotoAsync("/escalations");

        await Assertions.Expect(page.Locator("#trend .key")).ToContainTextAsync("Weekly call with the teams (all themes; Head of service), from 2 Mar 2026");
        if (scripts) await Assertions.Expect(page.Locator("#trend .annotation-text").GetByText("1", new() { Exact = true })).ToBeVisibleAsync();
        if (scripts) Assert.Empty(await watched.AxeAsync());
        Assert.Empty(watched.Complaints);
    }

    [Fact]
    public async Task The_first_load_stays_within_its_weight_and_is_compressed()
    {
        var watched = await dashboard.OpenAsync(1440, account: null);
        var bytes = 0L;
        watched.Page.RequestFinished += async (_, request) => Interlocked.Add(ref bytes, (await request.SizesAsync()).ResponseBodySize);

        await watched.SignInAsync("manager");
        await watched.GoAsync("/");
        await watched.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.InRange(bytes, 200_000, 1_200_000);
    }

    [Fact]
    public async Task On_a_phone_the_menu_opens_without_a_script()
    {
        var watched = await dashboard.OpenAsync(390, scripts: false);

        await watched.Page.GotoAsync("/");
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).ClickAsync();

        await Assertions.Expect(watched.Page.GetByRole(AriaRole.Link, new() { Name = "Definitions" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Signing_out_closes_the_pages()
    {
        var watched = await dashboard.OpenAsync(1440);

        await watched.Page.GotoAsync("/");
        await watched.Page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await watched.Page.GotoAsync("/extracts");

        Assert.Contains("/sign-in", watched.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_keyboard_alone_a_filter_is_chosen_a_table_opened_and_a_measure_followed()
    {
        var watched = await dashboard.OpenAsync(1440);
        var (page, keyboard) = (watched.Page, watched.Page.Keyboard);
        await watched.GoAsync("/timeliness");

        await keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Skip to the report" })).ToBeFocusedAsync();
        await keyboard.PressAsync("Enter");
        await TabToAsync(page, page.GetByLabel("Cohort", new() { Exact = true }));
        await keyboard.PressAsync("ArrowDown");
        await TabToAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Apply" }));
        await keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**cohort=**");
        await TabToAsync(page, page.Locator("figure#trend summary"));
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("figure#trend table")).ToBeVisibleAsync();
        await TabToAsync(page, page.Locator("figure#trend").GetByRole(AriaRole.Link, new() { Name = "Definition" }));
        await keyboard.PressAsync("Enter");

        await page.WaitForURLAsync("**/indicators/reviews-in-time**cohort=**");
        Assert.Empty(watched.Complaints);
    }

    // What has the focus must also be seen to have it.
    private static async Task TabToAsync(IPage page, ILocator wanted)
    {
        for (var presses = 0; presses < 150; presses++)
        {
            if (await wanted.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                Assert.True(await wanted.EvaluateAsync<bool>("element => element.matches(':focus-visible')"));
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The keyboard does not reach {wanted}.");
    }
}
