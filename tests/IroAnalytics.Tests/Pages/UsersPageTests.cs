using IroAnalytics.Pipeline.Warehouse;
using Microsoft.Extensions.DependencyInjection;

namespace IroAnalytics.Tests.Pages;

public sealed class UsersPageTests : IDisposable
{
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

    private static async Task EnterAsync(DashboardFactory dashboard, AuditAction action, int daysAgo)
    {
        var store = await dashboard.Services.GetRequiredService<OpenOperations>().GetAsync(CancellationToken.None);
        await store.Audit.AppendAsync(
            new("Ada", "IRO, IRO-02", action, "members of looked-after", "/x", "run", 7, null), TimeProvider.System.GetUtcNow().AddDays(-daysAgo), CancellationToken.None);
    }
}
