using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Pipeline.Commands;

/// <summary>Opens the current run of a warehouse for one command.</summary>
internal static class CurrentRun
{
    public static async Task<int> ReadAsync(string warehouse, Func<PublishedRun, Task> work, CancellationToken cancellation)
    {
        await using var published = new PublishedWarehouse(new(warehouse), new(VerifySha256: false, Shape: PublishedShape.OfThisVersion));
        await using var run = await published.OpenAsync(cancellation);
        if (run is null)
            return await CommandLine.SayAsync($"Nothing is published in '{warehouse}' yet. Run: iro refresh --extracts DIR --warehouse {warehouse}", ExitCode.InputRefused);

        await work(run);
        return ExitCode.Done;
    }
}
