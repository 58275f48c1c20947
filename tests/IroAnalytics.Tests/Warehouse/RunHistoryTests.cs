using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Tests.Warehouse;

public sealed class RunHistoryTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();

    public void Dispose() => warehouse.Dispose();

    [Fact]
    public async Task Runs_are_listed_newest_first_with_the_current_one_marked()
    {
        var first = await warehouse.PublishAsync("first");
        warehouse.Time.Advance(TimeSpan.FromDays(1));
        var second = await warehouse.PublishAsync("second");

        var runs = new RunHistory(warehouse.Folder).List();

        Assert.Equal([second, first], runs.Select(run => run.Pointer));
        Assert.Equal([true, false], runs.Select(run => run.IsCurrent));
    }

    [Fact]
    public async Task An_unknown_run_is_refused_with_those_there_are()
    {
        var first = await warehouse.PublishAsync("first");
        var second = await warehouse.PublishAsync("second");

        var problem = await Assert.ThrowsAsync<WarehouseProblemException>(
            () => new RunHistory(warehouse.Folder).RollbackAsync("20200101T000000Z-0001", CancellationToken.None));

        Assert.Equal(
            $"There is no run '20200101T000000Z-0001' in '{warehouse.Folder.Path}'. Those there are: {second.Run}, {first.Run}.", problem.Message);
        Assert.Equal(second, RunPointer.Current(warehouse.Folder));
    }

    [Fact]
    public async Task Where_nothing_is_published_there_is_nothing_to_go_back_to()
    {
        var problem = await Assert.ThrowsAsync<WarehouseProblemException>(
            () => new RunHistory(warehouse.Folder).RollbackAsync("../current", CancellationToken.None));

        Assert.Equal(
            $"There is no run '../current' in '{warehouse.Folder.Path}', for nothing is published there. Refresh first.", problem.Message);
    }

    [Fact]
    public async Task A_damaged_pointer_is_mended_by_rolling_back()
    {
        var published = await warehouse.PublishAsync("Northmere");
        await File.WriteAllTextAsync(warehouse.Folder.Pointer, "{");

        await new RunHistory(warehouse.Folder).RollbackAsync(published.Run, CancellationToken.None);

        Assert.Equal(published, RunPointer.Current(warehouse.Folder));
    }

    [Fact]
    public async Task A_publication_after_going_back_is_newer_than_all_before()
    {
        var first = await warehouse.PublishAsync("first", kept: 2);
        await warehouse.PublishAsync("second", kept: 2);
        await new RunHistory(warehouse.Folder).RollbackAsync(first.Run, CancellationToken.None);

        var third = await warehouse.PublishAsync("third", kept: 2);

        Assert.Equal(third, RunPointer.Current(warehouse.Folder));
        Assert.Equal(["20261121T081500Z-0002", "20261121T081500Z-0003"], warehouse.RunFiles());
    }

    [Fact]
    public async Task Names_of_runs_grow_even_where_the_clock_was_put_back()
    {
        var first = await warehouse.PublishAsync("first");
        warehouse.Time.Advance(TimeSpan.FromHours(-1));

        var second = await warehouse.PublishAsync("second");

        Assert.Equal("20261121T081500Z-0001", first.Run);
        Assert.Equal("20261121T081500Z-0002", second.Run);
    }
}
