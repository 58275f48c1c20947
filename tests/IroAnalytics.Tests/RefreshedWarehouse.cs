using System.Globalization;
using IroAnalytics.Pipeline;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;
using IroAnalytics.Pipeline.Modelling;
using IroAnalytics.Pipeline.Quality;
using IroAnalytics.Pipeline.Warehouse;
using IroAnalytics.Tests.Extracts;

namespace IroAnalytics.Tests;

/// <summary>A warehouse that a test refreshes in this process, and what it serves afterwards.</summary>
internal sealed class RefreshedWarehouse : IDisposable
{
    private readonly ManualTime time = new(new DateTimeOffset(2026, 11, 21, 8, 15, 0, TimeSpan.Zero));

    public string Path { get; } = Directory.CreateTempSubdirectory("iro-refreshed-").FullName;

    public static async Task<(RefreshedWarehouse Warehouse, RunReport Report)> OfAsync(ExtractFolderBuilder extracts, string? asAt = "2026-03-31")
    {
        var warehouse = new RefreshedWarehouse();
        return (warehouse, await warehouse.RefreshAsync(extracts.Path, asAt));
    }

    public async Task<RunReport> RefreshAsync(string extractsFolder, string? asAt = "2026-03-31", bool skipUnchanged = false, int runsKept = 12)
    {
        var options = new PipelineOptions(extractsFolder, Path, Day(asAt), WithRisk: false, RunsKept: runsKept, Threads: 1, SkipUnchanged: skipUnchanged);
        var report = await new PipelineRun(options, time).ExecuteAsync(null, CancellationToken.None);
        Sentence.IsReadable(report.Message);
        Assert.All(report.Extracts.Select(extract => extract.Problem).OfType<string>(), Sentence.IsReadable);
        return report;
    }

    /// <summary>The run that is served; null where nothing is published.</summary>
    public string? CurrentRun() => RunPointer.Current(new(Path))?.Run;

    /// <summary>The value of an indicator, and how far it can be relied on.</summary>
    public Task<(double? Value, ValueStatus Status, double? Target)> ValueAsync(string indicator, string period) => ServedAsync(async run =>
    {
        var reader = new IndicatorReader(run.Connection, run.Facts);
        var slice = IndicatorSlice.Of(ReportingPeriod.TryParse(period) ?? throw new ArgumentException(period, nameof(period)));
        var value = Assert.Single(await reader.ValuesAsync(
            IndicatorCatalogue.Find(indicator) ?? throw new ArgumentException(indicator, nameof(indicator)), slice, CancellationToken.None));
        return (value.Value, value.Status, value.Target);
    });

    /// <summary>What the run that is served says of itself.</summary>
    public Task<MeasuredRun> FactsAsync() => ServedAsync(run => Task.FromResult(run.Facts));

    /// <summary>The findings as "rule file:row child", in order of their text.</summary>
    public Task<IReadOnlyList<string>> FindingsAsync() => ServedAsync<IReadOnlyList<string>>(async run =>
    {
        var findings = await run.Connection.ReadAsync("select * from quality.finding", FindingOutput.Read, CancellationToken.None);
        Assert.All(findings, finding => Sentence.IsReadable(finding.Message));
        return [.. findings
            .Select(finding => $"{finding.Rule} {finding.File}:{finding.Row} {finding.Child}")
            .Order(StringComparer.Ordinal)];
    });

    /// <summary>The findings of a rule in the run that is served and in those before it, the oldest first.</summary>
    public Task<IReadOnlyList<long>> HistoryAsync(string rule) => ServedAsync(run => run.Connection.ReadAsync(
        """
        select coalesce(sum(findings) filter (where rule = $rule), 0)::bigint
        from run.finding_count group by run order by run
        """,
        [("rule", rule)],
        row => row.GetInt64(0),
        CancellationToken.None));

    /// <summary>The indicators that findings of a rule touch.</summary>
    public Task<IReadOnlyList<string>> TouchedAsync(string rule) => ServedAsync(run => run.Connection.ReadAsync(
        "select distinct indicator from quality.finding_indicator where rule = $rule order by indicator",
        [("rule", rule)],
        row => row.GetString(0),
        CancellationToken.None));

    public void Dispose() => Directory.Delete(Path, recursive: true);

    /// <summary>Reads the run that is served.</summary>
    public async Task<T> ServedAsync<T>(Func<PublishedRun, Task<T>> read)
    {
        await using var warehouse = new PublishedWarehouse(new(Path), new());
        await using var run = await warehouse.OpenAsync(CancellationToken.None);
        Assert.NotNull(run);
        return await read(run);
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
