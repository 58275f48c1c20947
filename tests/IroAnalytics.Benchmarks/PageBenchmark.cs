using System.Diagnostics;
using System.Text.RegularExpressions;
using IroAnalytics.Dashboard;
using IroAnalytics.Dashboard.Jobs;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Simulation;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace IroAnalytics.Benchmarks;

/// <summary>Pages over a real Kestrel on loopback, asked for by somebody who is signed in; and by fifty who click while a refresh publishes.</summary>
internal static partial class PageBenchmark
{
    private const int Times = 10;
    private const int People = 50;
    private const double ClickingSeconds = 30;
    private const double SlowestMilliseconds = 1000;
    private static readonly TimeSpan BetweenClicks = TimeSpan.FromSeconds(3);
    private static readonly Uri SignIn = new("/sign-in", UriKind.Relative);

    private static readonly IReadOnlyList<Uri> Pages =
    [
        .. ((string[])
        [
            "/", .. TopicCatalogue.All.Select(topic => "/" + topic.Route), "/board", "/reviews-due", "/worklist", "/escalations/themes", "/data-quality", "/extracts", "/definitions",
            "/indicators/reviews-in-time?by=team", "/indicators/reviews-in-time/members",
        ]).Select(path => new Uri(path, UriKind.Relative)),
    ];

    public static async Task<IReadOnlyList<Measurement>> RunAsync(
        BenchmarkFolder folder, CouncilSize size, bool peopleClick, CancellationToken cancellation)
    {
        await using var dashboard = DashboardHost.Build(
        [
            "--urls=http://127.0.0.1:0",
            $"--contentRoot={AppContext.BaseDirectory}",
            $"--Warehouse:Folder={folder.Warehouse}",
            "--Jobs:Enabled=false",
            "--Access:AllowDemonstrationAccounts=true",
            "--Access:SignInsAMinute=1000",
            "--Logging:LogLevel:Default=Warning",
        ]);
        await dashboard.StartAsync(cancellation);
        using var browser = await BrowserAsync(dashboard.Urls.Single(), cancellation);
        var answers = new List<(Uri Page, double Milliseconds)>();
        var first = new List<double>();
        foreach (var page in Pages)
        {
            first.Add(await MillisecondsAsync(browser, page, cancellation));
            for (var time = 0; time < Times; time++) answers.Add((page, await MillisecondsAsync(browser, page, cancellation)));
        }

        var months = new List<double>();
        foreach (var month in EarlierMonths()) months.Add(await MillisecondsAsync(browser, month, cancellation));
        var slowest = answers.GroupBy(answer => answer.Page).MaxBy(page => Repeated.Median(page.Select(answer => answer.Milliseconds)));
        return
        [
            new($"{Pages.Count} pages, warm, from request to last byte: 19 of 20 within", Repeated.Share(answers.Select(answer => answer.Milliseconds), 0.95), "ms", size.PageMilliseconds),
            new($"The slowest of them, {slowest?.Key}: median", Repeated.Median(slowest?.Select(answer => answer.Milliseconds) ?? []), "ms"),
            new("A page that nobody has asked for since the run was published: median", Repeated.Median(first), "ms"),
            new("The overview of a month that nobody has asked for: median", Repeated.Median(months), "ms"),
            .. peopleClick ? await ClickingAsync(folder, size, dashboard, cancellation) : [],
        ];
    }

    /// <summary>Fifty people, each of whom clicks every three seconds or so, while a refresh of the dashboard's own runs and publishes.</summary>
    private static async Task<IReadOnlyList<Measurement>> ClickingAsync(BenchmarkFolder folder, CouncilSize size, WebApplication dashboard, CancellationToken cancellation)
    {
        var own = dashboard.Services.GetRequiredService<Refresh>();
        var people = new List<HttpClient>();
        for (var person = 0; person < People; person++) people.Add(await BrowserAsync(dashboard.Urls.Single(), cancellation));
        var refresh = RefreshBenchmark.RefreshAsync(folder, size, own, cancellation);
        var clicks = (await Task.WhenAll(people.Select((person, place) => ClickAsync(person, place, refresh, cancellation)))).SelectMany(answers => answers).ToList();
        await refresh;
        foreach (var person in people) person.Dispose();
        return
        [
            new($"{People} people clicking while a refresh publishes, {clicks.Count} pages: 19 of 20 within", Repeated.Share(clicks.Select(click => click), 0.95), "ms"),
            new($"{People} people clicking while a refresh publishes: the slowest page", clicks.Max(), "ms", SlowestMilliseconds),
        ];
    }

    private static async Task<IReadOnlyList<double>> ClickAsync(HttpClient person, int place, Task refresh, CancellationToken cancellation)
    {
        var answers = new List<double>();
        var (chance, began) = (new Random(place), Stopwatch.GetTimestamp());
        for (var click = place; !refresh.IsCompleted || Stopwatch.GetElapsedTime(began).TotalSeconds < ClickingSeconds; click++)
        {
            await Task.Delay(BetweenClicks * (0.5 + chance.NextDouble()), cancellation);
            answers.Add(await MillisecondsAsync(person, Pages[click % Pages.Count], cancellation));
        }

        return answers;
    }

    private static async Task<double> MillisecondsAsync(HttpClient browser, Uri page, CancellationToken cancellation)
    {
        var began = Stopwatch.GetTimestamp();
        await browser.GetByteArrayAsync(page, cancellation);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    /// <summary>A year of months of which no answer has been read: what is remembered of a run is no help there.</summary>
    private static IEnumerable<Uri> EarlierMonths() =>
        Enumerable.Range(1, 12).Select(back => new Uri(FormattableString.Invariant($"/?month={Simulator.DefaultUntil.AddMonths(-back):yyyy-MM}"), UriKind.Relative));

    private static async Task<HttpClient> BrowserAsync(string address, CancellationToken cancellation)
    {
        var browser = new HttpClient { BaseAddress = new(address) };
        var form = await browser.GetStringAsync(SignIn, cancellation);
        using var answers = new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", Token().Match(form).Groups["value"].Value),
            new("Name", "manager"),
            new("Password", "Northmere-manager-2026"),
        ]);
        using var landed = await browser.PostAsync(SignIn, answers, cancellation);
        return landed.RequestMessage?.RequestUri?.AbsolutePath == "/"
            ? browser
            : throw new InvalidOperationException($"The demonstration account could not sign in: {landed.StatusCode}.");
    }

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="(?<value>[^"]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
