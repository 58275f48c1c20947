using System.Diagnostics;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Tests.Jobs;

/// <summary>A dashboard as a council starts it: a process of its own, on a free port of this machine.</summary>
internal sealed class DashboardProcess : IDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly Process process;
    private readonly Task<string> output;

    // What it goes on to say is read, so that it never waits for a reader.
    private DashboardProcess(Process process, Uri address) => (this.process, Address, output) = (process, address, process.StandardOutput.ReadToEndAsync());

    public Uri Address { get; }

    public int Id => process.Id;

    public static async Task<DashboardProcess> StartAsync(WarehouseFolder warehouse, string extracts)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        string[] settings =
        [
            "--urls=http://127.0.0.1:0", "--environment=Development", $"--Warehouse:Folder={warehouse.Path}", $"--Operations:PostgreSql={warehouse.PostgreSql}",
            $"--Jobs:ExtractsFolder={extracts}", "--Jobs:WatchExtracts=false", "--Jobs:Threads=1",
        ];
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "IroAnalytics.Dashboard.dll"), .. settings]) start.ArgumentList.Add(argument);
        var started = Process.Start(start) ?? throw new InvalidOperationException("The dashboard did not start.");
        while (await started.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var place)
            {
                return new(started, new Uri(line[(place + Listening.Length)..].Trim()));
            }
        }

        throw new InvalidOperationException("The dashboard ended before it listened.");
    }

    /// <summary>Ends it at once, as kill -9 does.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        await output;
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }
}
