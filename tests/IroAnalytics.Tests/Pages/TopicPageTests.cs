using System.Net;
using AngleSharp.Html.Dom;
using IroAnalytics.Dashboard.Queries;

namespace IroAnalytics.Tests.Pages;

public sealed class TopicPageTests
{
    private const int LongestTitle = 10;

    public static TheoryData<string, string> PagesAndRoles()
    {
        var cases = new TheoryData<string, string>();
        foreach (var topic in TopicCatalogue.All)
        {
            foreach (var role in (string[])["manager", "iro", "board"]) cases.Add("/" + topic.Route, role);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(PagesAndRoles))]
    public async Task Every_figure_has_a_finding_a_table_with_rows_and_its_file_and_nobody_sees_what_is_not_theirs(string path, string role)
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var client = await dashboard.SignedInAsync(role);

        var answer = await client.GetAsync(path);

        if (role == "board" && path == "/caseloads")
        {
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            return;
        }

        var page = await DashboardFactory.ParseAsync(answer);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEmpty(page.QuerySelectorAll("figure"));
        Assert.All(page.QuerySelectorAll("figure"), figure =>
        {
            var title = figure.QuerySelector("h2")?.TextContent ?? "";
            Assert.InRange(title.Split(' ').Length, 1, LongestTitle);
            if (figure.QuerySelector(".nothing") is not null) return;

            Assert.NotEmpty(figure.QuerySelectorAll("tbody tr"));
            Assert.Contains("format=csv", figure.QuerySelector("a[download]")?.GetAttribute("href"), StringComparison.Ordinal);
        });
        Assert.Equal(role != "board", page.QuerySelectorAll("a").Any(link => link.GetAttribute("href")?.Contains("/members", StringComparison.Ordinal) == true));
    }

    [Fact]
    public async Task A_mark_filters_the_page_it_stands_on_and_the_filter_stands_as_a_chip_with_what_is_in_view()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var manager = await dashboard.SignedInAsync("manager");
        var whole = await DashboardFactory.ParseAsync(await manager.GetAsync("/timeliness?month=2026-09"));
        var link = whole.QuerySelector("#by-team tbody a")?.GetAttribute("href") ?? "";

        var cut = await DashboardFactory.ParseAsync(await manager.GetAsync(link));

        Assert.StartsWith("/timeliness?month=2026-09&team=", link, StringComparison.Ordinal);
        Assert.StartsWith("Remove filter: Team", cut.QuerySelector("a.chip")?.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Matches(@"^\d+ of \d+ children in view$", cut.QuerySelector(".chips .muted")?.TextContent);
        Assert.Single(cut.QuerySelectorAll("#by-team tbody tr"));
    }

    [Fact]
    public async Task The_rows_behind_a_group_are_as_many_as_its_figure_says()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var manager = await dashboard.SignedInAsync("manager");
        var page = await DashboardFactory.ParseAsync(await manager.GetAsync("/timeliness?month=2026-09"));
        var count = page.QuerySelector("#by-team tbody tr td:nth-child(3) a");

        var members = await DashboardFactory.ParseAsync(await manager.GetAsync(count?.GetAttribute("href")));

        Assert.StartsWith($"{count?.TextContent} reviews, ", members.QuerySelector("h1")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_that_leaves_nothing_says_so_in_every_figure_and_offers_to_remove_it()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var manager = await dashboard.SignedInAsync("manager");

        var page = await DashboardFactory.ParseAsync(await manager.GetAsync("/timeliness?month=2026-09&team=Nowhere"));

        var nothing = page.QuerySelector("#by-iro .nothing");
        Assert.Equal("No reviews in the 12 months to September 2026 for Nowhere.", nothing?.QuerySelector("p")?.TextContent);
        Assert.Equal("/timeliness?month=2026-09", nothing?.QuerySelector("a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task No_data_is_not_called_too_few()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var manager = await dashboard.SignedInAsync("manager");

        var beside = (await DashboardFactory.ParseAsync(await manager.GetAsync("/timeliness?month=2026-09&team=Nowhere"))).QuerySelector(".beside");

        Assert.Contains("no data", beside?.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Too few to say", beside?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_card_of_caseloads_calls_children_children()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();

        var page = await DashboardFactory.ParseAsync(await (await dashboard.SignedInAsync("manager")).GetAsync("/caseloads"));

        var made = page.QuerySelector("[aria-labelledby=h-now] dt");
        Assert.Equal("Children", made?.TextContent);
        Assert.Matches("^[0-9,]+ for [0-9.]+ IROs$", made?.NextElementSibling?.TextContent);
    }

    [Fact]
    public async Task An_open_escalation_has_no_outcome_that_could_be_recorded()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();

        var list = (await DashboardFactory.ParseAsync(await (await dashboard.SignedInAsync("manager")).GetAsync("/escalations"))).QuerySelector("#open-list");

        Assert.NotEmpty(list?.QuerySelectorAll("tbody tr") ?? throw new InvalidOperationException("There is no list."));
        Assert.DoesNotContain(list.QuerySelectorAll("thead th"), heading => heading.TextContent == "Outcome");
        Assert.DoesNotContain("Not recorded", list.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_of_a_figure_holds_its_rows_and_what_they_were_made_from()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var manager = await dashboard.SignedInAsync("manager");
        var page = await DashboardFactory.ParseAsync(await manager.GetAsync("/timeliness?month=2026-09&cohort=Local"));

        var answer = await manager.GetAsync(Csv(page, "#by-team"));
        var lines = (await answer.Content.ReadAsStringAsync()).TrimEnd().Split('\n');

        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("timeliness-by-team-2026-09.csv", answer.Content.Headers.ContentDisposition?.FileNameStar ?? answer.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal(page.QuerySelectorAll("#by-team tbody tr").Length, lines.Length - 1);
        Assert.All(lines.Skip(1), line => Assert.Contains("cohort=Local,2026-09,2026-10-31,", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/export?topic=timeliness&figure=overdue&format=csv", "board", HttpStatusCode.NotFound)]
    [InlineData("/export?topic=caseloads&figure=by-iro&format=csv", "board", HttpStatusCode.Forbidden)]
    [InlineData("/export?indicator=reviews-in-time&figure=rows&format=csv", "board", HttpStatusCode.Forbidden)]
    [InlineData("/export?indicator=reviews-in-time&figure=rows&format=csv", "manager", HttpStatusCode.OK)]
    [InlineData("/export?indicator=reviews-in-time&figure=by&by=team&format=csv", "board", HttpStatusCode.OK)]
    [InlineData("/export?topic=board&figure=by-age&format=csv", "board", HttpStatusCode.OK)]
    [InlineData("/export?topic=timeliness&figure=none&format=csv", "manager", HttpStatusCode.NotFound)]
    [InlineData("/export?topic=timeliness&figure=by-team&format=pdf", "manager", HttpStatusCode.BadRequest)]
    public async Task A_file_is_given_to_whom_its_figure_is_shown(string address, string role, HttpStatusCode status)
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var client = await dashboard.SignedInAsync(role);

        Assert.Equal(status, (await client.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task The_board_chooses_among_four_views_and_has_no_filters()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var board = await dashboard.SignedInAsync("board");

        var page = await DashboardFactory.ParseAsync(await board.GetAsync("/board?team=North"));
        var unknown = await DashboardFactory.ParseAsync(await board.GetAsync("/board?view=2019-20"));

        Assert.Equal(["Quarter 2, 2026-27", "Quarter 1, 2026-27", "Year 2025-26", "Year 2024-25"], page.QuerySelectorAll(".presets a").Select(link => link.TextContent));
        Assert.Equal(8, page.QuerySelectorAll("figure").Length);
        Assert.Empty(page.QuerySelectorAll("form.slicers"));
        Assert.Contains("is not among the views", unknown.QuerySelector(".notice")?.TextContent, StringComparison.Ordinal);
    }

    private static string Csv(IHtmlDocument page, string figure) => page.QuerySelector($"{figure} a[download]")?.GetAttribute("href") ?? "";
}
