using IroAnalytics.Pipeline;
using IroAnalytics.Pipeline.Simulation;

namespace IroAnalytics.Tests;

/// <summary>A small council's invented extracts, published once for all tests of a process.</summary>
public static class PublishedDemonstration
{
    private static readonly Lazy<Task<string>> Published = new(PublishAsync);

    /// <summary>The last day the extracts describe.</summary>
    public static DateOnly AsAt { get; } = new(2026, 10, 31);

    /// <summary>The warehouse folder, published into at the first call.</summary>
    public static Task<string> WarehouseAsync() => Published.Value;

    private static async Task<string> PublishAsync()
    {
        var folder = Directory.CreateTempSubdirectory("iro-demonstration-").FullName;
        var extracts = Path.Combine(folder, "extracts");
        var warehouse = Path.Combine(folder, "warehouse");
        Simulator.Write(new(extracts, Children: 150, Years: 3, Until: AsAt), null, CancellationToken.None);
        var report = await new PipelineRun(new(extracts, warehouse, AsAt), TimeProvider.System).ExecuteAsync(null, CancellationToken.None);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return report.Outcome == RunOutcome.Published ? warehouse : throw new InvalidOperationException(report.Message);
    }
}
