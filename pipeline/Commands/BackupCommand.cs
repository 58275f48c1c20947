using System.CommandLine;
using System.Globalization;
using IroAnalytics.Pipeline.Warehouse;
using Spectre.Console;

namespace IroAnalytics.Pipeline.Commands;

/// <summary><c>iro backup</c>: one file from which a warehouse can be restored.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var warehouse = CommandLine.WarehouseOption();
        var to = CommandLine.Required<string>("--to", "A file that ends in .zip, or a folder, which gets a file named for the moment.");
        var command = new Command("backup", "Back up the operations database, the current run and the risk model. While a dashboard runs, its newest nightly backup is copied.") { warehouse, to };
        command.SetAction((parsed, cancellation) => CommandLine.RunAsync(
            () => BackUpAsync(CommandLine.Warehouse(parsed.GetRequiredValue(warehouse)), parsed.GetRequiredValue(to), cancellation)));
        return command;
    }

    private static async Task<int> BackUpAsync(WarehouseFolder folder, string to, CancellationToken cancellation)
    {
        if (folder.PostgreSql is null && !File.Exists(folder.Operations) && !File.Exists(folder.Pointer))
            return await CommandLine.SayAsync($"There is nothing to back up in '{folder.Path}'. Name the folder that the dashboard uses.", ExitCode.InputRefused);

        var backup = new Backup(folder, TimeProvider.System);
        try
        {
            await using var store = folder.PostgreSql is not null || File.Exists(folder.Operations) ? await OperationsStore.OpenAsync(folder, TimeProvider.System, cancellation) : null;
            return Say(await backup.MakeAsync(store, to, cancellation));
        }
        catch (WarehouseProblemException problem) when (problem.IsHeldElsewhere)
        {
            return await CopyNewestAsync(backup, folder, to, cancellation);
        }
    }

    private static async Task<int> CopyNewestAsync(Backup backup, WarehouseFolder folder, string to, CancellationToken cancellation)
    {
        if (await backup.CopyNewestAsync(to, cancellation) is not { } copied)
            return await CommandLine.SayAsync($"'{folder.Operations}' is open in a dashboard, which has made no backup in '{folder.Backups}' yet. Stop it and try again, or wait for its nightly backup.", ExitCode.InputRefused);

        AnsiConsole.WriteLine("A dashboard has the operations database open: this is the newest backup that it made.");
        return Say(copied);
    }

    private static int Say(BackupMade made)
    {
        AnsiConsole.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"'{made.File}' holds {made.Manifest.Files.Count} files of {made.Manifest.MadeAt:u}, {made.Manifest.Files.Sum(file => file.Bytes):N0} bytes, each read back; {Contents(made.Manifest)}."));
        return ExitCode.Done;
    }

    /// <summary>What is in a backup, in words.</summary>
    /// <param name="manifest">Its manifest.</param>
    public static string Contents(BackupManifest manifest) =>
        $"{(manifest.Run is { } run ? $"run {run}" : "no run")} and {(manifest.HasOperations ? "the operations database" : "no operations database")}";
}
