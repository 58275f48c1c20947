using System.Net;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Tests.Pages;

public sealed class ReportPageTests
{
    [Fact]
    public async Task The_overview_shows_four_tiles_a_theme_whose_heading_leads_to_its_page()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var manager = await dashboard.SignedInAsync("manager");

        var page = await DashboardFactory.ParseAsync(await manager.GetAsync("/?month=2026-09"));

        Assert.Equal("Overview · September 2026", page.QuerySelector(".crumb")?.TextContent);
        Assert.All(page.QuerySelectorAll(".theme"), theme => Assert.Equal(4, theme.QuerySelectorAll(".tile").Length));
        Assert.Equal(
            ["/timeliness", "/participation", "/stability", "/planning", "/escalations", "/caseloads"],
            page.QuerySelectorAll(".theme > header h2 a").Select(link => link.GetAttribute("href")?.Split('?')[0]));
        Assert.Equal("Reviews held in time", page.QuerySelector("#h-hero")?.TextContent);
        Assert.Contains("31 October 2026", page.QuerySelector(".trust")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_page_calls_a_concern_the_overview_lists()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var manager = await dashboard.SignedInAsync("manager");
        var overview = await DashboardFactory.ParseAsync(await manager.GetAsync("/?month=2026-10"));
        var listed = overview.QuerySelectorAll(".attention a").Select(link => link.GetAttribute("href")?.Split('?')[0]).ToList();

        foreach (var indicator in IndicatorCatalogue.All.Where(one => TopicCatalogue.All.Any(topic => topic.Sections.Any(section => section.Indicators.Contains(one.Id)))))
        {
            var page = await DashboardFactory.ParseAsync(await manager.GetAsync($"/indicators/{indicator.Id}?month=2026-10&last=24"));
            var isConcern = page.QuerySelectorAll(".state").Any(state => state.TextContent.Trim().StartsWith("Concern", StringComparison.Ordinal));
            Assert.Equal((indicator.Id, isConcern), (indicator.Id, isConcern && listed.Contains($"/indicators/{indicator.Id}")));
        }
    }

    [Fact]
    public async Task Filters_of_the_address_stand_as_chips_and_are_carried_by_every_link_to_a_measure()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var manager = await dashboard.SignedInAsync("manager");

        var page = await DashboardFactory.ParseAsync(await manager.GetAsync("/?month=2026-09&cohort=Local&sex=female"));

        Assert.Equal(["Remove filter: Cohort Local", "Remove filter: Sex female"], page.QuerySelectorAll("a.chip").Select(chip => chip.GetAttribute("aria-label")));
        Assert.All(page.QuerySelectorAll(".tile h3 a"), link => Assert.EndsWith("?month=2026-09&cohort=Local&sex=female", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/jobs", "Overview · Jobs")]
    [InlineData("/views", "Overview · Saved views")]
    [InlineData("/audit-log", "Overview · Audit log")]
    public async Task Pages_without_figures_say_where_they_stand_and_the_rail_counts_findings_as_on_all_others(string path, string crumb)
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var admin = await dashboard.SignedInAsync("admin");
        var report = await DashboardFactory.ParseAsync(await admin.GetAsync("/data-quality"));

        var page = await DashboardFactory.ParseAsync(await admin.GetAsync(path));

        Assert.Equal(crumb, page.QuerySelector(".crumb")?.TextContent);
        Assert.NotNull(report.QuerySelector(".rail .n"));
        Assert.Equal(report.QuerySelector(".rail .n")?.TextContent, page.QuerySelector(".rail .n")?.TextContent);
    }

    [Fact]
    public async Task A_month_that_is_none_is_answered_with_the_latest_and_a_sentence()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var manager = await dashboard.SignedInAsync("manager");

        var page = await DashboardFactory.ParseAsync(await manager.GetAsync("/?month=soon"));

        Assert.Equal("“soon” is not a month that can be shown. Here is October 2026 instead.", page.QuerySelector(".notice")?.TextContent);
    }

