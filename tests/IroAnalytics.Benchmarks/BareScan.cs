using IroAnalytics.DuckDb;
using IroAnalytics.Pipeline.Modelling;

namespace IroAnalytics.Benchmarks;

/// <summary>What DuckDB alone takes to copy the same files into tables: no checks, no hashes, no row numbers.</summary>
internal static class BareScan
{
    /// <summary>The median, in seconds.</summary>
    /// <param name="folder">The folder with extracts.</param>
    /// <param name="times">How often it is timed.</param>
    /// <param name="cancellation">Interrupts the scan.</param>
    public static Task<double> SecondsAsync(BenchmarkFolder folder, int times, CancellationToken cancellation) =>
        Repeated.SecondsAsync(times, () => ScanAsync(folder, cancellation));

    private static async Task ScanAsync(BenchmarkFolder folder, CancellationToken cancellation)
    {
        var path = folder.File("bare.duckdb");
        await using (var database = DuckDbDatabase.Open(new(path)))
        await using (var connection = database.Connect())
        {
            foreach (var (file, place) in Directory.EnumerateFiles(folder.Extracts, "*.csv", SearchOption.AllDirectories).Select((file, place) => (file, place)))
            {
                var sql = FormattableString.Invariant($"create table file_{place} as select * from read_csv($path, header = true, all_varchar = true)");
                await connection.RunAsync(sql, [("path", file)], cancellation);
            }
        }

        File.Delete(path);
    }
}
