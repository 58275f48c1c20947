using AngleSharp.Dom;

namespace IroAnalytics.Tests.Pages;

/// <summary>Of the rows behind a value, those that somebody has to look at come first.</summary>
public sealed class MembersPageTests
{
    [Theory]
    [InlineData("reviews-in-time", "not met", true)]
    [InlineData("three-or-more-placements", "met", true)]
    [InlineData("uasc-share", "met", false)]
    public async Task The_rows_of_concern_come_first_and_they_alone_are_marked(string indicator, string first, bool areMarked)
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var page = await ReadAsync(dashboard, $"/indicators/{indicator}/members?period=2025-26");

        var rows = page.QuerySelectorAll("table tbody tr").Select(row => (Met: row.QuerySelector("td:nth-child(3)")?.TextContent.Trim(), IsMarked: row.QuerySelector("svg.shape") is not null)).ToList();

        Assert.NotEmpty(rows);
        Assert.Equal(first, rows[0].Met);
        Assert.Equal(rows.OrderByDescending(row => row.Met == first), rows);
        Assert.All(rows, row => Assert.Equal(areMarked && row.Met == first, row.IsMarked));
        Assert.StartsWith($"{first} first", page.QuerySelector("section .sub")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_heading_counts_the_rows_of_concern()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();

        var page = await ReadAsync(dashboard, "/indicators/three-or-more-placements/members?period=2025-26");
        var indicator = await ReadAsync(dashboard, "/indicators/three-or-more-placements?length=year&month=2026-03");

        var newest = indicator.QuerySelectorAll("figure table tbody tr").First(row => row.QuerySelector("th")?.TextContent.Contains("31 March 2026", StringComparison.Ordinal) == true);
        Assert.Equal(
            $"{newest.QuerySelector("td:nth-child(3)")?.TextContent} children, {newest.QuerySelector("td:nth-child(2)")?.TextContent} met",
            page.QuerySelector("h1")?.TextContent);
    }

    [Fact]
    public async Task The_rows_of_an_iro_name_that_iro()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var all = await ReadAsync(dashboard, "/indicators/reviews-in-time?by=iro&length=year&month=2026-03");
        var iros = all.QuerySelectorAll("figure table tbody tr th").Select(head => head.TextContent.Trim()).Where(name => name.StartsWith("IRO", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(iros);

        foreach (var iro in iros)
        {
            var page = await ReadAsync(dashboard, $"/indicators/reviews-in-time/members?period=2025-26&iro={iro}");
            var place = page.QuerySelectorAll("thead th").ToList().FindIndex(head => head.TextContent == "IRO");
            Assert.All(page.QuerySelectorAll("tbody tr"), row => Assert.Equal(iro, row.Children[place].TextContent.Trim()));
        }
    }

    [Theory]
    [InlineData("iro-caseload", "IRO")]
    [InlineData("carer-reviews-in-time", "Carer review")]
    [InlineData("reviews-in-time", "Child")]
    public async Task Rows_are_headed_by_what_they_are(string indicator, string heading)
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var manager = await dashboard.SignedInAsync("manager");

        var page = await ReadAsync(dashboard, $"/indicators/{indicator}/members");
        var file = await (await manager.GetAsync($"/export?indicator={indicator}&figure=rows&format=csv")).Content.ReadAsStringAsync();

        Assert.Equal(heading, page.QuerySelector("thead th")?.TextContent);
        Assert.StartsWith(heading + ",", file.TrimStart('\uFEFF'), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_stand_to_the_right_and_dates_and_words_do_not()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();

        var page = await ReadAsync(dashboard, "/indicators/escalations-open/members");

        var headings = page.QuerySelectorAll("thead th").ToList();
        var place = headings.FindIndex(heading => heading.TextContent == "Days open");
        Assert.Equal(["Days open"], headings.Where(heading => heading.ClassList.Contains("num")).Select(heading => heading.TextContent));
        Assert.All(page.QuerySelectorAll("tbody tr"), row => Assert.True(row.Children[place].ClassList.Contains("num")));
    }

    [Fact]
    public async Task Codes_are_told_in_words_as_on_every_other_page()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();

        var page = await ReadAsync(dashboard, "/indicators/escalations-raised/members?period=2025-26");

        var place = page.QuerySelectorAll("thead th").ToList().FindIndex(heading => heading.TextContent == "Theme");
        var themes = page.QuerySelectorAll("tbody tr").Select(row => row.Children[place].TextContent.Trim()).Distinct().ToList();
        Assert.Contains("Late reports or minutes (DOCS)", themes);
        Assert.All(themes, theme => Assert.True(theme == "Not recorded" || theme.EndsWith(')'), theme));
    }

    [Fact]
    public async Task A_column_that_says_nothing_of_any_row_is_left_to_the_file()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var manager = await dashboard.SignedInAsync("manager");

        var page = await DashboardFactory.ParseAsync(await manager.GetAsync("/indicators/escalations-open/members"));
        var file = await (await manager.GetAsync("/export?indicator=escalations-open&figure=rows&format=csv")).Content.ReadAsStringAsync();

        Assert.Contains(page.QuerySelectorAll("thead th"), heading => heading.TextContent == "Theme");
        Assert.DoesNotContain(page.QuerySelectorAll("thead th"), heading => heading.TextContent == "Outcome");
        Assert.Contains(",Outcome,", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_row_is_one_child()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();

        var page = await ReadAsync(dashboard, "/indicators/reviews-overdue/members");

        Assert.Single(page.QuerySelectorAll("tbody tr"));
        Assert.Equal("1 child", page.QuerySelector("h1")?.TextContent);
    }

    private static async Task<IDocument> ReadAsync(DashboardFactory dashboard, string address)
    {
        var manager = await dashboard.SignedInAsync("manager");
        return await DashboardFactory.ParseAsync(await manager.GetAsync(address));
    }
}
