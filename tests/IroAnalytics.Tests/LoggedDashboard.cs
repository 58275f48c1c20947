using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace IroAnalytics.Tests;

/// <summary>The dashboard as a service manager starts it: a process of its own, on a free port, that writes its log as JSON.</summary>
internal sealed class LoggedDashboard : IDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();
    private readonly Task reading;
    private readonly Task<string> errors;

    private LoggedDashboard(Process process)
    {
        this.process = process;
        reading = ReadAsync();
        errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>The lines of its log so far.</summary>
    public IReadOnlyList<string> Log => [.. lines];

    public static LoggedDashboard Start(params IEnumerable<(string Name, string Value)> settings)
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
        while (true)
        {
            foreach (var line in Log)
            {
                using var parsed = JsonDocument.Parse(line);
                if (parsed.RootElement.GetProperty("Message").GetString() is { } message && message.StartsWith(Listening, StringComparison.Ordinal)) return new(message[Listening.Length..]);
            }

            if (process.HasExited) throw new InvalidOperationException(await errors);
            await Task.Delay(50);
        }
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
