using System.Diagnostics;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Tests.Warehouse;

public sealed class RefreshLeaseTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();

    public void Dispose() => warehouse.Dispose();

    [Fact]
    public void Of_two_refreshes_one_gets_the_lease_and_the_other_is_told_who_has_it()
    {
        using var first = RefreshLease.TryTake(warehouse.Folder, "ada", warehouse.Time);
        warehouse.Time.Advance(TimeSpan.FromMinutes(5));

        using var second = RefreshLease.TryTake(warehouse.Folder, "the schedule", warehouse.Time);

        Assert.NotNull(first);
        Assert.Null(second);
        Assert.Equal(
            $"Another refresh is running: started by ada on 21 November 2026 at 08:15:00 UTC, process {Environment.ProcessId}. Wait until it has ended, or cancel it.",
            RefreshLease.WhyRefused(warehouse.Folder));
    }

    [Fact]
    public void A_lease_given_back_is_free()
    {
        warehouse.Lease().Dispose();

        using var next = RefreshLease.TryTake(warehouse.Folder, "ada", warehouse.Time);

        Assert.NotNull(next);
    }

    [Fact]
    public async Task Another_process_that_holds_the_lease_keeps_it_until_it_is_killed()
    {
        warehouse.Lease().Dispose();
        using var other = await HoldInAnotherProcessAsync();

        using var refused = RefreshLease.TryTake(warehouse.Folder, "ada", warehouse.Time);
        other.Kill(entireProcessTree: true);
        await other.WaitForExitAsync();
        using var granted = RefreshLease.TryTake(warehouse.Folder, "ada", warehouse.Time);

        Assert.Null(refused);
        Assert.NotNull(granted);
    }

    [Fact]
    public async Task A_lease_held_here_is_refused_to_another_process()
    {
        using var held = warehouse.Lease();

        using var other = Flock("--nonblock", LockFile, "true");
        await other.WaitForExitAsync();

        Assert.Equal(1, other.ExitCode);
    }

    [Fact]
    public async Task Scratch_files_of_killed_refreshes_are_removed_by_the_next()
    {
        using var lease = warehouse.Lease();
        File.WriteAllText(warehouse.Folder.PublishFile("20261120T020000Z-0001"), "half");
        Directory.CreateDirectory(warehouse.Folder.SpillFolder("20261120T020000Z-0001"));

        var scratch = ScratchWarehouse.Open(lease, "20261121T020000Z-0002", threads: 1, memoryLimit: "100MB");

        Assert.All(warehouse.InWork(), name => Assert.StartsWith("20261121T020000Z-0002", name, StringComparison.Ordinal));
        await scratch.DisposeAsync();
        Assert.Empty(warehouse.InWork());
    }

    private string LockFile => Path.Combine(warehouse.Folder.Work, "refresh.lock");

    private async Task<Process> HoldInAnotherProcessAsync()
    {
        var holder = Flock("--no-fork", LockFile, "sh", "-c", "echo held; exec cat");
        Assert.Equal("held", await holder.StandardOutput.ReadLineAsync());
        return holder;
    }

    private static Process Flock(params string[] arguments) =>
        Process.Start(new ProcessStartInfo("flock", arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true })
        ?? throw new InvalidOperationException("The command flock did not start.");
}
