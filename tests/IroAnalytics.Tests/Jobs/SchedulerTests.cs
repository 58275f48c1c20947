using System.Globalization;
using Hangfire;
using Hangfire.Common;
using Hangfire.InMemory;
using Hangfire.Storage;
using IroAnalytics.Dashboard.Jobs;
using IroAnalytics.Pipeline;
using IroAnalytics.Pipeline.Warehouse;
using IroAnalytics.Tests.Warehouse;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;

namespace IroAnalytics.Tests.Jobs;

public sealed class SchedulerTests
{
    private static readonly (string, string)[] EverySecond = [("Jobs:NightlyRefresh", "* * * * * *"), ("Jobs:WatchExtracts", "false")];

    [Theory]
    [InlineData("30 2 * * *", "2026-03-28T12:00:00Z")]
    [InlineData("30 1 * * *", "2026-03-29T00:10:00Z")]  // the clocks go forward over this half hour
    [InlineData("30 1 * * *", "2026-10-25T00:10:00Z")]  // and back
    [InlineData("30 1 * * *", "2026-10-25T00:40:00Z")]
    [InlineData("0 */20 0-3 * * *", "2026-10-25T00:10:00Z")]
    [InlineData("0 30 2 ? * MON-FRI", "2026-11-21T08:15:00Z")]
    [InlineData("0 5 2 * *", "2026-12-02T06:00:00Z")]
    public void The_moment_that_is_shown_is_the_one_the_scheduler_wakes_at(string cron, string now)
    {
        var moment = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);
        using var storage = new InMemoryStorage();
        var jobs = new RecurringJobManager(storage, JobFilterProviders.Providers, new DefaultTimeZoneResolver(), () => moment.UtcDateTime);

        jobs.AddOrUpdate<Scheduler.Night>("a night", night => night.ExecuteAsync(CancellationToken.None), cron, new RecurringJobOptions { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London") });

        using var connection = storage.GetConnection();
        var shown = new NightlySchedule(Options.Create(new JobOptions { NightlyRefresh = cron })).After(moment);
        Assert.Equal(shown?.UtcDateTime, Assert.Single(connection.GetRecurringJobs()).NextExecution);
    }

    [Theory]
    [EveryDatabase]
    public async Task A_dashboard_is_woken_at_its_times_and_stops_at_once(OperationsDatabase database)
    {
        using var warehouse = new TemporaryWarehouse(database);
        var jobs = await StartAsync(warehouse, EverySecond);

        var history = await jobs.EndedAsync(3);
        var stopping = TimeProvider.System.GetTimestamp();
        await jobs.DisposeAsync();

        Assert.All(history, job => Assert.Equal("the schedule", job.RequestedBy));
        Assert.InRange(TimeProvider.System.GetElapsedTime(stopping), TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [FactWithPostgreSql]
    public async Task Of_two_dashboards_over_one_database_one_is_woken_each_time()
    {
        using var warehouse = new TemporaryWarehouse(OperationsDatabase.PostgreSql);
        var scheduler = new SchedulerTables(warehouse);
        (string, string)[] everyThreeSeconds = [("Jobs:NightlyRefresh", "*/3 * * * * *"), ("Jobs:WatchExtracts", "false")];
        await using (var one = await StartAsync(warehouse, everyThreeSeconds))
        await using (var other = await StartAsync(warehouse, everyThreeSeconds))
            await SchedulerTables.UntilAsync(scheduler.DoneAsync, 5);

        // The first may be two seconds late.
        Assert.InRange(await scheduler.WokenAsync(), 5, (await scheduler.SecondsAsync() + 2) / 3 + 1);
    }

    [FactWithPostgreSql]
    public async Task Dashboards_that_come_first_at_once_make_the_tables_once()
    {
        using var warehouse = new TemporaryWarehouse(OperationsDatabase.PostgreSql);
        var scheduler = new SchedulerTables(warehouse);

        var dashboards = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => StartAsync(warehouse))));
        await SchedulerTables.UntilAsync(scheduler.DashboardsAsync, dashboards.Length);
        foreach (var dashboard in dashboards) await dashboard.DisposeAsync();

        Assert.Equal(0, await scheduler.DashboardsAsync());
    }

    [FactWithPostgreSql]
    public async Task A_database_in_which_no_schema_may_be_made_is_refused_in_a_sentence()
    {
        using var warehouse = new TemporaryWarehouse(OperationsDatabase.PostgreSql);
        var clerk = $"clerk_{Guid.NewGuid():N}";
        await using (var connection = new NpgsqlConnection(warehouse.Folder.PostgreSql))
        {
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand($"create role {clerk} login; grant all on schema public to {clerk}", connection);
            await command.ExecuteNonQueryAsync();
        }

        var allowed = new NpgsqlConnectionStringBuilder(warehouse.Folder.PostgreSql) { Username = clerk };
        using var dashboard = DashboardProcess.Start(("Warehouse:Folder", warehouse.Folder.Path), ("Operations:PostgreSql", allowed.ConnectionString));
        var (exitCode, errors) = await dashboard.EndAsync();

        Assert.Equal(1, exitCode);
        Assert.StartsWith("The dashboard does not start. The schedule cannot make its tables in the schema 'hangfire'", errors, StringComparison.Ordinal);
        Sentence.IsReadable(errors.Trim());
    }

