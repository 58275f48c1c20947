using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using IroAnalytics.Dashboard.Access;
using IroAnalytics.Pipeline.Warehouse;
using Microsoft.Extensions.DependencyInjection;

namespace IroAnalytics.Tests.Pages;

public sealed partial class WorklistPageTests
{
    private static readonly (string Field, string Value)[] WrongFields =
        [("verdict", ""), ("verdict", "maybe"), ("reason", " "), ("owner", ""), ("reviewOn", "2020-01-01"), ("reviewOn", "soon")];

    [Fact]
    public async Task The_list_is_capped_and_says_of_each_child_band_frequency_reasons_facts_and_the_other_score()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();

        var page = await PageAsync(await dashboard.SignedInAsync("qa"), "/worklist");

        var children = int.Parse(Children().Match(page.QuerySelector(".chips")?.TextContent ?? "").Groups["children"].Value, System.Globalization.CultureInfo.InvariantCulture);
        var cases = page.QuerySelectorAll("ol .case");
        Assert.Equal(Math.Min(20, (int)Math.Ceiling(children / 10.0)), cases.Length);
        Assert.All(cases, one => Assert.Matches("(High|Medium|Low)", one.QuerySelector(".band")?.TextContent));
        Assert.All(cases, one => Assert.NotEmpty(one.QuerySelectorAll(".reasons li")));
        Assert.All(cases, one => Assert.NotNull(one.QuerySelector(".overdue")));
        Assert.Matches(
            "Of children with a score like this, .* had a drift event within 3 months: [0-9,]+ of [0-9,]+ last year\\.",
            page.QuerySelector("#case")?.TextContent);
        Assert.Contains("No model has been trained", page.Body?.TextContent, StringComparison.Ordinal);
        Assert.Contains("A prompt to look, never a decision", page.QuerySelector(".standfirst")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_needs_verdict_reason_owner_and_a_day_to_come_and_what_was_typed_stays()
    {
        using var warehouse = await RiskWarehouse.CopyAsync();
        await using var dashboard = DashboardFactory.Over(warehouse.Folder.Path);
        var qa = await dashboard.SignedInAsync("qa");
        var reference = Reference(await PageAsync(qa, "/worklist"));

        foreach (var (field, value) in WrongFields)
        {
            var answer = await DashboardFactory.SendFormAsync(qa, "/worklist?handler=decide", Typed(reference).Select(pair => pair.Name == field ? (field, value) : pair));
            var page = await DashboardFactory.ParseAsync(answer);

            Assert.EndsWith("Nothing was kept.", page.QuerySelector("[role=alert]")?.TextContent, StringComparison.Ordinal);
            Assert.Equal(field == "owner" ? "" : "Team manager, West", page.QuerySelector("#owner")?.GetAttribute("value") ?? "");
        }

        Assert.Empty(await (await StoreAsync(dashboard)).Decisions.ListAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_decision_is_shown_audited_without_the_child_and_survives_refresh_rollback_and_restart()
    {
        using var warehouse = await RiskWarehouse.CopyAsync();
        var first = RunPointer.Current(warehouse.Folder)?.Run ?? "";
        string reference, child;
        await using (var dashboard = DashboardFactory.Over(warehouse.Folder.Path))
        {
            var qa = await dashboard.SignedInAsync("qa");
            var before = await PageAsync(qa, "/worklist");
            (reference, child) = (Reference(before), Child(before));

            var answer = await DashboardFactory.SendFormAsync(qa, "/worklist?handler=decide", Typed(reference));

            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.DoesNotContain(child, answer.Headers.Location?.OriginalString, StringComparison.Ordinal);
            AssertDecided(await PageAsync(qa, $"/worklist?case={reference}"));
            var entry = (await dashboard.AuditAsync()).First(one => one.Event.Action == AuditAction.ListDecided);
            Assert.Equal(("qa", "a decision on the list of October 2026"), (entry.Event.Person, entry.Event.Subject));
            Assert.All(await dashboard.AuditAsync(), one => Assert.DoesNotContain(child, $"{one.Event.Subject} {one.Event.Address}", StringComparison.Ordinal));

            // Another run of the same list, as a refresh publishes it, in which another score serves.
            await warehouse.PublishMachineAsync();
            await (await StoreAsync(dashboard)).MachineScore.SwitchAsync(new(false, "A test", "qa", TimeProvider.System.GetUtcNow()), CancellationToken.None);
            AssertDecided(await PageAsync(qa, $"/worklist?case={reference}"));
        }

        await using var restarted = DashboardFactory.Over(warehouse.Folder.Path);
        var again = await restarted.SignedInAsync("manager");
        AssertDecided(await PageAsync(again, $"/worklist?case={reference}"));
        await new RunHistory(warehouse.Folder).RollbackAsync(first, CancellationToken.None);
        AssertDecided(await PageAsync(again, $"/worklist?case={reference}&decision=agree"));
        Assert.Empty((await PageAsync(again, "/worklist?decision=disagree")).QuerySelectorAll("ol .case"));
    }

    [Fact]
    public async Task A_note_is_added_and_stays_beside_the_decisions()
    {
        using var warehouse = await RiskWarehouse.CopyAsync();
        await using var dashboard = DashboardFactory.Over(warehouse.Folder.Path);
        var qa = await dashboard.SignedInAsync("qa");
        var reference = Reference(await PageAsync(qa, "/worklist"));

        await DashboardFactory.SendFormAsync(qa, "/worklist?handler=note", ("case", reference), ("text", "Rang the team; they call back on Monday."));

        var history = (await PageAsync(qa, $"/worklist?case={reference}")).QuerySelector("#history");
        Assert.Contains("Rang the team; they call back on Monday.", history?.TextContent, StringComparison.Ordinal);
        Assert.Contains("Note by qa", history?.TextContent, StringComparison.Ordinal);
        Assert.All(await dashboard.AuditAsync(), one => Assert.DoesNotContain("Rang the team", one.Event.Subject, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_iro_sees_and_decides_on_the_own_caseload_alone()
    {
        using var warehouse = await RiskWarehouse.CopyAsync();
        await using var dashboard = DashboardFactory.Over(warehouse.Folder.Path);
        var (qa, iro) = (await dashboard.SignedInAsync("qa"), await dashboard.SignedInAsync("iro"));
        var everybody = await PageAsync(qa, "/worklist");
        var references = await dashboard.Services.GetRequiredService<ChildReferences>().OpenAsync(CancellationToken.None);
        var others = everybody.QuerySelectorAll("ol .case").Where(one => !one.TextContent.Contains("IRO-02", StringComparison.Ordinal)).Select(ChildOf).ToList();

        var own = await PageAsync(iro, "/worklist?iro=IRO-01");
        var answer = await DashboardFactory.SendFormAsync(iro, "/worklist?handler=decide", Typed(references.Of(others[0])));
        var note = await DashboardFactory.SendFormAsync(iro, "/worklist?handler=note", ("case", references.Of(others[0])), ("text", "x"));
        var file = await (await iro.GetAsync("/export?topic=worklist&format=csv")).Content.ReadAsStringAsync();

        Assert.NotEmpty(others);
        Assert.All(others, child => Assert.DoesNotContain(child, own.Body?.TextContent + file, StringComparison.Ordinal));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (answer.StatusCode, note.StatusCode));
        Assert.Empty(await (await StoreAsync(dashboard)).Decisions.ListAsync(CancellationToken.None));
        Assert.Empty(await (await StoreAsync(dashboard)).Decisions.NotesAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_file_of_the_list_carries_run_day_model_and_that_it_is_no_decision()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var qa = await dashboard.SignedInAsync("qa");

        var csv = await (await qa.GetAsync("/export?topic=worklist&band=high&format=csv")).Content.ReadAsStringAsync();
        var workbook = await qa.GetAsync("/export?topic=worklist&format=xlsx");
        var board = await (await dashboard.SignedInAsync("board")).GetAsync("/export?topic=worklist&format=csv");

        Assert.StartsWith("Child,Place,Band,", csv, StringComparison.Ordinal);
        Assert.Contains("Filters,Month,Data as at,Run,Definitions version,Model,Which score lists,Caveat", csv, StringComparison.Ordinal);
        Assert.Contains("band=high,2026-10,2026-10-31,", csv, StringComparison.Ordinal);
        Assert.Contains("rule score", csv, StringComparison.Ordinal);
        Assert.Contains("never a decision", csv, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (workbook.StatusCode, board.StatusCode));
        Assert.Contains(await dashboard.AuditAsync(), entry => entry.Event is { Action: AuditAction.ChildrenExported, Subject: "the list of drift risk" });
    }

    [Fact]
    public async Task Every_address_of_the_page_is_free_of_childrens_numbers()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();

        var page = await PageAsync(await dashboard.SignedInAsync("qa"), "/worklist");

        var children = page.QuerySelectorAll("ol .case").Select(ChildOf).ToList();
        var addresses = page.QuerySelectorAll("[href], [action]").Select(one => one.GetAttribute("href") ?? one.GetAttribute("action") ?? "").ToList();
        Assert.All(children, child => Assert.DoesNotContain(addresses, address => address.Contains(child, StringComparison.Ordinal)));
    }

    private static void AssertDecided(IHtmlDocument page)
    {
        var opened = page.QuerySelector("#case");
        Assert.Contains("Therapy has no budget holder", opened?.QuerySelector("#history")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("What followed is known from 31 January 2027.", opened?.QuerySelector("#history")?.TextContent, StringComparison.Ordinal);
        Assert.Equal("Agree", page.QuerySelector(".case[aria-current] .decide a")?.TextContent);
    }

    private static IEnumerable<(string Name, string Value)> Typed(string reference) =>
    [
        ("case", reference), ("verdict", "agree"), ("reason", "Therapy has no budget holder"), ("owner", "Team manager, West"),
        ("reviewOn", TimeProvider.System.GetUtcNow().AddDays(14).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), ("note", ""),
    ];

    private static string Reference(IHtmlDocument page) => page.QuerySelector("#case input[name=case]")?.GetAttribute("value") ?? "";

    private static string Child(IHtmlDocument page) => ChildOf(page.QuerySelectorAll("ol .case")[0]);

    private static string ChildOf(IElement one) => one.QuerySelector("h3")?.TextContent.Split(' ', '\n').Last(word => word.Length > 3) ?? "";

    private static async Task<IHtmlDocument> PageAsync(HttpClient client, string path) => await DashboardFactory.ParseAsync(await client.GetAsync(path));

    private static Task<OperationsStore> StoreAsync(DashboardFactory dashboard) => dashboard.Services.GetRequiredService<OpenOperations>().GetAsync(CancellationToken.None);

    [GeneratedRegex("The list holds the [0-9]+ children with the highest score, of (?<children>[0-9]+) looked after: a tenth of them, but no more than 20", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Children();
}
