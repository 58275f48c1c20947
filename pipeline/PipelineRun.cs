using IroAnalytics.Pipeline.Extracts;
using IroAnalytics.Pipeline.Indicators;
using IroAnalytics.Pipeline.Modelling;
using IroAnalytics.Pipeline.Quality;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Pipeline;

/// <summary>One refresh: the journey from extracts to a published run.</summary>
/// <param name="options">What is asked for.</param>
/// <param name="time">The clock: it names the run and stamps the report.</param>
/// <param name="operations">The operations database, where this process has it open; null to open it for the reading.</param>
public sealed class PipelineRun(PipelineOptions options, TimeProvider time, OpenOperations? operations = null)
{
    /// <summary>Where the reference data lies that ships with the product.</summary>
    public static string ReferenceFolder { get; } = Path.Combine(AppContext.BaseDirectory, "reference");

    /// <summary>Loads, checks, models, computes and publishes. Nothing is published unless all of it succeeded.</summary>
    /// <param name="progress">Told of every stage; null for nobody.</param>
    /// <param name="cancellation">Stops it; nothing is published then.</param>
    /// <returns>What it did; refused where the input or the warehouse folder would not do.</returns>
    public async Task<RunReport> ExecuteAsync(IProgress<StageProgress>? progress, CancellationToken cancellation)
    {
        using var span = RefreshTelemetry.Begin();
        var report = await TryAsync(new StageClock(progress, time), cancellation);
        RefreshTelemetry.End(span, report);
        return report;
    }

    private async Task<RunReport> TryAsync(StageClock stages, CancellationToken cancellation)
    {
        try
        {
            var folder = new WarehouseFolder(options.WarehouseFolder);
            using var lease = RefreshLease.TryTake(folder, options.RequestedBy, time);
            return lease is null ? Ended(RunOutcome.Busy, RefreshLease.WhyRefused(folder)) : await RefreshAsync(lease, stages, cancellation);
        }
        catch (WarehouseProblemException problem)
        {
            return Ended(RunOutcome.Refused, problem.Message);
        }
        catch (Exception exception) when (WarehouseProblemException.Explains(exception))
        {
            return Ended(RunOutcome.Refused, WarehouseProblemException.From(exception, options.WarehouseFolder).Message);
        }
    }

    private async Task<RunReport> RefreshAsync(RefreshLease lease, StageClock stages, CancellationToken cancellation)
    {
        await using var scratch = ScratchWarehouse.Open(lease, RunName.Next(lease.Folder, time), options.Threads, options.MemoryLimit);
        await using var connection = scratch.Connect();
        var sideBySide = new SideBySide(scratch.Connect, options.Threads ?? Environment.ProcessorCount);
        var reading = new ExtractReading(connection, lease.Folder.SpillFolder(scratch.Run), ReferenceFolder);

        var (files, problem) = await stages.RunAsync("Looking at the extracts", () => reading.InspectAsync(options.ExtractsFolder, cancellation));
        if (problem is not null) return Ended(RunOutcome.Refused, problem.Message);
        var confirmed = await ConfirmedThemes.ReadAsync(lease.Folder, operations, time, cancellation);
        var fingerprint = Fingerprint.Of(files, options, confirmed);
        if (options.SkipUnchanged && await Fingerprint.IsOfNewestRunAsync(lease.Folder, fingerprint, cancellation) is { } newest)
            return Ended(RunOutcome.Unchanged, $"The extracts are the same as those of run {newest}: nothing new was published.") with { Run = newest };

        files = await stages.RunAsync("Reading the return", () => reading.LoadReturnAsync(files, stages.Detail, sideBySide, cancellation));
        var missing = ExtractContracts.RequiredMissing(files);
        if (missing.Count > 0)
            return Ended(RunOutcome.Refused, new RequiredMissing(missing, options.ExtractsFolder).Message) with { Extracts = Refusals(files) };

        if ((options.AsAt ?? await reading.LatestDayAsync(Today, cancellation)) is not { } asAt)
            return Ended(RunOutcome.Refused, new NoAsAtDate().Message);

        var journey = new Journey(connection, sideBySide, stages, asAt, options.KnownAt ?? asAt) { Confirmed = confirmed.ByEscalation };
        files = await stages.RunAsync("Reading values and lists", () => reading.ReadAsync(files, asAt, journey.KnownAt, stages.Detail, sideBySide, cancellation));
        var extracts = Report(files, await reading.CountAsync(cancellation));
        var early = await RiskExtracts.EarlyAsync(reading, cancellation);
        if (await journey.BuildCoreAsync(letsGo: true, cancellation) is { } holidays) return Ended(RunOutcome.Refused, holidays.Message);

        await journey.ReleaseAsync(cancellation);
        await journey.BuildMartsAsync(letsGo: true, cancellation);
        var risk = new RiskStage(connection, sideBySide, journey, lease.Folder.RiskModel);
        await stages.RunAsync("Scoring drift risk", () => BesideAsync(() => risk.RunAsync(options.WithRisk, early, cancellation), () => scratch.SettleAsync(cancellation), cancellation));
        await journey.DefineIndicatorsAsync(cancellation);

        var stamp = new RunStamp(asAt, journey.KnownAt, IndicatorCatalogue.DefinitionsVersion, time.GetUtcNow());
        await new RunRecord(connection).WriteAsync(scratch.Run, stamp, fingerprint, files, extracts, stages.Reports, cancellation);
        await new FindingHistory(connection, lease.Folder).WriteAsync(cancellation);
        var findings = await new QualityCheck(connection).CountAsync(cancellation);
        await stages.RunAsync("Publishing", () => new Publication(scratch, options.RunsKept).PublishAsync(PublicationContents.Standard, stamp, cancellation));
        return new(
            RunOutcome.Published,
            scratch.Run,
            $"Run {scratch.Run} is published. {confirmed.Remark}".TrimEnd(),
            asAt,
            extracts,
            findings,
            IndicatorCatalogue.All.Count(indicator => indicator.Extracts.All(name => files.Any(file => file.Problem is null && file.Contract?.Name == name))),
            stages.Reports);
    }

    private static async Task<long> BesideAsync(Func<Task<long>> count, Func<Task> other, CancellationToken cancellation)
    {
        var beside = SideBySide.Begin(other, cancellation);
        try
        {
            return await count();
        }
        finally
        {
            await beside;
        }
    }

    private DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().Date);

    private static RunReport Ended(RunOutcome outcome, string message) =>
        new(outcome, null, message, null, [], new Dictionary<string, long>(), 0, []);

    private static List<ExtractReport> Refusals(IReadOnlyList<InspectedFile> files) =>
        [.. Report(files, Enumerable.Empty<(int File, (string, long) Count)>().ToLookup(row => row.File, row => row.Count))];

    private static List<ExtractReport> Report(IReadOnlyList<InspectedFile> files, ILookup<int, (string State, long Rows)> counts) =>
        [.. files.Select((file, fileId) =>
        {
            long Rows(params string[] states) => counts[fileId].Where(count => states.Contains(count.State)).Sum(count => count.Rows);
            return new ExtractReport(
                file.File.Name,
                file.Contract?.Name,
                file.File.Return?.ToString(),
                counts[fileId].Sum(count => count.Rows),
                Rows("used"),
                Rows("malformed", "incomplete", "undated", "after as-at", "not known yet"),
                Rows("superseded"),
                Rows("copy"),
                file.Problem?.Message);
        })];
}
