using System.CommandLine;
using IroAnalytics.Pipeline.Warehouse;
using Spectre.Console;

namespace IroAnalytics.Pipeline.Commands;

/// <summary><c>iro rollback</c>: makes an earlier run current.</summary>
internal static class RollbackCommand
{
    public static Command Create()
    {
        var warehouse = CommandLine.WarehouseOption();
        var run = CommandLine.Required<string>("--to", "The run to make current.");
        var command = new Command("rollback", "Make an earlier run current. A dashboard that is running follows.") { warehouse, run };
        command.SetAction((parsed, cancellation) => CommandLine.RunAsync(async () =>
        {
            var pointer = await new RunHistory(new(parsed.GetRequiredValue(warehouse))).RollbackAsync(parsed.GetRequiredValue(run), cancellation);
            AnsiConsole.WriteLine($"Run {pointer.Run} is current.");
            return ExitCode.Done;
        }));
        return command;
    }
}
