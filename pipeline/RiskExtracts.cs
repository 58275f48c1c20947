using System.Data.Common;
using IroAnalytics.DuckDb;
using IroAnalytics.Pipeline.Extracts;
using IroAnalytics.Pipeline.Modelling;
using IroAnalytics.Pipeline.Risk;
using IroAnalytics.Pipeline.Risk.Validation;

namespace IroAnalytics.Pipeline;

/// <summary>Extracts read into a database of their own, with what drift risk needs of them and nothing published.</summary>
public sealed class RiskExtracts : IAsyncDisposable
{
    private const long LeastMemory = 200;
    private const long MemoryOfExtracts = 12;

    private readonly DuckDbDatabase database;
    private readonly DbConnection connection;

    /// <summary>Readable by this account alone.</summary>
    private readonly DirectoryInfo copies = Directory.CreateTempSubdirectory("iro-risk-");

    private RiskRows? rows;

    private RiskExtracts(string folder)
    {
        database = DuckDbDatabase.Open(new DuckDbOptions(
            Path.Combine(copies.FullName, "extracts.duckdb"), MemoryLimit: MemoryFor(folder), TempDirectory: Path.Combine(copies.FullName, "spill")));
        connection = database.Connect();
    }

    /// <summary>The database, with the tables of the schema <c>risk</c>.</summary>
    internal DbConnection Connection => connection;

    /// <summary>What there is to learn from and to score.</summary>
    /// <exception cref="InvalidOperationException">The extracts were refused.</exception>
    internal RiskRows Rows => rows ?? throw new InvalidOperationException("The extracts were refused: there is nothing to score.");

    /// <summary>Why nothing could be read, as a sentence; null where it was.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Files that were refused beside those that were read, each as a sentence.</summary>
    public IReadOnlyList<string> Remarks { get; private set; } = [];

    /// <summary>Reads a folder.</summary>
    /// <param name="folder">The extracts.</param>
    /// <param name="asAt">The last day they describe.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>What was read; the database and its copies are gone when it is disposed.</returns>
    public static async Task<RiskExtracts> ReadAsync(string folder, DateOnly asAt, CancellationToken cancellation)
    {
        var extracts = new RiskExtracts(folder);
        extracts.Refusal = await extracts.LoadAsync(folder, asAt, cancellation);
        return extracts;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync();
        await database.DisposeAsync();
        copies.Delete(recursive: true);
    }

    /// <summary>What reading takes besides goes to disk: learning is to find the machine's memory free.</summary>
    private static string MemoryFor(string folder)
    {
        var megabytes = Directory.Exists(folder) ? new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) >> 20 : 0;
        return FormattableString.Invariant($"{Math.Max(LeastMemory, MemoryOfExtracts * megabytes)}MB");
    }

    private async Task<string?> LoadAsync(string folder, DateOnly asAt, CancellationToken cancellation)
    {
        var reading = new ExtractReading(connection, copies.FullName, PipelineRun.ReferenceFolder);
        var (found, problem) = await reading.InspectAsync(folder, cancellation);
        if (problem is not null) return problem.Message;

        // One after the other: two of the largest lists at once need more than the memory that learning leaves.
        var sideBySide = new SideBySide(database.Connect, 1);
        var files = await reading.LoadReturnAsync(found, _ => { }, sideBySide, cancellation);
        Remarks = Refusals(files);
        var missing = ExtractContracts.RequiredMissing(files);
        if (missing.Count > 0) return new RequiredMissing(missing, folder).Message;

        files = await reading.ReadAsync(files, asAt, asAt, _ => { }, sideBySide, cancellation);
        Remarks = Refusals(files);
        var journey = new Journey(connection, sideBySide, new StageClock(null, TimeProvider.System), asAt, asAt);
        if (await journey.BuildOnlyRiskAsync(cancellation) is { } holidays) return holidays.Message;

        rows = await RiskRows.ReadAsync(connection, sideBySide, asAt, await EarlyAsync(reading, cancellation), cancellation);
        return null;
    }

    private static IReadOnlyList<string> Refusals(IReadOnlyList<InspectedFile> files) => [.. files.Select(file => file.Problem?.Message).OfType<string>()];

    /// <summary>How much of each extract was keyed before it happened.</summary>
    /// <param name="reading">The extracts as they were read.</param>
    /// <param name="cancellation">Stops the work.</param>
    internal static async Task<IReadOnlyList<RecordedEarly>> EarlyAsync(ExtractReading reading, CancellationToken cancellation) =>
        [.. (await reading.RecordedEarlyAsync(cancellation)).Select(one => new RecordedEarly(one.Extract, one.Share))];
}
