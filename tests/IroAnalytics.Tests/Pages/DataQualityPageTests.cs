namespace IroAnalytics.Tests.Pages;

public sealed class DataQualityPageTests
{
    [Fact]
    public async Task A_rule_leads_to_its_rows_and_to_the_measures_it_touches()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var manager = await dashboard.SignedInAsync("manager");
        var page = await DashboardFactory.ParseAsync(await manager.GetAsync("/data-quality"));
        var first = page.QuerySelectorAll("#findings tbody tr").First(row => row.QuerySelector("td:nth-child(5)")?.TextContent != "0");

        var rows = await DashboardFactory.ParseAsync(await manager.GetAsync(first.QuerySelector("a")?.GetAttribute("href")));

        Assert.NotEmpty(rows.QuerySelectorAll("#rows tbody tr"));
        var measures = rows.QuerySelectorAll("#rows a[href^='/indicators/']");
        Assert.NotEmpty(measures);
        Assert.EndsWith(
            string.Join(", ", measures.Select(measure => measure.TextContent)) + ".", measures[0].ParentElement?.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_run_is_not_called_the_latest_of_several()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();

        var page = await DashboardFactory.ParseAsync(await (await dashboard.SignedInAsync("manager")).GetAsync("/data-quality"));

        Assert.Equal("one run so far", page.QuerySelector("#trend .sub")?.TextContent);
    }

    [Fact]
    public async Task An_iro_who_does_not_see_every_child_sees_how_many_and_no_row()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var person = await dashboard.SignedInAsync("iro");
        var page = await DashboardFactory.ParseAsync(await person.GetAsync("/data-quality"));
        var rule = page.QuerySelector("#findings tbody th")?.TextContent.Trim();

        var asked = await DashboardFactory.ParseAsync(await person.GetAsync($"/data-quality?rule={rule}"));

        Assert.NotEmpty(page.QuerySelectorAll("#findings tbody tr"));
        Assert.Empty(page.QuerySelectorAll("#findings tbody a"));
        Assert.Null(asked.QuerySelector("#rows"));
    }

    [Fact]
    public async Task The_trend_ends_with_the_errors_and_warnings_of_this_run_that_the_page_begins_with()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var manager = await dashboard.SignedInAsync("manager");

        var page = await DashboardFactory.ParseAsync(await manager.GetAsync("/data-quality"));

        var byRule = page.QuerySelectorAll("#findings tbody tr").Select(row => (Severity: Cell(row, 2), Findings: Number(Cell(row, 4)))).ToList();
        var counted = byRule.Where(rule => rule.Severity is "error" or "warning").Sum(rule => rule.Findings);
        Assert.Contains(byRule, rule => rule.Severity == "information");
        Assert.Equal(counted, Number(page.QuerySelector("#trend tbody tr td:last-child")?.TextContent));
        Assert.StartsWith($"{counted:N0} findings by", page.QuerySelector(".standfirst")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            byRule.Sum(rule => rule.Findings), page.QuerySelectorAll("#trend tbody tr:not(:first-child) td:last-child").Sum(cell => Number(cell.TextContent)));

        static string? Cell(AngleSharp.Dom.IElement row, int number) => row.QuerySelector($":nth-child({number})")?.TextContent.Trim();
    }

    [Fact]
    public async Task The_api_says_when_each_run_was_made_with_its_offset()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var manager = await dashboard.SignedInAsync("manager");

        using var answer = System.Text.Json.JsonDocument.Parse(await manager.GetStringAsync("/api/v1/findings/trend"));

        var made = answer.RootElement.EnumerateArray().Select(row => row.GetProperty("createdAt").GetString()).ToList();
        Assert.NotEmpty(made);
        Assert.All(made, moment => Assert.EndsWith("+00:00", moment, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_measure_shows_the_findings_that_touch_it_and_the_api_says_the_same()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var manager = await dashboard.SignedInAsync("manager");

        var page = await DashboardFactory.ParseAsync(await manager.GetAsync("/indicators/reviews-in-time"));
        using var answer = System.Text.Json.JsonDocument.Parse(await manager.GetStringAsync("/api/v1/findings?indicator=reviews-in-time"));

        var shown = page.QuerySelectorAll("#touching tbody tr").Select(row => $"{row.QuerySelector("th")?.TextContent} {Number(row.QuerySelector("td:last-child")?.TextContent)}");
        var told = answer.RootElement.EnumerateArray().Select(finding => $"{finding.GetProperty("rule").GetString()} {finding.GetProperty("findings").GetInt64()}").ToList();
        Assert.Equal(told, shown);
        Assert.NotEmpty(told);
        Assert.Contains("357", page.QuerySelector("#touching")?.TextContent, StringComparison.Ordinal); // it judges RNE, which starts the clock
    }

    private static long Number(string? text) => long.Parse(text ?? "", System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture);
}
