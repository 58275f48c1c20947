using System.Data.Common;
using System.Globalization;
using IroAnalytics.Pipeline.Extracts;
using IroAnalytics.Pipeline.Indicators;
using IroAnalytics.Pipeline.Modelling;
using IroAnalytics.Pipeline.Quality;
using IroAnalytics.Pipeline.Quality.ReturnRules;

namespace IroAnalytics.Pipeline;

/// <summary>The part of a refresh between typed rows and a run that can be published: models, rules, indicators.</summary>
/// <param name="connection">The scratch warehouse.</param>
/// <param name="sideBySide">Works on the scratch warehouse side by side.</param>
/// <param name="stages">Times the stages.</param>
/// <param name="asAt">The last day the extracts describe.</param>
/// <param name="knownAt">The last day on which entries of the IRO-service extracts are known.</param>
internal sealed class Journey(DbConnection connection, SideBySide sideBySide, StageClock stages, DateOnly asAt, DateOnly knownAt)
{
    /// <summary>
    /// Rows are numbered as they stand in their files; from then on no table without an order of its own keeps one: to keep it, DuckDB writes what a join
    /// has turned round on one core alone.
    /// </summary>
    private const string WriteInAnyOrder = "set global preserve_insertion_order = false";

    /// <summary>The product's models are the same in every run, so a process parses them once.</summary>
    private static IReadOnlyList<PlannedModel>? ordered;

    /// <summary>The last day the extracts describe.</summary>
    public DateOnly AsAt => asAt;

    /// <summary>The last day on which entries of the IRO-service extracts are known.</summary>
    public DateOnly KnownAt => knownAt;

    /// <summary>What people said of the themes of escalations, by escalation.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Confirmed { get; init; } = ConfirmedThemes.None.ByEscalation;

    /// <summary>Builds what the returns and lists say together, and runs every rule on it.</summary>
    /// <param name="letsGo">Whether rows that nothing but the core reads are removed once it has.</param>
    /// <param name="cancellation">Interrupts the work.</param>
    /// <returns>Why the run is refused, or null.</returns>
    public async Task<ExtractProblem?> BuildCoreAsync(bool letsGo, CancellationToken cancellation)
    {
        await connection.RunAsync(WriteInAnyOrder, cancellation);
        var models = await ModelsAsync(cancellation);
        await new ReferenceTables(connection).CreateAsync(cancellation);
        foreach (var layer in (string[])["reference", "staging"])
            await stages.RunAsync(Words(layer), () => BuildAsync(models, layer, cancellation));
        await stages.RunAsync(
            Words("core"), () => ModelBuild.RunAsync(sideBySide, models.Where(one => IsOf(one.Model, "core")), [], letsGo ? new LettingGo(models).OfExtracts() : [], cancellation));
        if (await HolidaysMissingAsync(cancellation) is { } problem) return problem;

        await stages.RunAsync("Checking quality", () => CheckAsync(cancellation));
        return null;
    }

    /// <summary>Makes room for the marts: of what was loaded, removes all but what they and drift risk read.</summary>
    /// <param name="cancellation">Interrupts the work.</param>
    public async Task ReleaseAsync(CancellationToken cancellation)
    {
        var models = await ModelsAsync(cancellation);
        var read = models.Where(one => ModelBuild.IsView(one.Model) ? !IsOf(one.Model, "staging") : IsOf(one.Model, "marts") || IsOf(one.Model, "risk"))
            .SelectMany(one => one.Reads).ToHashSet(StringComparer.Ordinal);
        var renamed = models.Where(one => IsOf(one.Model, "staging")).ToLookup(one => read.Contains(one.Model.Name));
        foreach (var done in renamed[false]) await connection.RunAsync($"drop view if exists {done.Model.Name}", cancellation);
        await ExtractReading.ReleaseAsync(connection, renamed[true].SelectMany(one => one.Reads).ToHashSet(StringComparer.Ordinal), cancellation);
    }

    /// <summary>Builds what is published, but for drift risk.</summary>
    /// <param name="letsGo">Whether tables that nothing but the marts reads are removed once they have.</param>
    /// <param name="cancellation">Interrupts the work.</param>
    public async Task BuildMartsAsync(bool letsGo, CancellationToken cancellation)
    {
        var models = await ModelsAsync(cancellation);
        var themes = ThemeStage.Steps(Confirmed);
        await stages.RunAsync(
            "Reading themes, building marts",
            () => ModelBuild.RunAsync(
                sideBySide, models.Where(one => IsOf(one.Model, "marts")), themes, letsGo ? new LettingGo(models).OfCore(themes) : [], cancellation));
    }

