using System.CommandLine;
using IroAnalytics.Pipeline.Commands;

var parsed = CommandLine.Root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync($"{error.Message} Ask for --help.");
    return ExitCode.WrongArguments;
}

return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
