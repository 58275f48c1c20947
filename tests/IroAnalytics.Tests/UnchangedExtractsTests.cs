using IroAnalytics.Pipeline;
using IroAnalytics.Pipeline.Warehouse;
using IroAnalytics.Tests.Extracts;

namespace IroAnalytics.Tests;

public sealed class UnchangedExtractsTests
{
    [Fact]
    public async Task Extracts_that_have_not_changed_are_known_while_their_run_is_served_by_the_same_process()
    {
        using var extracts = ExtractFolderBuilder.WithRequired();
        var (warehouse, _) = await RefreshedWarehouse.OfAsync(extracts);
        using var _ = warehouse;
        await using var served = new PublishedWarehouse(new(warehouse.Path), new());
        await using var run = await served.OpenAsync(CancellationToken.None);

        var again = await warehouse.RefreshAsync(extracts.Path, skipUnchanged: true);

        Assert.NotNull(run);
        Assert.Equal((RunOutcome.Unchanged, run.Facts.Run), (again.Outcome, again.Run));
    }
}
