using System.CommandLine;
using System.Globalization;
using IroAnalytics.Pipeline.Warehouse;
using Spectre.Console;

namespace IroAnalytics.Pipeline.Commands;

/// <summary><c>iro audit verify</c>: whether the audit log is as it was written.</summary>
internal static class AuditCommand
{
    public static Command Create() => new("audit", "The log of who saw and did what.") { Verify() };

    private static Command Verify()
    {
        var warehouse = CommandLine.WarehouseOption();
        var holds = new Option<string?>("--holds") { Description = "A hash that an earlier check printed; it must still be in the log, so that cutting off the end shows." };
        var command = new Command("verify", "Check that no entry was changed, removed or put in between. Where the log is a file, stop the dashboard first.") { warehouse, holds };
        command.SetAction((parsed, cancellation) => CommandLine.RunAsync(
            () => VerifyAsync(CommandLine.Warehouse(parsed.GetRequiredValue(warehouse)), parsed.GetValue(holds), cancellation)));
        return command;
    }

    private static async Task<int> VerifyAsync(WarehouseFolder folder, string? holds, CancellationToken cancellation)
    {
        if (folder.PostgreSql is null && !File.Exists(folder.Operations))
            return await CommandLine.SayAsync($"There is no audit log in '{folder.Path}': the dashboard writes it into '{folder.Operations}'. Name the folder that the dashboard uses.", ExitCode.InputRefused);

        await using var store = await OperationsStore.OpenAsync(folder, TimeProvider.System, cancellation);
        var found = await store.Audit.VerifyAsync(cancellation);
        if (found.Break is { } broken)
            return await CommandLine.SayAsync($"The audit log is not as it was written. {broken} Put back the last backup that holds, and find out who could write to '{store.Name}'.", ExitCode.InputRefused);

        if (holds is not null && !await store.Audit.HoldsAsync(holds, cancellation))
            return await CommandLine.SayAsync($"No entry has the hash {holds}: the audit log was cut off or written anew since. Put back the last backup that holds.", ExitCode.InputRefused);

        AnsiConsole.WriteLine(found.Head is { } head
            ? string.Create(CultureInfo.InvariantCulture, $"{found.Entries} entries, all as they were written. The last is of {head.At:u} and has the hash {head.Hash}. Keep it elsewhere and give it to --holds next time.")
            : "The audit log is empty.");
        return ExitCode.Done;
    }
}
