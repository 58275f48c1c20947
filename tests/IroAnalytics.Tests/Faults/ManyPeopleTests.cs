using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline;
using IroAnalytics.Pipeline.Simulation;
using IroAnalytics.Tests.Pages;

namespace IroAnalytics.Tests.Faults;

/// <summary>Many people click while a refresh publishes: every page is whole and of one run, the former or the new one.</summary>
public sealed partial class ManyPeopleTests : IDisposable
{
    private static readonly IReadOnlyList<string> Pages =
    [
        "/", .. TopicCatalogue.All.Select(topic => "/" + topic.Route), "/board", "/reviews-due", "/worklist", "/escalations/themes", "/data-quality", "/extracts",
        "/indicators/reviews-in-time?by=team", "/indicators/reviews-in-time/members",
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("iro-many-people-").FullName;

    private string Extracts => Path.Combine(folder, "extracts");

    private string Warehouse => Path.Combine(folder, "warehouse");

    [Fact]
    public async Task Nobody_gets_an_error_or_a_page_that_mixes_two_runs()
    {
        Simulator.Write(new(Extracts, Children: 150, Years: 3, Until: new(2026, 3, 31)), null, CancellationToken.None);
        await RefreshAsync(new(2026, 2, 28));
        await using var dashboard = DashboardFactory.Over(Warehouse).With("Access:SignInsAMinute", "1000");
        var reader = await dashboard.SignedInAsync("manager");
        var former = await ReadAllAsync(reader);
        var people = new List<HttpClient>();
        for (var person = 0; person < LongTests.Times(usually: 8, full: 50); person++) people.Add(await dashboard.SignedInAsync("manager"));
        using var enough = new CancellationTokenSource();
        var seen = new ConcurrentDictionary<(string Page, string Text), int>();

        var clicking = people.Select((person, place) => Task.Run(() => ClickAsync(person, place, seen, enough.Token))).ToList();
        await RefreshAsync(new(2026, 3, 31));
        await Task.Delay(TimeSpan.FromSeconds(LongTests.Times(usually: 3, full: 120)));
        await enough.CancelAsync();
        await Task.WhenAll(clicking);

        var newest = await ReadAllAsync(reader);
        await using var another = DashboardFactory.Over(Warehouse);
        Assert.Equal(await ReadAllAsync(await another.SignedInAsync("manager")), newest);
        Assert.All(Pages, page => Assert.NotEqual(former[page], newest[page]));
        Assert.All(seen.Keys, answer => Assert.True(
            answer.Text == former[answer.Page] || answer.Text == newest[answer.Page], $"{answer.Page} is of neither run: {answer.Text[..Math.Min(answer.Text.Length, 300)]}"));
        Assert.Contains(seen.Keys, answer => answer.Text == former[answer.Page]);
        Assert.Contains(seen.Keys, answer => answer.Text == newest[answer.Page]);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task ClickAsync(HttpClient person, int place, ConcurrentDictionary<(string Page, string Text), int> seen, CancellationToken enough)
    {
        for (var click = place; !enough.IsCancellationRequested; click++)
        {
            var page = Pages[click % Pages.Count];
            seen.AddOrUpdate((page, await ReadAsync(person, page)), 1, (_, times) => times + 1);
        }
    }

    private static async Task<IReadOnlyDictionary<string, string>> ReadAllAsync(HttpClient reader)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var page in Pages) texts[page] = await ReadAsync(reader, page);
        return texts;
    }

    private static async Task<string> ReadAsync(HttpClient person, string page)
    {
        using var answer = await person.GetAsync(page);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.StatusCode == HttpStatusCode.OK ? Token().Replace(text, "token") : $"{answer.StatusCode} {text}";
    }

    private async Task RefreshAsync(DateOnly asAt)
    {
        var report = await new PipelineRun(new(Extracts, Warehouse, asAt), TimeProvider.System).ExecuteAsync(null, CancellationToken.None);
        Assert.Equal(RunOutcome.Published, report.Outcome);
    }

    /// <summary>A form's token, which differs from one answer to the next.</summary>
    [GeneratedRegex("CfDJ8[A-Za-z0-9_-]+", RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
