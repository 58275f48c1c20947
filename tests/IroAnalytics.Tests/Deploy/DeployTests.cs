using System.Diagnostics;
using System.Text.RegularExpressions;

namespace IroAnalytics.Tests.Deploy;

/// <summary>The files by which the dashboard becomes a service name what there is.</summary>
public sealed partial class DeployTests
{
    private static readonly string Folder = Path.Combine(SourceTree.Root, "dashboard", "Deploy");

    private static readonly string Unit = File.ReadAllText(Path.Combine(Folder, "iro-analytics.service"));
    private static readonly string Settings = File.ReadAllText(Path.Combine(Folder, "iro-analytics.env"));
    private static readonly string Container = File.ReadAllText(Path.Combine(Folder, "Containerfile"));

    [Fact]
    public void Every_setting_they_give_is_in_the_table_of_settings()
    {
        var page = File.ReadAllText(Path.Combine(SourceTree.Root, "README.md"));
        var given = Assignment().Matches(Settings).Concat(Environment().Matches(Container)).Select(match => match.Groups["name"].Value).ToList();

        Assert.Contains("Warehouse__Folder", given);
        Assert.All(
            given.Where(name => name.Contains("__", StringComparison.Ordinal) || name is "Council" or "AllowedHosts").Select(name => name.Replace("__", ":", StringComparison.Ordinal)),
            name => Assert.Contains($"\n| `{name}` |", page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_service_starts_what_is_published_reads_the_settings_beside_it_and_writes_where_the_settings_say()
    {
        var program = typeof(Dashboard.Pages.IndexModel).Assembly.GetName().Name;
        var state = "/var/lib/" + Of("StateDirectory");

        Assert.Equal($"{Of("WorkingDirectory")}/{program}", Of("ExecStart"));
        Assert.Equal(state, Of("ReadWritePaths"));
        Assert.Equal("strict", Of("ProtectSystem"));
        Assert.Equal("iro-analytics.env", Path.GetFileName(Of("EnvironmentFile")));
        Assert.Contains($"Warehouse__Folder={state}/", Settings, StringComparison.Ordinal);
        Assert.Contains($"Warehouse__Folder={state}/", Container, StringComparison.Ordinal);
        Assert.Contains($"ENTRYPOINT [\"{Of("ExecStart")}\"]", Container, StringComparison.Ordinal);
    }

    [Fact]
    public void The_image_is_built_from_files_that_are_there()
    {
        var copied = Copy().Matches(Container).SelectMany(match => match.Groups["paths"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)[..^1]).ToList();

        Assert.NotEmpty(copied);
        Assert.All(copied.Append("dashboard/IroAnalytics.Dashboard.csproj"), path => Assert.True(Path.Exists(Path.Combine(SourceTree.Root, path)), $"There is no {path}."));
        Assert.Contains("\nUSER $APP_UID\n", Container, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Systemd_understands_the_unit()
    {
        const string Analyser = "/usr/bin/systemd-analyze";
        if (!File.Exists(Analyser)) return;

        var folder = Directory.CreateTempSubdirectory("iro-unit-").FullName;
        var unit = Path.Combine(folder, "iro-analytics.service");
        await File.WriteAllTextAsync(unit, Unit.Replace(Of("ExecStart"), "/bin/true", StringComparison.Ordinal));
        using var process = Process.Start(new ProcessStartInfo(Analyser, ["verify", "--man=no", unit]) { RedirectStandardError = true, UseShellExecute = false })
            ?? throw new InvalidOperationException("systemd-analyze did not start.");
        var complaints = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Directory.Delete(folder, recursive: true);

        Assert.Equal((0, ""), (process.ExitCode, complaints));
    }

    private static string Of(string key) => Regex.Match(Unit, $"^{key}=(?<value>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["value"].Value;

    [GeneratedRegex(@"^(?<name>[A-Za-z_]+)=", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Assignment();

    [GeneratedRegex(@"^(ENV|   ) (?<name>[A-Za-z_]+)=\S", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Environment();

    [GeneratedRegex(@"^COPY (?!--from)(?<paths>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Copy();
}
