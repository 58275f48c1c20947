using IroAnalytics.Pipeline;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Tests;

/// <summary>A folder of extracts and the run that a refresh published from it.</summary>
public sealed class PublishedFolder : IAsyncDisposable
{
    private readonly string _folder;
    private readonly bool _isTemporary;
    private readonly string _warehouseFolder;
    private readonly PublishedWarehouse _warehouse;

    private PublishedFolder(string folder, bool isTemporary)
    {
        _folder = folder;
        _isTemporary = isTemporary;
        _warehouseFolder = Directory.CreateTempSubdirectory("warehouse-").FullName;
        _warehouse = new(new(_warehouseFolder), new(VerifySha256: false));
    }

    /// <summary>Publishes a folder that stays.</summary>
    public static Task<PublishedFolder> RefreshAsync(string extracts, DateOnly asAt) => RefreshAsync(new PublishedFolder(extracts, isTemporary: false), asAt);

    /// <summary>Writes files into a folder of its own and publishes it.</summary>
    public static async Task<PublishedFolder> RefreshAsync(IEnumerable<(string File, IEnumerable<string> Lines)> files, DateOnly asAt)
    {
        var folder = Directory.CreateTempSubdirectory("extracts-").FullName;
        foreach (var (file, lines) in files)
        {
            var path = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? folder);
            await File.WriteAllLinesAsync(path, lines);
        }

        return await RefreshAsync(new PublishedFolder(folder, isTemporary: true), asAt);
    }

    /// <summary>Opens the published run.</summary>
    public async Task<PublishedRun> OpenAsync() =>
        await _warehouse.OpenAsync(CancellationToken.None) ?? throw new InvalidOperationException("Nothing was published.");

    public async ValueTask DisposeAsync()
    {
        await _warehouse.DisposeAsync();
        Directory.Delete(_warehouseFolder, recursive: true);
        if (_isTemporary) Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Every month, quarter and year from the first to the one that contains a day.</summary>
    public static IReadOnlyList<ReportingPeriod> Periods(DateOnly from, DateOnly to) =>
        [.. new[] { PeriodLength.Month, PeriodLength.Quarter, PeriodLength.Year }.SelectMany(length => Periods(length, from, to))];

    public static Indicator Indicator(string id) => IndicatorCatalogue.Find(id) ?? throw new ArgumentException($"There is no indicator '{id}'.", nameof(id));

    private static IEnumerable<ReportingPeriod> Periods(PeriodLength length, DateOnly from, DateOnly to)
    {
        for (var period = ReportingPeriod.Containing(length, from); period.From <= to; period = period.Shift(1)) yield return period;
    }

    private static async Task<PublishedFolder> RefreshAsync(PublishedFolder published, DateOnly asAt)
    {
        var options = new PipelineOptions(published._folder, published._warehouseFolder, asAt, WithRisk: false, Threads: 2);
        var report = await new PipelineRun(options, TimeProvider.System).ExecuteAsync(null, CancellationToken.None);
        return report.Outcome == RunOutcome.Published ? published : throw new InvalidOperationException(report.Message);
    }
}
