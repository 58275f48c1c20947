using IroAnalytics.Pipeline.Modelling;
using IroAnalytics.Pipeline.Warehouse;
using Microsoft.Extensions.DependencyInjection;

namespace IroAnalytics.Tests.Pages;

public sealed class AuditLogPageTests : IDisposable
{
    private readonly Warehouse.TemporaryWarehouse warehouse = new();

    public void Dispose() => warehouse.Dispose();

    [Fact]
    public async Task Entries_are_searched_by_the_address_and_paged()
    {
        await using var dashboard = DashboardFactory.Over(warehouse.Folder.Path);
        var admin = await dashboard.SignedInAsync("admin");
        await GivenAsync(dashboard, 60);

        var first = await DashboardFactory.ParseAsync(await admin.GetAsync("/audit-log?person=ada&done=children-seen"));
        var second = await DashboardFactory.ParseAsync(await admin.GetAsync(first.QuerySelector("a[rel=next]")?.GetAttribute("href")));
        var none = await DashboardFactory.ParseAsync(await admin.GetAsync("/audit-log?person=ada&to=2000-01-01"));

        Assert.Equal((50, 10), (first.QuerySelectorAll("tbody tr").Length, second.QuerySelectorAll("tbody tr").Length));
        Assert.Contains("members of looked-after", second.QuerySelector("tbody")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("No entries for this search.", none.Body?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_check_says_whether_the_log_is_as_it_was_written()
    {
        await using var dashboard = DashboardFactory.Over(warehouse.Folder.Path);
        var admin = await dashboard.SignedInAsync("admin");
        await GivenAsync(dashboard, 3);

        var whole = await DashboardFactory.ParseAsync(await admin.GetAsync("/audit-log?verify=true"));
        await GivenAsync(dashboard, 0, "update audit_entry set person = 'Eve' where entry_number = 2");
        var broken = await DashboardFactory.ParseAsync(await admin.GetAsync("/audit-log?verify=true"));

        Assert.Equal("4 entries, all as they were written.", whole.QuerySelector("[role=status]")?.TextContent);
        Assert.Contains("Entry 2 of", broken.QuerySelector("[role=status]")?.TextContent, StringComparison.Ordinal);
    }

    private static async Task GivenAsync(DashboardFactory dashboard, int entries, string also = "select 1")
    {
        var store = await dashboard.Services.GetRequiredService<OpenOperations>().GetAsync(CancellationToken.None);
        for (var entry = 0; entry < entries; entry++)
        {
            await store.Audit.AppendAsync(
                new("Ada", "IRO", AuditAction.ChildrenSeen, "members of looked-after", "/x", "run", 7, null), TimeProvider.System.GetUtcNow(), CancellationToken.None);
        }

        await using var connection = await store.ConnectAsync(CancellationToken.None);
        await connection.RunAsync(also, CancellationToken.None);
    }
}
