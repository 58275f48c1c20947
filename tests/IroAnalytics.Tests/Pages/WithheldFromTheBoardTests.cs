using System.Net;
using System.Text.Json;

namespace IroAnalytics.Tests.Pages;

/// <summary>What an account that may not see single children gets of small numbers, by every way there is to figures.</summary>
public sealed class WithheldFromTheBoardTests
{
    private const string Values = "/api/v1/indicators/looked-after?period=2026-09&by=legal_status";

    [Fact]
    public async Task A_small_number_is_null_with_its_status_to_a_program_and_c_on_a_page()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var (manager, board) = (await dashboard.SignedInAsync("manager"), await dashboard.SignedInAsync("board"));
        var small = (await ValuesAsync(manager)).Where(value => value.Value is >= 1 and <= 5).Select(value => value.Group).ToList();

        var withheld = (await ValuesAsync(board)).Where(value => small.Contains(value.Group)).ToList();
        var page = await DashboardFactory.ParseAsync(await board.GetAsync("/indicators/looked-after?month=2026-09&by=legal_status"));

        Assert.NotEmpty(withheld);
        Assert.All(withheld, value => Assert.Equal((null, "c"), (value.Value, value.Status)));
        var rows = page.QuerySelectorAll("figure table tbody tr").Where(row => withheld.Any(value => string.Equals(row.QuerySelector("th")?.TextContent.Trim(), value.Group, StringComparison.OrdinalIgnoreCase))).ToList();
        Assert.Equal(withheld.Count, rows.Count);
        Assert.All(rows, row => Assert.Contains("c", row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim())));
    }

    [Fact]
    public async Task Filters_are_not_for_the_board_because_two_views_that_differ_by_one_could_give_a_number_away()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var board = await dashboard.SignedInAsync("board");

        var page = await DashboardFactory.ParseAsync(await board.GetAsync("/indicators/looked-after?month=2026-09&cohort=UASC"));

        Assert.Empty(page.QuerySelectorAll("a.chip[aria-label^='Remove filter']"));
        Assert.Empty(page.QuerySelectorAll("#slicers select[name=cohort]"));
    }

    [Theory]
    [InlineData("/api/v1/indicators/looked-after?period=2026-09&by=sex&by=age_band&where=cohort%3DLocal", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/indicators/reviews-in-time/explain?from=2026-08&to=2026-09", HttpStatusCode.Forbidden)]
    [InlineData("/api/v1/indicators/looked-after/first-published", HttpStatusCode.Forbidden)]
    [InlineData("/api/v1/indicators/looked-after/members?period=2026-09", HttpStatusCode.Forbidden)]
    public async Task What_small_numbers_could_be_computed_from_is_refused(string address, HttpStatusCode status)
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var board = await dashboard.SignedInAsync("board");

        Assert.Equal(status, (await board.GetAsync(address)).StatusCode);
    }

    [Fact]
    public void Pages_and_endpoints_have_no_other_way_to_values()
    {
        var readers = SourceTree.Files("dashboard", ".cs", ".cshtml").Where(file => file.Code.Contains("IndicatorReader", StringComparison.Ordinal));

        Assert.Equal(["dashboard/Queries/Figures.cs"], readers.Select(file => file.Path));
    }

    private static async Task<IReadOnlyList<(string? Group, double? Value, string? Status)>> ValuesAsync(HttpClient client)
    {
        var answer = JsonDocument.Parse(await client.GetStringAsync(Values)).RootElement;
        return
        [
            .. answer.EnumerateArray().Select(value => (
                value.GetProperty("group").GetProperty("legal_status").GetString(),
                value.GetProperty("value").ValueKind == JsonValueKind.Null ? (double?)null : value.GetProperty("value").GetDouble(),
                value.GetProperty("status").GetString())),
        ];
    }
}
