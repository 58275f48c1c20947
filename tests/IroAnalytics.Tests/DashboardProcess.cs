using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace IroAnalytics.Tests;

/// <summary>The dashboard as a service manager starts it: a process of its own, on a free port, that writes its log as JSON.</summary>
internal sealed class DashboardProcess : IDisposable
{
    private const string Listening = "Now listening on: ";

    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(3);

    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();
    private readonly Task reading;
    private readonly Task<string> errors;

    private DashboardProcess(Process process)
    {
        this.process = process;
        reading = ReadAsync();
        errors = process.StandardError.ReadToEndAsync();
    }

    public int Id => process.Id;

    /// <summary>The lines of its log so far.</summary>
    public IReadOnlyList<string> Log => [.. lines];

    public static DashboardProcess Start(params IEnumerable<(string Name, string Value)> settings)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "IroAnalytics.Dashboard.dll"));
        foreach (var (name, value) in settings) start.ArgumentList.Add($"--{name}={value}");
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["Logging__Console__FormatterName"] = "json";
        return new(Process.Start(start) ?? throw new InvalidOperationException("The dashboard did not start."));
    }

    /// <summary>Where it answers, once it does.</summary>
    public async Task<Uri> AddressAsync()
    {
        for (var started = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(started) < LongestStart; await Task.Delay(50))
        {
            foreach (var line in Log)
            {
                using var parsed = JsonDocument.Parse(line);
                if (parsed.RootElement.GetProperty("Message").GetString() is { } message && message.StartsWith(Listening, StringComparison.Ordinal)) return new(message[Listening.Length..]);
            }

            if (process.HasExited) throw new InvalidOperationException(await errors);
        }

        throw new InvalidOperationException($"The dashboard did not listen within {LongestStart}.");
    }

    /// <summary>A browser in which somebody has signed in to it.</summary>
    /// <param name="account">One of the demonstration accounts.</param>
    public async Task<HttpClient> SignedInAsync(string account)
    {
        var browser = new HttpClient { BaseAddress = await AddressAsync() };
        await SendAsync(browser, "/sign-in", "/sign-in", ("Name", account), ("Password", $"Northmere-{account}-2026"));
        return browser;
    }

    /// <summary>Reads a page.</summary>
    /// <param name="browser">A browser.</param>
    /// <param name="path">The page's path, or its address on another dashboard.</param>
    public static async Task<IDocument> ReadAsync(HttpClient browser, string path) => await new HtmlParser().ParseDocumentAsync(await browser.GetStringAsync(path));

    /// <summary>Sends a form of a page.</summary>
    /// <param name="browser">A browser.</param>
    /// <param name="page">The page.</param>
    /// <param name="address">Where the form goes.</param>
    /// <param name="fields">What was typed.</param>
    /// <exception cref="HttpRequestException">It was refused, or the dashboard is gone.</exception>
    public static async Task SendAsync(HttpClient browser, string page, string address, params IEnumerable<(string Name, string Value)> fields)
    {
        using var read = await ReadAsync(browser, page);
        var token = read.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        using var content = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        using var answer = await browser.PostAsync(address, content);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Ends it at once, as kill -9 does.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        await reading;
    }

    /// <summary>Asks it to stop, as a service manager does, and waits until it has.</summary>
    public async Task StopAsync()
    {
        using var signal = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync();
        await reading;
    }

    /// <summary>Waits until it has ended by itself.</summary>
    public async Task<(int ExitCode, string Errors)> EndAsync()
    {
        await process.WaitForExitAsync();
        await reading;
        return (process.ExitCode, await errors);
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line) lines.Enqueue(line);
    }
}
