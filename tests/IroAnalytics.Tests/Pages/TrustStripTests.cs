using AngleSharp.Html.Dom;

namespace IroAnalytics.Tests.Pages;

public sealed class TrustStripTests
{
    [Fact]
    public async Task A_measure_counts_the_findings_that_touch_it_and_alarms_only_where_errors_do()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var manager = await dashboard.SignedInAsync("manager");

        foreach (var indicator in (string[])["reviews-in-time", "looked-after", "complaints-received"])
        {
            var page = await PageAsync(manager, $"/indicators/{indicator}");

            var touching = page.QuerySelectorAll("#touching tbody tr").Select(row => (Severity: row.Children[1].TextContent.Trim(), Rows: Number(row.Children[4].TextContent))).ToList();
            var counted = touching.Where(row => row.Severity is "error" or "warning").Sum(row => row.Rows);
            Assert.Equal(counted == 0 ? null : $"{counted:N0} {(counted == 1 ? "finding touches" : "findings touch")} these figures", Findings(page));
            Assert.Equal(touching.Any(row => row.Severity == "error"), page.QuerySelector(".trust .warn") is not null);
        }
    }

    [Fact]
    public async Task A_topic_counts_a_finding_once_however_many_of_its_measures_it_touches()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var manager = await dashboard.SignedInAsync("manager");
        var all = Number((await PageAsync(manager, "/data-quality")).QuerySelector(".standfirst")?.TextContent.Split(' ')[0]);

        var words = Findings(await PageAsync(manager, "/timeliness"));

        Assert.EndsWith("these figures", words, StringComparison.Ordinal);
        Assert.InRange(Number(words?.Split(' ')[0]), 1, all);
    }

    [Theory]
    [InlineData("/worklist", "manager")]
    [InlineData("/definitions", "manager")]
    [InlineData("/timeliness", "board")]
    public async Task Where_it_is_not_known_or_not_told_which_findings_touch_it_a_page_names_all_of_them_without_alarm(string path, string account)
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();

        var page = await PageAsync(await dashboard.SignedInAsync(account), path);

        Assert.Matches("^[0-9,]+ findings by [0-9]+ rules$", Findings(page));
        Assert.Null(page.QuerySelector(".trust .warn"));
    }

    private static string? Findings(IHtmlDocument page) =>
        page.QuerySelectorAll(".trust li").Select(line => line.TextContent.Trim()).SingleOrDefault(line => line.Contains("finding", StringComparison.Ordinal));

    private static long Number(string? text) => long.Parse(text ?? "", System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<IHtmlDocument> PageAsync(HttpClient client, string path) => await DashboardFactory.ParseAsync(await client.GetAsync(path));
}
