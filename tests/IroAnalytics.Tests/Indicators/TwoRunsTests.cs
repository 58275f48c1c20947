using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;
using IroAnalytics.Pipeline.Indicators.SmallNumbers;
using IroAnalytics.Pipeline.Simulation;
using IroAnalytics.Pipeline.Warehouse;
using Microsoft.Extensions.Logging.Abstractions;

namespace IroAnalytics.Tests.Indicators;

/// <summary>
/// Definitions, section 9, over successive runs: what somebody who may not see small numbers finds by laying all views of three
/// runs side by side, knowing of every value that two of them tell of whether it is still what it was. Between the runs entries are corrected and added.
/// </summary>
public sealed class TwoRunsTests(ThreeRuns runs) : IClassFixture<ThreeRuns>
{
    private static readonly ReportingPeriod Year = new(PeriodLength.Year, new(2025, 4, 1));

    [Theory]
    [InlineData("looked-after", "legal_status", "cohort", "sex")]
    [InlineData("started-looked-after", "cohort", "age_group", "sex")]
    [InlineData("ceased-looked-after", "reason_ceased", "cohort", "sex")]
    [InlineData("placement-moves", "cohort", "age_group", "team")]
    [InlineData("reviews-held", "iro", "sex", "review_kind")]
    [InlineData("escalations-raised", "theme", "stage", "cohort")]
    [InlineData("participation", "review_kind", "cohort", "iro")]
    [InlineData("unplanned-endings", "sex", "placement_type")]
    [InlineData("missing-children", "cohort", "age_group")]
    public async Task From_all_views_of_successive_runs_no_count_of_1_to_5_can_be_found(string id, params string[] dimensions)
    {
        var indicator = PublishedFolder.Indicator(id);

        Assert.Empty(await FoundAsync(indicator, dimensions, isShared: true));
    }

    [Fact]
    public async Task Runs_that_are_protected_each_by_itself_give_counts_away()
    {
        var found = new List<string>();
        foreach (var (id, dimension) in ((string, string)[])[("placement-moves", "age_group"), ("started-looked-after", "cohort"), ("reviews-held", "iro")])
            found.AddRange(await FoundAsync(PublishedFolder.Indicator(id), [dimension, "sex"], isShared: false));

        Assert.NotEmpty(found);
    }

    [Fact]
    public async Task A_period_is_shown_once_it_has_ended()
    {
        var indicator = PublishedFolder.Indicator("looked-after");
        using var served = new ServedRuns(runs);
        await using var earlier = served.Earlier();
        await using var run = await served.NextAsync();
        var reader = new ProtectedReader(new(run.Connection, run.Facts), run.Facts, new SharedRuns(earlier));
        var open = ReportingPeriod.Containing(PeriodLength.Year, run.Facts.AsAt);

        var all = await reader.ValuesAsync(indicator, IndicatorSlice.Of(open, open.Shift(-1)), CancellationToken.None);
        var groups = await reader.ValuesAsync(indicator, new([open], ["cohort"], []), CancellationToken.None);

        Assert.Equal([ValueStatus.NoData, ValueStatus.Ok], all.Select(value => value.Status));
        Assert.Null(all[0].Value);
        Assert.Empty(groups);
    }

    private async Task<IReadOnlyList<string>> FoundAsync(Indicator indicator, IReadOnlyList<string> dimensions, bool isShared)
    {
        using var served = new ServedRuns(runs);
        await using var earlier = served.Earlier();
        var shared = isShared ? new SharedRuns(earlier) : null;
        var views = new List<(RunViews Shown, RunViews Truth)>();
        foreach (var _ in runs.Names)
        {
            await using var run = await served.NextAsync();
            var reader = new IndicatorReader(run.Connection, run.Facts);
            var protectedReader = new ProtectedReader(reader, run.Facts, shared);
            IReadOnlyList<ReportingPeriod> periods = [.. RunViews.PeriodsOf(Year).Where(period => period.To <= run.Facts.AsAt)];
            views.Add((
                await RunViews.ReadAsync(periods, dimensions, slice => protectedReader.ValuesAsync(indicator, slice, CancellationToken.None)),
                await RunViews.ReadAsync(periods, dimensions, slice => reader.ValuesAsync(indicator, slice, CancellationToken.None))));
        }

        var found = new List<string>();
        foreach (var count in RunViews.Counts(indicator))
        {
            var attack = new SmallNumberAttack();
            for (var place = 0; place < views.Count; place++)
            {
                var (shown, truth) = views[place];
                string Named(string cell) => $"{Since(views, place, cell)} {cell}";
                shown.Tell(attack, truth, indicator, count, Named);
            }

            var (withheld, open) = attack.Extent;
            Assert.True(withheld > 0 && open > 0, $"{withheld} withheld, {open} shown: the attack shows nothing.");
            found.AddRange(attack.Solve().Where(one => one.Value is >= 1 and <= 5).Select(one => $"{one.Key} is {one.Value}"));
        }

        return found;
    }

