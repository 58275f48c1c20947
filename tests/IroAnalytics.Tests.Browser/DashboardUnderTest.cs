using System.Globalization;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using IroAnalytics.Dashboard;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

namespace IroAnalytics.Tests.Browser;

/// <summary>The dashboard on a free port of this machine, with a real browser before it.</summary>
public sealed class DashboardUnderTest : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    // What one class of tests decides, no other class may meet.
    private readonly DirectoryInfo warehouse = Directory.CreateTempSubdirectory("iro-browser-");

    private WebApplication? dashboard;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The warehouse it serves: a copy of the demonstration's, or of the folder that the environment names, with people's records still to be made.</summary>
    public string Warehouse => warehouse.FullName;

    /// <summary>Where the dashboard answers, without a closing slash.</summary>
    public string Address { get; private set; } = "";

    public async Task InitializeAsync()
    {
        var published = Environment.GetEnvironmentVariable("IRO_WAREHOUSE") ?? await PublishedDemonstration.WarehouseAsync();
        Copy(published, Warehouse);
        dashboard = DashboardHost.Build(
        [
            "--urls", "http://127.0.0.1:0", "--environment", "Development", "--Council", "Northmere Council (invented)",
            "--Access:SignInsAMinute", "100000", "--Warehouse:Folder", Warehouse, "--Warehouse:PatienceMilliseconds", "-1",
            "--Jobs:WatchExtracts", "false", "--Jobs:ExtractsFolder", Path.Combine(published, "..", "extracts"),
        ]);
        await dashboard.StartAsync();
        Address = dashboard.Urls.Single();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Arguments });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        if (dashboard is null) return;

        await dashboard.StopAsync();
        await dashboard.DisposeAsync();
        warehouse.Delete(recursive: true);
    }

    /// <summary>A page of a fresh session, which notes what it complains of.</summary>
    /// <param name="width">The window's width in pixels.</param>
    /// <param name="scripts">Whether scripts run.</param>
    /// <param name="account">Who is signed in; null for nobody.</param>
    public async Task<WatchedPage> OpenAsync(int width, bool scripts = true, string? account = "manager")
    {
        var started = browser ?? throw new InvalidOperationException("The browser has not been started.");
        var context = await started.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            JavaScriptEnabled = scripts,
            BaseURL = Address,
            Locale = "en-GB",
        });
        var page = new WatchedPage(await context.NewPageAsync(), Address);
        if (account is not null) await page.SignInAsync(account);
        return page;
    }

    // Runs, and the pointer to the current one; people's own records begin anew.
    private static void Copy(string from, string to)
    {
        var runs = Directory.CreateDirectory(Path.Combine(to, "runs")).FullName;
        foreach (var run in Directory.EnumerateFiles(Path.Combine(from, "runs"))) File.Copy(run, Path.Combine(runs, Path.GetFileName(run)));
        File.Copy(Path.Combine(from, "current.json"), Path.Combine(to, "current.json"));
    }
}

/// <summary>A page of the browser that notes errors of its console and requests to other hosts.</summary>
public sealed class WatchedPage
{
    // The console that tries the API is swagger-ui's own markup; what it offers stands above it as a table of links.
    private static readonly List<AxeSelector> OthersMarkup = [new("#api")];

    private static readonly AxeRunOptions ViolationsAlone = new() { ResultTypes = [ResultType.Violations] };

    private readonly List<string> complaints = [];

    public WatchedPage(IPage page, string address)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") complaints.Add($"console: {message.Text}");
        };
        page.PageError += (_, error) => complaints.Add($"error: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith($"blob:{address}", StringComparison.Ordinal))
                complaints.Add($"another host: {request.Url}");
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 500) complaints.Add(string.Create(CultureInfo.InvariantCulture, $"{response.Status}: {response.Url}"));
        };
    }

    /// <summary>The browser's page.</summary>
    public IPage Page { get; }

    /// <summary>What has been complained of so far.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>Signs in with a demonstration account.</summary>
    /// <param name="account">The account's name.</param>
    public async Task SignInAsync(string account)
    {
        await Page.GotoAsync("/sign-in");
        await Page.GetByLabel("Name").FillAsync(account);
        await Page.GetByLabel("Password").FillAsync($"Northmere-{account}-2026");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Page.WaitForURLAsync("**/");
    }

    /// <summary>Goes to an address and waits until its charts are drawn.</summary>
    /// <param name="path">The path and query.</param>
    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
        await Page.WaitForFunctionAsync("() => [...document.querySelectorAll('iro-chart')].every(chart => chart.querySelector('.main-svg'))");
    }

    /// <summary>What axe finds wrong by WCAG 2.2 A and AA and its best practices.</summary>
    /// <param name="insideCharts">Whether to look inside charts as well, which takes most of the time.</param>
    public async Task<IReadOnlyList<string>> AxeAsync(bool insideCharts = true)
    {
        var context = new AxeRunContext { Exclude = insideCharts ? OthersMarkup : [.. OthersMarkup, new("iro-chart")] };
        // The other way opens a page of its own each time, to put together what it found in frames: pages have none, and it takes thrice as long.
#pragma warning disable CS0618
        var result = await Page.RunAxeLegacy(context, ViolationsAlone);
#pragma warning restore CS0618
        return
        [
            .. result.Violations
                .Where(item => item.Id != "landmark-no-duplicate-main" || !Page.Url.EndsWith("/api", StringComparison.Ordinal))
                .SelectMany(Described),
        ];
    }

    /// <summary>Writes a picture of the whole page where somebody asks for pictures.</summary>
    /// <param name="name">The picture's name.</param>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("IRO_PICTURES") is { Length: > 0 } folder)
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }

    private static IEnumerable<string> Described(AxeResultItem item) =>
        item.Nodes.Select(node => $"{item.Id}: {item.Help}: {node.Html}");
}
