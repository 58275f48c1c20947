using System.CommandLine;
using System.Globalization;
using IroAnalytics.Pipeline.Risk;

namespace IroAnalytics.Pipeline.Commands;

/// <summary><c>iro risk score</c>: every child on every month's last day, by a model or, where it is refused, by the rule.</summary>
internal static class RiskScoreCommand
{
    public static Command Create()
    {
        var (extracts, asAt, model) = (RiskCommand.ExtractsOption(), RiskCommand.AsAtOption(), RiskCommand.ModelOption());
        var format = Output.FormatOption();
        var command = new Command("score", "Score every child at every month's end; where the model is refused, by the rule.") { extracts, asAt, model, format };
        command.SetAction((parsed, cancellation) => CommandLine.RunAsync(() =>
        {
            var file = RiskModelFile.Read(parsed.GetRequiredValue(model));
            return RiskCommand.ReadAsync(
                parsed.GetRequiredValue(extracts),
                parsed.GetRequiredValue(asAt),
                rows => WriteAsync(rows, file, parsed.GetRequiredValue(format)),
                cancellation);
        }));
        return command;
    }

    private static async Task<int> WriteAsync(RiskRows rows, RiskModelFile file, string format)
    {
        var scoring = new RiskScoring(rows, RiskRule.Shipped(), file, RiskRule.Bands);
        if (scoring.WhyRule is { } reason) await Console.Error.WriteLineAsync(reason);

        var scores = scoring.Score([.. Enumerable.Range(0, rows.Table.Rows)]);
        await Output.WriteAsync(
            format,
            [.. scores.Select(score => new ScoreOutput(
                rows.Table.Child[score.Row],
                rows.Table.AsOf[score.Row].ToString("yyyy-MM", CultureInfo.InvariantCulture),
                score.Probability,
                score.Band,
                score.RuleScore,
                scoring.Model))],
            [
                ("child", score => score.Child),
                ("month", score => score.Month),
                ("probability", score => score.Probability),
                ("band", score => score.Band),
                ("rule_score", score => score.RuleScore),
                ("model", score => score.Model),
            ]);
        return ExitCode.Done;
    }

    private sealed record ScoreOutput(
        string Child,
        string Month,
        double? Probability,
        string Band,
        [property: System.Text.Json.Serialization.JsonPropertyName("rule_score")] int RuleScore,
        string Model);
}
