using System.Text.Json;
using IroAnalytics.Tests.Extracts;

namespace IroAnalytics.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private readonly ExtractFolderBuilder extracts = ExtractFolderBuilder.WithRequired();

    [Fact]
    public async Task A_check_writes_each_row_that_breaks_a_rule_with_what_stands_there()
    {
        extracts.Episodes("A1,01/05/2025,S,C2,N1,U4,PR1,soon,,,,,", "B2,01/06/2025,S,C2,N1,,PR1,,,,,,");

        var (exitCode, output, errors) = await IroProcess.RunAsync(
            "check", "--extracts", extracts.Path, "--year", "2025-26", "--rule", "147", "--rule", "EPI", "--format", "json");

        Assert.Equal((0, ""), (exitCode, errors));
        var finding = Assert.Single(JsonDocument.Parse(output).RootElement.EnumerateArray().ToList());
        Assert.Equal(
            """{"rule":"147","severity":"error","extract":"Episodes","file":"Episodes.csv","row":1,"child":"A1","column":"DEC","value":"soon","message":"DEC is given but unreadable"}""",
            JsonSerializer.Serialize(finding));
    }

    [Fact]
    public async Task A_return_without_its_files_is_refused_with_1_and_a_year_that_is_none_with_2()
    {
        extracts.Without("Reviews.csv");

        var refused = await IroProcess.RunAsync("check", "--extracts", extracts.Path, "--year", "2025-26");
        var wrong = await IroProcess.RunAsync("check", "--extracts", extracts.Path, "--year", "2025-27");

        Assert.Equal((1, 2), (refused.ExitCode, wrong.ExitCode));
        Sentence.IsReadable(refused.Errors.Trim());
        Sentence.IsReadable(wrong.Errors.Trim());
    }

    [Fact]
    public async Task A_batch_answers_every_line_in_its_order_whatever_is_wrong_with_one()
    {
        var folder = JsonSerializer.Serialize(extracts.Path);
        extracts.Write("batch.jsonl", $$"""
            {"id":"first","extracts":{{folder}},"year":"2025-26","rules":["166"]}
            not JSON
            {"id":3,"extracts":{{folder}},"year":"2025-26","rules":["none"]}
            {"id":"nowhere","extracts":"nowhere","year":"2025-26","rules":["166"]}
            {"id":"last","extracts":{{folder}},"year":"2024-25","rules":["385","354"]}
            """);

        var (exitCode, output, _) = await IroProcess.RunAsync("check", "--batch", extracts.File("batch.jsonl"), "--format", "json");

        Assert.Equal(0, exitCode);
        Assert.Equal(
            ["first: 0", "null: error", "3: error", "nowhere: error", "last: 2"],
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Summary));
    }

    public void Dispose() => extracts.Dispose();

    private static string Summary(string line)
    {
        var answer = JsonDocument.Parse(line).RootElement;
        var id = answer.GetProperty("id") is { ValueKind: not JsonValueKind.Null } given ? given.ToString() : "null";
        return answer.TryGetProperty("findings", out var findings) ? $"{id}: {findings.GetArrayLength()}" : $"{id}: error";
    }
}
