namespace IroAnalytics.Tests;

/// <summary>Where the sample lies.</summary>
internal static class Sample
{
    public static readonly DateOnly AsAt = new(2025, 11, 30);

    public static string Folder { get; } = Path.Combine(Root(), "data", "sample");

    public static string Extracts { get; } = Path.Combine(Folder, "extracts");

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "IroAnalytics.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the solution's folder.");
        return folder;
    }
}

/// <summary>The sample, published once.</summary>
public sealed class SampleRun : IAsyncLifetime
{
    private PublishedFolder? _published;

    public Task<Pipeline.Warehouse.PublishedRun> OpenAsync() => _published?.OpenAsync() ?? throw new InvalidOperationException("The run is not there yet.");

    public async Task InitializeAsync() => _published = await PublishedFolder.RefreshAsync(Sample.Extracts, Sample.AsAt);

    public async Task DisposeAsync()
    {
        if (_published is not null) await _published.DisposeAsync();
    }
}
