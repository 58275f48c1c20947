using CsvHelper;

namespace IroAnalytics.Pipeline.Simulation;

/// <summary>One CSV file being written, with the mistakes that real exports carry.</summary>
internal sealed class ExtractFile : IDisposable
{
    private readonly CsvWriter csv;
    private readonly RowMistakes? mistakes;

    public ExtractFile(string folder, string relativePath, IReadOnlyList<string> columns, RowMistakes? mistakes)
    {
        RelativePath = relativePath;
        this.mistakes = mistakes;
        var path = Path.Combine(folder, relativePath);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? folder);
        csv = CsvWriter.ToFile(path);
        csv.WriteRecord([.. columns]);
    }

    public string RelativePath { get; }

    public int Rows { get; private set; }

    public void Row(params string[] values)
    {
        var copies = mistakes?.Spoil(values) ?? 1;
        for (var copy = 0; copy < copies; copy++)
        {
            csv.WriteRecord(values);
            Rows++;
        }
    }

    public void Dispose() => csv.Dispose();
}
