using System.CommandLine;
using System.Globalization;
using IroAnalytics.Pipeline.Simulation;
using Spectre.Console;

namespace IroAnalytics.Pipeline.Commands;

/// <summary><c>iro simulate</c>: demonstration extracts of a council that does not exist.</summary>
internal static class SimulateCommand
{
    public static Command Create()
    {
        var folder = CommandLine.Required<string>("--out", "The folder to write into.");
        var children = new Option<int>("--children") { Description = "Children looked after at the end.", DefaultValueFactory = _ => 900 };
        var years = new Option<int>("--years") { Description = "Years of history.", DefaultValueFactory = _ => 5 };
        var until = new Option<string?>("--until") { Description = "The last day they describe." };
        var seed = new Option<int>("--seed") { Description = "The same seed gives the same files.", DefaultValueFactory = _ => 1 };
        var unaccompanied = new Option<double>("--uasc-share") { Description = "Share of children who came alone to the UK, 0 to 1.", DefaultValueFactory = _ => 0.09 };
        var command = new Command("simulate", "Demonstration extracts: every contract, realistic, no real person.") { folder, children, years, until, seed, unaccompanied };
        command.SetAction((parsed, cancellation) => CommandLine.RunAsync(() => Write(
            new SimulationOptions(
                parsed.GetRequiredValue(folder),
                parsed.GetValue(children),
                parsed.GetValue(years),
                Arguments.Day("--until", parsed.GetValue(until)),
                parsed.GetValue(seed),
                parsed.GetValue(unaccompanied)),
            cancellation)));
        return command;
    }

    private static Task<int> Write(SimulationOptions options, CancellationToken cancellation)
    {
        try
        {
            var report = AnsiConsole.Status().Start("Inventing a council", _ => Simulator.Write(options, null, cancellation));
            AnsiConsole.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"Wrote {report.Files.Count} files with {report.Files.Sum(file => (long)file.Rows):N0} rows to {options.OutputFolder}."));
            return Task.FromResult(ExitCode.Done);
        }
        catch (ArgumentOutOfRangeException wrong)
        {
            throw new WrongArgumentsException(wrong.Message.ReplaceLineEndings(" "));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return CommandLine.SayAsync($"'{options.OutputFolder}' cannot be written: {exception.Message}", ExitCode.InputRefused);
        }
    }
}
