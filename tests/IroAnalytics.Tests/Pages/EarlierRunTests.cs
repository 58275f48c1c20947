using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using IroAnalytics.DuckDb;
using IroAnalytics.Pipeline.Modelling;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Tests.Pages;

/// <summary>A dashboard over a run that an earlier version published.</summary>
public sealed class EarlierRunTests
{
    private static readonly string[] Pages =
        ["/", "/board", "/indicators/looked-after", "/reviews-due", "/worklist", "/data-quality", "/extracts", "/escalations/themes", "/child/abc", "/dip-sample", "/risk-model"];

    [Theory]
    [InlineData("alter table marts.child_state drop column age_group", "marts.child_state.age_group")]
    [InlineData("drop table risk.monitor", "risk.monitor.as_of")]
    public async Task Every_page_says_in_one_sentence_that_a_refresh_is_needed_and_the_jobs_can_be_started(string change, string missing)
    {
        using var warehouse = await RiskWarehouse.CopyAsync();
        var run = await ChangeAsync(warehouse.Folder, change);
        await using var dashboard = DashboardFactory.Over(warehouse.Folder.Path);
        using var client = await dashboard.SignedInAsync("admin");
        var sentence = $"Run {run} was published by an earlier version of IRO Analytics, without {missing}, which this version reads. Refresh once, and the figures are there again.";

        foreach (var path in Pages)
        {
            var answer = await client.GetAsync(path);
            var page = await DashboardFactory.ParseAsync(answer);
            Assert.Equal((path, HttpStatusCode.ServiceUnavailable, sentence), (path, answer.StatusCode, page.QuerySelector(".standfirst")?.TextContent));
        }

        var api = await client.GetAsync("/api/v1/indicators/looked-after?length=quarter&last=4");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, api.StatusCode);
        Assert.Equal(sentence, (await api.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString());
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/jobs")).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync("/health/ready")).StatusCode);
    }

    private static async Task<string> ChangeAsync(WarehouseFolder folder, string change)
    {
        var pointer = RunPointer.Current(folder) ?? throw new InvalidOperationException("Nothing is published.");
        await using (var database = DuckDbDatabase.Open(new DuckDbOptions(folder.RunFile(pointer.Run))))
        {
            await using var connection = database.Connect();
            await connection.RunAsync(change, CancellationToken.None);
            await connection.RunAsync("checkpoint", CancellationToken.None);
        }

        var changed = pointer with { Sha256 = await Publication.Sha256Async(folder.RunFile(pointer.Run), CancellationToken.None) };
        changed.Write(folder.RunPointerFile(pointer.Run));
        changed.Write(folder.Pointer);
        return pointer.Run;
    }
}
