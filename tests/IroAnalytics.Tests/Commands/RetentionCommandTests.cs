using IroAnalytics.Tests.Warehouse;

namespace IroAnalytics.Tests.Commands;

public sealed class RetentionCommandTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();

    public void Dispose() => warehouse.Dispose();

    [Fact]
    public async Task A_dry_run_says_what_would_go_and_the_same_without_it_takes_just_that()
    {
        var old = await warehouse.PublishAsync("old");
        var current = await warehouse.PublishAsync("new");
        string[] retention = ["retention", "--warehouse", warehouse.Folder.Path, "--runs-kept", "1"];

        var (exitCode, output, errors) = await IroProcess.RunAsync([.. retention, "--dry-run"]);

        Assert.Equal((0, ""), (exitCode, errors));
        Assert.StartsWith($"would remove run {old.Run} (the newest 1 runs are kept)", output, StringComparison.Ordinal);
        Assert.Contains("The audit log is kept whole", output, StringComparison.Ordinal);
        Assert.Equal([old.Run, current.Run], warehouse.RunFiles());

        Assert.Equal(0, (await IroProcess.RunAsync(retention)).ExitCode);
        Assert.Equal([current.Run], warehouse.RunFiles());
    }

    [Theory]
    [InlineData("--runs-kept", "0")]
    [InlineData("--extract-days", "30")]
    public async Task What_cannot_be_meant_is_refused_before_anything_is_removed(string option, string value)
    {
        var published = await warehouse.PublishAsync("Northmere");

        var (exitCode, _, errors) = await IroProcess.RunAsync("retention", "--warehouse", warehouse.Folder.Path, option, value);

        Assert.Equal(2, exitCode);
        Sentence.IsReadable(errors.Trim());
        Assert.Equal([published.Run], warehouse.RunFiles());
    }
}
