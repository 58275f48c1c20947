using System.Net.Http.Json;
using System.Text.Json;
using IroAnalytics.Tests.Extracts;
using IroAnalytics.Tests.Pages;

namespace IroAnalytics.Tests.Queries;

/// <summary>What the share of reviews in time can still become, and that it becomes so.</summary>
public sealed class ReviewOutlookTests
{
    [Fact]
    public async Task The_outlook_counts_what_is_held_to_come_and_overdue()
    {
        using var extracts = ClockExtracts.Create();

        Assert.Equal(
            [
                "2025-11: 1 of 2 held, 2 to come, 2 overdue: 50 now, 50 if rescued, 20 if not",
                "2025-26-Q3: 1 of 2 held, 3 to come, 2 overdue: 50 now, 57.14 if rescued, 14.29 if not",
                "2025-26: 3 of 4 held, 5 to come, 2 overdue: 75 now, 72.73 if rescued, 27.27 if not",
            ],
            await OutlookAsync(extracts, ClockExtracts.AsAt));
    }

    [Theory]
    [InlineData(50.0, "D 20/11/2025", "H 20/11/2025", "E 17/11/2025", "F 30/11/2025")] // all that could be rescued was
    [InlineData(20.0, "D 20/11/2025", "H 20/11/2025", "E 18/11/2025", "F 01/12/2025")] // none was; F then counts in December
    public async Task The_month_ends_as_foretold(double percent, params string[] heldLater)
    {
        using var extracts = ClockExtracts.Create(heldLater);

        var (warehouse, _) = await RefreshedWarehouse.OfAsync(extracts, "2025-12-31");

        using (warehouse) Assert.Equal(percent, (await warehouse.ValueAsync("reviews-in-time", "2025-11")).Value);
    }

    [Fact]
    public async Task In_a_period_that_ends_on_the_as_at_date_nothing_can_be_rescued_and_the_next_is_foretold_as_well()
    {
        using var extracts = ClockExtracts.Create("E 17/11/2025");

        var outlook = await OutlookAsync(extracts, "2025-11-30");

        Assert.Equal(
            [
                "2025-11: 2 of 3 held, 0 to come, 0 overdue: 66.67 now, 66.67 if rescued, 66.67 if not",
                "2025-12: 0 of 0 held, 1 to come, 3 overdue:  now, 25 if rescued, 0 if not",
            ],
            outlook.Take(2));
    }

    private static async Task<IReadOnlyList<string>> OutlookAsync(ExtractFolderBuilder extracts, string asAt)
    {
        var (warehouse, _) = await RefreshedWarehouse.OfAsync(extracts, asAt);
        using (warehouse)
        {
            await using var dashboard = DashboardFactory.Over(warehouse.Path);
            var manager = await dashboard.SignedInAsync("manager");
            var clock = await manager.GetFromJsonAsync<JsonElement>("/api/v1/reviews-due");
            return [.. clock.GetProperty("outlook").EnumerateArray().Select(Written)];
        }
    }

    private static string Written(JsonElement outlook)
    {
        string Number(string name) => outlook.GetProperty(name) is { ValueKind: JsonValueKind.Number } number
            ? TestTable.Write(Math.Round(number.GetDecimal(), 2))
            : "";
        return $"{outlook.GetProperty("period").GetString()}: {Number("inTime")} of {Number("held")} held, {Number("stillToCome")} to come, "
            + $"{Number("overdue")} overdue: {Number("value")} now, {Number("ifRescued")} if rescued, {Number("ifNot")} if not";
    }
}
