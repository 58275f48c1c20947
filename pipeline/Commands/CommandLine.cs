using System.CommandLine;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Pipeline.Commands;

/// <summary>The commands of <c>iro</c>, and how each of them ends.</summary>
internal static class CommandLine
{
    public static RootCommand Root { get; } = new("Figures about reviews of looked-after children, from the extracts of a council's case system.")
    {
        RefreshCommand.Create(),
        IndicatorsCommand.Create(),
        MembersCommand.Create(),
        ExplainCommand.Create(),
        FindingsCommand.Create(),
        CheckCommand.Create(),
        RiskCommand.Create(),
        SimulateCommand.Create(),
        RunsCommand.Create(),
        RollbackCommand.Create(),
        AuditCommand.Create(),
        BackupCommand.Create(),
        RestoreCommand.Create(),
        RetentionCommand.Create(),
        CarryOverCommand.Create(),
    };

    /// <summary>An option that must be given.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">Its name, with dashes.</param>
    /// <param name="description">What it is for.</param>
    public static Option<T> Required<T>(string name, string description) => new(name) { Description = description, Required = true };

    /// <summary>The folder of published runs.</summary>
    public static Option<string> WarehouseOption() => Required<string>("--warehouse", "The folder of published runs.");

    /// <summary>A warehouse folder with its operations database, which the environment names where it is not the folder's own file.</summary>
    /// <param name="path">The folder.</param>
    public static WarehouseFolder Warehouse(string path) => new(path)
    {
        PostgreSql = Environment.GetEnvironmentVariable(WarehouseFolder.PostgreSqlVariable) is { Length: > 0 } connection ? connection : null,
    };

    /// <summary>Runs a command and turns how it ended into a sentence and an exit code.</summary>
    /// <param name="work">The command.</param>
    public static async Task<int> RunAsync(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (WrongArgumentsException wrong)
        {
            return await SayAsync(wrong.Message, ExitCode.WrongArguments);
        }
        catch (Indicators.DimensionNotOfIndicatorException wrong)
        {
            return await SayAsync(wrong.Message, ExitCode.WrongArguments);
        }
        catch (WarehouseProblemException problem)
        {
            return await SayAsync(problem.Message, ExitCode.InputRefused);
        }
        catch (Risk.RiskProblemException problem)
        {
            return await SayAsync(problem.Message, ExitCode.InputRefused);
        }
        catch (OperationCanceledException)
        {
            return await SayAsync("Cancelled. Nothing was published.", ExitCode.InputRefused);
        }
        catch (Exception fault)
        {
            return await SayAsync($"A fault of ours: {fault.Message.ReplaceLineEndings(" ")} ({fault.GetType().Name}). Please report it; nothing was published.", ExitCode.OurFault);
        }
    }

    /// <summary>Says a sentence on stderr.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="exitCode">How the process ends.</param>
    public static async Task<int> SayAsync(string sentence, int exitCode)
    {
        await Console.Error.WriteLineAsync(sentence);
        return exitCode;
    }
}

/// <summary>The words on the command line cannot be used; the message says which and why.</summary>
internal sealed class WrongArgumentsException(string message) : Exception(message);
