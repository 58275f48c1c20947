using System.Globalization;
using CsvHelper;
using IroAnalytics.Pipeline.Simulation;

namespace IroAnalytics.Tests.Simulation;

/// <summary>A simulation written to a folder of its own and read back as text.</summary>
public sealed class SimulatedFolder : IDisposable
{
    public SimulatedFolder()
        : this(new SimulationOptions(NewFolder(), WithMistakes: false))
    {
    }

    internal SimulatedFolder(SimulationOptions options)
    {
        Folder = options.OutputFolder;
        Report = Simulator.Write(options, progress: null, CancellationToken.None);
    }

    public string Folder { get; }

    public SimulationReport Report { get; }

    public static string NewFolder() => Path.Combine(Path.GetTempPath(), "simulated-" + Guid.NewGuid().ToString("N"));

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static DateOnly? DayOrNull(string text) => text.Length == 0 ? null : Day(text);

    /// <summary>The rows of one file, each a value by column.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string file)
    {
        using var csv = CsvReader.FromFile(Path.Combine(Folder, file + ".csv"));
        csv.ReadHeader();
        var columns = csv.Headers.ToArray();
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (csv.Read())
            rows.Add(Enumerable.Range(0, columns.Length).ToDictionary(place => columns[place], csv.GetString, StringComparer.Ordinal));
        return rows;
    }

    /// <summary>The rows of a statutory table in all returns, the oldest return first.</summary>
    public IEnumerable<(string Return, IReadOnlyDictionary<string, string> Row)> Returns(string table) =>
        from file in Report.Files.Select(file => file.File)
        where Path.GetFileNameWithoutExtension(file) == table
        orderby file.Contains('-', StringComparison.Ordinal) ? file : "9"
        from row in Rows(file[..^4])
        select (Path.GetDirectoryName(file) ?? "", row);

    /// <summary>The rows of a statutory table that stand: of two returns that have the same key, the later.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Standing(string table, params string[] key) =>
        [.. Returns(table).GroupBy(held => string.Join('|', key.Select(column => held.Row[column]))).Select(rows => rows.Last().Row)];

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
