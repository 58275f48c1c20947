using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Tests.Warehouse;

/// <summary>What a refresh that was killed leaves behind, stage by stage, changes nothing that is served and stops no later refresh.</summary>
public sealed class KilledRefreshTests : IDisposable
{
    private const string Killed = "20261121T081500Z-0002";

    private readonly TemporaryWarehouse warehouse = new();

    public void Dispose() => warehouse.Dispose();

    [Theory]
    [InlineData("building")]
    [InlineData("own pointer written")]
    [InlineData("file renamed")]
    [InlineData("pointer half written")]
    public async Task The_former_run_is_served_and_the_next_refresh_publishes(string stage)
    {
        await warehouse.PublishAsync("former");
        await LeaveBehindAsync(stage);
        await using var reader = warehouse.Reader();

        var served = await TemporaryWarehouse.CouncilServedAsync(reader);
        var next = await warehouse.PublishAsync("next");

        Assert.Equal("former", served);
        Assert.Equal("next", await TemporaryWarehouse.CouncilServedAsync(reader));
        Assert.Empty(Directory.GetFiles(warehouse.Folder.Path, "*.tmp", SearchOption.AllDirectories));
        Assert.Equal(warehouse.RunFiles().Count, Directory.GetFiles(warehouse.Folder.Runs, "*.json").Length);
        Assert.Empty(warehouse.InWork());
        Assert.Equal(next, new RunHistory(warehouse.Folder).List()[0].Pointer);
    }

    private async Task LeaveBehindAsync(string stage)
    {
        var folder = warehouse.Folder;
        switch (stage)
        {
            case "building":
                await File.WriteAllTextAsync(folder.PublishFile(Killed), "half a database");
                await File.WriteAllTextAsync($"{folder.PublishFile(Killed)}.wal", "half a log");
                Directory.CreateDirectory(folder.SpillFolder(Killed));
                await File.WriteAllTextAsync(Path.Combine(folder.SpillFolder(Killed), "spilled"), "rows");
                break;
            case "own pointer written":
                await File.WriteAllTextAsync(folder.RunPointerFile(Killed), await File.ReadAllTextAsync(folder.Pointer));
                break;
            case "file renamed":
                var former = Assert.Single(warehouse.RunFiles());
                File.Copy(folder.RunFile(former), folder.RunFile(Killed));
                await File.WriteAllTextAsync(
                    folder.RunPointerFile(Killed),
                    (await File.ReadAllTextAsync(folder.Pointer)).Replace(former, Killed, StringComparison.Ordinal));
                break;
            default:
                await File.WriteAllTextAsync($"{folder.Pointer}.4711-abc.tmp", "{ \"run\": \"2026");
                break;
        }
    }
}
