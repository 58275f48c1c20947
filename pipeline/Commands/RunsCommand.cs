using System.CommandLine;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Pipeline.Commands;

/// <summary><c>iro runs</c>: the published runs.</summary>
internal static class RunsCommand
{
    public static Command Create()
    {
        var warehouse = CommandLine.WarehouseOption();
        var format = Output.FormatOption();
        var command = new Command("runs", "The published runs, the newest first.") { warehouse, format };
        command.SetAction((parsed, _) => CommandLine.RunAsync(async () =>
        {
            var runs = new RunHistory(new(parsed.GetRequiredValue(warehouse))).List();
            await Output.WriteAsync(
                parsed.GetRequiredValue(format),
                [.. runs.Select(run => new RunOutput(run.Pointer.Run, run.IsCurrent, run.Pointer.AsAt, run.Pointer.KnownAt, run.Pointer.Created, run.Bytes))],
                [
                    ("run", run => run.Run),
                    ("current", run => run.Current),
                    ("as-at", run => run.AsAt),
                    ("known-at", run => run.KnownAt),
                    ("created", run => run.Created.ToString("u", System.Globalization.CultureInfo.InvariantCulture)),
                    ("bytes", run => run.Bytes),
                ]);
            return ExitCode.Done;
        }));
        return command;
    }

    private sealed record RunOutput(string Run, bool Current, DateOnly AsAt, DateOnly KnownAt, DateTimeOffset Created, long Bytes);
}
