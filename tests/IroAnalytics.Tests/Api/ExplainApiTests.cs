using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using IroAnalytics.Tests.Pages;

namespace IroAnalytics.Tests.Api;

public sealed class ExplainApiTests
{
    [Fact]
    public async Task The_parts_of_a_change_add_up_to_it()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var manager = await dashboard.SignedInAsync("manager");

        var change = await manager.GetFromJsonAsync<JsonElement>("/api/v1/indicators/reviews-in-time/explain?from=2026-08&to=2026-09&by=team");

        var parts = change.GetProperty("parts").EnumerateArray().ToList();
        var groups = parts.Where(part => part.GetProperty("kind").GetString() is "rate" or "mix");
        Assert.Equal(change.GetProperty("change").GetDouble(), groups.Sum(part => part.GetProperty("points").GetDouble()), 1e-9);
        Assert.Equal("2026-08", change.GetProperty("before").GetProperty("period").GetString());
        Assert.Contains("September 2026", change.GetProperty("sentence").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("looked-after/explain?from=2026-08&to=2026-09", "only the change of a percentage can be explained.")]
    [InlineData("reviews-in-time/explain?from=2026-09&to=2026-08", "give the earlier period first.")]
    [InlineData("reviews-in-time/explain?from=2026-08&to=2026-09&by=shoe_size", "has no dimension 'shoe_size'")]
    [InlineData("reviews-in-time/explain?from=soon&to=2026-09", "'soon' is not a period.")]
    public async Task What_cannot_be_explained_is_answered_with_400_and_why(string query, string sentence)
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var manager = await dashboard.SignedInAsync("manager");

        var answer = await manager.GetAsync($"/api/v1/indicators/{query}");
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(sentence, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }
}
