using System.CommandLine;
using System.Globalization;
using IroAnalytics.Pipeline.Warehouse;
using Spectre.Console;

namespace IroAnalytics.Pipeline.Commands;

/// <summary><c>iro restore</c>: puts a backup in a warehouse folder's place.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var from = CommandLine.Required<string>("--from", "A backup, or a folder of them, of which the newest is taken.");
        var warehouse = CommandLine.WarehouseOption();
        var replace = new Option<bool>("--replace") { Description = "Replace a folder that has something in it; what is there is kept beside it." };
        var command = new Command("restore", "Restore a warehouse folder from a backup. Every hash is checked before anything changes. Stop the dashboard first.") { from, warehouse, replace };
        command.SetAction((parsed, cancellation) => CommandLine.RunAsync(async () =>
        {
            var restored = await new Restoration(new(parsed.GetRequiredValue(warehouse)), TimeProvider.System)
                .RestoreAsync(parsed.GetRequiredValue(from), parsed.GetValue(replace), cancellation);
            AnsiConsole.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"Restored from '{restored.From}' of {restored.Manifest.MadeAt:u}: {BackupCommand.Contents(restored.Manifest)}."));
            if (restored.Former is { } former)
                AnsiConsole.WriteLine($"What was there before is in '{former}'. It holds children's records: delete it once it is no longer needed.");
            return ExitCode.Done;
        }));
        return command;
    }
}
