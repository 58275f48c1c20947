using System.CommandLine;
using System.Globalization;
using IroAnalytics.Pipeline.Risk;
using IroAnalytics.Pipeline.Risk.Validation;
using Spectre.Console;

namespace IroAnalytics.Pipeline.Commands;

/// <summary><c>iro risk evaluate</c>: rule, logistic regression and trees on the same rows, and whether the machine score may be used.</summary>
internal static class RiskEvaluateCommand
{
    public static Command Create()
    {
        var (extracts, asAt) = (RiskCommand.ExtractsOption(), RiskCommand.AsAtOption());
        var format = Output.FormatOption();
        var command = new Command("evaluate", "Compare rule and machine scores on later months, and say whether the machine score may be used.") { extracts, asAt, format };
        command.SetAction((parsed, cancellation) => CommandLine.RunAsync(() => RiskCommand.ReadAsync(
            parsed.GetRequiredValue(extracts),
            parsed.GetRequiredValue(asAt),
            rows => EvaluateAsync(rows, parsed.GetRequiredValue(format), cancellation),
            cancellation)));
        return command;
    }

    private static async Task<int> EvaluateAsync(RiskRows rows, string format, CancellationToken cancellation)
    {
        var evaluator = new Evaluator(rows, RiskRule.Shipped(), withTrees: true);
        var evaluation = format == "table"
            ? AnsiConsole.Status().Start("Testing months ahead", _ => evaluator.Run(null, cancellation).Evaluation)
            : evaluator.Run(null, cancellation).Evaluation;
        foreach (var remark in evaluation.Remarks) await Console.Error.WriteLineAsync(remark);
        await WriteAsync(evaluation, format);
        return ExitCode.Done;
    }

    private static async Task WriteAsync(Evaluation evaluation, string format)
    {
        if (format == "json")
        {
            await Output.WriteOneAsync(evaluation);
            return;
        }

        ScorerRow[] scorers = [.. Rows("all months tested", evaluation.Tested), .. Rows("last 6 months, held out", evaluation.HeldOut)];
        await Output.WriteAsync(
            format,
            scorers,
            [
                ("months", row => row.Months),
                ("score", row => row.Result.Name),
                ("AUC", row => Text(format, row.Result.Auc)),
                ("average precision", row => Text(format, row.Result.AveragePrecision)),
                ("beyond the rule", row => Text(format, row.Result.GainOverRule)),
                ("precision at capacity", row => Text(format, row.Result.Lists[0].Precision)),
                ("recall at capacity", row => Text(format, row.Result.Lists[0].Recall)),
                ("lift", row => row.Result.Lists[0].Lift),
                ("precision at 5%", row => row.Result.Lists[1].Precision.Value),
                ("precision at 20%", row => row.Result.Lists[2].Precision.Value),
                ("Brier skill", row => row.Result.BrierSkill),
                ("calibration error", row => Text(row.Result.CalibrationError)),
                ("slope", row => row.Result.CalibrationSlope),
            ]);
        if (format != "table") return;

        foreach (var check in evaluation.Gate.Checks) AnsiConsole.WriteLine($"{(check.Passed ? "passed " : "REFUSED")} {check.Name}: {check.Sentence}");
        AnsiConsole.WriteLine(evaluation.Gate.Words);
    }

    private static IEnumerable<ScorerRow> Rows(string months, Comparison? comparison) =>
        comparison is null ? [] : comparison.Scorers.Select(result => new ScorerRow(months, result));

    private static object Text(string format, Measured measured) =>
        format == "csv" ? measured.Value : $"{Text(measured.Value)} ({Text(measured.Low)} to {Text(measured.High)})";

    private static string Text(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    private sealed record ScorerRow(string Months, ScorerResult Result);
}
