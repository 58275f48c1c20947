using System.Text.Json;
using IroAnalytics.Pipeline.Simulation;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Tests.Telemetry;

/// <summary>What leaves a dashboard beside its pages, traces, metrics and log lines, has nothing of any child.</summary>
public sealed class NothingOfChildrenTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("iro-telemetry-").FullName;
    private readonly OtlpReceiver collector = new();

    public void Dispose()
    {
        collector.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_refresh_and_pages_about_children_leave_no_number_reference_or_query_in_traces_metrics_and_log()
    {
        var children = Simulate();
        using var dashboard = DashboardProcess.Start(
            ("Warehouse:Folder", Warehouse.Path), ("Jobs:ExtractsFolder", Extracts), ("Jobs:WatchExtracts", "false"),
            ("Access:AllowDemonstrationAccounts", "true"), ("Telemetry:Endpoint", collector.Address));
        using var client = await dashboard.SignedInAsync("admin");

        await RefreshAsync(client);
        var links = await VisitAsync(client);
        await dashboard.StopAsync();

        var (traces, metrics) = (collector.At("/v1/traces"), collector.At("/v1/metrics"));
        Assert.Contains("GET child/{reference}", traces, StringComparison.Ordinal);
        Assert.Contains("Scoring drift risk", traces, StringComparison.Ordinal);
        Assert.Contains("iro.rows.used", traces, StringComparison.Ordinal);
        Assert.Contains("iro.refresh.stage.duration", metrics, StringComparison.Ordinal);
        Assert.Contains("http.server.request.duration", metrics, StringComparison.Ordinal);

        var log = string.Join('\n', dashboard.Log);
        Assert.All(dashboard.Log, line => JsonDocument.Parse(line).Dispose());
        var references = links.Select(link => link.Split('/', '?')[2]).ToList();
        foreach (var text in (string[])[traces, metrics, log])
        {
            Assert.DoesNotContain(children, child => text.Contains(child, StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain(references, reference => text.Contains(reference, StringComparison.Ordinal));
            Assert.DoesNotContain("window=", text, StringComparison.Ordinal);
            Assert.DoesNotContain("not-a-reference", text, StringComparison.Ordinal);
        }
    }

    private WarehouseFolder Warehouse => new(Path.Combine(folder, "warehouse"));

    private string Extracts => Path.Combine(folder, "extracts");

    private static async Task<IReadOnlyList<string>> VisitAsync(HttpClient client)
    {
        using var list = await DashboardProcess.ReadAsync(client, "/reviews-due?window=91");
        var links = list.QuerySelectorAll("a[href^='/child/']").Select(link => link.GetAttribute("href") ?? "").Distinct().Take(5).ToList();
        Assert.NotEmpty(links);
        foreach (var link in links) Assert.Contains("s record - IRO Analytics", await client.GetStringAsync(link), StringComparison.Ordinal);
        await client.GetAsync("/child/not-a-reference?window=7");
        await client.GetAsync("/no-such-page/not-a-reference?window=7");
        return links;
    }

    private List<string> Simulate()
    {
        Simulator.Write(new(Extracts, Children: 60, Years: 2, Until: PublishedDemonstration.AsAt), null, CancellationToken.None);
        var header = Directory.EnumerateFiles(Extracts, "*.csv", SearchOption.AllDirectories).Where(file => Path.GetFileName(file).Contains("eader", StringComparison.Ordinal));
        var children = header.SelectMany(file => File.ReadLines(file).Skip(1)).Select(line => line.Split(',')[0]).Distinct().ToList();
        Assert.InRange(children.Count, 60, int.MaxValue);
        return children;
    }

    private async Task RefreshAsync(HttpClient client)
    {
        await DashboardProcess.SendAsync(client, "/jobs", "/jobs?handler=RunNow");
        while (RunPointer.Current(Warehouse) is null) await Task.Delay(100);
    }
}
