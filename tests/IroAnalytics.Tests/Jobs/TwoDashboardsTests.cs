using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using IroAnalytics.Pipeline.Warehouse;
using IroAnalytics.Tests.Warehouse;

namespace IroAnalytics.Tests.Jobs;

/// <summary>Two dashboards, as on two machines: one folder and one PostgreSQL database between them.</summary>
public sealed class TwoDashboardsTests
{
    [FactWithPostgreSql]
    public async Task A_refresh_whose_dashboard_is_killed_is_finished_by_the_other_and_both_serve_its_run()
    {
        using var warehouse = new TemporaryWarehouse(OperationsDatabase.PostgreSql);
        var extracts = Path.Combine(await PublishedDemonstration.WarehouseAsync(), "..", "extracts");
        using var one = await DashboardProcess.StartAsync(warehouse.Folder, extracts);
        using var other = await DashboardProcess.StartAsync(warehouse.Folder, extracts);
        await using var store = await warehouse.OperationsAsync();
        using var browser = await SignedInAsync(one);

        await SendAsync(browser, new(other.Address, "/jobs?handler=RunNow"), await ReadAsync(browser, one, "/jobs"));
        var holder = await InTheMiddleAsync(store, warehouse.Folder);
        var (killed, left) = holder == one.Id ? (one, other) : (other, one);
        var headings = new[] { await ReadAsync(browser, one, "/jobs"), await ReadAsync(browser, other, "/jobs") }.Select(page => page.QuerySelector("h1")?.TextContent).ToList();
        await killed.KillAsync();
        var history = await PublishedAsync(store);
        using var again = await DashboardProcess.StartAsync(warehouse.Folder, extracts);

        Assert.Equal("A refresh is running", Assert.Single(headings.Distinct()));
        Assert.Equal(["published by admin", "interrupted by admin"], history.Select(job => $"{job.Outcome} by {job.RequestedBy}"));
        Assert.Equal(history[0].Run, Assert.Single(new RunHistory(warehouse.Folder).List()).Pointer.Run);
        foreach (var dashboard in (DashboardProcess[])[left, again])
            Assert.Contains(history[0].Run ?? "no run", (await ReadAsync(browser, dashboard, "/indicators/looked-after")).Body?.TextContent, StringComparison.Ordinal);
        var log = await ReadAsync(browser, left, "/audit-log");
        Assert.Contains("signed in", log.Body?.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Null((await store.Audit.VerifyAsync(CancellationToken.None)).Break);
    }

    private static async Task<HttpClient> SignedInAsync(DashboardProcess dashboard)
    {
        var browser = new HttpClient();
        var page = await ReadAsync(browser, dashboard, "/sign-in");
        await SendAsync(browser, new(dashboard.Address, "/sign-in"), page, new("Name", "admin"), new("Password", "Northmere-admin-2026"));
        return browser;
    }

    /// <summary>Waits until a refresh is under way and has told so.</summary>
    /// <returns>The process that runs it.</returns>
    private static async Task<int> InTheMiddleAsync(OperationsStore store, WarehouseFolder folder)
    {
        while (true)
        {
            var running = await store.Jobs.RunningAsync(CancellationToken.None);
            if (running.Any(job => job.Progress?.Contains("Looking at the extracts", StringComparison.Ordinal) == true) && RefreshLease.Holder(folder) is { } holder)
                return holder.ProcessId;
        }
    }

    private static async Task<IReadOnlyList<JobRun>> PublishedAsync(OperationsStore store)
    {
        while (true)
        {
            var history = (await store.Jobs.RecentAsync(10, CancellationToken.None)).Where(job => job.Job == "refresh").ToList();
            if (history.Any(job => job.Outcome == "published") && history.All(job => job.EndedAt is not null)) return history;

            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }
    }

    private static async Task<IDocument> ReadAsync(HttpClient browser, DashboardProcess dashboard, string path) =>
        await new HtmlParser().ParseDocumentAsync(await browser.GetStringAsync(new Uri(dashboard.Address, path)));

    private static async Task SendAsync(HttpClient browser, Uri address, IDocument page, params IEnumerable<KeyValuePair<string, string>> fields)
    {
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        using var content = new FormUrlEncodedContent(fields.Append(new("__RequestVerificationToken", token)));
        using var answer = await browser.PostAsync(address, content);
        answer.EnsureSuccessStatusCode();
    }
}
