using System.Net;

namespace IroAnalytics.Tests.Pages;

public sealed class AccessTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/indicators/reviews-in-time")]
    [InlineData("/indicators/reviews-in-time/members")]
    [InlineData("/reviews-due")]
    [InlineData("/extracts")]
    [InlineData("/data-quality")]
    [InlineData("/definitions")]
    [InlineData("/jobs")]
    [InlineData("/api")]
    [InlineData("/no-such-page")]
    public async Task Who_is_not_signed_in_is_sent_to_the_sign_in_page_and_back(string path)
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();

        var answer = await dashboard.Anonymous().GetAsync(path);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal($"/sign-in?return={Uri.EscapeDataString(path)}", answer.Headers.Location?.PathAndQuery);
    }

    [Theory]
    [InlineData("/api/v1/indicators")]
    [InlineData("/api/v1/indicators/reviews-in-time/members?period=2026-10")]
    [InlineData("/api/v1/reviews-due")]
    [InlineData("/api/v1/runs")]
    [InlineData("/openapi/v1.json")]
    public async Task A_program_that_is_not_signed_in_gets_401_in_words(string path)
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();

        var answer = await dashboard.Anonymous().GetAsync(path);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Sign in first", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_board_is_told_in_words_that_rows_about_children_are_not_open_to_it()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var board = await dashboard.SignedInAsync("board");

        var answer = await board.GetAsync("/indicators/reviews-in-time/members");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("This is not open to you", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_that_are_about_no_child_are_not_open_to_an_iro()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var iro = await dashboard.SignedInAsync("iro");

        Assert.Equal(HttpStatusCode.Forbidden, (await iro.GetAsync("/indicators/iro-caseload/members")).StatusCode);
    }

    [Fact]
    public async Task A_wrong_password_is_answered_with_a_sentence_and_no_cookie()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var client = dashboard.Anonymous();
        var token = (await DashboardFactory.ParseAsync(await client.GetAsync("/sign-in")))
            .QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Name"] = "manager",
            ["Password"] = "guess",
            ["__RequestVerificationToken"] = token,
        });

        var page = await DashboardFactory.ParseAsync(await client.PostAsync("/sign-in", form));

        Assert.Equal("This name and password do not belong together. Check both and try again.", page.QuerySelector("[role=alert]")?.TextContent);
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task The_accessibility_statement_is_linked_from_the_sign_in_page_and_shows_whoever_reads_it_nothing_of_a_run()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var client = dashboard.Anonymous();

        var link = (await DashboardFactory.ParseAsync(await client.GetAsync("/sign-in"))).QuerySelector("main footer a")?.GetAttribute("href");
        var page = await DashboardFactory.ParseAsync(await client.GetAsync(link));

        Assert.Equal("/accessibility", link);
        Assert.Equal("Everything that can be seen can also be read", page.QuerySelector("h1")?.TextContent);
        Assert.Empty(page.QuerySelectorAll(".rail, .trust, .council"));
        Assert.Equal(["/sign-in"], page.QuerySelectorAll("main a").Select(way => way.GetAttribute("href")));
    }

    [Fact]
    public async Task Demonstration_accounts_are_refused_outside_development()
    {
        await using var dashboard = (await DashboardFactory.PublishedAsync()).In("Production");

        var page = await DashboardFactory.ParseAsync(await dashboard.Anonymous().GetAsync("/sign-in"));

        Assert.Null(page.QuerySelector("#password"));
        Assert.Contains("demonstration accounts are switched off here", page.Body?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_return_address_on_another_host_is_not_followed()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var client = dashboard.Anonymous();
        var token = (await DashboardFactory.ParseAsync(await client.GetAsync("/sign-in?return=https://elsewhere.example")))
            .QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Name"] = "manager",
            ["Password"] = "Northmere-manager-2026",
            ["return"] = "https://elsewhere.example",
            ["__RequestVerificationToken"] = token,
        });

        var answer = await client.PostAsync("/sign-in", form);

        Assert.Equal("/", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Every_answer_forbids_scripts_of_others_and_frames()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();

        var answer = await dashboard.Anonymous().GetAsync("/sign-in");

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }
}
