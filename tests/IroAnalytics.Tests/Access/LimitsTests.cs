using System.Net;
using IroAnalytics.Dashboard;
using IroAnalytics.Dashboard.Access;
using IroAnalytics.Tests.Pages;
using Microsoft.Extensions.Options;

namespace IroAnalytics.Tests.Access;

public sealed class LimitsTests
{
    [Fact]
    public async Task After_too_many_tries_to_sign_in_even_the_right_password_must_wait_and_is_told_so()
    {
        await using var dashboard = (await DashboardFactory.PublishedAsync()).With("Access:SignInsAMinute", "3");
        var client = dashboard.Anonymous();
        for (var attempt = 0; attempt < 3; attempt++)
            Assert.Equal(HttpStatusCode.OK, (await DashboardFactory.SendFormAsync(client, "/sign-in", ("Name", "qa"), ("Password", "guess"))).StatusCode);

        var answer = await DashboardFactory.SendFormAsync(client, "/sign-in", ("Name", "qa"), ("Password", "Northmere-qa-2026"));

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal("60", Assert.Single(answer.Headers.GetValues("Retry-After")));
        Assert.Contains("Wait a minute, then try again.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/sign-in")).StatusCode);
    }

    [Fact]
    public async Task The_api_answers_so_many_requests_a_minute_and_then_429_in_words()
    {
        await using var dashboard = (await DashboardFactory.PublishedAsync()).With("Access:ApiRequestsAMinute", "2");
        var manager = await dashboard.SignedInAsync("manager");
        await manager.GetAsync("/api/v1/indicators");
        await manager.GetAsync("/api/v1/runs");

        var answer = await manager.GetAsync("/api/v1/indicators");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Too many requests", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await manager.GetAsync("/definitions")).StatusCode);
    }

    [Fact]
    public async Task Where_children_are_real_plain_http_is_answered_on_this_machine_alone()
    {
        await using var dashboard = (await DashboardFactory.PublishedAsync()).In("Production");
        var elsewhere = dashboard.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("http://iro.northmere.example") });

        var refused = await elsewhere.GetAsync("/sign-in");

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("answers over https only", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.GetAsync("/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await dashboard.Anonymous().GetAsync("/sign-in")).StatusCode);
    }

    [Fact]
    public async Task Over_https_browsers_are_told_to_keep_to_it()
    {
        await using var dashboard = (await DashboardFactory.PublishedAsync()).In("Production");
        var client = dashboard.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("https://iro.northmere.example") });

        var answer = await client.GetAsync("/sign-in");

        Assert.Equal("max-age=31536000", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
        Assert.False((await dashboard.Anonymous().GetAsync("/sign-in")).Headers.Contains("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/sign-out")]
    [InlineData("/jobs?handler=RunNow")]
    [InlineData("/jobs?handler=Cancel")]
    public async Task A_form_without_its_token_is_refused(string path)
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("Name", "qa")]);

        Assert.Equal(HttpStatusCode.BadRequest, (await (await dashboard.SignedInAsync("admin")).PostAsync(path, form)).StatusCode);
    }

    [Theory]
    [InlineData("/indicators?by=team", "/indicators?by=team")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("https://elsewhere.example", "/")]
    [InlineData("/\tx", "/")]
    [InlineData("", "/")]
    [InlineData(null, "/")]
    public void Nobody_is_led_to_another_host(string? asked, string led) => Assert.Equal(led, LocalAddress.Of(asked));

    [Theory]
    [InlineData("http://login.example", "id", "secret", "manager", "is not an https address")]
    [InlineData("https://login.example", "", "secret", "manager", "ClientId is missing")]
    [InlineData("https://login.example", "id", "", "manager", "ClientSecret is missing")]
    [InlineData("https://login.example", "id", "secret", "king", "the role 'king', which there is not")]
    public void Settings_that_would_keep_everybody_out_are_refused_in_a_sentence(string authority, string id, string secret, string role, string sentence)
    {
        var options = new AccessOptions { OpenId = new() { Authority = authority, ClientId = id, ClientSecret = secret, Roles = { ["group"] = role } } };

        var result = new AccessOptionsCheck().Validate(null, options);

        Assert.Contains(sentence, Assert.Single(result.Failures ?? []), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dashboard_with_such_settings_does_not_start()
    {
        await using var dashboard = DashboardHost.Build(["--urls", "http://127.0.0.1:0", "--Jobs:Enabled", "false", "--Access:OpenId:Authority", "login"]);

        await Assert.ThrowsAsync<OptionsValidationException>(() => dashboard.StartAsync());
    }
}
