using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using IroAnalytics.Tests.Themes;

namespace IroAnalytics.Tests.Pages;

public sealed class EscalationThemesPageTests
{
    private const string Address = "/escalations/themes";

    [Fact]
    public async Task The_list_says_of_each_what_it_is_about_and_how_that_is_known()
    {
        await using var served = await Served.StartAsync();
        var page = await PageAsync(await served.Dashboard.SignedInAsync("qa"), Address);

        Assert.Equal(
            [
                "Health (HEALTH), Leaving care (TRANS) | HEALTH read from the words “health; dental”; TRANS read from the words “pathway”.",
                "Savings, allowances (FIN) | Given in the extract.",
                "Education (PEP) | PEP read from the words “pep”.",
                "Unclassified | Nothing in the text tells.",
            ],
            page.QuerySelectorAll(".cases li").Select(one => $"{one.QuerySelector("h3")?.TextContent} | {one.QuerySelectorAll("p.sub")[1].TextContent}"));
        Assert.Equal("Child A1 · North · Formal escalation, raised 11 Feb 2026, open", page.QuerySelector(".cases p.sub")?.TextContent);
        Assert.Contains("By rules of words alone: fewer than 300 texts are confirmed", page.QuerySelector("#list details")?.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("PEP now completed.", page.QuerySelector(".cases blockquote")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Themes_are_counted_by_quarter_with_the_change_and_lead_to_the_open_ones()
    {
        await using var served = await Served.StartAsync();
        var client = await served.Dashboard.SignedInAsync("manager");
        var page = await PageAsync(client, Address);

        var rows = page.QuerySelectorAll("#quarters tbody tr").ToDictionary(row => row.Children[0].TextContent.Trim(), row => string.Join(" | ", row.Children.Skip(1).Select(cell => cell.TextContent.Trim())));
        Assert.Equal("0 | 0 | 0 | 0 | 0 | 1 | 1 more | 1 more | 1", rows["Health (HEALTH)"]);
        Assert.Equal("0 | 0 | 0 | 0 | 1 | 0 | 1 fewer | same | 1", rows["Education (PEP)"]);
        Assert.Equal("0 | 0 | 0 | 0 | 2 | 0 | 2 fewer | same | 1", rows["Unclassified"]);
        var open = page.QuerySelectorAll("#quarters tbody a").First(link => link.GetAttribute("aria-label") == "1 open: Health (HEALTH)").GetAttribute("href");
        Assert.Equal("A1", Assert.Single((await PageAsync(client, open!)).QuerySelectorAll(".cases li p.sub"), line => line.TextContent.StartsWith("Child", StringComparison.Ordinal)).TextContent.Split(' ')[1]);
    }

    [Fact]
    public async Task What_a_person_says_shows_at_once_and_after_a_restart_with_all_that_was_said_before()
    {
        await using var served = await Served.StartAsync();
        var client = await served.Dashboard.SignedInAsync("qa");

        await SendAsync(client, "confirm", ("escalation", EscalationExtracts.Unclassified), ("said", "DOCS"), ("said", ""));
        await SendAsync(client, "confirm", ("escalation", EscalationExtracts.Unclassified), ("said", "VISIT"), ("said", "SAFE"));
        var answered = await PageAsync(client, Address);
        await using var restarted = DashboardFactory.Over(served.Warehouse.Path);
        var page = await PageAsync(await restarted.SignedInAsync("manager"), Address);

        Assert.Equal("It is kept that the escalation is about: Statutory visits (VISIT), Missing, exploitation, harm (SAFE). It counts in the figures from the next refresh.", answered.QuerySelector(".notice")?.TextContent);
        var one = page.QuerySelectorAll(".cases li").Single(item => item.QuerySelector("h3")?.TextContent == "Statutory visits (VISIT), Missing, exploitation, harm (SAFE)");
        Assert.Matches("^Said by qa on .*; counts in the figures from the next refresh\\.$", one.QuerySelectorAll("p.sub")[1].TextContent);
        Assert.StartsWith("Before that: Late reports or minutes (DOCS): qa, ", one.QuerySelectorAll("p.sub")[2].TextContent, StringComparison.Ordinal);
        var entries = (await served.Dashboard.AuditAsync()).Where(entry => entry.Event.Action.ToString() == "ThemeConfirmed").ToList();
        Assert.Equal(["the themes of an escalation: VISIT SAFE", "the themes of an escalation: DOCS"], entries.Select(entry => entry.Event.Subject));
    }

    [Fact]
    public async Task After_the_next_refresh_it_is_no_longer_said_to_be_waiting()
    {
        await using var served = await Served.StartAsync();
        var client = await served.Dashboard.SignedInAsync("qa");
        await SendAsync(client, "confirm", ("escalation", EscalationExtracts.Unclassified), ("said", "VISIT"));

        await served.Warehouse.RefreshAsync(served.Extracts.Path);

        var page = await PageAsync(client, Address + "?theme=VISIT");
        Assert.Matches("^Said by qa on [^;]*\\.$", Assert.Single(page.QuerySelectorAll(".cases li")).QuerySelectorAll("p.sub")[1].TextContent);
    }

    [Theory]
    [InlineData("qa", EscalationExtracts.Given, "PEP", "The extract gives its theme, and that stands: correct it in the case system. Nothing was changed.")]
    [InlineData("qa", EscalationExtracts.ByWords, "", "Choose one theme or several, or “none of these” by itself. Nothing was changed.")]
    [InlineData("qa", EscalationExtracts.ByWords, "NONSENSE", "Choose one theme or several, or “none of these” by itself. Nothing was changed.")]
    [InlineData("qa", "E99", "PEP", "That escalation is not among those you may see. Nothing was changed.")]
    [InlineData("iro", EscalationExtracts.OfTheOther, "PEP", "That escalation is not among those you may see. Nothing was changed.")]
    public async Task What_cannot_be_kept_is_refused_in_a_sentence(string account, string escalation, string theme, string answer)
    {
        await using var served = await Served.StartAsync();
        var client = await served.Dashboard.SignedInAsync(account);

        await SendAsync(client, "confirm", ("escalation", escalation), ("said", theme));

        Assert.Equal(answer, (await PageAsync(client, Address)).QuerySelector(".notice")?.TextContent);
        Assert.DoesNotContain(await served.Dashboard.AuditAsync(), entry => entry.Event.Action.ToString() == "ThemeConfirmed");
    }

    [Fact]
    public async Task An_iro_sees_and_confirms_the_own_children_alone_and_enters_no_actions()
    {
        await using var served = await Served.StartAsync();
        var client = await served.Dashboard.SignedInAsync("iro");

        await SendAsync(client, "confirm", ("escalation", EscalationExtracts.ByWords), ("said", "HEALTH"));
        var page = await PageAsync(client, Address);

        Assert.All(page.QuerySelectorAll(".cases li"), one => Assert.Contains("Child A1", one.TextContent, StringComparison.Ordinal));
        Assert.Contains(page.QuerySelectorAll(".cases li"), one => one.TextContent.Contains("Said by iro", StringComparison.Ordinal));
        Assert.Null(page.QuerySelector("#actions form"));
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(client, "addaction", Action("PEP"))).StatusCode);
    }

    [Fact]
    public async Task An_action_is_a_numbered_line_in_the_charts_and_words_in_caption_and_table_until_it_is_withdrawn()
    {
        await using var served = await Served.StartAsync();
        var client = await served.Dashboard.SignedInAsync("manager");

        await SendAsync(client, "addaction", Action("PEP"));
        var page = await PageAsync(client, Address + "?theme=PEP");
        var other = await PageAsync(client, Address + "?theme=HEALTH");
        var topic = await PageAsync(client, "/escalations");
        await SendAsync(client, "withdrawaction", ("action", "1"));
        var after = await PageAsync(client, "/escalations");

        const string Words = "1: Weekly meeting with the schools (Education (PEP); Head of the virtual school), from 5 Jan 2026";
        foreach (var figure in (IElement?[])[page.QuerySelector("#trend"), topic.QuerySelector("figure#trend"), topic.QuerySelector("figure#open")])
        {
            Assert.Contains(Words, figure?.QuerySelectorAll(".key li").Select(item => item.TextContent.Trim()) ?? []);
            Assert.Contains($"Actions: {Words}.", figure?.QuerySelector("caption")?.TextContent, StringComparison.Ordinal);
            Assert.Contains("\"x0\":\"2026-01-05\"", figure?.QuerySelector("iro-chart script")?.TextContent, StringComparison.Ordinal);
            var column = figure?.QuerySelectorAll("thead th").Index().Single(heading => heading.Item.TextContent == "Actions begun").Index ?? 0;
            Assert.Equal("January 2026", Assert.Single(figure!.QuerySelectorAll("tbody tr"), row => row.Children[column].TextContent == "1").Children[0].TextContent.Trim());
        }

        Assert.DoesNotContain(Words, other.QuerySelector("#trend")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("0.2 a month in the six before, 0.0 in the 2 months since", page.QuerySelector("#actions tbody")?.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Weekly meeting", after.Body?.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["action-withdrawn", "action-added"],
            (await served.Dashboard.AuditAsync()).Select(entry => IroAnalytics.Pipeline.Warehouse.AuditEntry.Word(entry.Event.Action)).Where(word => word.StartsWith("action", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("what", "x", "Write what is done in 3 to 200 letters. Nothing was changed.")]
    [InlineData("owner", "", "Write who does it in 2 to 80 letters. Nothing was changed.")]
    [InlineData("from", "soon", "Give the day it begins, between 31 March 2021 and 31 March 2027. Nothing was changed.")]
    [InlineData("against", "XXX", "Choose a theme, or all of them. Nothing was changed.")]
    public async Task An_action_that_cannot_be_kept_is_refused_in_a_sentence(string field, string value, string answer)
    {
        await using var served = await Served.StartAsync();
        var client = await served.Dashboard.SignedInAsync("qa");

        await SendAsync(client, "addaction", [.. Action("PEP").Select(one => one.Name == field ? (field, value) : one)]);

        var page = await PageAsync(client, Address);
        Assert.Equal(answer, page.QuerySelector(".notice")?.TextContent);
        Assert.Null(page.QuerySelector("#actions tbody"));
    }

    private static (string Name, string Value)[] Action(string theme) =>
        [("against", theme), ("what", "Weekly meeting with the schools"), ("owner", "Head of the virtual school"), ("from", "2026-01-05"), ("outcome", "")];

    private static async Task<IHtmlDocument> PageAsync(HttpClient client, string address) => await DashboardFactory.ParseAsync(await client.GetAsync(address));

    private static async Task SendAsync(HttpClient client, string handler, params (string Name, string Value)[] fields) =>
        Assert.Equal(HttpStatusCode.Redirect, (await PostAsync(client, handler, fields)).StatusCode);

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string handler, params (string Name, string Value)[] fields)
    {
        var page = await DashboardFactory.ParseAsync(await client.GetAsync("/sign-in"));
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        using var form = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        return await client.PostAsync($"{Address}?handler={handler}", form);
    }

    /// <summary>A dashboard over a run of a few escalations.</summary>
    private sealed record Served(Extracts.ExtractFolderBuilder Extracts, RefreshedWarehouse Warehouse, DashboardFactory Dashboard) : IAsyncDisposable
    {
        public static async Task<Served> StartAsync()
        {
            var extracts = EscalationExtracts.Create();
            var (warehouse, _) = await RefreshedWarehouse.OfAsync(extracts);
            return new(extracts, warehouse, DashboardFactory.Over(warehouse.Path));
        }

        public async ValueTask DisposeAsync()
        {
            await Dashboard.DisposeAsync();
            Warehouse.Dispose();
            Extracts.Dispose();
        }
    }
}