    [FactWithPostgreSql]
    public async Task A_night_on_which_no_dashboard_ran_is_made_up_once_though_the_scheduler_remembers_it_too()
    {
        using var warehouse = new TemporaryWarehouse(OperationsDatabase.PostgreSql);
        var scheduler = new SchedulerTables(warehouse);
        var now = DateTimeOffset.UtcNow;
        (string, string)[] twoHoursAgo = [("Jobs:NightlyRefresh", string.Create(CultureInfo.InvariantCulture, $"0 {now.AddHours(-2).Hour} * * *")), ("Jobs:TimeZone", "Etc/UTC")];
        await using (await StartAsync(warehouse, twoHoursAgo))
            await scheduler.UntilScheduledAsync();
        await scheduler.MissAsync("nightly refresh");
        await using (var store = await warehouse.OperationsAsync())
        {
            var then = now.AddDays(-3);
            await store.Jobs.RecordAsync(RefreshJob.Name, "ada", then, new(then, "published", "Done.", null, null, 1), CancellationToken.None);
        }

        await using var again = await StartAsync(warehouse, twoHoursAgo);
        await SchedulerTables.UntilAsync(scheduler.DoneAsync, 1);

        var refreshes = await again.EndedAsync(2);
        Assert.Equal(["the schedule, for a time that was missed", "ada"], refreshes.Select(job => job.RequestedBy));
    }

    [FactWithPostgreSql]
    public async Task A_training_whose_dashboard_is_killed_is_done_by_another()
    {
        using var warehouse = new TemporaryWarehouse(OperationsDatabase.PostgreSql);
        var scheduler = new SchedulerTables(warehouse);
        var published = await PublishedDemonstration.WarehouseAsync();
        Copy(published, warehouse.Folder.Path);
        (string, string)[] settings =
        [
            ("Access:AllowDemonstrationAccounts", "true"), ("Warehouse:Folder", warehouse.Folder.Path), ("Operations:PostgreSql", warehouse.Folder.PostgreSql ?? ""),
            ("Jobs:ExtractsFolder", Path.Combine(published, "..", "extracts")), ("Jobs:WatchExtracts", "false"),
        ];

        using var killed = DashboardProcess.Start(settings);
        await scheduler.UntilScheduledAsync();
        await scheduler.MissAsync("monthly training");
        await SchedulerTables.UntilAsync(scheduler.InWorkAsync, 1);
        await killed.KillAsync();
        var doneByTheKilled = await scheduler.DoneAsync();
        await scheduler.SilenceAsync();
        using var other = DashboardProcess.Start(settings);
        await SchedulerTables.UntilAsync(scheduler.DoneAsync, 1);

        Assert.Equal((0, 1), (doneByTheKilled, await scheduler.WokenAsync()));
        Assert.NotNull(RiskCandidate.Find(warehouse.Folder));
    }

    [Fact]
    public async Task While_one_trains_another_does_not_begin()
    {
        using var warehouse = new TemporaryWarehouse();
        await using var operations = new OpenOperations(warehouse.Folder, warehouse.Time);
        await using var reader = warehouse.Reader();
        var training = new TrainingJob(
            reader, new RecordedJob(new(operations, NullLogger<PatientHistory>.Instance), warehouse.Time, NullLogger<RecordedJob>.Instance), new PipelineOptions("none", warehouse.Folder.Path), warehouse.Folder);
        var month = new Scheduler.Month(training, warehouse.Folder);

        using (TrainingLease.TryTake(warehouse.Folder))
            await Assert.ThrowsAsync<WarehouseProblemException>(() => month.ExecuteAsync(CancellationToken.None));
        await month.ExecuteAsync(CancellationToken.None);
    }

    private static Task<JobsFixture> StartAsync(TemporaryWarehouse warehouse, params (string Name, string Value)[] settings) =>
        JobsFixture.StartAsync(warehouse, (_, _, _) => Task.FromResult(Unchanged()), TimeProvider.System, settings);

    private static RunReport Unchanged() => new(RunOutcome.Unchanged, null, "Nothing new.", null, [], new Dictionary<string, long>(), 0, []);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copied = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copied) ?? to);
            File.Copy(file, copied, overwrite: true);
        }
    }
}
