using IroAnalytics.Dashboard.Jobs;
using IroAnalytics.Pipeline.Warehouse;
using IroAnalytics.Tests.Warehouse;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace IroAnalytics.Tests.Jobs;

/// <summary>A host that runs the jobs as the dashboard does, with a refresh that each test writes itself.</summary>
internal sealed class JobsFixture : IAsyncDisposable
{
    private readonly IHost host;

    private JobsFixture(IHost host) => this.host = host;

    public JobBoard Board => host.Services.GetRequiredService<JobBoard>();

    public RefreshQueue Queue => host.Services.GetRequiredService<RefreshQueue>();

    public static Task<JobsFixture> StartAsync(TemporaryWarehouse warehouse, Refresh refresh, params (string Name, string Value)[] settings) =>
        StartAsync(warehouse, refresh, warehouse.Time, settings);

    /// <summary>The same by another clock: the scheduler goes by the machine's.</summary>
    public static async Task<JobsFixture> StartAsync(TemporaryWarehouse warehouse, Refresh refresh, TimeProvider time, params (string Name, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value, StringComparer.Ordinal));
        builder.Configuration.AddInMemoryCollection([new("Jobs:ExtractsFolder", Path.Combine(warehouse.Folder.Path, "extracts"))]);
        builder.Services.AddSingleton(warehouse.Folder);
        builder.Services.AddSingleton(new PublishedWarehouse(warehouse.Folder, new()));
        builder.Services.AddSingleton(time);
        builder.Services.AddJobs(builder.Configuration);
        builder.Services.AddSingleton(refresh);
        var built = builder.Build();
        await built.StartAsync();
        return new(built);
    }

    /// <summary>Asks for a refresh.</summary>
    public Task<bool> AskAsync(RefreshRequest request) => Queue.TryAskAsync(request, CancellationToken.None);

    /// <summary>The refreshes of the history, newest first.</summary>
    public Task<IReadOnlyList<JobRun>> HistoryAsync() => HistoryAsync(RefreshJob.Name);

    /// <summary>What the history holds of one job, newest first.</summary>
    public async Task<IReadOnlyList<JobRun>> HistoryAsync(string job)
    {
        var store = await host.Services.GetRequiredService<OpenOperations>().GetAsync(CancellationToken.None);
        return [.. (await store.Jobs.RecentAsync(10, CancellationToken.None)).Where(run => run.Job == job)];
    }

    /// <summary>Waits until so many refreshes have ended, however long the machine takes.</summary>
    public async Task<IReadOnlyList<JobRun>> EndedAsync(int count)
    {
        while (true)
        {
            var ended = (await HistoryAsync()).Where(job => job.EndedAt is not null).ToList();
            if (ended.Count >= count && Board.Running is null)
                return ended;

            await Task.Yield();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }
}
