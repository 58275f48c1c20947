using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Tests.Warehouse;

public sealed class OperationsStoreTests
{
    [Theory]
    [EveryDatabase]
    public async Task A_job_that_ended_is_remembered_with_its_rows_and_seconds_by_the_next_process(OperationsDatabase database)
    {
        using var warehouse = new TemporaryWarehouse(database);
        var startedAt = warehouse.Time.GetUtcNow();
        await using (var store = await warehouse.OperationsAsync())
        {
            var ending = new JobEnding(startedAt.AddSeconds(8.5), "published", "Run 7 is current.", "20261121T081500Z-0007", 37_000, 8.5);
            await store.Jobs.RecordAsync("refresh", "ada", startedAt, ending, CancellationToken.None);
        }

        await using var again = await warehouse.OperationsAsync();
        var job = Assert.Single(await again.Jobs.RecentAsync(10, CancellationToken.None));

        Assert.Equal(
            new JobRun(1, "refresh", "ada", startedAt, startedAt.AddSeconds(8.5), "published", "Run 7 is current.", "20261121T081500Z-0007", 37_000, 8.5),
            job);
    }

    [Theory]
    [EveryDatabase]
    public async Task Jobs_are_listed_newest_first_and_the_last_of_a_kind_is_found(OperationsDatabase database)
    {
        using var warehouse = new TemporaryWarehouse(database);
        await using var store = await warehouse.OperationsAsync();
        foreach (var by in new[] { "ada", "the schedule", "grace" })
            await store.Jobs.RecordAsync("refresh", by, warehouse.Time.GetUtcNow(), new(warehouse.Time.GetUtcNow(), "published", "Done.", null, null, 1), CancellationToken.None);

        var recent = await store.Jobs.RecentAsync(2, CancellationToken.None);

        Assert.Equal(["grace", "the schedule"], recent.Select(job => job.RequestedBy));
        Assert.Equal("grace", (await store.Jobs.LastAsync("refresh", CancellationToken.None))?.RequestedBy);
        Assert.Null(await store.Jobs.LastAsync("backup", CancellationToken.None));
    }

    [Theory]
    [EveryDatabase]
    public async Task A_job_that_a_killed_process_left_running_is_ended_in_words(OperationsDatabase database)
    {
        using var warehouse = new TemporaryWarehouse(database);
        await using var store = await warehouse.OperationsAsync();
        await store.Jobs.AskAsync("refresh", "ada", skipUnchanged: false, warehouse.Time.GetUtcNow(), dueAt: null, CancellationToken.None);
        await store.Jobs.ClaimAsync("refresh", warehouse.Time.GetUtcNow(), CancellationToken.None);

        await store.Jobs.EndInterruptedAsync(warehouse.Time.GetUtcNow(), CancellationToken.None);

        var job = Assert.Single(await store.Jobs.RecentAsync(10, CancellationToken.None));
        Assert.Equal("interrupted", job.Outcome);
        Assert.Equal("The dashboard stopped while this ran. Nothing was published by it.", job.Message);
    }

    [Theory]
    [EveryDatabase]
    public async Task Several_dashboards_of_one_process_can_open_a_new_warehouse_at_once(OperationsDatabase database)
    {
        using var warehouse = new TemporaryWarehouse(database);
        var stores = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => warehouse.OperationsAsync()));

        foreach (var store in stores) await store.DisposeAsync();

        await using var again = await warehouse.OperationsAsync();
        Assert.Empty(await again.Jobs.RecentAsync(10, CancellationToken.None));
    }

    [Theory]
    [EveryDatabase]
    public async Task A_database_of_a_newer_version_is_refused_in_a_sentence(OperationsDatabase database)
    {
        using var warehouse = new TemporaryWarehouse(database);
        var name = "";
        await using (var store = await warehouse.OperationsAsync())
        await using (var connection = await store.ConnectAsync(CancellationToken.None))
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = "insert into schema_version values (9999, 'from the future', now())";
            await command.ExecuteNonQueryAsync();
            name = store.Name;
        }

        var problem = await Assert.ThrowsAsync<WarehouseProblemException>(warehouse.OperationsAsync);

        Assert.StartsWith($"'{name}' was changed by a newer version of the dashboard", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_in_a_sentence()
    {
        using var warehouse = new TemporaryWarehouse();
        await File.WriteAllTextAsync(warehouse.Folder.Operations, new string('x', 20_000));

        var problem = await Assert.ThrowsAsync<WarehouseProblemException>(warehouse.OperationsAsync);

        Assert.StartsWith($"'{warehouse.Folder.Operations}' cannot be opened", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem.Message);
    }
}
