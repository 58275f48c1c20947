using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using IroAnalytics.Pipeline.Indicators;
using IroAnalytics.Pipeline.Modelling;
using IroAnalytics.Pipeline.Warehouse;
using IroAnalytics.Tests.Pages;

namespace IroAnalytics.Tests.Access;

/// <summary>The demonstration account iro carries the caseload of IRO-02.</summary>
public sealed class CaseloadOfAnIroTests
{
    private static readonly string[] Periods = ["2025-26", "2026-27-Q2", "2026-10"];

    [Theory]
    [InlineData("")]
    [InlineData("&where=iro=IRO-03")]
    [InlineData("&where=iro=IRO-03&where=iro=IRO-02")]
    public async Task No_filter_of_the_api_reaches_the_child_of_another_iro(string filter)
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var iro = await dashboard.SignedInAsync("iro");
        var own = await CaseloadAsync("IRO-02");
        var seen = new List<string?>();

        foreach (var indicator in IndicatorCatalogue.All.Where(one => one.Dimensions.Contains("iro")))
        {
            foreach (var period in Periods)
            {
                var members = await iro.GetFromJsonAsync<JsonElement>($"/api/v1/indicators/{indicator.Id}/members?period={period}{filter}");
                seen.AddRange(members.EnumerateArray().Select(member => member.GetProperty("child").GetString()));
            }
        }

