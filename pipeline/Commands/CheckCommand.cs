using System.CommandLine;
using IroAnalytics.Pipeline.Extracts;
using IroAnalytics.Pipeline.Quality.ReturnRules;

namespace IroAnalytics.Pipeline.Commands;

/// <summary><c>iro check</c>: the validation rules of the SSDA903 return by themselves; nothing is published.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var extracts = new Option<string?>("--extracts") { Description = "The folder of the year's files; last year's return is in the sub-folder named for the year before." };
        var year = new Option<string?>("--year") { Description = "The collection year, such as 2026-27." };
        var rule = new Option<string[]>("--rule") { Description = "A rule's code; again for more. All when left out.", DefaultValueFactory = _ => [] };
        var batch = new Option<string?>("--batch") { Description = "A file with a JSON object a line, {\"id\",\"extracts\",\"year\",\"rules\"}; the answer has one a line." };
        var format = Output.FormatOption();
        var command = new Command("check", "Check a return by its validation rules; nothing is published.") { extracts, year, rule, batch, format };
        command.SetAction((parsed, cancellation) => CommandLine.RunAsync(() => parsed.GetValue(batch) is { } file
            ? CheckBatch.RunAsync(OnlyJson(file, parsed.GetRequiredValue(format), parsed.GetValue(extracts)), cancellation)
            : RunAsync(
                parsed.GetValue(extracts) ?? throw new WrongArgumentsException("--extracts is missing: name the folder of the return, or a file with --batch."),
                Year(parsed.GetValue(year)),
                Rules(parsed.GetValue(rule)),
                parsed.GetRequiredValue(format),
                cancellation)));
        return command;
    }

    /// <summary>Reads a collection year.</summary>
    /// <param name="text">Such as 2026-27; null where it was left out.</param>
    public static ReturnYear Year(string? text) => text is not null && ReturnYear.TryParse(text) is { } year
        ? year
        : throw new WrongArgumentsException($"'{text}' is not a collection year: write --year 2026-27.");

    /// <summary>Finds rules.</summary>
    /// <param name="codes">Their codes; none for all rules.</param>
    public static IReadOnlyList<ReturnRule> Rules(IReadOnlyList<string>? codes) => codes is null or []
        ? ReturnRuleCatalogue.All
        : [.. codes.Select(code => ReturnRuleCatalogue.Find(code) ?? throw new WrongArgumentsException(
            $"There is no rule '{code}' among the {ReturnRuleCatalogue.All.Count} that are checked. Leave --rule out to run them all."))];

    private static string OnlyJson(string file, string format, string? extracts) =>
        format != "json" ? throw new WrongArgumentsException("--batch answers in JSON alone: add --format json.")
        : extracts is not null ? throw new WrongArgumentsException("--batch names the folders in its file: leave --extracts out.")
        : file;

    private static async Task<int> RunAsync(
        string extracts, ReturnYear year, IReadOnlyList<ReturnRule> rules, string format, CancellationToken cancellation)
    {
        await using var check = ReturnCheck.Open();
        var report = await check.RunAsync(extracts, year, rules, cancellation);
        foreach (var remark in report.Remarks) await Console.Error.WriteLineAsync(remark);
        if (report.Refusal is { } refusal) return await CommandLine.SayAsync(refusal, ExitCode.InputRefused);

        await FindingTable.WriteAsync(report.Findings, format);
        return ExitCode.Done;
    }
}
