using System.Net;
using System.Text.Json;
using IroAnalytics.Pipeline;
using IroAnalytics.Pipeline.Warehouse;
using IroAnalytics.Tests.Extracts;

namespace IroAnalytics.Tests.Pages;

public sealed class LimitsTests
{
    private const string Address = "/indicators/looked-after?month=2026-03";

    [Fact]
    public async Task Limits_are_drawn_anew_by_a_decision_that_is_named_and_reasoned_and_can_be_withdrawn()
    {
        var (warehouse, dashboard) = await StartAsync();
        using var _ = warehouse;
        await using var __ = dashboard;
        var manager = await dashboard.SignedInAsync("manager");
        var before = await TextAsync(manager, ".standfirst");

        await DecideAsync(manager, "rebase", ("from", "2025-11"), ("reason", "A second team opened in November"));
        var decided = await DashboardFactory.ParseAsync(await manager.GetAsync(Address));
        await DecideAsync(manager, "withdraw", ("rebase", "1"));

        Assert.Equal("The limits are drawn anew from November 2025.", decided.QuerySelector(".notice")?.TextContent);
        var row = decided.QuerySelector("#limits tbody tr")?.TextContent ?? "";
        Assert.Contains("A second team opened in November", row, StringComparison.Ordinal);
        Assert.Contains("manager", row, StringComparison.Ordinal);
        Assert.NotEqual(before, decided.QuerySelector(".standfirst")?.TextContent);
        Assert.Equal(before, await TextAsync(manager, ".standfirst"));
        Assert.Null((await DashboardFactory.ParseAsync(await manager.GetAsync(Address))).QuerySelector("#limits tbody tr"));
    }

    [Theory]
    [InlineData("manager", "2025-11", "too short", "Write the reason in 10 to 500 letters. Nothing was changed.")]
    [InlineData("manager", "2027-11", "A second team opened", "Choose the month from which the limits are to be drawn anew. Nothing was changed.")]
    [InlineData("manager", "soon", "A second team opened", "Choose the month from which the limits are to be drawn anew. Nothing was changed.")]
    public async Task A_decision_without_month_or_reason_changes_nothing_and_says_so(string account, string from, string reason, string answer)
    {
        var (warehouse, dashboard) = await StartAsync();
        using var _ = warehouse;
        await using var __ = dashboard;
        var client = await dashboard.SignedInAsync(account);

        await DecideAsync(client, "rebase", ("from", from), ("reason", reason));

        var page = await DashboardFactory.ParseAsync(await client.GetAsync(Address));
        Assert.Equal(answer, page.QuerySelector(".notice")?.TextContent);
        Assert.Null(page.QuerySelector("#limits tbody tr"));
    }

    [Theory]
    [InlineData("board")]
    [InlineData("iro")]
    public async Task Who_may_not_decide_is_refused(string account)
    {
        var (warehouse, dashboard) = await StartAsync();
        using var _ = warehouse;
        await using var __ = dashboard;
        var client = await dashboard.SignedInAsync(account);

        Assert.Null((await DashboardFactory.ParseAsync(await client.GetAsync(Address))).QuerySelector("#limits form"));
        Assert.Equal(
            HttpStatusCode.Forbidden, (await PostAsync(client, "rebase", ("from", "2025-11"), ("reason", "A second team opened"))).StatusCode);
    }

    [Fact]
    public async Task A_closed_month_shows_what_was_first_published_beside_what_is_now_known()
    {
        var (warehouse, dashboard) = await StartAsync();
        using var _ = warehouse;
        await using var __ = dashboard;
        await CloseAsync(warehouse);
        using var extracts = Extracts().Header("A1,M,01/02/2012,WBRI,,,", "B2,F,03/04/2014,WBRI,,,");
        extracts.Episodes("A1,01/05/2025,S,C2,N1,U4,PR1,,,,,,");
        await warehouse.RefreshAsync(extracts.Path);
        var manager = await dashboard.SignedInAsync("manager");

        var page = await DashboardFactory.ParseAsync(await manager.GetAsync(Address));

        var headings = page.QuerySelectorAll("figure:first-of-type table thead th").Select(cell => cell.TextContent);
        Assert.Equal(["Period", "Children", "First published", "Revised by", "State"], headings.Take(5));
        Assert.Equal(["1", "2", "1 fewer"], page.QuerySelectorAll("figure:first-of-type table tbody tr:first-child td").Select(cell => cell.TextContent).Take(3));
        var answer = JsonDocument.Parse(await manager.GetStringAsync("/api/v1/indicators/looked-after/first-published")).RootElement;
        Assert.Equal(
            ["2025-26 2 1 -1", "2025-26-Q4 2 1 -1", "2026-03 2 1 -1"],
            answer.EnumerateArray().Select(one => $"{one.GetProperty("period")} {one.GetProperty("firstPublished")} {one.GetProperty("now")} {one.GetProperty("revision")}"));
        Assert.Contains("First published on 1 April 2026 from run", page.Body?.TextContent, StringComparison.Ordinal);
    }

    private static ExtractFolderBuilder Extracts() => ExtractFolderBuilder.WithRequired();

    private static async Task<(RefreshedWarehouse Warehouse, DashboardFactory Dashboard)> StartAsync()
    {
        using var extracts = Extracts();
        var (warehouse, _) = await RefreshedWarehouse.OfAsync(extracts);
        return (warehouse, DashboardFactory.Over(warehouse.Path));
    }

    private static async Task CloseAsync(RefreshedWarehouse warehouse)
    {
        await using var operations = await OperationsStore.OpenAsync(new(warehouse.Path), TimeProvider.System, CancellationToken.None);
        await using var published = new PublishedWarehouse(new(warehouse.Path), new());
        await using var run = await published.OpenAsync(CancellationToken.None);
        var now = new DateTimeOffset(2026, 4, 1, 1, 30, 0, TimeSpan.Zero);
        await new PeriodEnd(operations.ClosedPeriods).CloseAsync(new(2026, 4, 1), now, run!, CancellationToken.None);
    }

    private static async Task<string?> TextAsync(HttpClient client, string selector) =>
        (await DashboardFactory.ParseAsync(await client.GetAsync(Address))).QuerySelector(selector)?.TextContent;

    private static async Task DecideAsync(HttpClient client, string handler, params (string Name, string Value)[] fields) =>
        Assert.Equal(HttpStatusCode.Redirect, (await PostAsync(client, handler, fields)).StatusCode);

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string handler, params (string Name, string Value)[] fields)
    {
        var page = await DashboardFactory.ParseAsync(await client.GetAsync(Address));
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        using var form = new FormUrlEncodedContent(
            fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        return await client.PostAsync($"{Address}&handler={handler}", form);
    }
}
