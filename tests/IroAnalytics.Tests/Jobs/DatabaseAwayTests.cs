using System.Text.Json;
using IroAnalytics.Tests.Warehouse;

namespace IroAnalytics.Tests.Jobs;

public sealed class DatabaseAwayTests
{
    // The scheduler calls nothing a failure that lasts for less than fifteen seconds.
    private static readonly TimeSpan Away = TimeSpan.FromSeconds(25);

    [FactWithPostgreSql]
    public async Task A_schedule_whose_database_was_away_goes_on_and_has_said_so_in_few_words()
    {
        using var server = new PostgreSqlServer();
        using var warehouse = new TemporaryWarehouse(server);
        var scheduler = new SchedulerTables(warehouse);
        using var dashboard = DashboardProcess.Start(
            ("Access:AllowDemonstrationAccounts", "true"), ("Warehouse:Folder", warehouse.Folder.Path), ("Operations:PostgreSql", warehouse.Folder.PostgreSql ?? ""),
            ("Jobs:ExtractsFolder", Path.Combine(warehouse.Folder.Path, "none")), ("Jobs:WatchExtracts", "false"), ("Jobs:NightlyRefresh", "* * * * * *"));
        await SchedulerTables.UntilAsync(scheduler.DoneAsync, 2);

        server.Stop();
        await Task.Delay(Away);
        server.Start();
        await SchedulerTables.UntilAsync(scheduler.DoneAsync, await scheduler.DoneAsync() + 3);
        await dashboard.StopAsync();

        var said = dashboard.Log.Where(line => line.Contains("\"LogLevel\":\"Warning\"", StringComparison.Ordinal) || line.Contains("\"LogLevel\":\"Error\"", StringComparison.Ordinal)).ToList();
        Assert.Single(said, line => line.Contains("The schedule cannot use its database", StringComparison.Ordinal));
        Assert.InRange(said.Count, 1, 8);
        Assert.DoesNotContain(said, line => JsonDocument.Parse(line).RootElement.TryGetProperty("Exception", out _));
    }
}
