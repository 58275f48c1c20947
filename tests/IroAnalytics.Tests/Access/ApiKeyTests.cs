using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using IroAnalytics.Pipeline.Modelling;
using IroAnalytics.Pipeline.Warehouse;
using IroAnalytics.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace IroAnalytics.Tests.Access;

public sealed class ApiKeyTests
{
    private const string Figures = "/api/v1/indicators/looked-after";
    private const string Children = "/api/v1/indicators/looked-after/members?period=2026-10";

    private readonly ManualTime time = new(DateTimeOffset.UtcNow);

    [Fact]
    public async Task A_key_is_shown_once_opens_figures_alone_and_is_kept_as_a_hash()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var admin = await dashboard.SignedInAsync("admin");

        var (key, page) = await MakeAsync(admin, seesChildren: false);

        Assert.DoesNotContain(key, await admin.GetStringAsync("/api-keys"), StringComparison.Ordinal);
        Assert.Contains("shown this once", page.Body?.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(dashboard, key, Figures));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(dashboard, key, Children));
        Assert.DoesNotContain(key[^64..], await KeptAsync(dashboard), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_made_for_it_opens_rows_about_children_and_what_it_read_is_in_the_audit_log()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var (key, _) = await MakeAsync(await dashboard.SignedInAsync("admin"), seesChildren: true);
        var mark = Guid.NewGuid();

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(dashboard, key, $"{Children}&mark={mark}"));
        var entry = (await dashboard.AuditAsync()).Single(entry => entry.Event.Address?.Contains($"{mark}", StringComparison.Ordinal) == true).Event;
        Assert.Equal((AuditAction.ChildrenExported, "API key, children"), (entry.Action, entry.Role));
        Assert.Equal($"Power BI ({key[4..12]})", entry.Person);
    }

    [Fact]
    public async Task A_key_ends_on_its_day()
    {
        await using var dashboard = (await DashboardFactory.PublishedAsync()).By(time);
        var (key, _) = await MakeAsync(await dashboard.SignedInAsync("admin"), seesChildren: false);

        time.Advance(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(dashboard, key, Figures));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(dashboard, key, Figures));
    }

    [Fact]
    public async Task A_revoked_key_opens_nothing_any_more_and_both_deeds_are_in_the_audit_log()
    {
        using var warehouse = new Warehouse.TemporaryWarehouse();
        await using var dashboard = DashboardFactory.Over(warehouse.Folder.Path);
        var admin = await dashboard.SignedInAsync("admin");
        var (key, _) = await MakeAsync(admin, seesChildren: false);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(dashboard, key, "/api/v1/runs"));

        await DashboardFactory.SendFormAsync(admin, "/api-keys?handler=Revoke", ("key", key[4..12]));

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(dashboard, key, "/api/v1/runs"));
        Assert.Equal(
            ["refused an API key that is revoked", "key-revoked the key of Power BI, for figures", "key-made the key of Power BI, for figures"],
            (await dashboard.AuditAsync()).Take(3).Select(entry => $"{AuditEntry.Word(entry.Event.Action)} {entry.Event.Subject}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("iro_00000000_0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("anything")]
    public async Task What_is_no_key_is_answered_with_401_in_words(string key)
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var client = dashboard.Anonymous();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {key}");

        var answer = await client.GetAsync(Figures);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
        Assert.Contains("unknown, expired or revoked", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_with_another_secret_is_refused()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var (key, _) = await MakeAsync(await dashboard.SignedInAsync("admin"), seesChildren: false);

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(dashboard, key[..^1] + (key[^1] == '0' ? '1' : '0'), Figures));
    }

    [Theory]
    [InlineData("", 30, "Say in 1 to 60 letters what the key is for.")]
    [InlineData("Power BI", 5000, "A key lasts 30, 90, 180, 365 days.")]
    public async Task What_cannot_be_made_is_refused_in_a_sentence(string name, int days, string sentence)
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();

        var answer = await DashboardFactory.SendFormAsync(
            await dashboard.SignedInAsync("admin"), "/api-keys?handler=Make", ("name", name), ("seesChildren", "false"), ("days", $"{days}"));

        var page = await DashboardFactory.ParseAsync(answer);
        Assert.Contains(sentence, page.QuerySelector("[role=alert]")?.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#made"));
    }

    private static async Task<(string Key, IHtmlDocument Page)> MakeAsync(HttpClient admin, bool seesChildren)
    {
        var answer = await DashboardFactory.SendFormAsync(
            admin, "/api-keys?handler=Make", ("name", "Power BI"), ("seesChildren", seesChildren ? "true" : "false"), ("days", "30"));
        var page = await DashboardFactory.ParseAsync(answer);
        return (page.QuerySelector("#made")?.GetAttribute("value") ?? "", page);
    }

    private static async Task<HttpStatusCode> StatusAsync(DashboardFactory dashboard, string key, string address)
    {
        var client = dashboard.Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return (await client.GetAsync(address)).StatusCode;
    }

    private static async Task<string> KeptAsync(DashboardFactory dashboard)
    {
        var store = await dashboard.Services.GetRequiredService<OpenOperations>().GetAsync(CancellationToken.None);
        await using var connection = await store.ConnectAsync(CancellationToken.None);
        return string.Join('\n', await connection.ReadAsync("select api_key::varchar from api_key", row => row.GetString(0), CancellationToken.None));
    }
}