    [Fact]
    public async Task The_table_of_a_trend_holds_the_same_periods_as_its_chart()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var manager = await dashboard.SignedInAsync("manager");

        var page = await DashboardFactory.ParseAsync(await manager.GetAsync("/indicators/reviews-in-time?length=quarter&last=6"));

        var rows = page.QuerySelectorAll("figure table")[0].QuerySelectorAll("tbody tr");
        Assert.Equal(6, rows.Length);
        Assert.StartsWith("October to December 2026", rows[0].QuerySelector("th")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_stands_once_in_the_card_where_it_is_both_the_one_before_and_a_year_ago()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();

        var page = await DashboardFactory.ParseAsync(await (await dashboard.SignedInAsync("manager")).GetAsync("/indicators/reviews-in-time?length=year"));

        var names = page.QuerySelectorAll("[aria-labelledby=h-now] dt").Select(name => name.TextContent).ToList();
        Assert.Contains("Year ending 31 March 2026", names);
        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public async Task The_rows_behind_a_value_are_as_many_as_its_denominator()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var manager = await dashboard.SignedInAsync("manager");
        var indicator = await DashboardFactory.ParseAsync(await manager.GetAsync("/indicators/reviews-in-time?month=2026-09"));
        var denominator = indicator.QuerySelector("figure table tbody tr td:nth-child(3)")?.TextContent;

        var members = await DashboardFactory.ParseAsync(await manager.GetAsync("/indicators/reviews-in-time/members?period=2026-09"));

        Assert.StartsWith($"{denominator} reviews, ", members.QuerySelector("h1")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_that_leaves_nothing_says_so_and_offers_to_remove_it()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var manager = await dashboard.SignedInAsync("manager");

        var page = await DashboardFactory.ParseAsync(await manager.GetAsync("/indicators/reviews-in-time?month=2026-10&team=Nowhere"));

        Assert.Equal("No reviews in October 2026 for Nowhere.", page.QuerySelector(".standfirst")?.TextContent);
        Assert.Contains(page.QuerySelectorAll("a"), link => link.TextContent == "Remove Team");
    }

    [Fact]
    public async Task The_page_of_jobs_is_titled_as_the_menu_calls_it()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();

        var page = await DashboardFactory.ParseAsync(await (await dashboard.SignedInAsync("manager")).GetAsync("/jobs"));

        Assert.Equal("Jobs - IRO Analytics", page.Title);
        Assert.Equal("Jobs", page.QuerySelector(".rail a[href='/jobs']")?.TextContent);
    }

    [Theory]
    [InlineData("/indicators/no-such-measure")]
    [InlineData("/indicators/no-such-measure/members")]
    [InlineData("/no-such-page")]
    public async Task What_is_not_there_is_answered_with_404_in_words(string path)
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var manager = await dashboard.SignedInAsync("manager");

        var answer = await manager.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("There is no such page", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/indicators/reviews-in-time?by=team")]
    [InlineData("/extracts")]
    [InlineData("/data-quality?rule=167")]
    public async Task No_page_holds_a_script_or_style_of_its_own(string path)
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var manager = await dashboard.SignedInAsync("manager");

        var page = await DashboardFactory.ParseAsync(await manager.GetAsync(path));

        Assert.All(page.QuerySelectorAll("script"), script => Assert.True(script.HasAttribute("src") || script.GetAttribute("type") == "application/json"));
        Assert.Empty(page.QuerySelectorAll("style, [style]"));
        Assert.DoesNotContain(page.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Without_a_published_run_every_report_says_what_to_do()
    {
        await using var dashboard = DashboardFactory.Over(Directory.CreateTempSubdirectory("iro-empty-").FullName);
        var manager = await dashboard.SignedInAsync("manager");

        var answer = await manager.GetAsync("/extracts");
        var page = await DashboardFactory.ParseAsync(await manager.GetAsync(answer.Headers.Location));

        Assert.Equal("No figures have been published yet", page.QuerySelector("h1")?.TextContent);
    }
}