    /// <summary>The first of the runs up to one in which a value was what it is in that one, and was told of, be it as withheld.</summary>
    private static int Since(List<(RunViews Shown, RunViews Truth)> views, int place, string cell)
    {
        while (place > 0
            && views[place].Shown.Values.ContainsKey(cell)
            && views[place - 1].Shown.Values.ContainsKey(cell)
            && views[place].Truth.Values.TryGetValue(cell, out var now)
            && views[place - 1].Truth.Values.TryGetValue(cell, out var then)
            && (now.Numerator, now.Denominator, now.Value) == (then.Numerator, then.Denominator, then.Value))
        {
            place--;
        }

        return place;
    }
}

/// <summary>A small council published three times: at the ends of February and March 2026, and of March again with entries that came late.</summary>
public sealed class ThreeRuns : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("iro-three-runs-").FullName;

    /// <summary>The warehouse they were published into.</summary>
    public WarehouseFolder Warehouse => new(Path.Combine(folder, "warehouse"));

    /// <summary>The runs' names, in the order of their publication.</summary>
    public IReadOnlyList<string> Names { get; private set; } = [];

    public async Task InitializeAsync()
    {
        var (all, fewer) = (Path.Combine(folder, "all"), Path.Combine(folder, "fewer"));
        Simulator.Write(new(all, Children: 150, Years: 3, Until: new(2026, 3, 31)), null, CancellationToken.None);
        LeaveOut(all, fewer);
        foreach (var (extracts, asAt) in ((string, DateOnly)[])[(fewer, new(2026, 2, 28)), (fewer, new(2026, 3, 31)), (all, new(2026, 3, 31))])
        {
            var options = new PipelineOptions(extracts, Warehouse.Path, asAt, WithRisk: false, Threads: 2);
            var report = await new PipelineRun(options, TimeProvider.System).ExecuteAsync(null, CancellationToken.None);
            if (report.Outcome != RunOutcome.Published) throw new InvalidOperationException(report.Message);
        }

        Names = [.. new RunHistory(Warehouse).List().Select(record => record.Pointer.Run).Reverse()];
    }

    public Task DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Copies extracts without every 37th row.</summary>
    private static void LeaveOut(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*.csv", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllLines(copy, File.ReadLines(file).Where((_, line) => line % 37 != 5));
        }
    }
}

/// <summary>A warehouse folder in which the three runs appear one after the other, as a dashboard meets them.</summary>
internal sealed class ServedRuns : IDisposable
{
    private readonly WarehouseFolder folder = new(Directory.CreateTempSubdirectory("iro-served-runs-").FullName);
    private readonly ThreeRuns runs;
    private int shown;

    public ServedRuns(ThreeRuns runs)
    {
        this.runs = runs;
        folder.Prepare();
    }

    /// <summary>What the dashboard has of earlier runs.</summary>
    public EarlierRuns Earlier() => new(folder, new(), NullLogger<EarlierRuns>.Instance);

    /// <summary>Publishes the next run and opens it.</summary>
    public async Task<PublishedRun> NextAsync()
    {
        var name = runs.Names[shown++];
        File.Copy(runs.Warehouse.RunFile(name), folder.RunFile(name));
        File.Copy(runs.Warehouse.RunPointerFile(name), folder.RunPointerFile(name));
        await using var warehouse = new PublishedWarehouse(folder, new(VerifySha256: false));
        return await warehouse.OpenAsync(name, CancellationToken.None) ?? throw new InvalidOperationException($"The run {name} is gone.");
    }

    public void Dispose() => Directory.Delete(folder.Path, recursive: true);
}