    /// <summary>Builds what is known of every child on the days that snapshots are taken, for drift risk.</summary>
    /// <param name="from">The first day wanted.</param>
    /// <param name="cancellation">Interrupts the work.</param>
    public async Task BuildRiskAsync(DateOnly from, CancellationToken cancellation)
    {
        await connection.RunAsync("create table reference.risk_span as select $from::date as from_on", [("from", from)], cancellation);
        await BuildAsync(await ModelsAsync(cancellation), "risk", cancellation);
    }

    /// <summary>Builds, of a run that is not published, only what drift risk reads.</summary>
    /// <param name="cancellation">Interrupts the work.</param>
    /// <returns>Why the extracts are refused, or null.</returns>
    public async Task<ExtractProblem?> BuildOnlyRiskAsync(CancellationToken cancellation)
    {
        var models = await ModelsAsync(cancellation);
        await new ReferenceTables(connection).CreateAsync(cancellation);
        var needed = ModelGraph.Needed(models, model => IsOf(model, "risk") || model.Name == "core.working_day_needed");
        await ModelBuild.RunAsync(sideBySide, needed.Where(one => !IsOf(one.Model, "risk") && !IsOf(one.Model, "marts")), [], [], cancellation);
        if (await HolidaysMissingAsync(cancellation) is { } problem) return problem;

        await ModelBuild.RunAsync(sideBySide, needed.Where(one => IsOf(one.Model, "marts")), [], [], cancellation);
        await BuildRiskAsync(DateOnly.MinValue, cancellation);
        return null;
    }

    /// <summary>Makes the indicators' views.</summary>
    /// <param name="cancellation">Interrupts the work.</param>
    public Task DefineIndicatorsAsync(CancellationToken cancellation) =>
        stages.RunAsync("Defining indicators", async () => await DefineAsync(await ModelsAsync(cancellation), cancellation));

    private async Task<IReadOnlyList<PlannedModel>> ModelsAsync(CancellationToken cancellation) =>
        ordered ??= await ModelGraph.InOrderAsync(connection, SqlModel.In(typeof(Journey).Assembly), cancellation);

    private static bool IsOf(SqlModel model, string layer) => model.Name.StartsWith(layer + ".", StringComparison.Ordinal);

    private static string Words(string layer) => "Building " + layer;

    private Task BuildAsync(IReadOnlyList<PlannedModel> models, string layer, CancellationToken cancellation) =>
        ModelBuild.RunAsync(sideBySide, models.Where(one => IsOf(one.Model, layer)), [], [], cancellation);

    /// <summary>The rules of the return judge the newest one as it stands: what is open runs to the as-at date, though the year may go on.</summary>
    private async Task CheckAsync(CancellationToken cancellation)
    {
        await QualityCheck.RunAsync(sideBySide, cancellation);
        var rows = new CheckedReturn(connection);
        var year = ReturnYear.Containing(asAt);
        await rows.CreateAsync(year, asAt, Path.Combine(PipelineRun.ReferenceFolder, "code_sets.csv"), sideBySide, cancellation);
        var hasLastYear = await rows.HasLastYearAsync(cancellation);
        var rules = new ReturnRuleRun(connection, sideBySide);
        await rules.BreakAsync([.. ReturnRuleCatalogue.All.Where(rule => rule.OutsideData is null && (hasLastYear || !rule.NeedsLastYear))], cancellation);
        await rules.RecordAsync(cancellation);
        await rows.DropAsync(cancellation);
        await new RuleRecord(connection).WriteAsync(cancellation);
    }

    private async Task DefineAsync(IReadOnlyList<PlannedModel> models, CancellationToken cancellation)
    {
        await connection.RunAsync("create schema indicators", cancellation);
        foreach (var indicator in IndicatorCatalogue.All)
            await connection.RunAsync($"create view {indicator.View} as\n{IndicatorCatalogue.Definitions[indicator.Id]}", cancellation);
        await new ColumnsOfIndicators(connection).WriteAsync([.. models.Select(one => one.Model)], cancellation);
    }

    private async Task<BankHolidaysMissing?> HolidaysMissingAsync(CancellationToken cancellation)
    {
        var years = await connection.ReadAsync(
            """
            select distinct year(needed.day + case when known.day is null then 0 else needed.working_days + 12 end) as year
            from core.working_day_needed as needed
            left join reference.calendar_day as known on needed.day = known.day
            left join reference.calendar_day as reached
                on reached.is_working_day and reached.working_day_number = known.working_day_number + needed.working_days
            where reached.day is null
            order by year
            """,
            row => Convert.ToInt32(row.GetValue(0), CultureInfo.InvariantCulture),
            cancellation);
        if (years.Count == 0) return null;

        var known = await connection.ReadAsync(
            "select min(year(day)), max(year(day)) from reference.bank_holiday",
            row => (From: Convert.ToInt32(row.GetValue(0), CultureInfo.InvariantCulture), To: Convert.ToInt32(row.GetValue(1), CultureInfo.InvariantCulture)),
            cancellation);
        return new(years, known[0].From, known[0].To);
    }
}
