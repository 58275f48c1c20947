using System.Data.Common;
using IroAnalytics.DuckDb;
using IroAnalytics.Pipeline.Modelling;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Tests.Warehouse;

/// <summary>What is compared before a run is published: the file as a reader opens it, with what it was made from.</summary>
public sealed class PublicationCopyTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();

    public void Dispose() => warehouse.Dispose();

    [Theory]
    [InlineData("checkpoint", null)]
    [InlineData("delete from marts.child_state where child_id = 7", "marts.child_state has 299999 rows and the original 300000")]
    [InlineData("insert into run.run values ('another')", "run.run has 2 rows and the original 1")]
    [InlineData("delete from marts.placement", "marts.placement has 0 rows and the original 3")]
    public async Task A_copy_that_lost_or_won_a_row_is_not_published(string damage, string? found)
    {
        var problem = await Record.ExceptionAsync(() => CheckAsync(damage));

        Assert.Equal(
            found is null ? null : $"The copy of {found}, so the run was not published. Check the disk and refresh again.",
            (problem as WarehouseProblemException)?.Message);
        Assert.Equal(found is null, problem is null);
    }

    [Fact]
    public async Task A_view_of_what_is_not_there_is_not_published()
    {
        var problem = await Assert.ThrowsAnyAsync<DbException>(() => CheckAsync("alter table marts.child_state rename child_id to child"));

        Assert.Contains("child_id", problem.Message, StringComparison.Ordinal);
    }

    private async Task CheckAsync(string damage)
    {
        using var lease = warehouse.Lease();
        await using var scratch = ScratchWarehouse.Open(lease, RunName.Next(warehouse.Folder, warehouse.Time));
        await TemporaryWarehouse.FillAsync(scratch, "Northmere");
        await using var connection = scratch.Connect();
        await connection.RunAsync($"create table {ScratchWarehouse.Published}.marts.placement as from range(3)", CancellationToken.None);
        var copy = await PublicationCopy.MakeAsync(connection, new(scratch.Connect, most: 2), PublicationContents.Standard, CancellationToken.None);

        await using var damaged = DuckDbDatabase.Open(new(warehouse.Folder.PublishFile(scratch.Run)));
        await using var reading = damaged.Connect();
        await reading.RunAsync(damage, CancellationToken.None);
        await copy.CheckAsync(reading, CancellationToken.None);
    }
}
