using System.Text.Json;
using IroAnalytics.Tests.Extracts;

namespace IroAnalytics.Tests.Commands;

public sealed class RiskCommandTests : IDisposable
{
    private readonly ExtractFolderBuilder extracts = ExtractFolderBuilder.WithRequired();

    [Fact]
    public async Task A_small_council_is_told_why_the_rule_serves_and_gets_its_rule_scores()
    {
        var model = extracts.File("model.json");

        var trained = await IroProcess.RunAsync("risk", "train", "--extracts", extracts.Path, "--as-at", "2025-08-31", "--model", model);
        var scored = await IroProcess.RunAsync("risk", "score", "--extracts", extracts.Path, "--as-at", "2025-08-31", "--model", model, "--format", "csv");

        Assert.Equal((0, 0), (trained.ExitCode, scored.ExitCode));
        Assert.Contains("refused", trained.Output, StringComparison.Ordinal);
        Assert.Contains("The machine score is refused and the rule score serves", scored.Errors, StringComparison.Ordinal);
        var lines = scored.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r')).ToList();
        Assert.Equal("child,month,probability,band,rule_score,model", lines[0]);
        Assert.Contains(lines, line => line.StartsWith("A1,2025-08,,", StringComparison.Ordinal) && line.EndsWith(",rule", StringComparison.Ordinal));
        Assert.All((string[])[".card.json", ".card.html"], ending => Assert.True(File.Exists(Path.ChangeExtension(model, ending))));
    }

    [Fact]
    public async Task An_evaluation_is_one_object_that_says_whether_and_why()
    {
        var (exitCode, output, _) = await IroProcess.RunAsync("risk", "evaluate", "--extracts", extracts.Path, "--as-at", "2025-08-31", "--format", "json");

        Assert.Equal(0, exitCode);
        var gate = JsonDocument.Parse(output).RootElement.GetProperty("gate");
        Assert.False(gate.GetProperty("passed").GetBoolean());
        Sentence.IsReadable(gate.GetProperty("checks")[2].GetProperty("sentence").GetString() ?? "");
    }

    [Fact]
    public async Task What_cannot_be_used_is_refused_with_1_and_what_is_wrong_with_2()
    {
        extracts.Write("broken.json", "{}");

        var none = await IroProcess.RunAsync("risk", "score", "--extracts", extracts.Path, "--as-at", "2025-08-31", "--model", extracts.File("none.json"));
        var broken = await IroProcess.RunAsync("risk", "approve", "--model", extracts.File("broken.json"), "--by", "A. Person");
        var day = await IroProcess.RunAsync("risk", "evaluate", "--extracts", extracts.Path, "--as-at", "soon");
        var nothing = await IroProcess.RunAsync("risk");

        Assert.Equal((1, 1, 2, 2), (none.ExitCode, broken.ExitCode, day.ExitCode, nothing.ExitCode));
        Assert.All([none.Errors, broken.Errors, day.Errors, nothing.Errors], errors => Sentence.IsReadable(errors.Trim()));
    }

    [Fact]
    public async Task A_refresh_publishes_rule_scores_with_their_reasons_and_none_where_they_are_left_out()
    {
        var (scores, without) = (extracts.File("with"), extracts.File("without"));
        using var folder = ExtractFolderBuilder.WithRequired();

        await IroProcess.RunAsync("refresh", "--extracts", folder.Path, "--warehouse", scores, "--as-at", "2025-08-31");
        await IroProcess.RunAsync("refresh", "--extracts", folder.Path, "--warehouse", without, "--as-at", "2025-08-31", "--no-risk");
        var listed = await IroProcess.RunAsync("risk", "--warehouse", scores, "--format", "json");
        var share = await IroProcess.RunAsync("indicators", "--warehouse", scores, "--indicator", "drift-risk-high", "--period", "2025-08", "--format", "json");
        var noShare = await IroProcess.RunAsync("indicators", "--warehouse", without, "--indicator", "drift-risk-high", "--period", "2025-08", "--format", "json");

        var first = JsonDocument.Parse(listed.Output).RootElement.EnumerateArray().Single(child => child.GetProperty("child").GetString() == "A1");
        Assert.Equal(("2025-08", "rule"), (first.GetProperty("month").GetString(), first.GetProperty("model").GetString()));
        Assert.Equal(JsonValueKind.Null, first.GetProperty("probability").ValueKind);
        Assert.Equal(
            first.GetProperty("rule_score").GetInt32(),
            first.GetProperty("reasons").EnumerateArray().Sum(reason => reason.GetProperty("contribution").GetDouble()));
        Assert.Equal("ok", JsonDocument.Parse(share.Output).RootElement[0].GetProperty("status").GetString());
        Assert.Equal("no-data", JsonDocument.Parse(noShare.Output).RootElement[0].GetProperty("status").GetString());
    }

    public void Dispose() => extracts.Dispose();
}
