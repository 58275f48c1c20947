using System.Diagnostics;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Tests;

/// <summary>The command line as people and schedulers start it: a process of its own, built beside the tests.</summary>
internal sealed class IroProcess : IDisposable
{
    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> errors;

    private IroProcess(Process process)
    {
        this.process = process;
        output = process.StandardOutput.ReadToEndAsync();
        errors = process.StandardError.ReadToEndAsync();
    }

    public static IroProcess Start(params string[] arguments) => Start(postgreSql: null, arguments);

    private static IroProcess Start(string? postgreSql, string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment[WarehouseFolder.PostgreSqlVariable] = postgreSql;
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "iro.dll"), .. arguments]) start.ArgumentList.Add(argument);
        return new(Process.Start(start) ?? throw new InvalidOperationException("iro did not start."));
    }

    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using var started = Start(arguments);
        return await started.EndAsync();
    }

    /// <summary>Runs a command over the operations records of a PostgreSQL database; null for those of the folder's own file.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string? postgreSql, string[] arguments)
    {
        using var started = Start(postgreSql, arguments);
        return await started.EndAsync();
    }

    public bool HasEnded => process.HasExited;

    public int Id => process.Id;

    public async Task<(int ExitCode, string Output, string Errors)> EndAsync()
    {
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }

    /// <summary>Ends it at once, as kill -9 does: nothing of it runs any more.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }
}
