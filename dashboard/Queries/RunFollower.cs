using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>Looks every second whether a run was published, by this process or another, so that nobody who opens a page waits for it to be opened.</summary>
/// <param name="warehouse">Where runs are published.</param>
/// <param name="time">The clock.</param>
internal sealed class RunFollower(PublishedWarehouse warehouse, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var looks = new PeriodicTimer(BetweenLooks, time);
        try
        {
            while (await looks.WaitForNextTickAsync(stoppingToken)) await warehouse.FollowAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The dashboard stops: to have been told so is no failure.
        }
    }
}
