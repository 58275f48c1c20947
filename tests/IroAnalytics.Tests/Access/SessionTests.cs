using System.Net;
using IroAnalytics.Pipeline.Warehouse;
using IroAnalytics.Tests.Pages;

namespace IroAnalytics.Tests.Access;

public sealed class SessionTests
{
    private readonly ManualTime time = new(DateTimeOffset.UtcNow);

    [Fact]
    public async Task A_session_ends_after_an_hour_of_rest()
    {
        await using var dashboard = (await DashboardFactory.PublishedAsync()).By(time);
        var manager = await dashboard.SignedInAsync("manager");

        time.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(HttpStatusCode.OK, (await manager.GetAsync("/definitions")).StatusCode);
        time.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(HttpStatusCode.OK, (await manager.GetAsync("/definitions")).StatusCode);
        time.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal(HttpStatusCode.Redirect, (await manager.GetAsync("/definitions")).StatusCode);
    }

    [Fact]
    public async Task A_session_ends_after_ten_hours_however_busy()
    {
        await using var dashboard = (await DashboardFactory.PublishedAsync()).By(time);
        var manager = await dashboard.SignedInAsync("manager");

        for (var minutes = 45; minutes < 600; minutes += 45)
        {
            time.Advance(TimeSpan.FromMinutes(45));
            Assert.Equal(HttpStatusCode.OK, (await manager.GetAsync("/definitions")).StatusCode);
        }

        time.Advance(TimeSpan.FromMinutes(45));
        Assert.Equal(HttpStatusCode.Redirect, (await manager.GetAsync("/definitions")).StatusCode);
    }

    [Fact]
    public async Task The_cookie_is_for_this_host_alone_out_of_reach_of_scripts_and_secure_over_https()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var client = dashboard.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("https://localhost") });

        var answer = await DashboardFactory.SendFormAsync(client, "/sign-in", ("Name", "qa"), ("Password", "Northmere-qa-2026"));

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), text => text.StartsWith("iro-analytics=", StringComparison.Ordinal));
        Assert.Equal(["httponly", "path=/", "samesite=lax", "secure"], cookie.Split("; ").Skip(1).Order());
    }

    [Fact]
    public async Task Signing_in_out_and_a_wrong_password_are_in_the_audit_log_and_what_was_typed_is_not()
    {
        using var warehouse = new Warehouse.TemporaryWarehouse();
        await using var dashboard = DashboardFactory.Over(warehouse.Folder.Path);
        var client = dashboard.Anonymous();
        await DashboardFactory.SendFormAsync(client, "/sign-in", ("Name", "my secret pass phrase"), ("Password", "x"));
        await DashboardFactory.SendFormAsync(client, "/sign-in", ("Name", "QA"), ("Password", "x"));
        await DashboardFactory.SendFormAsync(client, "/sign-in", ("Name", "qa"), ("Password", "Northmere-qa-2026"));
        var token = (await DashboardFactory.ParseAsync(await client.GetAsync("/jobs"))).QuerySelector("form input[name=__RequestVerificationToken]")?.GetAttribute("value");
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
        await client.PostAsync("/sign-out", form);

        var entries = (await dashboard.AuditAsync()).Select(entry => $"{entry.Event.Person}: {AuditEntry.Word(entry.Event.Action)} {entry.Event.Subject}");

        Assert.Equal(
            [
                "qa: signed-out the dashboard",
                "qa: signed-in with a demonstration account",
                "nobody: refused signing in as qa",
                "nobody: refused signing in as nobody there is",
            ],
            entries);
    }

    [Fact]
    public async Task Where_the_audit_log_cannot_be_written_nobody_is_signed_in()
    {
        using var warehouse = new Warehouse.TemporaryWarehouse();
        await using var dashboard = DashboardFactory.Over(warehouse.Folder.Path);
        await dashboard.BreakOperationsAsync();
        var client = dashboard.Anonymous();

        var answer = await DashboardFactory.SendFormAsync(client, "/sign-in", ("Name", "qa"), ("Password", "Northmere-qa-2026"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/jobs")).StatusCode);
    }

    [Fact]
    public async Task What_is_refused_is_in_the_audit_log()
    {
        using var warehouse = new Warehouse.TemporaryWarehouse();
        await using var dashboard = DashboardFactory.Over(warehouse.Folder.Path);
        await (await dashboard.SignedInAsync("board")).GetAsync("/api/v1/indicators/looked-after/members?period=2026-10");

        var entry = (await dashboard.AuditAsync())[0].Event;

        Assert.Equal(("board", AuditAction.Refused, "GET /api/v1/indicators/looked-after/members"), (entry.Person, entry.Action, entry.Subject));
    }

    [Fact]
    public async Task What_the_provider_answers_is_not_in_the_audit_log_for_it_holds_codes()
    {
        using var warehouse = new Warehouse.TemporaryWarehouse();
        await using var dashboard = DashboardFactory.Over(warehouse.Folder.Path)
            .With("Access:OpenId:Authority", "https://login.northmere.example").With("Access:OpenId:ClientId", "x").With("Access:OpenId:ClientSecret", "x");

        var answer = await dashboard.Anonymous().GetAsync("/sign-in/answer?code=secret&state=guessed");

        Assert.Equal("/sign-in?problem=failed", answer.Headers.Location?.OriginalString);
        var entry = Assert.Single(await dashboard.AuditAsync()).Event;
        Assert.Equal(("nobody", AuditAction.Refused, "/sign-in/answer"), (entry.Person, entry.Action, entry.Address));
    }
}
