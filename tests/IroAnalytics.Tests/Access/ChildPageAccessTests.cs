using System.Net;
using IroAnalytics.Dashboard.Access;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Modelling;
using IroAnalytics.Pipeline.Warehouse;
using IroAnalytics.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace IroAnalytics.Tests.Access;

/// <summary>Who may open the page of which child. The demonstration account iro carries the caseload of IRO-02.</summary>
public sealed class ChildPageAccessTests
{
    [Fact]
    public async Task An_iro_opens_the_own_children_and_another_iros_child_is_answered_as_one_that_there_is_not()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var (own, other) = (await ReferenceAsync(dashboard, "IRO-02"), await ReferenceAsync(dashboard, "IRO-03"));
        var iro = await dashboard.SignedInAsync("iro");

        var others = await iro.GetAsync($"/child/{other}");
        var none = await iro.GetAsync("/child/AAAAAAAAAAAAAAAAAAAAAA");

        Assert.Equal(HttpStatusCode.OK, (await iro.GetAsync($"/child/{own}")).StatusCode);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (others.StatusCode, none.StatusCode));
        Assert.Equal(await WordsAsync(none), await WordsAsync(others));
        Assert.Equal(HttpStatusCode.OK, (await (await dashboard.SignedInAsync("qa")).GetAsync($"/child/{other}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await dashboard.SignedInAsync("board")).GetAsync($"/child/{own}")).StatusCode);
    }

    [Theory]
    [InlineData("/child/{0}?range=12&iro=IRO-03&from=/reviews-due", HttpStatusCode.NotFound)]
    [InlineData("/child/{0}?iro=IRO-02", HttpStatusCode.NotFound)]
    [InlineData("/export?child={0}&format=csv", HttpStatusCode.NotFound)]
    [InlineData("/export?child={0}&format=xlsx&iro=IRO-03", HttpStatusCode.NotFound)]
    public async Task Neither_filter_nor_file_reaches_another_iros_child_and_the_try_is_in_the_audit_log(string address, HttpStatusCode status)
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var other = await ReferenceAsync(dashboard, "IRO-03");
        var mark = Guid.NewGuid();

        var answer = await (await dashboard.SignedInAsync("iro")).GetAsync($"{string.Format(System.Globalization.CultureInfo.InvariantCulture, address, other)}&mark={mark}");

        Assert.Equal(status, answer.StatusCode);
        var entry = Assert.Single(await dashboard.AuditAsync(), entry => entry.Event.Address?.Contains($"{mark}", StringComparison.Ordinal) == true);
        Assert.Equal((AuditAction.Refused, "iro", "the page of one child"), (entry.Event.Action, entry.Event.Person, entry.Event.Subject));
    }

    [Theory]
    [InlineData("/child/{0}?range=all", AuditAction.ChildrenSeen)]
    [InlineData("/export?child={0}&format=csv", AuditAction.ChildrenExported)]
    public async Task An_opening_is_one_entry_of_the_audit_log_without_the_childs_number(string address, AuditAction action)
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var child = (await CaseloadAsync("IRO-02"))[0];
        var mark = Guid.NewGuid();

        var answer = await (await dashboard.SignedInAsync("qa")).GetAsync(
            $"{string.Format(System.Globalization.CultureInfo.InvariantCulture, address, await OfAsync(dashboard, child))}&mark={mark}");

        Assert.Contains(child, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var entry = Assert.Single(await dashboard.AuditAsync(), entry => entry.Event.Address?.Contains($"{mark}", StringComparison.Ordinal) == true);
        Assert.Equal(action, entry.Event.Action);
        Assert.InRange(entry.Event.Rows ?? 0, 1, 10_000);
        Assert.DoesNotContain(child, entry.Event.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_lead_to_children_and_those_of_an_iro_to_the_own_alone()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var own = new HashSet<string>();
        foreach (var child in await CaseloadAsync("IRO-02")) own.Add($"/child/{await OfAsync(dashboard, child)}");
        string[] lists = ["/reviews-due?window=183", "/indicators/looked-after/members?period=2026-10", "/indicators/reviews-in-time/members?period=2025-26", "/escalations"];

        var (iro, qa) = (await dashboard.SignedInAsync("iro"), await dashboard.SignedInAsync("qa"));
        foreach (var list in lists)
        {
            var links = await LinksAsync(qa, list);

            Assert.NotEmpty(links);
            Assert.All(await LinksAsync(iro, list), link => Assert.Contains(link.Split('?')[0], own));
            Assert.All(links, link => Assert.EndsWith($"?from={Uri.EscapeDataString(list)}", link, StringComparison.Ordinal));
        }

        Assert.NotEmpty(await LinksAsync(iro, lists[1]));
        Assert.Contains(await LinksAsync(qa, lists[1]), link => !own.Contains(link.Split('?')[0]));
        Assert.NotEmpty(await LinksAsync(qa, "/data-quality?rule=review-without-meeting"));
    }

    [Fact]
    public async Task Every_query_of_the_page_gives_nothing_of_a_child_outside_the_scope()
    {
        await using var warehouse = new PublishedWarehouse(new(await PublishedDemonstration.WarehouseAsync()), new(VerifySha256: false));
        await using var run = await warehouse.OpenAsync(CancellationToken.None) ?? throw new InvalidOperationException("Nothing is published.");
        var found = await run.Connection.ReadAsync(
            """
            select min(score.child_id) from risk.score
            inner join marts.caseload using (child_id)
            inner join quality.finding on finding.child = score.child_id
            inner join marts.review_decision as decision on decision.child_id = score.child_id
            where score.is_newest and caseload.iro = 'IRO-03' and decision.completed_on is null
            """,
            row => row.GetString(0),
            CancellationToken.None);

        Assert.DoesNotContain(false, await ReadsAsync(new ReadingScope.EveryChild()));
        Assert.DoesNotContain(false, await ReadsAsync(new ReadingScope.OwnCaseload("IRO-03")));
        Assert.DoesNotContain(true, await ReadsAsync(new ReadingScope.OwnCaseload("IRO-02")));
        await Assert.ThrowsAsync<ChildrenNotOpenException>(() => ReadsAsync(new ReadingScope.Aggregated()));

        async Task<bool[]> ReadsAsync(ReadingScope scope) => new[]
        {
            (await ChildList.QueryAsync(run.Connection, scope, CancellationToken.None)).Contains(found[0]),
            (await ChildEvent.QueryAsync(run.Connection, scope, found[0], CancellationToken.None)).Count > 0,
            (await ChildOverdue.QueryAsync(run.Connection, scope, found[0], PublishedDemonstration.AsAt, CancellationToken.None)).Count > 0,
            (await ChildFinding.QueryAsync(run.Connection, scope, found[0], CancellationToken.None)).Count > 0,
            (await ChildRisk.QueryAsync(run.Connection, scope, found[0], CancellationToken.None)).Count > 0,
        };
    }

    private static async Task<IReadOnlyList<string>> LinksAsync(HttpClient client, string list)
    {
        var page = await DashboardFactory.ParseAsync(await client.GetAsync(list));
        return [.. page.QuerySelectorAll("a[href^='/child/']").Select(link => link.GetAttribute("href") ?? "")];
    }

    // The trace of a page differs by its address alone: who is refused sees the same words.
    private static async Task<string?> WordsAsync(HttpResponseMessage answer) => (await DashboardFactory.ParseAsync(answer)).QuerySelector("main")?.TextContent;

    private static async Task<string> ReferenceAsync(DashboardFactory dashboard, string iro) => await OfAsync(dashboard, (await CaseloadAsync(iro))[0]);

    private static async Task<string> OfAsync(DashboardFactory dashboard, string child) =>
        (await dashboard.Services.GetRequiredService<ChildReferences>().OpenAsync(CancellationToken.None)).Of(child);

    private static async Task<IReadOnlyList<string>> CaseloadAsync(string iro)
    {
        await using var warehouse = new PublishedWarehouse(new(await PublishedDemonstration.WarehouseAsync()), new(VerifySha256: false));
        await using var run = await warehouse.OpenAsync(CancellationToken.None) ?? throw new InvalidOperationException("Nothing is published.");
        return await run.Connection.ReadAsync(
            "select child_id from marts.caseload where iro = $iro order by child_id", [("iro", iro)], row => row.GetString(0), CancellationToken.None);
    }
}
