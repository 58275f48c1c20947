using IroAnalytics.Pipeline;
using IroAnalytics.Pipeline.Indicators;
using IroAnalytics.Pipeline.Simulation;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Tests.Faults;

/// <summary>A machine with too little memory for a run.</summary>
public sealed class LittleMemoryTests : IDisposable
{
    private readonly WarehouseFolder warehouse = new(Directory.CreateTempSubdirectory("iro-little-memory-").FullName);

    public void Dispose() => Directory.Delete(warehouse.Path, recursive: true);

    [Fact]
    public async Task A_refresh_spills_to_disk_and_publishes_the_same_values()
    {
        var served = await PublishedDemonstration.WarehouseAsync();
        var options = new PipelineOptions(
            Path.Combine(Path.GetDirectoryName(served)!, "extracts"), warehouse.Path, PublishedDemonstration.AsAt, Threads: 1, MemoryLimit: "128MB");

        var report = await new PipelineRun(options, TimeProvider.System).ExecuteAsync(null, CancellationToken.None);

        Assert.True(report.Outcome == RunOutcome.Published, report.Message);
        Assert.Equal(await ValuesAsync(served), await ValuesAsync(warehouse.Path));
        Assert.Empty(Directory.EnumerateDirectories(warehouse.Work));
    }

    [Fact]
    public async Task With_next_to_none_it_says_what_to_do_and_leaves_what_is_served()
    {
        var served = await PublishedDemonstration.WarehouseAsync();
        var options = new PipelineOptions(
            Path.Combine(Path.GetDirectoryName(served)!, "extracts"), warehouse.Path, PublishedDemonstration.AsAt, Threads: 1, MemoryLimit: "10MB");

        var report = await new PipelineRun(options, TimeProvider.System).ExecuteAsync(null, CancellationToken.None);

        Assert.NotEqual(RunOutcome.Published, report.Outcome);
        Assert.Contains("memory", report.Message, StringComparison.OrdinalIgnoreCase);
        Assert.False(File.Exists(warehouse.Pointer));
    }

    // So large that the two largest lists do not fit at once: of a smaller folder the least memory that is given holds both.
    [Fact]
    public async Task The_lists_of_a_council_are_read_in_what_learning_leaves_of_the_memory()
    {
        var folder = Path.Combine(warehouse.Path, "extracts");
        Simulator.Write(new(folder, Children: 1000, Years: 5), progress: null, CancellationToken.None);

        await using var extracts = await RiskExtracts.ReadAsync(folder, Simulator.DefaultUntil, CancellationToken.None);

        Assert.Null(extracts.Refusal);
        Assert.NotEmpty(extracts.Rows.Groups);
    }

    private static async Task<IReadOnlyList<string>> ValuesAsync(string folder)
    {
        await using var published = new PublishedWarehouse(new(folder), new(VerifySha256: false));
        await using var run = await published.OpenAsync(CancellationToken.None) ?? throw new InvalidOperationException("Nothing is published.");
        var reader = new IndicatorReader(run.Connection, run.Facts);
        var periods = PublishedFolder.Periods(new(2024, 4, 1), PublishedDemonstration.AsAt);
        var values = new List<string>();
        foreach (var indicator in IndicatorCatalogue.All)
            values.AddRange((await reader.ValuesAsync(indicator, IndicatorSlice.Of(periods), CancellationToken.None)).Select(value => $"{indicator.Id} {value.Period.Key} {value.Value}"));
        return values;
    }
}
