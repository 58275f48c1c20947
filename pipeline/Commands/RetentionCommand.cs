using System.CommandLine;
using IroAnalytics.Pipeline.Warehouse;
using Spectre.Console;

namespace IroAnalytics.Pipeline.Commands;

/// <summary><c>iro retention</c>: removes what has been kept for long enough, or says what that is.</summary>
internal static class RetentionCommand
{
    public static Command Create()
    {
        var warehouse = CommandLine.WarehouseOption();
        var runs = AtLeastOne("--runs-kept", "How many published runs are kept; all where it is not given.");
        var backups = AtLeastOne("--backups-kept", "How many backups of the dashboard are kept; all where it is not given.");
        var jobs = AtLeastOne("--job-history-days", "For how many days the history of jobs is kept; for good where it is not given.");
        var extracts = new Option<string?>("--extracts") { Description = "The folder of CSV files, for --extract-days." };
        var extractDays = AtLeastOne("--extract-days", "For how many days after their last change the CSV files of --extracts are kept; for good where it is not given.");
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would go, and remove nothing." };
        var command = new Command("retention", "Remove what has been kept for long enough. The audit log and decisions are always kept whole.")
        {
            warehouse, runs, backups, jobs, extracts, extractDays, dryRun,
        };
        command.SetAction((parsed, cancellation) => CommandLine.RunAsync(() => RunAsync(
            CommandLine.Warehouse(parsed.GetRequiredValue(warehouse)),
            new()
            {
                RunsKept = parsed.GetValue(runs),
                BackupsKept = parsed.GetValue(backups),
                JobHistoryDays = parsed.GetValue(jobs),
                ExtractsFolder = parsed.GetValue(extracts),
                ExtractDays = parsed.GetValue(extractDays),
            },
            parsed.GetValue(dryRun),
            cancellation)));
        return command;
    }

    private static Option<int?> AtLeastOne(string name, string description)
    {
        var option = new Option<int?>(name) { Description = description };
        option.Validators.Add(result =>
        {
            if (result is { Errors: var errors } && !errors.Any() && result.GetValueOrDefault<int?>() < 1) result.AddError($"{name} must be 1 or more.");
        });
        return option;
    }

    private static async Task<int> RunAsync(WarehouseFolder folder, RetentionRules rules, bool isDryRun, CancellationToken cancellation)
    {
        if (rules is { ExtractDays: not null, ExtractsFolder: null }) throw new WrongArgumentsException("--extract-days needs --extracts: name the folder of CSV files.");
        if (!Directory.Exists(folder.Path)) return await CommandLine.SayAsync($"There is no folder '{folder.Path}'. Name the folder that the dashboard uses.", ExitCode.InputRefused);

        await using var store = rules.JobHistoryDays is null ? null : await HistoryAsync(folder, cancellation);
        var tidying = new Tidying(folder, rules, TimeProvider.System);
        var outlived = await tidying.FindAsync(store, cancellation);
        foreach (var one in outlived) AnsiConsole.WriteLine($"{(isDryRun ? "would remove" : "removed")} {one.Kind} {one.What} ({one.Rule})");
        if (outlived.Count == 0) AnsiConsole.WriteLine("There is nothing to remove.");
        AnsiConsole.WriteLine("The audit log is kept whole: its hashes tell a removed entry, whoever removed it.");
        if (!isDryRun) await tidying.RemoveAsync(outlived, store, cancellation);
        return ExitCode.Done;
    }

    private static async Task<OperationsStore?> HistoryAsync(WarehouseFolder folder, CancellationToken cancellation)
    {
        if (folder.PostgreSql is null && !File.Exists(folder.Operations)) return null;

        try
        {
            return await OperationsStore.OpenAsync(folder, TimeProvider.System, cancellation);
        }
        catch (WarehouseProblemException problem) when (problem.IsHeldElsewhere)
        {
            await Console.Error.WriteLineAsync("A dashboard has the history of jobs open: it is left to that one's own retention.");
            return null;
        }
    }
}
