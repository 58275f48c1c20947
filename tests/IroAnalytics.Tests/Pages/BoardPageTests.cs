using AngleSharp.Dom;

namespace IroAnalytics.Tests.Pages;

public sealed class BoardPageTests
{
    [Fact]
    public async Task Of_children_whose_distance_is_not_measured_it_is_not_said_that_none_lives_far_away()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var board = await dashboard.SignedInAsync("board");

        var page = await DashboardFactory.ParseAsync(await board.GetAsync("/board"));

        var table = page.QuerySelectorAll("table").Single(one => one.QuerySelector("thead")?.TextContent.Contains("Came alone to the UK", StringComparison.Ordinal) == true);
        Assert.Equal("not counted", Cell(table, "Placed over 20 miles away", 2));
        Assert.NotEqual("not counted", Cell(table, "Children looked after", 2));
    }

    private static string? Cell(IElement table, string row, int column) =>
        table.QuerySelectorAll("tbody tr").Single(one => one.QuerySelector("th")?.TextContent.Trim() == row).Children[column].TextContent.Trim();
}
