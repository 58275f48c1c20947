using System.CommandLine;
using System.Globalization;
using IroAnalytics.Pipeline.Risk;
using Spectre.Console;

namespace IroAnalytics.Pipeline.Commands;

/// <summary><c>iro risk train</c>: evaluates, learns and writes the model with its card.</summary>
internal static class RiskTrainCommand
{
    public static Command Create()
    {
        var (extracts, asAt, model) = (RiskCommand.ExtractsOption(), RiskCommand.AsAtOption(), RiskCommand.ModelOption());
        var command = new Command("train", "Learn from extracts and write the model with its card.") { extracts, asAt, model };
        command.SetAction((parsed, cancellation) => CommandLine.RunAsync(() => RiskCommand.ReadAsync(
            parsed.GetRequiredValue(extracts),
            parsed.GetRequiredValue(asAt),
            rows => TrainAsync(rows, parsed.GetRequiredValue(model), cancellation),
            cancellation)));
        return command;
    }

    private static async Task<int> TrainAsync(RiskRows rows, string path, CancellationToken cancellation)
    {
        var file = AnsiConsole.Status().Start("Training", status => new RiskTraining(rows, RiskRule.Shipped()).Run(
            (done, of) => status.Status(string.Create(CultureInfo.InvariantCulture, $"Testing months ahead ({done} of {of})")), cancellation));
        try
        {
            file.Write(path);
            ModelCard.Write(file, path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return await CommandLine.SayAsync($"'{path}' cannot be written: {exception.Message}", ExitCode.InputRefused);
        }

        foreach (var remark in file.Evaluation.Remarks) await Console.Error.WriteLineAsync(remark);
        AnsiConsole.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"Model {file.Id}, of {file.Rows:N0} child-months of {file.Children:N0} children, {file.Events:N0} with drift: {path}"));
        AnsiConsole.WriteLine(file.Evaluation.Gate.Words);
        return ExitCode.Done;
    }
}
