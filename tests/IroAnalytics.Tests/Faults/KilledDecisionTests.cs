using System.Collections.Concurrent;
using System.Globalization;
using IroAnalytics.Pipeline.Warehouse;
using IroAnalytics.Tests.Pages;

namespace IroAnalytics.Tests.Faults;

/// <summary>A dashboard that is killed at any moment while people decide on plans.</summary>
public sealed class KilledDecisionTests
{
    private const int SameEveryTime = 20261121;

    [Fact]
    public async Task Every_decision_that_was_answered_is_there_afterwards_and_the_audit_log_has_no_break()
    {
        using var warehouse = await RiskWarehouse.CopyAsync();
        var moments = new Random(SameEveryTime);
        var answered = new ConcurrentQueue<string>();
        for (var kill = 0; kill < LongTests.Times(usually: 3, full: 20); kill++)
        {
            using var dashboard = DashboardProcess.Start(
                ("Access:AllowDemonstrationAccounts", "true"), ("Warehouse:Folder", warehouse.Folder.Path), ("Jobs:Enabled", "false"));
            var deciding = DecideAsync(dashboard, $"Kill {kill}", answered);
            while (!answered.Any(reason => reason.StartsWith($"Kill {kill},", StringComparison.Ordinal)) && !deciding.IsCompleted) await Task.Delay(10);
            await Task.Delay(moments.Next(300));
            await dashboard.KillAsync();
            await Assert.ThrowsAsync<HttpRequestException>(() => deciding);
        }

        await using var store = await OperationsStore.OpenAsync(warehouse.Folder, TimeProvider.System, CancellationToken.None);
        var kept = (await store.Decisions.ListAsync(CancellationToken.None)).Select(decision => decision.Reason).ToList();
        Assert.Empty(answered.Except(kept));
        Assert.Equal(kept.Count, kept.Distinct().Count());
        Assert.Null((await store.Audit.VerifyAsync(CancellationToken.None)).Break);
    }

    /// <summary>Decides again and again, until the dashboard is gone.</summary>
    private static async Task DecideAsync(DashboardProcess dashboard, string name, ConcurrentQueue<string> answered)
    {
        using var browser = await dashboard.SignedInAsync("qa");
        using var list = await DashboardProcess.ReadAsync(browser, "/worklist");
        var reference = list.QuerySelector("input[name=case]")?.GetAttribute("value") ?? throw new InvalidOperationException("The list shows no child.");
        var day = DateTime.UtcNow.AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        for (var number = 1; ; number++)
        {
            var reason = $"{name}, decision {number}";
            await DashboardProcess.SendAsync(
                browser,
                "/worklist",
                "/worklist?handler=decide",
                ("case", reference), ("verdict", "agree"), ("reason", reason), ("owner", "Team manager"), ("reviewOn", day), ("note", ""));
            answered.Enqueue(reason);
        }
    }
}
