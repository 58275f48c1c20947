using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using IroAnalytics.Tests.Pages;
using IroAnalytics.Tests.Queries;

namespace IroAnalytics.Tests.Api;

public sealed class ReviewsDueApiTests(ServedClockFixture served) : IClassFixture<ServedClockFixture>
{
    [Fact]
    public async Task The_lists_say_when_each_review_is_due_and_what_blocks_it()
    {
        var body = await served.Clock.ReadAsync("manager", "?window=91");

        Assert.Equal(
            [
                "D first 2025-11-10 (-4) IRO-02: no-report, not-booked",
                "H first 2025-11-14 (0) not known: no-iro, no-report, not-booked",
            ],
            Written(body, "overdue"));
        Assert.Equal(
            [
                "E first 2025-11-17 (3) IRO-01 booked 2025-11-19: booked-late",
                "F second 2025-11-30 (16) not known: no-iro, no-report, not-booked",
                "A second 2025-12-26 (42) not known: no-iro",
                "B second 2026-02-03 (81) not known: no-iro",
                "C second 2026-02-06 (84) not known: no-iro",
            ],
            Written(body, "due"));
        Assert.Equal(["G not known  () not known: no-iro"], Written(body, "dueDateNotKnown"));
        Assert.All(body.GetProperty("due").EnumerateArray(), review => Assert.Equal("old-plan", Assert.Single(review.GetProperty("notKnown").EnumerateArray()).GetString()));
    }

    [Theory]
    [InlineData("?window=28", "E F")]
    [InlineData("?window=183", "E F A B C")]
    [InlineData("?window=91&block=booked-late", "E")]
    [InlineData("?window=91&block=any&iro=IRO-01", "E")]
    [InlineData("?window=91&iro=IRO-02", "")]
    public async Task Windows_and_filters_narrow_the_list(string query, string children)
    {
        var body = await served.Clock.ReadAsync("manager", query);

        Assert.Equal(children, string.Join(' ', body.GetProperty("due").EnumerateArray().Select(review => review.GetProperty("child").GetString())));
    }

    [Fact]
    public async Task An_iro_gets_the_own_caseload_whatever_is_asked_for()
    {
        var own = await served.Clock.ReadAsync("iro", "?window=183");
        var others = await served.Clock.ReadAsync("iro", "?window=183&iro=IRO-01");

        Assert.Equal(["D first 2025-11-10 (-4) IRO-02: no-report, not-booked"], Written(own, "overdue"));
        Assert.Equal(0, own.GetProperty("due").GetArrayLength());
        Assert.Equal(1, own.GetProperty("outlook")[0].GetProperty("overdue").GetInt32());
        Assert.Equal(0, others.GetProperty("due").GetArrayLength() + others.GetProperty("overdue").GetArrayLength());
    }

    [Fact]
    public async Task The_board_does_not_get_it()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var board = await dashboard.SignedInAsync("board");

        Assert.Equal(HttpStatusCode.Forbidden, (await board.GetAsync("/api/v1/reviews-due")).StatusCode);
    }

    [Theory]
    [InlineData("?window=30", "'window' is 30. Ask for 28, 91, 183 days.")]
    [InlineData("?block=rain", "There is no block 'rain'. There are: no-iro, no-report, old-plan, booked-late, not-booked, and any.")]
    public async Task What_cannot_be_read_is_answered_with_400_and_what_to_write(string query, string sentence)
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var manager = await dashboard.SignedInAsync("manager");

        var answer = await manager.GetAsync("/api/v1/reviews-due" + query);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(sentence, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Over_a_whole_service_overdue_are_as_many_as_the_indicator_counts_and_the_calendar_adds_up()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var manager = await dashboard.SignedInAsync("manager");

        var clock = await manager.GetFromJsonAsync<JsonElement>("/api/v1/reviews-due?window=91");
        var overdue = await manager.GetFromJsonAsync<JsonElement>("/api/v1/indicators/reviews-overdue?period=2026-10");
        var children = await manager.GetFromJsonAsync<JsonElement>("/api/v1/indicators/looked-after?period=2026-10");
        var all = await manager.GetFromJsonAsync<JsonElement>("/api/v1/reviews-due?window=183");

        Assert.Equal(overdue[0].GetProperty("value").GetDouble(), clock.GetProperty("overdue").GetArrayLength());
        Assert.Equal(
            children[0].GetProperty("value").GetDouble(),
            all.GetProperty("overdue").GetArrayLength() + all.GetProperty("due").GetArrayLength() + all.GetProperty("dueDateNotKnown").GetArrayLength());
        Assert.Equal(clock.GetProperty("due").GetArrayLength(), clock.GetProperty("calendar").EnumerateArray().Sum(week => week.GetProperty("due").GetInt32()));
        Assert.NotEqual(0, clock.GetProperty("due").GetArrayLength());
    }

    private static IEnumerable<string> Written(JsonElement body, string list) => body.GetProperty(list).EnumerateArray().Select(review =>
    {
        string Text(string name) => review.GetProperty(name).ToString();
        var booked = Text("bookedFor") is { Length: > 0 } day ? $" booked {day}" : "";
        var blocks = string.Join(", ", review.GetProperty("blocks").EnumerateArray().Select(block => block.GetProperty("code").GetString()));
        return $"{Text("child")} {Text("kind")} {Text("dueOn")} ({Text("days")}) {Text("iro")}{booked}: {blocks}";
    });
}
