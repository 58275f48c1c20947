using System.Globalization;
using Microsoft.Playwright;

namespace IroAnalytics.Tests.Browser;

/// <summary>Signing in with the council's own accounts: authorization code with PKCE, at a real provider, which refuses to go without PKCE.</summary>
public sealed class CouncilAccountTests(CouncilUnderTest council) : IClassFixture<CouncilUnderTest>
{
    [Fact]
    public async Task Somebody_with_a_role_signs_in_and_comes_back_to_the_page_that_was_asked_for()
    {
        var page = await council.OpenAsync();

        await page.GotoAsync("/indicators/looked-after");
        Assert.Contains("/sign-in?return=", page.Url, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in with your Northmere account" }).ClickAsync();
        await page.Locator("input[name=login]").FillAsync("grace");
        await page.Locator("input[name=password]").FillAsync("anything");
        await page.Locator("button[type=submit]").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();

        await page.WaitForURLAsync($"{council.Address}/indicators/looked-after");
        await Assertions.Expect(page.GetByRole(AriaRole.Banner)).ToContainTextAsync("Senior manager");
        var cookie = Assert.Single(await page.Context.CookiesAsync([council.Address]), cookie => cookie.Name == "iro-analytics");
        Assert.Equal((true, SameSiteAttribute.Lax), (cookie.HttpOnly, cookie.SameSite));
    }

    [Fact]
    public async Task An_iro_sees_the_caseload_that_the_claim_names()
    {
        var page = await council.OpenAsync();
        await council.SignInAsync(page, "ada");

        await page.GotoAsync("/indicators/looked-after/members?period=2026-10");

        await Assertions.Expect(page.GetByRole(AriaRole.Banner)).ToContainTextAsync("IRO, IRO-02");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Only the children allocated to you on 31 October 2026.");
        Assert.NotEqual(0, await page.Locator("tbody tr").CountAsync());
    }

    [Fact]
    public async Task Signing_out_ends_the_session_at_the_provider_as_well()
    {
        var page = await council.OpenAsync();
        await council.SignInAsync(page, "grace");

        await page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes, sign me out" }).ClickAsync();
        await page.WaitForURLAsync($"{council.Address}/sign-in**");
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in with your Northmere account" }).ClickAsync();

        await Assertions.Expect(page.Locator("input[name=password]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Somebody_without_a_role_is_told_so_and_is_not_signed_in()
    {
        var page = await council.OpenAsync();

        await council.SignInAsync(page, "nobody");

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("it has no role here yet. Ask an administrator");
        await page.GotoAsync("/");
        Assert.Contains("/sign-in", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_cancels_at_the_provider_is_told_that_nobody_was_signed_in()
    {
        var page = await council.OpenAsync();
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in with your Northmere account" }).ClickAsync();

        await page.GetByText("Cancel").ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("it was cancelled on the way");
    }

    [Theory]
    [InlineData("?code=guessed&state=guessed")]
    [InlineData("?error=server_error")]
    [InlineData("")]
    public async Task An_answer_that_nobody_asked_for_signs_nobody_in(string query)
    {
        var page = await council.OpenAsync();

        await page.GotoAsync("/sign-in/answer" + query);

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("did not fit what was asked");
    }

    [Fact]
    public async Task Where_the_provider_does_not_answer_the_page_says_so()
    {
        var closed = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{CouncilUnderTest.FreePort()}");
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{CouncilUnderTest.FreePort()}");
        await using var dashboard = await CouncilUnderTest.StartDashboardAsync(address, closed);
        var page = await council.OpenAsync(address);

        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in with your Northmere account" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("does not answer, so nobody can be signed in at the moment");
    }
}
