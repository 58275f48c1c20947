using System.CommandLine;
using System.Globalization;
using IroAnalytics.Pipeline.Warehouse;
using Spectre.Console;

namespace IroAnalytics.Pipeline.Commands;

/// <summary><c>iro refresh</c>: the whole journey, with progress on the terminal.</summary>
internal static class RefreshCommand
{
    public static Command Create()
    {
        var extracts = CommandLine.Required<string>("--extracts", "The folder of CSV files, with sub-folders.");
        var warehouse = CommandLine.WarehouseOption();
        var asAt = new Option<string?>("--as-at") { Description = "The last day the extracts describe; else the latest DECOM, DEC or REVIEW." };
        var knownAt = new Option<string?>("--known-at") { Description = "The last day on which entries are known; else the as-at date." };
        var noRisk = new Option<bool>("--no-risk") { Description = "Leave the drift-risk scores out." };
        var command = new Command("refresh", "Load, check, model, compute and publish.") { extracts, warehouse, asAt, knownAt, noRisk };
        command.SetAction((parsed, cancellation) => CommandLine.RunAsync(() => RunAsync(
            new(
                parsed.GetRequiredValue(extracts),
                parsed.GetRequiredValue(warehouse),
                Arguments.Day("--as-at", parsed.GetValue(asAt)),
                Arguments.Day("--known-at", parsed.GetValue(knownAt)),
                !parsed.GetValue(noRisk)),
            cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(PipelineOptions options, CancellationToken cancellation)
    {
        // The file may be open in a dashboard; a refresh opens it itself, for moments, and does without it where it is.
        var folder = CommandLine.Warehouse(options.WarehouseFolder);
        await using var operations = folder.PostgreSql is null ? null : new OpenOperations(folder, TimeProvider.System);
        var report = await AnsiConsole.Status().StartAsync("Starting", status => new PipelineRun(options, TimeProvider.System, operations).ExecuteAsync(
            new Tell(stage => status.Status(Markup.Escape($"{stage.Stage} {stage.Detail} ({stage.Done} of {stage.Of})"))), cancellation));
        Print(report);
        foreach (var extract in report.Extracts.Where(extract => extract.Problem is not null)) await Console.Error.WriteLineAsync(extract.Problem);
        if (report.Outcome is RunOutcome.Refused or RunOutcome.Busy) return await CommandLine.SayAsync(report.Message, ExitCode.InputRefused);

        AnsiConsole.WriteLine(report.Message);
        return ExitCode.Done;
    }

    private static void Print(RunReport report)
    {
        if (report.Extracts.Any(extract => extract.Problem is null))
            AnsiConsole.Write(Extracts(report.Extracts));
        foreach (var stage in report.Stages)
            AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stage.Seconds,8:0.00} s  {stage.Stage}"));
        if (report.Outcome != RunOutcome.Published) return;

        AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Stages.Sum(stage => stage.Seconds),8:0.00} s  in all"));
        AnsiConsole.WriteLine("Findings: " + string.Join(", ", report.Findings.Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Value:N0} {count.Key}"))));
        AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Indicators: {report.Indicators}. As at {report.AsAt:d MMMM yyyy}."));
    }

    private static Table Extracts(IEnumerable<ExtractReport> extracts)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("Extract", "File");
        foreach (var heading in (string[])["Read", "Used", "Set aside", "Superseded", "Copies"])
            table.AddColumn(new TableColumn(heading).RightAligned());
        foreach (var extract in extracts.Where(extract => extract.Problem is null && extract.RowsRead > 0))
        {
            long[] counts = [extract.RowsRead, extract.RowsUsed, extract.RowsSetAside, extract.RowsSuperseded, extract.RowsDuplicate];
            table.AddRow([Markup.Escape(extract.Contract ?? ""), Markup.Escape(extract.File), .. counts.Select(count => count.ToString("N0", CultureInfo.InvariantCulture))]);
        }

        return table;
    }

    /// <summary>Tells at once, on the caller's thread, so that the last stage is never shown late.</summary>
    private sealed class Tell(Action<StageProgress> tell) : IProgress<StageProgress>
    {
        public void Report(StageProgress value) => tell(value);
    }
}
