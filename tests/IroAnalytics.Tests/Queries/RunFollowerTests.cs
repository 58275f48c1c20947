using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Warehouse;
using IroAnalytics.Tests.Warehouse;

namespace IroAnalytics.Tests.Queries;

public sealed class RunFollowerTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();

    [Fact]
    public async Task A_run_that_is_published_is_served_although_nobody_asks_until_the_dashboard_is_gone()
    {
        var preparation = new Told();
        await using var served = new PublishedWarehouse(warehouse.Folder, new(Patience: TimeSpan.Zero), preparation);
        await warehouse.PublishAsync("first");
        await TemporaryWarehouse.CouncilServedAsync(served);
        var follower = new RunFollower(served, TimeProvider.System);
        await follower.StartAsync(CancellationToken.None);
        var following = follower.ExecuteTask ?? throw new InvalidOperationException("It never began.");

        await warehouse.PublishAsync("second");
        Assert.Equal("second", await preparation.Council.WaitAsync(TimeSpan.FromMinutes(1)));
        follower.Dispose();

        await following.WaitAsync(TimeSpan.FromMinutes(1));
    }

    public void Dispose() => warehouse.Dispose();

    /// <summary>Tells of the run that takes the place of another.</summary>
    private sealed class Told : IRunPreparation
    {
        private readonly TaskCompletionSource<string> council = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Council => council.Task;

        public async Task PrepareAsync(PublishedRun run, CancellationToken cancellation) => council.SetResult(await TemporaryWarehouse.CouncilAsync(run));
    }
}
