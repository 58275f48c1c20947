using IroAnalytics.Dashboard.Jobs;
using IroAnalytics.Pipeline.Modelling;
using IroAnalytics.Pipeline.Warehouse;
using IroAnalytics.Tests.Warehouse;
using Microsoft.Extensions.Logging.Abstractions;

namespace IroAnalytics.Tests.Jobs;

public sealed class RecordedJobTests
{
    [FactWithPostgreSql]
    public async Task What_ended_while_the_database_was_away_is_in_the_history_when_it_is_back()
    {
        var written = await RunAsync((server, _) =>
        {
            server.Stop();
            return Task.FromResult<(string, string, string?)?>(("backed up", "It was written.", null));
        });

        Assert.Equal(("backed up", "It was written."), (written.Outcome, written.Message));
    }

    [FactWithPostgreSql]
    public async Task A_job_under_which_the_database_went_away_has_failed_for_that_and_for_no_fault_of_the_program()
    {
        var written = await RunAsync(async (server, store) =>
        {
            await using var connection = await store.ConnectAsync(CancellationToken.None);
            server.Stop();
            await connection.RunAsync("select 1", CancellationToken.None);
            return null;
        });

        Assert.Equal(
            ("failed", "No backup was made, because the operations database went away meanwhile. It is done when it is next due."),
            (written.Outcome, written.Message));
    }

    private static async Task<JobRun> RunAsync(Func<PostgreSqlServer, OperationsStore, Task<(string, string, string?)?>> work)
    {
        using var server = new PostgreSqlServer();
        using var warehouse = new TemporaryWarehouse(server);
        await using var operations = new OpenOperations(warehouse.Folder, warehouse.Time);
        var store = await operations.GetAsync(CancellationToken.None);
        var recorded = new RecordedJob(new(operations, NullLogger<PatientHistory>.Instance), warehouse.Time, NullLogger<RecordedJob>.Instance);

        var running = recorded.ExecuteAsync("backup", "No backup was made", () => work(server, store), CancellationToken.None);
        Assert.NotSame(running, await Task.WhenAny(running, Task.Delay(TimeSpan.FromSeconds(3))));
        server.Start();
        await running;

        Assert.Empty(await store.Jobs.RunningAsync(CancellationToken.None));
        return Assert.Single(await store.Jobs.RecentAsync(10, CancellationToken.None));
    }
}
