using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Tests.Warehouse;

public sealed class PublishedShapeTests
{
    [Fact]
    public async Task What_readers_need_is_what_a_refresh_publishes()
    {
        await using var warehouse = new PublishedWarehouse(new(await PublishedDemonstration.WarehouseAsync()), new(VerifySha256: false));
        await using var run = await warehouse.OpenAsync(CancellationToken.None);
        Assert.NotNull(run);

        var columns = await PublishedShape.OfAsync(run.Connection, CancellationToken.None);

        Approved.Equal(Path.Combine(SourceTree.Root, "pipeline", "Warehouse", "PublishedColumns.txt"), [.. columns.Order(StringComparer.Ordinal)]);
    }
}
