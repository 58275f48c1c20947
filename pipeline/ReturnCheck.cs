using System.Data.Common;
using IroAnalytics.DuckDb;
using IroAnalytics.Pipeline.Extracts;
using IroAnalytics.Pipeline.Modelling;
using IroAnalytics.Pipeline.Quality;
using IroAnalytics.Pipeline.Quality.ReturnRules;

namespace IroAnalytics.Pipeline;

/// <summary>What a check of one folder came to.</summary>
/// <param name="Refusal">Why nothing was checked, as a sentence; null where it was.</param>
/// <param name="Remarks">Files that were refused and rules that stay silent, each as a sentence.</param>
/// <param name="Findings">One for each row that breaks a rule, in order of rule, extract and row.</param>
public sealed record ReturnCheckReport(string? Refusal, IReadOnlyList<string> Remarks, IReadOnlyList<FindingOutput> Findings);

/// <summary>Checks an SSDA903 return by its validation rules. Nothing is published; one checks any number of folders in turn.</summary>
public sealed class ReturnCheck : IAsyncDisposable
{
    private readonly DuckDbDatabase database =
        DuckDbDatabase.Open(new DuckDbOptions(DuckDbOptions.InMemory, Threads: Environment.ProcessorCount, ExternalThreads: Environment.ProcessorCount));

    private readonly DbConnection connection;
    private readonly SideBySide sideBySide;

    /// <summary>Readable by this account alone.</summary>
    private readonly DirectoryInfo copies = Directory.CreateTempSubdirectory("iro-check-");

    private ReturnCheck() => (connection, sideBySide) = (database.Connect(), new(database.Connect, Environment.ProcessorCount));

    /// <summary>Opens a database in memory and a temporary folder for copies of files that cannot be read as they are.</summary>
    /// <returns>A check; both are gone when it is disposed.</returns>
    public static ReturnCheck Open() => new();

    /// <summary>Checks the return of a year.</summary>
    /// <param name="extractsFolder">Its files; last year's return is in the sub-folder named for the year before.</param>
    /// <param name="year">The collection year of the files that are in no year's folder.</param>
    /// <param name="rules">The rules to run.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<ReturnCheckReport> RunAsync(
        string extractsFolder, ReturnYear year, IReadOnlyList<ReturnRule> rules, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var rows = new CheckedReturn(connection);
        await rows.ClearAsync(cancellation);
        var reading = new ExtractReading(connection, copies.FullName, PipelineRun.ReferenceFolder);
        var (found, problem) = await reading.InspectAsync(extractsFolder, cancellation);
        if (problem is not null) return new(problem.Message, [], []);

        var files = await reading.LoadReturnAsync([.. found.Where(file => IsNeeded(file, rules))], _ => { }, sideBySide, cancellation);
        var refused = files.Where(file => file.Problem is not null).Select(file => file.Problem?.Message ?? "").ToList();
        if (Missing(files, year) is { Count: > 0 } missing)
            return new(new RequiredMissing(missing, extractsFolder).Message, refused, []);

        await rows.CreateAsync(year, year.To, Path.Combine(PipelineRun.ReferenceFolder, "code_sets.csv"), sideBySide, cancellation);
        var hasLastYear = await rows.HasLastYearAsync(cancellation);
        var silent = rules.Select(rule => WhySilent(rule, hasLastYear)).OfType<string>();
        return new(null, [.. refused, .. silent], await FindAsync([.. rules.Where(rule => WhySilent(rule, hasLastYear) is null)], cancellation));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync();
        await database.DisposeAsync();
        copies.Delete(recursive: true);
    }

    private async Task<IReadOnlyList<FindingOutput>> FindAsync(IReadOnlyList<ReturnRule> rules, CancellationToken cancellation)
    {
        var run = new ReturnRuleRun(connection, sideBySide);
        await run.BreakAsync(rules, cancellation);
        return await run.FindAsync(cancellation);
    }

    /// <summary>Only what a return must have and what the rules read is loaded; what was refused is told.</summary>
    private static bool IsNeeded(InspectedFile file, IReadOnlyList<ReturnRule> rules) => file.Contract is not { } contract
        || (contract.Origin == ExtractOrigin.Ssda903
            && (file.Problem is not null || contract.IsRequired || rules.Any(rule => ReturnRuleCatalogue.Reads(rule, contract.SqlName))));

    private static List<string> Missing(IReadOnlyList<InspectedFile> files, ReturnYear year) =>
        [.. CheckedReturn.Contracts
            .Where(contract => contract.IsRequired)
            .Where(contract => !files.Any(file => file.Problem is null && file.Contract == contract && (file.File.Return ?? year) == year))
            .Select(contract => contract.Name)];

    private static string? WhySilent(ReturnRule rule, bool hasLastYear) => rule switch
    {
        { OutsideData: { } needed } => $"Rule {rule.Code} says nothing: it needs {needed}, which no SSDA903 file carries.",
        { NeedsLastYear: true } when !hasLastYear => $"Rule {rule.Code} says nothing: it needs last year's return, in the sub-folder named for that year.",
        _ => null,
    };
}
