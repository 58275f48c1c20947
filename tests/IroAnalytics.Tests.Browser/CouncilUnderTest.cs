using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using IroAnalytics.Dashboard;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

namespace IroAnalytics.Tests.Browser;

/// <summary>The dashboard as a council runs it: no demonstration accounts, but a real OpenID provider, and a real browser before both.</summary>
public sealed class CouncilUnderTest : IAsyncLifetime
{
    private static readonly string[] Arguments = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];

    private Process? node;
    private WebApplication? dashboard;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Where the dashboard answers, without a closing slash.</summary>
    public string Address { get; } = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}");

    /// <summary>Where the provider answers, without a closing slash.</summary>
    public string Provider { get; private set; } = "";

    public async Task InitializeAsync()
    {
        (node, Provider) = await StartProviderAsync(Address);
        dashboard = await StartDashboardAsync(Address, Provider);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Arguments });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        if (dashboard is not null) await dashboard.DisposeAsync();
        node?.Kill();
        node?.Dispose();
    }

    /// <summary>A page of a fresh session.</summary>
    /// <param name="address">The dashboard before which it stands; null for the one of this fixture.</param>
    public async Task<IPage> OpenAsync(string? address = null)
    {
        var started = browser ?? throw new InvalidOperationException("The browser has not been started.");
        var context = await started.NewContextAsync(new() { BaseURL = address ?? Address, Locale = "en-GB" });
        return await context.NewPageAsync();
    }

    /// <summary>Signs in at the provider, from the dashboard's sign-in page on.</summary>
    /// <param name="page">A page of a session in which nobody is signed in.</param>
    /// <param name="person">One of the provider's people.</param>
    public async Task SignInAsync(IPage page, string person)
    {
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in with your Northmere account" }).ClickAsync();
        await page.WaitForURLAsync($"{Provider}/interaction/**");
        await page.Locator("input[name=login]").FillAsync(person);
        await page.Locator("input[name=password]").FillAsync("anything");
        await page.Locator("button[type=submit]").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await page.WaitForURLAsync($"{Address}/**");
    }

    /// <summary>Starts a dashboard that knows a provider.</summary>
    /// <param name="address">Where it answers.</param>
    /// <param name="provider">Where the provider answers.</param>
    public static async Task<WebApplication> StartDashboardAsync(string address, string provider)
    {
        var started = DashboardHost.Build(
        [
            "--urls", address, "--environment", "Production", "--Jobs:Enabled", "false", "--Access:SignInsAMinute", "100000",
            "--Warehouse:Folder", await PublishedDemonstration.WarehouseAsync(),
            "--Access:OpenId:Authority", provider, "--Access:OpenId:ClientId", "iro-analytics", "--Access:OpenId:ClientSecret", "a secret of the tests alone",
            "--Access:OpenId:Name", "your Northmere account", "--Access:OpenId:RoleClaim", "groups", "--Access:OpenId:CaseloadClaim", "employee",
            "--Access:OpenId:Roles:4f0c-managers", "manager", "--Access:OpenId:Roles:9b1e-reviewing-officers", "iro",
        ]);
        await started.StartAsync();
        return started;
    }

    /// <summary>A port of this machine that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<(Process Node, string Address)> StartProviderAsync(string dashboardAddress)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "Provider");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
            throw new InvalidOperationException("The OpenID provider is missing. Run 'npm ci' in the folder tests/IroAnalytics.Tests.Browser/Provider, or bash tests/run.sh.");

        var start = new ProcessStartInfo("node") { WorkingDirectory = folder, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in (string[])["provider.mjs", dashboardAddress]) start.ArgumentList.Add(argument);
        var started = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        while (await started.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("http://", StringComparison.Ordinal)) return (started, line);
        }

        throw new InvalidOperationException("The OpenID provider ended before it listened.");
    }
}
