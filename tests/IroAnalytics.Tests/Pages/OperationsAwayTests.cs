using System.Net;
using IroAnalytics.Tests.Warehouse;

namespace IroAnalytics.Tests.Pages;

public sealed class OperationsAwayTests
{
    [FactWithPostgreSql]
    public async Task While_postgresql_is_stopped_figures_are_shown_and_what_needs_records_says_why_not()
    {
        using var server = new PostgreSqlServer();
        await using var dashboard = (await DashboardFactory.PublishedAsync()).With("Operations:PostgreSql", server.Create());
        var admin = await dashboard.SignedInAsync("admin");

        server.Stop();
        var figures = await admin.GetAsync("/");
        var log = await admin.GetAsync("/audit-log");
        var children = await admin.GetAsync("/api/v1/indicators/looked-after/members?period=2026-09");
        server.Start();
        var logAgain = await admin.GetAsync("/audit-log");

        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK),
            (figures.StatusCode, log.StatusCode, children.StatusCode, logAgain.StatusCode));
        var page = await DashboardFactory.ParseAsync(log);
        Assert.Equal("This cannot be shown at the moment", page.QuerySelector("h1")?.TextContent);
        Assert.Contains("does not answer (", page.Body?.TextContent, StringComparison.Ordinal);
        Assert.Contains("Start PostgreSQL", await children.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
