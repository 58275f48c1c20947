using System.CommandLine;
using IroAnalytics.Pipeline.Commands;
using Spectre.Console;

// Into a file or a pipe there is no terminal to fit: 80 columns would break tables in the middle of their words.
if (Console.IsOutputRedirected) AnsiConsole.Profile.Width = 240;

var parsed = CommandLine.Root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync($"{OnOneLine(error.Message).TrimEnd('.')}. Ask for --help.");
    return ExitCode.WrongArguments;
}

return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });

// A list of the words that are accepted comes with one on each line.
static string OnOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
