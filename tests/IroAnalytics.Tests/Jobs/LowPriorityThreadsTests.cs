using System.Collections.Concurrent;
using System.Globalization;
using IroAnalytics.Dashboard.Jobs;
using IroAnalytics.DuckDb;
using IroAnalytics.Pipeline;
using IroAnalytics.Pipeline.Modelling;
using IroAnalytics.Tests.Warehouse;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace IroAnalytics.Tests.Jobs;

public sealed class LowPriorityThreadsTests
{
    private const int Lowered = 10;

    [FactOnLinux]
    public async Task What_is_worked_on_side_by_side_and_what_is_awaited_stays_on_them()
    {
        using var threads = new LowPriorityThreads(3, NullLogger<LowPriorityThreads>.Instance);
        await using var database = DuckDbDatabase.Open(new(DuckDbOptions.InMemory));
        var seen = new ConcurrentBag<int>();

        await threads.RunAsync(async () =>
        {
            seen.Add(Nice());
            await new SideBySide(database.Connect, 2).ForEachAsync(
                ["a", "b", "c"],
                name => name,
                async (connection, name, cancellation) =>
                {
                    await connection.RunAsync($"create table {name} as select 1 as one", cancellation);
                    seen.Add(Nice());
                    await Task.Delay(1, cancellation);
                    seen.Add(Nice());
                },
                CancellationToken.None);
            seen.Add(Nice());
            return true;
        });

        Assert.Equal(Enumerable.Repeat(Lowered, 8), seen);
        Assert.NotEqual(Lowered, await Task.Run(Nice));
    }

    [FactOnLinux]
    public async Task A_refresh_of_the_dashboard_gives_way_to_pages_from_its_first_stage_to_its_last()
    {
        using var warehouse = new TemporaryWarehouse();
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton(warehouse.Folder).AddSingleton<TimeProvider>(warehouse.Time);
        services.AddJobs(new ConfigurationManager());
        await using var provider = services.BuildServiceProvider();
        var stages = new Stages();

        var report = await provider.GetRequiredService<Refresh>()(new PipelineOptions(Sample.Extracts, warehouse.Folder.Path, Sample.AsAt, Threads: 2), stages, CancellationToken.None);

        Assert.Equal(RunOutcome.Published, report.Outcome);
        Assert.Equal(report.Stages.Select(stage => stage.Stage), stages.Seen.Select(one => one.Stage).Distinct());
        Assert.All(stages.Seen, one => Assert.Equal((one.Stage, Lowered), one));
    }

    // The 19th field of a thread's line; the name in brackets before may hold spaces.
    private static int Nice() =>
        int.Parse(File.ReadAllText("/proc/thread-self/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries)[16], CultureInfo.InvariantCulture);

    private sealed class Stages : IProgress<StageProgress>
    {
        public ConcurrentQueue<(string Stage, int Nice)> Seen { get; } = new();

        public void Report(StageProgress value) => Seen.Enqueue((value.Stage, Nice()));
    }

    private sealed class FactOnLinuxAttribute : FactAttribute
    {
        public FactOnLinuxAttribute() => Skip = OperatingSystem.IsLinux() ? null : "Threads have a nice value on Linux alone.";
    }
}
