using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Tests.Warehouse;

/// <summary>A run that was just published takes the place of the one before when it is open and ready, and nobody waits for it for long.</summary>
public sealed class FollowedWarehouseTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();

    [Fact]
    public async Task While_a_run_is_made_ready_requests_get_the_one_before_and_then_the_new_one()
    {
        var preparation = new HeldPreparation();
        await using var patient = new PublishedWarehouse(warehouse.Folder, new(Patience: TimeSpan.Zero), preparation);
        await warehouse.PublishAsync("first");
        await TemporaryWarehouse.CouncilServedAsync(patient);
        await warehouse.PublishAsync("second");

        var meanwhile = await TemporaryWarehouse.CouncilServedAsync(patient);
        var prepared = await preparation.Begun;
        var still = await TemporaryWarehouse.CouncilServedAsync(patient);
        preparation.Go.SetResult();
        await patient.FollowAsync(CancellationToken.None);

        Assert.Equal(("first", "second", "first"), (meanwhile, prepared, still));
        Assert.Equal("second", await TemporaryWarehouse.CouncilServedAsync(patient));
    }

    [Fact]
    public async Task A_request_that_waits_for_as_long_as_it_takes_gets_the_run_just_published()
    {
        var preparation = new HeldPreparation();
        await using var waiting = new PublishedWarehouse(warehouse.Folder, new(), preparation);
        await warehouse.PublishAsync("first");
        await TemporaryWarehouse.CouncilServedAsync(waiting);
        await warehouse.PublishAsync("second");

        var asked = TemporaryWarehouse.CouncilServedAsync(waiting);
        await preparation.Begun;
        preparation.Go.SetResult();

        Assert.Equal("second", await asked);
    }

    [Fact]
    public async Task A_damaged_run_that_is_followed_leaves_the_one_before_in_service_and_is_told()
    {
        await using var following = new PublishedWarehouse(warehouse.Folder, new(Patience: TimeSpan.Zero));
        await warehouse.PublishAsync("good");
        await TemporaryWarehouse.CouncilServedAsync(following);
        warehouse.CutShort(await warehouse.PublishAsync("damaged"));

        await following.FollowAsync(CancellationToken.None);

        Assert.EndsWith("was changed or cut short since it was published. Make another run current with 'rollback', or refresh.", following.Problem, StringComparison.Ordinal);
        Assert.Equal("good", await TemporaryWarehouse.CouncilServedAsync(following));
    }

    [Fact]
    public async Task Who_closes_does_not_wait_for_a_run_to_be_made_ready()
    {
        var preparation = new HeldPreparation();
        var closed = new PublishedWarehouse(warehouse.Folder, new(Patience: TimeSpan.Zero), preparation);
        await warehouse.PublishAsync("first");
        await TemporaryWarehouse.CouncilServedAsync(closed);
        await warehouse.PublishAsync("second");
        await TemporaryWarehouse.CouncilServedAsync(closed);
        await preparation.Begun;

        await closed.DisposeAsync();

        Assert.False(preparation.Go.Task.IsCompleted);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => closed.OpenAsync(CancellationToken.None));
    }

    public void Dispose() => warehouse.Dispose();

    /// <summary>Makes a run ready when it is told to.</summary>
    private sealed class HeldPreparation : IRunPreparation
    {
        private readonly TaskCompletionSource<string> begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>The council of the run, once somebody has it made ready.</summary>
        public Task<string> Begun => begun.Task;

        public TaskCompletionSource Go { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task PrepareAsync(PublishedRun run, CancellationToken cancellation)
        {
            begun.SetResult(await TemporaryWarehouse.CouncilAsync(run));
            await Go.Task.WaitAsync(cancellation);
        }
    }
}
