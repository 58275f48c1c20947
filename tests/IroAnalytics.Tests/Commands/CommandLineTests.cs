using System.Text.Json;
using IroAnalytics.Pipeline.Warehouse;
using IroAnalytics.Tests.Extracts;

namespace IroAnalytics.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly ExtractFolderBuilder extracts = ExtractFolderBuilder.WithRequired();
    private readonly string warehouse = Directory.CreateTempSubdirectory("iro-commands-").FullName;

    [Fact]
    public async Task A_refresh_says_on_stdout_what_it_did_and_ends_with_0()
    {
        extracts.Write("photo.csv", [0xFF, 0xD8, 0x00]);

        var (exitCode, output, errors) = await RefreshAsync();

        Assert.Equal(0, exitCode);
        Assert.Contains($"Run {Current()} is published.", output, StringComparison.Ordinal);
        Assert.Contains("Episodes.csv", output, StringComparison.Ordinal);
        Assert.StartsWith("'photo.csv' is not a text file", Assert.Single(Lines(errors)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Input_that_is_refused_is_said_on_stderr_and_ends_with_1()
    {
        extracts.Without("Header.csv").Write("h.csv", "CHILD;SEX\n");

        var (exitCode, _, errors) = await RefreshAsync();

        Assert.Equal(1, exitCode);
        Assert.Equal(2, Lines(errors).Count);
        Assert.All(Lines(errors), Sentence.IsReadable);
        Assert.Null(RunPointer.Current(new(warehouse)));
    }

    [Theory]
    [InlineData("refresh")]
    [InlineData("refresh", "--extracts", "x", "--warehouse", "y", "--as-at", "yesterday")]
    [InlineData("refresh", "--extracts", "x", "--warehouse", "y", "--as-of", "2026-03-31")]
    [InlineData("indicators", "--warehouse", "y", "--period", "2025-13")]
    [InlineData("indicators", "--warehouse", "y", "--period", "2025-05", "--indicator", "no-such")]
    [InlineData("indicators", "--warehouse", "y", "--period", "2025-05", "--by", "colour")]
    [InlineData("indicators", "--warehouse", "y", "--period", "2025-05", "--where", "cohort")]
    [InlineData("indicators", "--warehouse", "y", "--period", "2025-05", "--format", "xml")]
    [InlineData("members", "--warehouse", "y", "--period", "2025-05")]
    [InlineData("explain", "--warehouse", "y", "--indicator", "reviews-in-time", "--from", "2025-05")]
    [InlineData("explain", "--warehouse", "y", "--indicator", "looked-after", "--from", "2025-05", "--to", "2025-06")]
    [InlineData("explain", "--warehouse", "y", "--indicator", "reviews-in-time", "--from", "2025-06", "--to", "2025-05")]
    [InlineData("nonsense")]
    public async Task Wrong_arguments_are_said_on_stderr_and_end_with_2(params string[] arguments)
    {
        arguments = [.. arguments.Select(argument => argument == "y" ? warehouse : argument)];

        var (exitCode, output, errors) = await IroProcess.RunAsync(arguments);

        Assert.Equal((2, ""), (exitCode, output));
        Assert.All(Lines(errors), Sentence.IsReadable);
        Assert.NotEmpty(Lines(errors));
    }

    [Fact]
    public async Task Help_is_given_everywhere_and_ends_with_0()
    {
        foreach (var command in (string[])["refresh", "indicators", "members", "explain", "findings", "simulate", "runs", "rollback"])
        {
            var (exitCode, output, errors) = await IroProcess.RunAsync(command, "--help");

            Assert.Equal((0, ""), (exitCode, errors));
            Assert.Contains(command, output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_warehouse_in_which_nothing_is_published_is_refused_with_what_to_do()
    {
        var (exitCode, output, errors) = await IroProcess.RunAsync("indicators", "--warehouse", warehouse, "--period", "2025-26", "--format", "json");

        Assert.Equal((1, ""), (exitCode, output));
        Assert.StartsWith($"Nothing is published in '{warehouse}' yet.", Assert.Single(Lines(errors)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_all_there_is_on_stdout_and_has_the_names_of_the_contract()
    {
        extracts.Reviews("A1,01/02/2012,20/05/2025,PN1", "A1,,31/02/2025,PN1");
        await RefreshAsync();

        var values = await JsonAsync("indicators", "--period", "2025-05", "--indicator", "reviews-in-time");
        var members = await JsonAsync("members", "--period", "2025-05", "--indicator", "reviews-in-time");
        var findings = await JsonAsync("findings");

        Assert.Equal(
            ["indicator", "period", "from", "to", "group", "numerator", "denominator", "value", "status", "target", "provisional"],
            Names(Assert.Single(values)));
        Assert.Equal(["indicator", "member", "child", "date", "met", "value", "evidence"], Names(Assert.Single(members)));
        Assert.Equal(["rule", "severity", "extract", "file", "row", "child", "column", "value", "message"], Names(findings[0]));
        Assert.Equal(2, Assert.Single(findings, finding => finding.GetProperty("rule").GetString() == "row-undated").GetProperty("row").GetInt32());
    }

    [Fact]
    public async Task A_rollback_makes_the_earlier_run_current_and_refuses_one_that_is_not_there()
    {
        await RefreshAsync();
        var first = Current();
        await RefreshAsync();
        var second = Current();

        var back = await IroProcess.RunAsync("rollback", "--warehouse", warehouse, "--to", first);
        var current = Current();
        var nowhere = await IroProcess.RunAsync("rollback", "--warehouse", warehouse, "--to", "20200101T000000Z-0001");

        Assert.Equal((0, $"Run {first} is current.\n", ""), back);
        Assert.Equal(first, current);
        Assert.Equal((1, ""), (nowhere.ExitCode, nowhere.Output));
        Assert.Contains(second, Assert.Single(Lines(nowhere.Errors)), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        extracts.Dispose();
        Directory.Delete(warehouse, recursive: true);
    }

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];

    private static List<string> Lines(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)];

    private Task<(int ExitCode, string Output, string Errors)> RefreshAsync() =>
        IroProcess.RunAsync("refresh", "--extracts", extracts.Path, "--warehouse", warehouse, "--as-at", "2026-03-31", "--no-risk");

    private string Current() => RunPointer.Current(new(warehouse))?.Run ?? "";

    private async Task<List<JsonElement>> JsonAsync(string command, params string[] arguments)
    {
        var (exitCode, output, errors) = await IroProcess.RunAsync([command, "--warehouse", warehouse, "--format", "json", .. arguments]);
        Assert.Equal((0, ""), (exitCode, errors));
        return JsonSerializer.Deserialize<List<JsonElement>>(output) ?? [];
    }
}
