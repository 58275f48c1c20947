using IroAnalytics.Pipeline;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Tests.Faults;

/// <summary>Whatever a file holds, a refresh ends in a published run that accounts for every row, or in a sentence.</summary>
public sealed class DamagedExtractsTests : IDisposable
{
    // Of about 45 files each.
    private const int RefreshesOfTenThousandFiles = 225;

    private readonly string folder = Directory.CreateTempSubdirectory("damaged-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Damaged_files_never_stop_a_refresh_without_a_sentence_and_never_give_a_figure_out_of_bounds()
    {
        var outcomes = new List<RunOutcome>();
        for (var seed = 1; seed <= LongTests.Times(4, RefreshesOfTenThousandFiles); seed++) outcomes.Add(await RefreshAsync(seed));

        Assert.Contains(RunOutcome.Published, outcomes);
    }

    private async Task<RunOutcome> RefreshAsync(int seed)
    {
        var chance = new Random(seed);
        var (extracts, warehouse) = (Path.Combine(folder, $"extracts-{seed}"), Path.Combine(folder, $"warehouse-{seed}"));
        foreach (var file in Directory.EnumerateFiles(Sample.Extracts, "*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var copy = Path.Combine(extracts, Path.GetRelativePath(Sample.Extracts, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy) ?? extracts);
            var bytes = await File.ReadAllBytesAsync(file);
            await File.WriteAllBytesAsync(copy, chance.Next(4) == 0 && seed % 2 == 0 ? bytes : DamagedFile.Of(bytes, chance));
        }

        var report = await new PipelineRun(new(extracts, warehouse, Sample.AsAt), TimeProvider.System).ExecuteAsync(progress: null, CancellationToken.None);

        Assert.True(report.Outcome is RunOutcome.Published or RunOutcome.Refused, $"seed {seed}: {report.Outcome}");
        Assert.EndsWith(".", report.Message, StringComparison.Ordinal);
        Assert.All(report.Extracts.Where(extract => extract.Problem is not null), extract => Assert.EndsWith(".", extract.Problem, StringComparison.Ordinal));
        Assert.All(report.Extracts, extract => Assert.Equal(extract.RowsRead, extract.RowsUsed + extract.RowsSetAside + extract.RowsSuperseded + extract.RowsDuplicate));
        if (report.Outcome == RunOutcome.Published) await FiguresAreWithinBoundsAsync(warehouse, seed);
        Directory.Delete(extracts, recursive: true);
        if (Directory.Exists(warehouse)) Directory.Delete(warehouse, recursive: true);
        return report.Outcome;
    }

    private static async Task FiguresAreWithinBoundsAsync(string folder, int seed)
    {
        await using var warehouse = new PublishedWarehouse(new(folder), new());
        await using var run = await warehouse.OpenAsync(CancellationToken.None) ?? throw new InvalidOperationException("Nothing was published.");
        var reader = new IndicatorReader(run.Connection, run.Facts);
        foreach (var indicator in IndicatorCatalogue.All)
        {
            var values = await reader.ValuesAsync(
                indicator, new([ReportingPeriod.Containing(PeriodLength.Year, Sample.AsAt), ReportingPeriod.Containing(PeriodLength.Month, Sample.AsAt)], [], []), CancellationToken.None);
            Assert.All(values, value => Assert.True(
                value.Value is null or (>= 0 and < 1e9) && (indicator.Unit != IndicatorUnit.Percent || value.Value is null or <= 100), $"seed {seed}: {indicator.Id} is {value.Value}"));
        }
    }
}
