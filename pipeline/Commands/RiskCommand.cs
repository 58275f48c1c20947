using System.CommandLine;
using IroAnalytics.Pipeline.Risk;

namespace IroAnalytics.Pipeline.Commands;

/// <summary><c>iro risk</c>: the scores of the current run, and the learning machinery by itself.</summary>
internal static class RiskCommand
{
    public static Command Create()
    {
        var warehouse = new Option<string?>("--warehouse") { Description = "The folder of published runs." };
        var format = Output.FormatOption();
        var command = new Command("risk", "Whose plan may drift: the scores of the current run with their reasons.")
        {
            warehouse, format, RiskTrainCommand.Create(), RiskEvaluateCommand.Create(), RiskScoreCommand.Create(), RiskApproveCommand.Create(),
        };
        command.SetAction((parsed, cancellation) => CommandLine.RunAsync(() => RiskListing.WriteAsync(
            parsed.GetValue(warehouse) ?? throw new WrongArgumentsException("--warehouse is missing: name the folder of published runs, or use train, evaluate or score."),
            parsed.GetRequiredValue(format),
            cancellation)));
        return command;
    }

    /// <summary>The extracts to learn from or to score.</summary>
    public static Option<string> ExtractsOption() => CommandLine.Required<string>("--extracts", "The folder of CSV files, with sub-folders.");

    /// <summary>The last day they describe.</summary>
    public static Option<string> AsAtOption() => CommandLine.Required<string>("--as-at", "The last day the extracts describe.");

    /// <summary>The file of a trained model.</summary>
    public static Option<string> ModelOption() => CommandLine.Required<string>("--model", "The file of the model.");

    /// <summary>Reads extracts, says what was refused, and works with what was read once the database of it is gone.</summary>
    /// <param name="folder">The extracts.</param>
    /// <param name="asAt">The last day they describe.</param>
    /// <param name="work">What to do.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static async Task<int> ReadAsync(string folder, string asAt, Func<RiskRows, Task<int>> work, CancellationToken cancellation)
    {
        var day = Arguments.Day("--as-at", asAt) ?? throw new WrongArgumentsException("--as-at is missing.");
        var (rows, refusal) = await RowsAsync(folder, day, cancellation);
        return rows is null ? await CommandLine.SayAsync(refusal ?? "", ExitCode.InputRefused) : await work(rows);
    }

    private static async Task<(RiskRows? Rows, string? Refusal)> RowsAsync(string folder, DateOnly asAt, CancellationToken cancellation)
    {
        await using var extracts = await RiskExtracts.ReadAsync(folder, asAt, cancellation);
        foreach (var remark in extracts.Remarks) await Console.Error.WriteLineAsync(remark);
        return extracts.Refusal is { } refusal ? (null, refusal) : (extracts.Rows, null);
    }
}
