using System.CommandLine;
using System.Globalization;
using IroAnalytics.Pipeline.Warehouse;
using Spectre.Console;

namespace IroAnalytics.Pipeline.Commands;

/// <summary><c>iro carry-over</c>: the operations records of a warehouse folder into the PostgreSQL database that the environment names.</summary>
internal static class CarryOverCommand
{
    public static Command Create()
    {
        var warehouse = CommandLine.WarehouseOption();
        var command = new Command(
            "carry-over",
            $"Carry the operations records (audit log, keys, decisions, history) over from the warehouse folder's file into the empty PostgreSQL database of {WarehouseFolder.PostgreSqlVariable}. Stop the dashboard first.") { warehouse };
        command.SetAction((parsed, cancellation) => CommandLine.RunAsync(async () =>
        {
            var folder = CommandLine.Warehouse(parsed.GetRequiredValue(warehouse));
            var carried = await new CarryingOver(folder, TimeProvider.System).RunAsync(cancellation);
            foreach (var (table, rows) in carried)
                AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows,8:N0}  {table}"));
            AnsiConsole.WriteLine($"Carried over, and the audit log is as it was written. '{folder.Operations}' is as it was and no longer read: keep it as you keep a backup, for it names children.");
            return ExitCode.Done;
        }));
        return command;
    }
}
