using System.Data.Common;
using System.Globalization;
using IroAnalytics.DuckDb;
using IroAnalytics.Pipeline;
using IroAnalytics.Pipeline.Extracts;
using IroAnalytics.Pipeline.Modelling;
using IroAnalytics.Pipeline.Quality;

namespace IroAnalytics.Tests.Extracts;

/// <summary>A folder read into a database in memory: every file's fate, its rows and the findings.</summary>
internal sealed class ReadFolder : IAsyncDisposable
{
    private readonly DuckDbDatabase database;
    private readonly DbConnection connection;
    private readonly ExtractReading reading;
    private readonly (DateOnly AsAt, DateOnly KnownAt) days;

    private ReadFolder(string workFolder, (DateOnly AsAt, DateOnly KnownAt) days)
    {
        database = DuckDbDatabase.Open(new DuckDbOptions(DuckDbOptions.InMemory));
        connection = database.Connect();
        reading = new(connection, workFolder, PipelineRun.ReferenceFolder);
        this.days = days;
    }

    public IReadOnlyList<InspectedFile> Files { get; private set; } = [];

    public static Task<ReadFolder> OfAsync(ExtractFolderBuilder extracts) => OfAsync(extracts, "2026-03-31", "2026-03-31");

    public static Task<ReadFolder> OfAsync(ExtractFolderBuilder extracts, string asAt, string knownAt) =>
        OfAsync(extracts, asAt, knownAt, onceInspected: () => { });

    /// <summary>Reads a folder that changes between the look at its files and their loading.</summary>
    public static Task<ReadFolder> OfAsync(ExtractFolderBuilder extracts, Action onceInspected) =>
        OfAsync(extracts, "2026-03-31", "2026-03-31", onceInspected);

    private static async Task<ReadFolder> OfAsync(ExtractFolderBuilder extracts, string asAt, string knownAt, Action onceInspected)
    {
        using var work = ExtractFolderBuilder.Empty();
        var folder = new ReadFolder(work.Path, (Day(asAt), Day(knownAt)));
        var (found, problem) = await folder.reading.InspectAsync(extracts.Path, CancellationToken.None);
        Assert.Null(problem);
        onceInspected();
        var sideBySide = new SideBySide(folder.database.Connect, 2);
        var loaded = await folder.reading.LoadReturnAsync(found, _ => { }, sideBySide, CancellationToken.None);
        folder.Files = await folder.reading.ReadAsync(loaded, folder.days.AsAt, folder.days.KnownAt, _ => { }, sideBySide, CancellationToken.None);
        return folder;
    }

    /// <summary>What became of a file.</summary>
    public InspectedFile File(string name) => Assert.Single(Files, file => file.File.Name == name);

    /// <summary>The sentence with which a file was refused.</summary>
    public string Refusal(string name)
    {
        var message = File(name).Problem?.Message;
        Assert.NotNull(message);
        Sentence.IsReadable(message);
        return message;
    }

    /// <summary>How many rows of a file came to what: "copy 1, used 2".</summary>
    public async Task<string> StatesAsync(string name)
    {
        var fileId = Files.ToList().FindIndex(file => file.File.Name == name);
        var ofFile = (await reading.CountAsync(CancellationToken.None))[fileId].OrderBy(count => count.State, StringComparer.Ordinal);
        return string.Join(", ", ofFile.Select(count => $"{count.State} {count.Rows}"));
    }

    /// <summary>The findings as "rule file:row COLUMN=value", in order of their text.</summary>
    public async Task<IReadOnlyList<string>> FindingsAsync()
    {
        var findings = await connection.ReadAsync("select * from quality.finding", FindingOutput.Read, CancellationToken.None);
        Assert.All(findings, finding => Sentence.IsReadable(finding.Message));
        return [.. findings
            .Select(finding => $"{finding.Rule} {finding.File}:{finding.Row} {finding.Column}={finding.Value}")
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>Rows of a select over <c>raw</c>, values joined by bars, null left empty.</summary>
    public async Task<IReadOnlyList<string>> RowsAsync(string select)
    {
        return await connection.ReadAsync(
            select,
            row => string.Join('|', Enumerable.Range(0, row.FieldCount).Select(column => row.IsDBNull(column) ? "" : Text(row.GetValue(column)))),
            CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync();
        await database.DisposeAsync();
    }

    private static string Text(object value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
