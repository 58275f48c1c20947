using System.Diagnostics;
using IroAnalytics.Pipeline.Simulation;
using IroAnalytics.Pipeline.Warehouse;
using IroAnalytics.Tests.Extracts;

namespace IroAnalytics.Tests.Commands;

public sealed class RefreshProcessTests : IDisposable
{
    private readonly ExtractFolderBuilder extracts = ExtractFolderBuilder.Empty();
    private readonly string warehouse = Directory.CreateTempSubdirectory("iro-processes-").FullName;

    public RefreshProcessTests() =>
        Simulator.Write(new SimulationOptions(extracts.Path, Children: 60, Years: 2), progress: null, CancellationToken.None);

    [Fact]
    public async Task Of_two_refreshes_at_once_one_publishes_and_the_other_says_who_holds_the_lease()
    {
        using var first = Start();
        await UntilAsync(() => RefreshLease.Holder(new(warehouse)) is not null);

        var (exitCode, _, errors) = await IroProcess.RunAsync("refresh", "--extracts", extracts.Path, "--warehouse", warehouse);

        Assert.Equal(1, exitCode);
        Assert.StartsWith("Another refresh is running: started by the command line", errors, StringComparison.Ordinal);
        Assert.Contains($"process {first.Id}.", errors, StringComparison.Ordinal);
        Assert.Equal(0, (await first.EndAsync()).ExitCode);
        Assert.Single(new RunHistory(new(warehouse)).List());
    }

    [Fact]
    public async Task A_refresh_killed_at_any_moment_changes_nothing_that_is_served_and_the_next_one_publishes()
    {
        var clock = Stopwatch.StartNew();
        await PublishAsync();
        var whole = clock.Elapsed;
        var former = Current();

        foreach (var share in (double[])[0.15, 0.4, 0.55, 0.7, 0.8, 0.9])
        {
            using var refresh = Start();
            await Task.WhenAny(refresh.EndAsync(), Task.Delay(whole * share));
            if (!refresh.HasEnded) await refresh.KillAsync();

            Assert.Equal(await NewestPublishedAsync(), Current());
            Assert.True(await ServesAsync(), $"Nothing is served after a kill at {share} of a refresh.");
        }

        var before = Current();
        await PublishAsync();
        Assert.NotEqual(former, Current());
        Assert.NotEqual(before, Current());
        Assert.Empty(Directory.EnumerateFiles(new WarehouseFolder(warehouse).Work, "*.duckdb"));
    }

    [Fact]
    public async Task A_refresh_killed_while_it_builds_its_run_leaves_the_former_run_current()
    {
        await PublishAsync();
        var former = Current();
        var work = new WarehouseFolder(warehouse).Work;
        using var refresh = Start();
        await UntilAsync(() => Directory.EnumerateFiles(work, "*.publish.duckdb").Any());

        await refresh.KillAsync();

        Assert.Equal(former, Current());
        Assert.True(await ServesAsync());
        await PublishAsync();
        Assert.NotEqual(former, Current());
    }

    public void Dispose()
    {
        extracts.Dispose();
        Directory.Delete(warehouse, recursive: true);
    }

    /// <summary>Looks again and again until something is so; a state that never comes fails the test.</summary>
    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!isSo()) await Task.Delay(5, patience.Token);
    }

    private IroProcess Start() => IroProcess.Start("refresh", "--extracts", extracts.Path, "--warehouse", warehouse, "--no-risk");

    private async Task PublishAsync()
    {
        using var refresh = Start();
        Assert.Equal(0, (await refresh.EndAsync()).ExitCode);
    }

    private string? Current() => RunPointer.Current(new(warehouse))?.Run;

    private async Task<string?> NewestPublishedAsync()
    {
        await using var published = new PublishedWarehouse(new(warehouse), new());
        await using var run = await published.OpenAsync(CancellationToken.None);
        return run?.Pointer.Run;
    }

    private async Task<bool> ServesAsync()
    {
        var (exitCode, output, _) = await IroProcess.RunAsync("indicators", "--warehouse", warehouse, "--period", "2025-26", "--format", "json");
        return exitCode == 0 && output.Contains("looked-after", StringComparison.Ordinal);
    }
}