        Assert.NotEmpty(seen);
        Assert.All(seen.Distinct(), child => Assert.Contains(child, own));
    }

    [Theory]
    [InlineData("/indicators/looked-after/members?period=2026-10")]
    [InlineData("/indicators/looked-after/members?period=2026-10&iro=IRO-03")]
    [InlineData("/indicators/reviews-in-time/members?period=2025-26&page=2")]
    [InlineData("/indicators/reviews-in-time/members?period=2025-26&iro=IRO-03&team=Team%201")]
    public async Task No_filter_of_a_page_reaches_the_child_of_another_iro(string path)
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var own = await CaseloadAsync("IRO-02");

        var page = await DashboardFactory.ParseAsync(await (await dashboard.SignedInAsync("iro")).GetAsync(path));

        Assert.NotNull(page.QuerySelector("h1"));
        Assert.All(page.QuerySelectorAll("tbody th").Select(cell => cell.TextContent), child => Assert.Contains(child, own));
    }

    [Theory]
    [InlineData("/api/v1/reviews-due?window=183")]
    [InlineData("/api/v1/reviews-due?window=183&iro=IRO-03")]
    [InlineData("/api/v1/reviews-due?window=183&iro=not%20known")]
    public async Task The_list_of_reviews_due_reaches_no_child_of_another_iro(string path)
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var own = await CaseloadAsync("IRO-02");

        var due = await (await dashboard.SignedInAsync("iro")).GetFromJsonAsync<JsonElement>(path);

        var children = due.EnumerateObject().Where(part => part.Value.ValueKind == JsonValueKind.Array).SelectMany(part => part.Value.EnumerateArray())
            .Where(row => row.ValueKind == JsonValueKind.Object && row.TryGetProperty("child", out _)).Select(row => row.GetProperty("child").GetString()).ToList();
        Assert.Equal(path.Contains("&iro", StringComparison.Ordinal), children.Count == 0);
        Assert.All(children, child => Assert.Contains(child, own));
    }

    [Theory]
    [InlineData("period=2026-10")]
    [InlineData("period=2026-10&iro=IRO-03")]
    [InlineData("period=2025-26&team=Team%201&iro=IRO-03")]
    public async Task No_file_holds_the_child_of_another_iro(string query)
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var everybody = await (await dashboard.SignedInAsync("qa")).GetFromJsonAsync<JsonElement>("/api/v1/indicators/looked-after/members?period=2026-10");
        var others = Children(everybody).Except(await CaseloadAsync("IRO-02")).ToList();
        var mark = Guid.NewGuid();

        var file = await (await dashboard.SignedInAsync("iro")).GetStringAsync($"/export?indicator=looked-after&figure=rows&format=csv&{query}&mark={mark}");

        Assert.NotEmpty(others);
        Assert.All(others, child => Assert.DoesNotContain(child ?? "", file, StringComparison.Ordinal));
        var entry = (await dashboard.AuditAsync()).Single(entry => entry.Event.Address?.Contains($"{mark}", StringComparison.Ordinal) == true);
        Assert.Equal(AuditAction.ChildrenExported, entry.Event.Action);
    }

    [Fact]
    public async Task The_whole_caseload_is_seen_and_everybody_elses_children_by_who_may_see_them()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        const string path = "/api/v1/indicators/looked-after/members?period=2026-10";

        var own = await (await dashboard.SignedInAsync("iro")).GetFromJsonAsync<JsonElement>(path);
        var all = await (await dashboard.SignedInAsync("qa")).GetFromJsonAsync<JsonElement>(path);

        var caseload = await CaseloadAsync("IRO-02");
        var expected = Children(all).Where(caseload.Contains).ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Order(), Children(own).Order());
        Assert.True(Children(all).Count > expected.Count);
    }

    [Fact]
    public async Task The_rows_of_findings_are_not_open_to_an_iro()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();

        var page = await DashboardFactory.ParseAsync(await (await dashboard.SignedInAsync("iro")).GetAsync("/data-quality?rule=row-incomplete"));

        Assert.Null(page.QuerySelector("#rows"));
    }

    [Fact]
    public async Task Where_the_audit_log_cannot_be_written_no_row_about_a_child_is_shown()
    {
        var folder = Directory.CreateTempSubdirectory("iro-access-").FullName;
        var published = await PublishedDemonstration.WarehouseAsync();
        Directory.CreateSymbolicLink(Path.Combine(folder, "runs"), Path.Combine(published, "runs"));
        File.Copy(Path.Combine(published, "current.json"), Path.Combine(folder, "current.json"));
        await using var dashboard = DashboardFactory.Over(folder);
        var manager = await dashboard.SignedInAsync("manager");
        await dashboard.BreakOperationsAsync();

        var page = await manager.GetAsync("/indicators/looked-after/members?period=2026-10");
        var answer = await manager.GetAsync("/api/v1/indicators/looked-after/members?period=2026-10");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable), (page.StatusCode, answer.StatusCode));
        Assert.Contains("cannot be entered into the audit log", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("cannot be entered into the audit log", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await manager.GetAsync("/indicators/looked-after")).StatusCode);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task What_was_seen_and_what_was_given_to_a_program_is_in_the_audit_log_with_person_filters_run_and_rows()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var qa = await dashboard.SignedInAsync("qa");
        var mark = Guid.NewGuid();
        await qa.GetAsync($"/indicators/looked-after/members?period=2026-10&cohort=Local&mark={mark}");
        var given = await qa.GetFromJsonAsync<JsonElement>($"/api/v1/indicators/looked-after/members?period=2026-09&mark={mark}");

        var entries = (await dashboard.AuditAsync()).Where(entry => entry.Event.Address?.Contains($"{mark}", StringComparison.Ordinal) == true).ToList();
        var export = entries.Single(entry => entry.Event.Action == AuditAction.ChildrenExported);
        var page = entries.Single(entry => entry.Event.Action == AuditAction.ChildrenSeen);

        Assert.Equal(("qa", "Quality assurance", "members of looked-after"), (export.Event.Person, export.Event.Role, export.Event.Subject));
        Assert.Equal(given.GetArrayLength(), export.Event.Rows);
        Assert.Equal($"/indicators/looked-after/members?period=2026-10&cohort=Local&mark={mark}", page.Event.Address);
        Assert.Equal(50, page.Event.Rows);
        Assert.Equal(RunPointer.Current(new(await PublishedDemonstration.WarehouseAsync()))?.Run, page.Event.Run);
    }

    private static List<string?> Children(JsonElement members) => [.. members.EnumerateArray().Select(member => member.GetProperty("child").GetString())];

    private static async Task<HashSet<string?>> CaseloadAsync(string iro)
    {
        await using var warehouse = new PublishedWarehouse(new(await PublishedDemonstration.WarehouseAsync()), new(VerifySha256: false));
        await using var run = await warehouse.OpenAsync(CancellationToken.None) ?? throw new InvalidOperationException("Nothing is published.");
        var children = await run.Connection.ReadAsync(
            "select child_id from marts.caseload where iro = $iro", [("iro", iro)], row => (string?)row.GetString(0), CancellationToken.None);
        return [.. children];
    }
}
