using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Indicators.SmallNumbers;
using IroAnalytics.Pipeline.Warehouse;
using IroAnalytics.Tests.Warehouse;
using Microsoft.Extensions.DependencyInjection;

namespace IroAnalytics.Tests.Queries;

/// <summary>What people look at is read of a run that was just published before they ask for it.</summary>
public sealed class RunPreparationTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();
    private readonly ManualTime clock = new(new DateTimeOffset(2026, 11, 30, 9, 0, 0, TimeSpan.Zero));
    private readonly List<string> read = [];

    [Fact]
    public async Task What_was_asked_is_answered_of_the_next_run_before_that_is_served()
    {
        await using var dashboard = await ServedAsync();
        var first = await AskAsync(dashboard, "question", sees: true);
        var second = await PublishAsync(dashboard);

        Assert.Equal([first, second], read);
        Assert.Equal(second, await AskAsync(dashboard, "question", sees: true));
        Assert.Equal([first, second], read);
    }

    [Fact]
    public async Task What_was_asked_by_one_who_may_not_see_small_numbers_is_not_read_ahead()
    {
        await using var dashboard = await ServedAsync();
        var first = await AskAsync(dashboard, "question", sees: false);
        await PublishAsync(dashboard);

        Assert.Equal([first], read);
    }

    [Fact]
    public async Task What_nobody_asked_for_an_hour_is_not_read_ahead()
    {
        await using var dashboard = await ServedAsync();
        var first = await AskAsync(dashboard, "question", sees: true);
        clock.Advance(TimeSpan.FromMinutes(61));
        await PublishAsync(dashboard);
        await PublishAsync(dashboard);

        Assert.Equal([first], read);
    }

    [Fact]
    public async Task What_cannot_be_read_ahead_keeps_neither_the_rest_nor_the_run_from_being_served()
    {
        await using var dashboard = await ServedAsync();
        var first = await AskAsync(dashboard, "question", sees: true);
        await using (var current = await OpenAsync(dashboard, sees: true))
            await current.OnceAsync("unlucky", (run, _) => run.Facts.Run == first ? Task.FromResult(first) : throw new InvalidOperationException("Not of this one."), CancellationToken.None);
        var second = await PublishAsync(dashboard);

        Assert.Equal([first, second], read);
        Assert.Equal(second, await AskAsync(dashboard, "question", sees: true));
    }

    public void Dispose() => warehouse.Dispose();

    private async Task<ServiceProvider> ServedAsync()
    {
        await warehouse.PublishAsync("first");
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(warehouse.Folder)
            .AddSingleton(new PublishedWarehouseOptions())
            .AddSingleton<PublishedWarehouse>()
            .AddSingleton<OpenOperations>()
            .AddSingleton<RunCache>()
            .AddSingleton<RunPreparation>()
            .AddSingleton<IRunPreparation>(provider => provider.GetRequiredService<RunPreparation>())
            .AddSingleton<IEarlierRuns, EarlierRuns>()
            .AddSingleton<SharedRuns>()
            .BuildServiceProvider();
    }

    private async Task<string> PublishAsync(ServiceProvider dashboard)
    {
        var pointer = await warehouse.PublishAsync("next");
        await dashboard.GetRequiredService<PublishedWarehouse>().FollowAsync(CancellationToken.None);
        return pointer.Run;
    }

    private async Task<string> AskAsync(ServiceProvider dashboard, string question, bool sees)
    {
        await using var current = await OpenAsync(dashboard, sees);
        return await current.OnceAsync(
            question,
            (run, _) =>
            {
                read.Add(run.Facts.Run);
                return Task.FromResult(run.Facts.Run);
            },
            CancellationToken.None);
    }

    private static async Task<CurrentRun> OpenAsync(ServiceProvider dashboard, bool sees)
    {
        var current = ActivatorUtilities.CreateInstance<CurrentRun>(dashboard, new Audience(sees));
        Assert.True(await current.OpenAsync(CancellationToken.None));
        return current;
    }

    private sealed record Audience(bool SeesSmallNumbers) : IAudience;
}
