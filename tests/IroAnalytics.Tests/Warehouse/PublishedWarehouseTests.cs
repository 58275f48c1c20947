using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Tests.Warehouse;

public sealed class PublishedWarehouseTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();
    private readonly PublishedWarehouse reader;

    public PublishedWarehouseTests() => reader = warehouse.Reader();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => reader.DisposeAsync().AsTask();

    public void Dispose() => warehouse.Dispose();

    [Fact]
    public async Task Before_anything_is_published_there_is_no_run() =>
        Assert.Null(await reader.OpenAsync(CancellationToken.None));

    [Fact]
    public async Task A_run_tells_what_the_indicators_must_know_of_it()
    {
        var pointer = await warehouse.PublishAsync("Northmere");

        await using var run = await reader.OpenAsync(CancellationToken.None);

        Assert.NotNull(run);
        Assert.Equal(pointer, run.Pointer);
        Assert.Equal((pointer.Run, pointer.AsAt, pointer.KnownAt, 3), (run.Facts.Run, run.Facts.AsAt, run.Facts.KnownAt, run.Facts.DefinitionsVersion));
        Assert.Equal(["Episodes"], run.Facts.Extracts);
        Assert.False(run.Facts.Calendar.IsWorkingDay(new(2026, 12, 25)));
        Assert.Equal(new("reviews-in-time", new(2025, 4, 1), 97), Assert.Single(run.Facts.Targets));
    }

    [Fact]
    public async Task A_request_keeps_its_run_while_a_new_one_is_published_and_the_next_request_gets_the_new_one()
    {
        await warehouse.PublishAsync("first");
        await using var pinned = await reader.OpenAsync(CancellationToken.None);
        await warehouse.PublishAsync("second");

        var next = await TemporaryWarehouse.CouncilServedAsync(reader);

        Assert.NotNull(pinned);
        Assert.Equal("second", next);
        Assert.Equal("first", await TemporaryWarehouse.CouncilAsync(pinned));
    }

    [Fact]
    public async Task A_published_run_cannot_be_written()
    {
        await warehouse.PublishAsync("Northmere");
        await using var run = await reader.OpenAsync(CancellationToken.None);
        Assert.NotNull(run);
        await using var command = run.Connection.CreateCommand();
        command.CommandText = "delete from run.run";

        var refusal = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => command.ExecuteNonQueryAsync());

        Assert.Contains("read-only", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rolling_back_under_a_reader_serves_the_earlier_run_with_the_next_request()
    {
        var first = await warehouse.PublishAsync("first");
        await warehouse.PublishAsync("second");
        await using var pinned = await reader.OpenAsync(CancellationToken.None);

        await new RunHistory(warehouse.Folder).RollbackAsync(first.Run, CancellationToken.None);

        Assert.NotNull(pinned);
        Assert.Equal("second", await TemporaryWarehouse.CouncilAsync(pinned));
        Assert.Equal("first", await TemporaryWarehouse.CouncilServedAsync(reader));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_run_whose_file_was_cut_short_is_refused_in_a_sentence(bool verify)
    {
        var pointer = await warehouse.PublishAsync("Northmere");
        warehouse.CutShort(pointer);
        await using var unverified = warehouse.Reader(verify);

        var problem = await Assert.ThrowsAsync<WarehouseProblemException>(() => unverified.OpenAsync(CancellationToken.None));

        Assert.StartsWith($"The file of run {pointer.Run} ", problem.Message, StringComparison.Ordinal);
        Assert.EndsWith("Make another run current with 'rollback', or refresh.", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem.Message);
    }

    [Fact]
    public async Task A_damaged_new_run_leaves_the_one_that_is_open_in_service_and_says_so_until_another_is_published()
    {
        await warehouse.PublishAsync("good");
        Assert.Equal("good", await TemporaryWarehouse.CouncilServedAsync(reader));
        var damaged = await warehouse.PublishAsync("damaged");
        warehouse.CutShort(damaged);

        Assert.Equal("good", await TemporaryWarehouse.CouncilServedAsync(reader));
        Assert.Equal(
            $"The file of run {damaged.Run} was changed or cut short since it was published. Make another run current with 'rollback', or refresh.",
            reader.Problem);

        await warehouse.PublishAsync("mended");
        Assert.Equal("mended", await TemporaryWarehouse.CouncilServedAsync(reader));
        Assert.Null(reader.Problem);
    }

    [Fact]
    public async Task A_run_whose_file_is_gone_is_refused_in_a_sentence()
    {
        var pointer = await warehouse.PublishAsync("Northmere");
        File.Delete(warehouse.Folder.RunFile(pointer.Run));

        var problem = await Assert.ThrowsAsync<WarehouseProblemException>(() => reader.OpenAsync(CancellationToken.None));

        Assert.Equal($"The file of run {pointer.Run} is not there. Make another run current with 'rollback', or refresh.", problem.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"run\": \"2026")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"run":"../../etc/passwd","sha256":"","asAt":"2026-10-31","knownAt":"2026-10-31","definitionsVersion":1,"created":"2026-11-21T08:15:00Z"}""")]
    public async Task A_pointer_that_cannot_be_read_is_told_in_a_sentence(string text)
    {
        await warehouse.PublishAsync("Northmere");
        await File.WriteAllTextAsync(warehouse.Folder.Pointer, text);

        var problem = await Assert.ThrowsAsync<WarehouseProblemException>(() => reader.OpenAsync(CancellationToken.None));

        Assert.Equal(
            $"'{warehouse.Folder.Pointer}' does not name a run in the way it should. Make a published run current with 'rollback', or refresh.",
            problem.Message);
    }

    [Fact]
    public async Task A_pointer_that_is_gone_leaves_the_open_run_in_service_and_says_so()
    {
        await warehouse.PublishAsync("Northmere");
        await TemporaryWarehouse.CouncilServedAsync(reader);
        File.Delete(warehouse.Folder.Pointer);

        Assert.Equal("Northmere", await TemporaryWarehouse.CouncilServedAsync(reader));
        Assert.Equal($"'{warehouse.Folder.Pointer}' is gone. Make a published run current with 'rollback', or refresh.", reader.Problem);
    }

    [Fact]
    public async Task Many_readers_share_a_run_while_new_ones_are_published_and_old_ones_removed()
    {
        await warehouse.PublishAsync("0", kept: 1);

        var readers = Enumerable.Range(0, 8).Select(_ => ReadUntilAsync("6")).ToList();
        for (var run = 1; run <= 6; run++)
            await warehouse.PublishAsync($"{run}", kept: 1);
        var seen = await Task.WhenAll(readers);

        Assert.All(seen, councils => Assert.Equal(councils.Order(StringComparer.Ordinal), councils));
    }

    [Fact]
    public async Task After_disposal_nothing_is_read()
    {
        await warehouse.PublishAsync("Northmere");
        await reader.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => reader.OpenAsync(CancellationToken.None));
    }

    private async Task<IReadOnlyList<string>> ReadUntilAsync(string last)
    {
        await Task.Yield();
        var seen = new List<string>();
        while (seen.LastOrDefault() != last)
            seen.Add(await TemporaryWarehouse.CouncilServedAsync(reader));

        return seen;
    }
}
