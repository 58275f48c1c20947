using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Indicators.SmallNumbers;
using IroAnalytics.Pipeline.Warehouse;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace IroAnalytics.Tests.Queries;

public sealed class RecordsAwayTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("iro-records-").FullName;

    [Fact]
    public async Task A_run_whose_records_cannot_be_read_says_so_and_does_not_say_that_the_machine_score_may_be_shown()
    {
        var records = new WarehouseFolder(folder);
        await File.WriteAllTextAsync(records.Operations, "no database");
        await using var warehouse = new PublishedWarehouse(new(await PublishedDemonstration.WarehouseAsync()), new());
        await using var operations = new OpenOperations(records, TimeProvider.System);
        using var cache = new RunCache();
        await using var earlier = new EarlierRuns(records, new(), NullLogger<EarlierRuns>.Instance);
        await using var services = new ServiceCollection().BuildServiceProvider();
        var preparation = new RunPreparation(services, TimeProvider.System, NullLogger<RunPreparation>.Instance);
        await using var run = new CurrentRun(warehouse, cache, preparation, new SharedRuns(earlier), operations, new Everybody());

        Assert.True(await run.OpenAsync(CancellationToken.None));

        Assert.Contains(records.Operations, run.RecordsProblem, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private sealed class Everybody : IAudience
    {
        public bool SeesSmallNumbers => true;
    }
}
