using System.Diagnostics;
using AngleSharp.Dom;
using IroAnalytics.Pipeline.Warehouse;
using IroAnalytics.Tests.Warehouse;

namespace IroAnalytics.Tests.Jobs;

/// <summary>Two dashboards, as on two machines: one folder and one PostgreSQL database between them.</summary>
public sealed class TwoDashboardsTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    [FactWithPostgreSql]
    public async Task A_refresh_whose_dashboard_is_killed_is_finished_by_the_other_and_both_serve_its_run()
    {
        using var warehouse = new TemporaryWarehouse(OperationsDatabase.PostgreSql);
        var extracts = Path.Combine(await PublishedDemonstration.WarehouseAsync(), "..", "extracts");
        using var one = Start(warehouse.Folder, extracts);
        using var other = Start(warehouse.Folder, extracts);
        await using var store = await warehouse.OperationsAsync();
        using var browser = await one.SignedInAsync("admin");

        await DashboardProcess.SendAsync(browser, "/jobs", $"{await other.AddressAsync()}jobs?handler=RunNow");
        var holder = await InTheMiddleAsync(store, warehouse.Folder);
        var (killed, left) = holder == one.Id ? (one, other) : (other, one);
        var headings = new[] { await ReadAsync(browser, one, "/jobs"), await ReadAsync(browser, other, "/jobs") }.Select(page => page.QuerySelector("h1")?.TextContent).ToList();
        await killed.KillAsync();
        var history = await PublishedAsync(store);
        using var again = Start(warehouse.Folder, extracts);

        Assert.Equal("A refresh is running", Assert.Single(headings.Distinct()));
        Assert.Equal(["published by admin", "interrupted by admin"], history.Select(job => $"{job.Outcome} by {job.RequestedBy}"));
        Assert.Equal(history[0].Run, Assert.Single(new RunHistory(warehouse.Folder).List()).Pointer.Run);
        foreach (var dashboard in (DashboardProcess[])[left, again])
            Assert.Contains(history[0].Run ?? "no run", (await ReadAsync(browser, dashboard, "/indicators/looked-after")).Body?.TextContent, StringComparison.Ordinal);
        var log = await ReadAsync(browser, left, "/audit-log");
        Assert.Contains("signed in", log.Body?.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Null((await store.Audit.VerifyAsync(CancellationToken.None)).Break);
    }

    private static DashboardProcess Start(WarehouseFolder warehouse, string extracts) => DashboardProcess.Start(
        ("Access:AllowDemonstrationAccounts", "true"), ("Warehouse:Folder", warehouse.Path), ("Operations:PostgreSql", warehouse.PostgreSql ?? ""),
        ("Warehouse:PatienceMilliseconds", "-1"), ("Jobs:ExtractsFolder", extracts), ("Jobs:WatchExtracts", "false"), ("Jobs:Threads", "1"));

    /// <summary>Waits until a refresh is under way and has told so.</summary>
    /// <returns>The process that runs it.</returns>
    private static async Task<int> InTheMiddleAsync(OperationsStore store, WarehouseFolder folder)
    {
        for (var started = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(started) < Longest;)
        {
            var running = await store.Jobs.RunningAsync(CancellationToken.None);
            if (running.Any(job => job.Progress?.Contains("Looking at the extracts", StringComparison.Ordinal) == true) && RefreshLease.Holder(folder) is { } holder)
                return holder.ProcessId;
        }

        throw new TimeoutException($"No refresh began within {Longest}.");
    }

    private static async Task<IReadOnlyList<JobRun>> PublishedAsync(OperationsStore store)
    {
        for (var started = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(started) < Longest; await Task.Delay(TimeSpan.FromMilliseconds(200)))
        {
            var history = (await store.Jobs.RecentAsync(10, CancellationToken.None)).Where(job => job.Job == "refresh").ToList();
            if (history.Any(job => job.Outcome == "published") && history.All(job => job.EndedAt is not null)) return history;
        }

        throw new TimeoutException($"No refresh published within {Longest}.");
    }

    private static async Task<IDocument> ReadAsync(HttpClient browser, DashboardProcess dashboard, string path) =>
        await DashboardProcess.ReadAsync(browser, new Uri(await dashboard.AddressAsync(), path).AbsoluteUri);
}
