using System.Security.Cryptography;
using System.Text.Json;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Tests.Warehouse;

public sealed class PublicationTests : IDisposable
{
    private readonly TemporaryWarehouse warehouse = new();

    public void Dispose() => warehouse.Dispose();

    [Fact]
    public async Task The_pointer_names_the_run_its_hash_its_days_and_its_definitions()
    {
        var published = await warehouse.PublishAsync("Northmere");

        using var pointer = JsonDocument.Parse(await File.ReadAllTextAsync(warehouse.Folder.Pointer));
        var hash = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(warehouse.Folder.RunFile(published.Run))));
        Assert.Equal(
            ["run", "sha256", "asAt", "knownAt", "definitionsVersion", "created"],
            pointer.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal("20261121T081500Z-0001", pointer.RootElement.GetProperty("run").GetString());
        Assert.Equal(hash, pointer.RootElement.GetProperty("sha256").GetString());
        Assert.Equal("2026-10-31", pointer.RootElement.GetProperty("asAt").GetString());
        Assert.Equal("2026-11-02", pointer.RootElement.GetProperty("knownAt").GetString());
        Assert.Equal(3, pointer.RootElement.GetProperty("definitionsVersion").GetInt32());
        Assert.Equal("2026-11-21T08:15:00+00:00", pointer.RootElement.GetProperty("created").GetString());
        Assert.Equal(published, RunPointer.Current(warehouse.Folder));
    }

    [Fact]
    public async Task A_published_file_holds_what_was_chosen_and_nothing_else()
    {
        await warehouse.PublishAsync("Northmere");

        Assert.Equal(
            [
                "indicators.looked_after", "marts.child_state", "quality.finding", "reference.bank_holiday", "reference.code_set",
                "reference.comparator", "reference.setting", "reference.target", "reference.timescale",
                "risk.band", "risk.definition", "risk.event_share", "risk.feature", "risk.label", "risk.model", "risk.monitor", "risk.reason", "risk.record", "risk.score",
                "run.extract", "run.run", "run.stage",
            ],
            await ColumnAsync("select table_schema || '.' || table_name from information_schema.tables order by 1"));
    }

    [Fact]
    public async Task Rows_keep_their_order_and_views_answer()
    {
        await warehouse.PublishAsync("Northmere");

        Assert.Equal(["299999", "299998"], await ColumnAsync("select child_id::varchar from marts.child_state limit 2"));
        Assert.Equal(["300000"], await ColumnAsync("select count(*)::varchar from indicators.looked_after"));
    }

    [Fact]
    public async Task Nothing_is_left_in_the_work_folder()
    {
        await warehouse.PublishAsync("Northmere");

        Assert.Empty(warehouse.InWork());
    }

    [Fact]
    public async Task A_run_without_a_table_that_readers_need_is_refused_in_a_sentence_and_the_former_one_stays()
    {
        var former = await warehouse.PublishAsync("Northmere");
        var contents = PublicationContents.Standard with { Tables = ["reference.target", "reference.weather"] };

        var problem = await Assert.ThrowsAsync<WarehouseProblemException>(() => warehouse.PublishAsync("Southmere", contents: contents));

        Assert.Equal(
            "The run has no reference.weather, which the dashboard reads, and was not published. Add the model that makes it.", problem.Message);
        Assert.Equal(former, RunPointer.Current(warehouse.Folder));
        Assert.Equal([former.Run], warehouse.RunFiles());
    }

    [Fact]
    public async Task Cancelling_publishes_nothing()
    {
        var former = await warehouse.PublishAsync("Northmere");
        using var lease = warehouse.Lease();
        await using var scratch = ScratchWarehouse.Open(lease, RunName.Next(warehouse.Folder, warehouse.Time));
        await TemporaryWarehouse.FillAsync(scratch, "Southmere");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new Publication(scratch, 12).PublishAsync(
            PublicationContents.Standard, new(default, default, 1, default), new CancellationToken(canceled: true)));

        Assert.Equal(former, RunPointer.Current(warehouse.Folder));
        Assert.Equal([former.Run], warehouse.RunFiles());
    }

    [Fact]
    public async Task The_newest_runs_are_kept()
    {
        for (var month = 1; month <= 5; month++)
            await warehouse.PublishAsync($"month {month}", kept: 3);

        Assert.Equal(
            ["20261121T081500Z-0003", "20261121T081500Z-0004", "20261121T081500Z-0005"], warehouse.RunFiles());
        Assert.Equal(3, Directory.GetFiles(warehouse.Folder.Runs, "*.json").Length);
    }

    [Fact]
    public async Task A_run_that_this_process_still_reads_is_kept_until_it_does_no_more()
    {
        var first = await warehouse.PublishAsync("first", kept: 1);
        await using (var reader = warehouse.Reader())
        {
            await using var pinned = await reader.OpenAsync(CancellationToken.None);
            await warehouse.PublishAsync("second", kept: 1);
            Assert.Contains(first.Run, warehouse.RunFiles());
        }

        var third = await warehouse.PublishAsync("third", kept: 1);

        Assert.Equal([third.Run], warehouse.RunFiles());
    }

    [Theory]
    [InlineData("runs")]
    [InlineData("work")]
    public void A_folder_that_cannot_be_made_is_told_in_one_sentence(string name)
    {
        File.WriteAllText(Path.Combine(warehouse.Folder.Path, name), "a file where a folder should be");

        var problem = Assert.Throws<WarehouseProblemException>(() => warehouse.Lease());

        Assert.StartsWith($"The warehouse folder '{warehouse.Folder.Path}' cannot be used", problem.Message, StringComparison.Ordinal);
        Assert.EndsWith("Put that right, or name another folder.", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_disk_is_told_in_one_sentence()
    {
        var full = new IOException("No space left on device : 'warehouse/work/x.duckdb'", 28);

        Assert.True(WarehouseProblemException.Explains(full));
        Assert.Equal(
            "The disk that holds the warehouse folder 'warehouse' is full. Free some space and refresh again; what was published before is still served.",
            WarehouseProblemException.From(full, "warehouse").Message);
    }

    private async Task<IReadOnlyList<string>> ColumnAsync(string sql)
    {
        await using var reader = warehouse.Reader();
        await using var run = await reader.OpenAsync(CancellationToken.None);
        Assert.NotNull(run);
        await using var command = run.Connection.CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await rows.ReadAsync())
            values.Add(rows.GetString(0));

        return values;
    }
}
