using IroAnalytics.Pipeline.Warehouse;
using IroAnalytics.Tests.Access;
using Microsoft.Extensions.DependencyInjection;

namespace IroAnalytics.Tests.Pages;

public sealed class UsersPageTests : IDisposable
{
    private static readonly Dictionary<string, string> Acts = new(StringComparer.Ordinal)
    {
        ["POST /indicators/{id}?handler=Rebase"] = "draws limits anew",
        ["POST /indicators/{id}?handler=Withdraw"] = "draws limits anew",
        ["POST /escalations/themes?handler=Confirm"] = "confirms themes",
        ["POST /escalations/themes?handler=AddAction"] = "enters actions against themes",
        ["POST /escalations/themes?handler=WithdrawAction"] = "enters actions against themes",
        ["POST /worklist?handler=Decide"] = "decides on the worklist",
        ["POST /worklist?handler=Note"] = "decides on the worklist",
        ["POST /risk-model?handler=Approve"] = "approves and switches the drift-risk model",
        ["POST /risk-model?handler=Switch"] = "approves and switches the drift-risk model",
        ["POST /dip-sample"] = "draws dip samples",
        ["POST /jobs?handler=RunNow"] = "starts and cancels refreshes",
        ["POST /jobs?handler=Cancel"] = "starts and cancels refreshes",
        ["POST /api-keys?handler=Make"] = "makes and revokes keys",
        ["POST /api-keys?handler=Revoke"] = "makes and revokes keys",
        ["POST /views?handler=Save"] = "saves views",
        ["POST /views?handler=Remove"] = "saves views",
    };

    private readonly Warehouse.TemporaryWarehouse warehouse = new();

    public void Dispose() => warehouse.Dispose();

    [Fact]
    public async Task Whoever_came_stands_there_with_role_and_how_often_rows_about_children_were_seen_or_taken()
    {
        await using var dashboard = DashboardFactory.Over(warehouse.Folder.Path);
        var admin = await dashboard.SignedInAsync("admin");
        await EnterAsync(dashboard, AuditAction.SignedIn, daysAgo: 10);
        await EnterAsync(dashboard, AuditAction.ChildrenSeen, daysAgo: 10);
        await EnterAsync(dashboard, AuditAction.ChildrenSeen, daysAgo: 9);
        await EnterAsync(dashboard, AuditAction.ChildrenExported, daysAgo: 8);
        await EnterAsync(dashboard, AuditAction.Refused, daysAgo: 7);
        await EnterAsync(dashboard, AuditAction.Refused, daysAgo: 91);

        var page = await DashboardFactory.ParseAsync(await admin.GetAsync("/users"));

        var rows = page.QuerySelector("table")?.QuerySelectorAll("tbody tr").Select(row => row.Children.Select(cell => cell.TextContent).ToList()).ToList() ?? [];
        Assert.Equal(["admin", "Ada"], rows.Select(row => row[0]));
        Assert.Equal(["Ada", "IRO, IRO-02", "2", "1", "1"], [.. rows[1][..2], .. rows[1][4..]]);
        Assert.Equal("2 people and programs were here in 90 days", page.QuerySelector("h1")?.TextContent);
    }

    [Fact]
    public async Task Each_role_is_said_to_do_what_its_endpoints_let_it_do()
    {
        await using var dashboard = DashboardFactory.Over(warehouse.Folder.Path);

        var page = await DashboardFactory.ParseAsync(await (await dashboard.SignedInAsync("admin")).GetAsync("/users"));

        foreach (var row in page.QuerySelectorAll("[aria-labelledby=h-roles] tbody tr"))
        {
            var role = row.Children[0].TextContent;
            var does = row.Children[3].TextContent.Split("; ");
            Assert.All(EveryEndpointTests.Sent(), sent => Assert.Equal((role, sent.Endpoint, sent.OpenTo.Contains(role)), (role, sent.Endpoint, does.Contains(Acts[sent.Endpoint]))));
            Assert.Equal(role == "admin", does.Contains("reads the audit log"));
        }
    }

    private static async Task EnterAsync(DashboardFactory dashboard, AuditAction action, int daysAgo)
    {
        var store = await dashboard.Services.GetRequiredService<OpenOperations>().GetAsync(CancellationToken.None);
        await store.Audit.AppendAsync(
            new("Ada", "IRO, IRO-02", action, "members of looked-after", "/x", "run", 7, null), TimeProvider.System.GetUtcNow().AddDays(-daysAgo), CancellationToken.None);
    }
}
