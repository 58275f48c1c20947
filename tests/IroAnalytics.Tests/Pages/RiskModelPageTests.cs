using System.Net;
using AngleSharp.Html.Dom;
using IroAnalytics.Pipeline.Warehouse;
using Microsoft.Extensions.DependencyInjection;

namespace IroAnalytics.Tests.Pages;

public sealed class RiskModelPageTests
{
    [Fact]
    public async Task A_manager_switches_the_machine_score_off_and_the_rule_score_lists_at_once_until_it_is_switched_on_again()
    {
        using var warehouse = await RiskWarehouse.ByMachineAsync();
        await using var dashboard = DashboardFactory.Over(warehouse.Folder.Path);
        var manager = await dashboard.SignedInAsync("manager");
        var byMachine = await PageAsync(manager, "/worklist");

        var unreasoned = await SwitchAsync(manager, on: false, "");
        await SwitchAsync(manager, on: false, "The lists crowd out what people know.");
        var off = await PageAsync(manager, "/worklist");
        var offModel = await PageAsync(manager, "/risk-model");
        var offMeasure = await PageAsync(await dashboard.SignedInAsync("board"), "/indicators/drift-risk-high");
        await SwitchAsync(manager, on: true, "Talked through with the team.");
        var onAgain = await PageAsync(manager, "/worklist");

        Assert.Equal(HttpStatusCode.Redirect, unreasoned);
        Assert.Equal("This list is made by the machine score", byMachine.QuerySelector("#h-serving")?.TextContent);
        Assert.Contains("they disagree", byMachine.QuerySelector("ol .trend")?.TextContent, StringComparison.Ordinal);
        Assert.Equal("This list is made by the rule score", off.QuerySelector("#h-serving")?.TextContent);
        Assert.Contains("(manager: The lists crowd out what people know). The rule score makes the list", off.QuerySelector("#h-serving")?.ParentElement?.NextElementSibling?.TextContent, StringComparison.Ordinal);
        Assert.All(off.QuerySelectorAll("ol .trend"), trend => Assert.Contains("Machine score withdrawn", trend.TextContent, StringComparison.Ordinal));
        Assert.Empty(ChildrenOf(byMachine).Intersect(ChildrenOf(off)));
        Assert.Equal("The rule score serves", offModel.QuerySelector("h1")?.TextContent);
        Assert.Contains("withdrawn", offMeasure.QuerySelector(".notice")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(ChildrenOf(byMachine), ChildrenOf(onAgain));
        Assert.Equal(2, (await PageAsync(manager, "/risk-model")).QuerySelectorAll(".history li").Length);
        Assert.Equal(2, (await dashboard.AuditAsync()).Count(entry => entry.Event is { Action: AuditAction.MachineScoreSwitched, Person: "manager" }));
    }

    [Fact]
    public async Task Without_a_model_no_machine_score_is_said_to_be_on()
    {
        using var warehouse = await RiskWarehouse.CopyAsync();
        await using var dashboard = DashboardFactory.Over(warehouse.Folder.Path);
        var manager = await dashboard.SignedInAsync("manager");

        var page = await PageAsync(manager, "/risk-model");
        await SwitchAsync(manager, on: false, "Not before the committee has met.");
        var off = await PageAsync(manager, "/risk-model");

        Assert.Equal("there is no published model yet", page.QuerySelector("[aria-labelledby=h-switch] .sub")?.TextContent);
        Assert.Equal("the machine score is switched off", off.QuerySelector("[aria-labelledby=h-switch] .sub")?.TextContent);
    }

    [Theory]
    [InlineData("qa")]
    [InlineData("iro")]
    public async Task Others_cannot_switch_it_and_see_no_button(string account)
    {
        using var warehouse = await RiskWarehouse.ByMachineAsync();
        await using var dashboard = DashboardFactory.Over(warehouse.Folder.Path);
        var client = await dashboard.SignedInAsync(account);

        var answer = await SwitchAsync(client, on: false, "I would rather not have it.");
        var page = await PageAsync(client, "/risk-model");

        Assert.Equal(HttpStatusCode.Forbidden, answer);
        Assert.Empty(page.QuerySelectorAll("main form"));
        var store = await dashboard.Services.GetRequiredService<OpenOperations>().GetAsync(CancellationToken.None);
        Assert.Empty(await store.MachineScore.ListAsync(CancellationToken.None));
    }

    [Fact]
    public async Task The_machine_list_gives_shares_reasons_up_and_down_with_their_records_and_the_frequency()
    {
        using var warehouse = await RiskWarehouse.ByMachineAsync();
        await using var dashboard = DashboardFactory.Over(warehouse.Folder.Path);

        var opened = (await PageAsync(await dashboard.SignedInAsync("qa"), "/worklist")).QuerySelector("#case");

        var words = string.Join(' ', opened?.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? []);
        Assert.Contains("Of children with a score like this, about 3 in 10 had a drift event within 3 months: 41 of 138 last year.", words, StringComparison.Ordinal);
        Assert.Contains("What could happen by 31 January 2027 Review decision stuck 100%", words, StringComparison.Ordinal);
        Assert.Contains("3 social workers in 12 months (social worker began 21 Sep 2026) raises the score", words, StringComparison.Ordinal);
        Assert.Contains("The same IRO for 12 months (allocated 14 Feb 2025) lowers the score", words, StringComparison.Ordinal);
        Assert.Contains("The two scores disagree: the rule score places this plan", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_card_stands_on_the_page_and_is_given_as_it_was_written()
    {
        using var warehouse = await RiskWarehouse.ByMachineAsync();
        await using var dashboard = DashboardFactory.Over(warehouse.Folder.Path);
        var qa = await dashboard.SignedInAsync("qa");

        var page = await PageAsync(qa, "/risk-model");
        var card = await (await qa.GetAsync("/risk-model?handler=card")).Content.ReadAsStringAsync();

        Assert.Equal(RiskWarehouse.CardJson, card);
        Assert.Contains("by A. Person on 2 November 2026", page.QuerySelector(".facts-list")?.TextContent, StringComparison.Ordinal);
        Assert.All(
            (string[])["h-gate", "h-monitor", "h-groups", "h-labels", "h-features", "h-bands", "h-found", "h-record"],
            id => Assert.NotNull(page.QuerySelector($"#{id}")));
        Assert.Contains("Nobody has decided on a child of a list yet.", page.Body?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_model_is_published_the_page_says_so_and_what_it_would_need()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var qa = await dashboard.SignedInAsync("qa");

        var page = await PageAsync(qa, "/risk-model");

        Assert.Equal("The rule score serves", page.QuerySelector("h1")?.TextContent);
        Assert.Contains("iro risk train", page.QuerySelector(".steps")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await qa.GetAsync("/risk-model?handler=card")).StatusCode);
    }

    [Fact]
    public async Task Decisions_are_counted_with_what_followed()
    {
        using var warehouse = await RiskWarehouse.CopyAsync();
        await using var dashboard = DashboardFactory.Over(warehouse.Folder.Path);
        var store = await dashboard.Services.GetRequiredService<OpenOperations>().GetAsync(CancellationToken.None);
        var qa = await dashboard.SignedInAsync("qa");
        var (drifted, quiet) = await FollowedAsync(warehouse);
        await DecideAsync(store, drifted, Verdict.Agree);
        await DecideAsync(store, quiet, Verdict.Disagree);

        var model = await PageAsync(qa, "/risk-model");
        var list = await PageAsync(qa, "/worklist");

        var rows = model.QuerySelectorAll("[aria-labelledby=h-decisions] tbody tr").Select(row => string.Join(" | ", row.Children.Select(cell => cell.TextContent.Trim()))).ToList();
        Assert.Equal(["Agree | 1 | 1 | 1", "Already known | 0 | 0 | 0", "Disagree | 1 | 1 | 0", "Wrong data | 0 | 0 | 0"], rows[..4]);
        Assert.StartsWith("No decision, where it is known what followed | ", rows[4], StringComparison.Ordinal);
        var followed = list.QuerySelectorAll("[aria-labelledby=h-earlier] tbody tr td:last-child").Select(cell => cell.TextContent).ToList();
        Assert.Contains("No drift event within 3 months.", followed);
        Assert.Contains(followed, words => words.StartsWith("Within 3 months ", StringComparison.Ordinal));
    }

    private static Task DecideAsync(OperationsStore store, string child, Verdict verdict) => store.Decisions.DecideAsync(
        new(child, "2026-06", verdict, "A reason", "QA", new(2026, 7, 20), null, "qa", TimeProvider.System.GetUtcNow(), new("20260702T061400Z-0001", new(2026, 6, 30), "rule", 1, "high")),
        CancellationToken.None);

    private static async Task<(string Drifted, string Quiet)> FollowedAsync(RiskWarehouse warehouse)
    {
        await using var reader = new PublishedWarehouse(warehouse.Folder, new());
        await using var run = await reader.OpenAsync(CancellationToken.None) ?? throw new InvalidOperationException("Nothing is published.");
        await using var command = run.Connection.CreateCommand();
        command.CommandText = """
            select
                min(child_id) filter (where exists (from risk.label where label.child_id = score.child_id and label.as_of = score.as_of)),
                min(child_id) filter (where not exists (from risk.label where label.child_id = score.child_id and label.as_of = score.as_of))
            from risk.score where as_of = '2026-06-30'
            """;
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return (row.GetString(0), row.GetString(1));
    }

    private static List<string> ChildrenOf(IHtmlDocument page) => [.. page.QuerySelectorAll("ol .case h3").Select(child => child.TextContent.Split(' ', '\n').Last(word => word.Length > 3))];

    private static async Task<HttpStatusCode> SwitchAsync(HttpClient client, bool on, string reason) =>
        (await DashboardFactory.SendFormAsync(client, "/risk-model?handler=switch", ("on", on ? "true" : "false"), ("reason", reason))).StatusCode;

    private static async Task<IHtmlDocument> PageAsync(HttpClient client, string path) => await DashboardFactory.ParseAsync(await client.GetAsync(path));
}
