using IroAnalytics.Pipeline.Simulation;

namespace IroAnalytics.Benchmarks;

/// <summary>A temporary folder with invented extracts and a warehouse of their runs.</summary>
internal sealed class BenchmarkFolder : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("iro-benchmarks-");

    /// <summary>The folder of CSV files.</summary>
    public string Extracts => Path.Combine(root.FullName, "extracts");

    /// <summary>The folder that runs are published into.</summary>
    public string Warehouse => Path.Combine(root.FullName, "warehouse");

    /// <summary>Writes the extracts of a council that does not exist.</summary>
    /// <param name="size">How large it is.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <returns>Files and rows in words.</returns>
    public string Fill(CouncilSize size, CancellationToken cancellation)
    {
        var report = Simulator.Write(new(Extracts, size.Children, size.Years), progress: null, cancellation);
        var bytes = new DirectoryInfo(Extracts).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
        return FormattableString.Invariant(
            $"{size.Children:N0} children, {size.Years} years: {report.Files.Count} files, {report.Files.Sum(file => (long)file.Rows):N0} rows, {bytes / 1e6:N0} MB");
    }

    /// <summary>A path for a database beside the warehouse.</summary>
    /// <param name="name">The file's name.</param>
    public string File(string name) => Path.Combine(root.FullName, name);

    /// <summary>Removes it all.</summary>
    public void Dispose() => root.Delete(recursive: true);
}
