using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using IroAnalytics.Tests.Pages;

namespace IroAnalytics.Tests.Api;

public sealed class IndicatorApiTests
{
    [Fact]
    public async Task A_value_has_the_names_of_the_contract()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var manager = await dashboard.SignedInAsync("manager");

        var values = await manager.GetFromJsonAsync<JsonElement>("/api/v1/indicators/reviews-in-time?period=2026-09&by=team&where=cohort=Local");

        var names = values[0].EnumerateObject().Select(property => property.Name);
        Assert.Equal(["indicator", "period", "from", "to", "group", "numerator", "denominator", "value", "status", "target", "provisional"], names);
        Assert.Equal("2026-09-30", values[0].GetProperty("to").GetString());
        Assert.True(values[0].GetProperty("group").TryGetProperty("team", out _));
    }

    [Fact]
    public async Task A_trend_has_as_many_periods_as_were_asked_for_up_to_the_as_at_date()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var manager = await dashboard.SignedInAsync("manager");

        var values = await manager.GetFromJsonAsync<JsonElement>("/api/v1/indicators/looked-after?length=quarter&last=4");

        Assert.Equal(["2025-26-Q4", "2026-27-Q1", "2026-27-Q2", "2026-27-Q3"], values.EnumerateArray().Select(value => value.GetProperty("period").GetString()));
    }

    [Theory]
    [InlineData("by=shoe_size", "'reviews-in-time' has no dimension 'shoe_size'. It has: cohort, sex")]
    [InlineData("where=shoe_size=9", "'reviews-in-time' has no dimension 'shoe_size'.")]
    [InlineData("where=cohort", "'cohort' is not a filter. Write dimension=value")]
    [InlineData("period=soon", "'soon' is not a period. Write a month as 2026-10")]
    [InlineData("length=decade", "'decade' is not a length. Write month, quarter or year.")]
    [InlineData("last=0", "Ask for 1 to 120 periods.")]
    public async Task What_cannot_be_read_is_answered_with_400_and_what_to_write(string query, string sentence)
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var manager = await dashboard.SignedInAsync("manager");

        var answer = await manager.GetAsync($"/api/v1/indicators/reviews-in-time?{query}");
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(sentence, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/indicators/no-such-measure", "There is no indicator 'no-such-measure'.")]
    [InlineData("/api/v1/no-such-thing", "There is nothing at this address.")]
    public async Task What_is_not_there_is_answered_with_404_in_words(string path, string sentence)
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var manager = await dashboard.SignedInAsync("manager");

        var answer = await manager.GetAsync(path);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(sentence, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_are_closed_to_the_board()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var board = await dashboard.SignedInAsync("board");

        var answer = await board.GetAsync("/api/v1/indicators/reviews-in-time/members?period=2026-10");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task An_answer_that_has_not_changed_is_304_and_one_for_another_role_has_another_tag()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var manager = await dashboard.SignedInAsync("manager");
        var board = await dashboard.SignedInAsync("board");
        const string Address = "/api/v1/indicators/reviews-in-time?last=3";

        var first = await manager.GetAsync(Address);
        using var again = new HttpRequestMessage(HttpMethod.Get, Address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag ?? throw new InvalidOperationException("The answer has no ETag."));
        var second = await manager.SendAsync(again);
        var others = await board.GetAsync(Address);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
        Assert.NotEqual(first.Headers.ETag, others.Headers.ETag);
    }

    [Fact]
    public async Task The_description_names_every_address_with_a_summary_and_its_parameters_with_descriptions()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var manager = await dashboard.SignedInAsync("manager");

        var document = await manager.GetFromJsonAsync<JsonElement>("/openapi/v1.json");

        var paths = document.GetProperty("paths").EnumerateObject().ToList();
        Assert.Equal(["/api/v1/findings", "/api/v1/findings/trend", "/api/v1/indicators", "/api/v1/indicators/{id}", "/api/v1/indicators/{id}/explain", "/api/v1/indicators/{id}/first-published", "/api/v1/indicators/{id}/members", "/api/v1/reviews-due", "/api/v1/runs"], paths.Select(path => path.Name).Order());
        var operations = paths.Select(path => path.Value.GetProperty("get")).ToList();
        Assert.All(operations, operation => Assert.True(operation.TryGetProperty("summary", out _)));
        Assert.All(
            operations.Where(operation => operation.TryGetProperty("parameters", out _)).SelectMany(operation => operation.GetProperty("parameters").EnumerateArray()),
            parameter => Assert.True(parameter.TryGetProperty("description", out _), parameter.ToString()));
    }

    [Fact]
    public async Task Health_is_open_and_ready_only_where_a_run_is_published()
    {
        await using var published = await DashboardFactory.PublishedAsync();
        await using var empty = DashboardFactory.Over(Directory.CreateTempSubdirectory("iro-empty-").FullName);

        Assert.Equal(HttpStatusCode.OK, (await published.Anonymous().GetAsync("/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await empty.Anonymous().GetAsync("/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await empty.Anonymous().GetAsync("/health/ready")).StatusCode);
    }

    [Fact]
    public async Task Without_a_published_run_the_api_says_so()
    {
        await using var empty = DashboardFactory.Over(Directory.CreateTempSubdirectory("iro-empty-").FullName);
        var manager = await empty.SignedInAsync("manager");

        var answer = await manager.GetAsync("/api/v1/indicators");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("Nothing is published yet", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
