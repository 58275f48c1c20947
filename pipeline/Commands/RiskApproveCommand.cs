using System.CommandLine;
using System.Globalization;
using IroAnalytics.Pipeline.Risk;

namespace IroAnalytics.Pipeline.Commands;

/// <summary><c>iro risk approve</c>: a named person lets the next refresh use a model, as long as it stays as it is.</summary>
internal static class RiskApproveCommand
{
    public static Command Create()
    {
        var model = RiskCommand.ModelOption();
        var by = CommandLine.Required<string>("--by", "The name of the person who approves it.");
        var command = new Command("approve", "Let refreshes publish the scores of a model that passed its gate, in somebody's name.") { model, by };
        command.SetAction((parsed, _) => CommandLine.RunAsync(() => ApproveAsync(parsed.GetRequiredValue(model), parsed.GetRequiredValue(by).Trim())));
        return command;
    }

    private static Task<int> ApproveAsync(string path, string by)
    {
        if (by.Length == 0) throw new WrongArgumentsException("--by is empty: name the person who approves the model.");

        var file = RiskModelFile.Read(path);
        if (!file.Evaluation.Gate.Passed) return CommandLine.SayAsync(file.Evaluation.Gate.Words, ExitCode.InputRefused);

        var approval = new ModelApproval(file.Id, file.Sha256, by, DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date));
        approval.Write(path);
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{by} approved model {file.Id} on {approval.On:d MMMM yyyy}; refreshes use it from now on."));
        return Task.FromResult(ExitCode.Done);
    }
}
