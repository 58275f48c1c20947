using IroAnalytics.Dashboard.Access;
using IroAnalytics.Pipeline.Warehouse;
using IroAnalytics.Tests.Warehouse;

namespace IroAnalytics.Tests.Access;

public sealed class ChildReferenceTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();

    public void Dispose() => warehouse.Dispose();

    [Fact]
    public async Task A_child_keeps_its_reference_across_restarts_and_has_another_elsewhere()
    {
        using var elsewhere = new TemporaryWarehouse();

        var first = await OfAsync(warehouse, "AB123");

        Assert.Equal(first, await OfAsync(warehouse, "AB123"));
        Assert.NotEqual(first, await OfAsync(warehouse, "AB124"));
        Assert.NotEqual(first, await OfAsync(elsewhere, "AB123"));
        Assert.Matches("^[A-Za-z0-9_-]{22}$", first);
    }

    [Fact]
    public async Task A_reference_leads_to_its_child_only_among_those_that_may_be_read()
    {
        await using var operations = new OpenOperations(warehouse.Folder, warehouse.Time);
        var references = await new ChildReferences(operations).OpenAsync(CancellationToken.None);
        var reference = references.Of("AB124");

        Assert.Equal("AB124", ChildPages.Of(references, ["AB123", "AB124"]).Find(reference));
        Assert.Null(ChildPages.Of(references, ["AB123"]).Find(reference));
        Assert.Null(ChildPages.Of(references, ["AB124"]).Find("AB124"));
        Assert.Null(ChildPages.None.Find(reference));
    }

    private static async Task<string> OfAsync(TemporaryWarehouse at, string child)
    {
        await using var operations = new OpenOperations(at.Folder, at.Time);
        return (await new ChildReferences(operations).OpenAsync(CancellationToken.None)).Of(child);
    }
}
