using System.Data.Common;
using IroAnalytics.DuckDb;
using IroAnalytics.Pipeline;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Extracts;
using IroAnalytics.Pipeline.Indicators;
using IroAnalytics.Pipeline.Modelling;
using IroAnalytics.Pipeline.Quality;

namespace IroAnalytics.Tests;

/// <summary>A warehouse in memory with every table of the pipeline, empty but for the reference data, of which a test fills some and builds others.</summary>
public sealed class TestWarehouse : IAsyncDisposable
{
    public static readonly DateOnly AsAt = new(2025, 11, 30);

    private static readonly Lazy<Task<Template>> Empty = new(MakeTemplateAsync);

    private readonly DuckDbDatabase _database;
    private readonly Template _template;
    private readonly HashSet<string> _given = [];

    private TestWarehouse(DuckDbDatabase database, DbConnection connection, Template template)
    {
        _database = database;
        _template = template;
        Connection = connection;
    }

    public DbConnection Connection { get; }

    /// <summary>A warehouse of a run as at 30 November 2025, a Sunday.</summary>
    public static async Task<TestWarehouse> CreateAsync()
    {
        var template = await Empty.Value;
        var database = DuckDbDatabase.Open(new DuckDbOptions(DuckDbOptions.InMemory, Threads: 1));
        var connection = database.Connect();
        await connection.RunAsync($"attach '{template.Path}' as template (read_only); copy from database template to memory; detach template", CancellationToken.None);
        return new(database, connection, template);
    }

    /// <summary>Fills a table; columns that are not named are null.</summary>
    public async Task GivenAsync(string table, string text)
    {
        var rows = TestTable.Parse(text);
        await Connection.RunAsync($"delete from {table}", CancellationToken.None);
        foreach (var row in rows.Rows)
        {
            var values = row.Select((value, place) => ($"p{place}", value.Length == 0 ? null : (object?)value)).ToList();
            await Connection.RunAsync(
                $"insert into {table} ({string.Join(", ", rows.Columns)}) values ({string.Join(", ", values.Select(value => $"${value.Item1}::varchar"))})",
                values,
                CancellationToken.None);
        }

        _given.Add(table);
    }

    /// <summary>Builds a model, and before it those it reads that follow from what was given.</summary>
    /// <returns>The model's rows, in its own order.</returns>
    public async Task<IReadOnlyList<TestRow>> BuildAsync(string model)
    {
        await RebuildAsync(model);
        return await RowsAsync($"select * from {model}");
    }

    /// <summary>Builds a model and shows some of its columns.</summary>
    /// <returns>A line each row, ordered by the text.</returns>
    public async Task<string> ShowAsync(string model, string columns)
    {
        var rows = await BuildAsync(model);
        return string.Join("\n", rows.Select(row => row.Show(columns)).Order(StringComparer.Ordinal));
    }

    /// <summary>Builds what an indicator reads.</summary>
    /// <returns>Its reader, on a run of every extract with these days.</returns>
    public async Task<IndicatorReader> ReaderAsync(Indicator indicator, MeasuredRun? run = null)
    {
        foreach (var model in await ModelGraph.ReadsAsync(Connection, new(indicator.Id, IndicatorCatalogue.Definitions[indicator.Id]), CancellationToken.None))
            await RebuildAsync(model);
        await RebuildAsync("marts.child_state");
        await RebuildAsync("marts.caseload");
        return new(Connection, run ?? Run());
    }

    /// <summary>Runs a rule of ours, and before it builds what it reads.</summary>
    /// <returns>The rows that break it: <c>Reviews 1 A REVIEW 2025-05-01</c>.</returns>
    public async Task<string> BreaksAsync(string rule)
    {
        var select = QualityCatalogue.Selects[rule];
        foreach (var model in await ModelGraph.ReadsAsync(Connection, new(rule, select), CancellationToken.None)) await RebuildAsync(model);
        await Connection.RunAsync("delete from quality.finding", CancellationToken.None);
        await QualityCheck.RunAsync(new(_database.Connect, 2), CancellationToken.None);
        var found = await Connection.ReadAsync("select * from quality.finding order by extract, file, row", FindingOutput.Read, CancellationToken.None);
        return string.Join("; ", found.Where(finding => finding.Rule == rule)
            .Select(finding => $"{finding.Extract} {finding.Row} {finding.Child} {finding.Column} {finding.Value}"));
    }

    public static MeasuredRun Run(DateOnly? asAt = null, IReadOnlyList<Target>? targets = null, IReadOnlyList<string>? withoutExtracts = null) => new(
        "run",
        asAt ?? AsAt,
        asAt ?? AsAt,
        IndicatorCatalogue.DefinitionsVersion,
        DateTimeOffset.UnixEpoch,
        ExtractContracts.All.Select(contract => contract.Name).Except(withoutExtracts ?? []).ToHashSet(),
        new WorkingCalendar(BankHolidays.Days),
        targets ?? [],
        [],
        SmallNumberMost: 5);

    public async ValueTask DisposeAsync()
    {
        await Connection.DisposeAsync();
        await _database.DisposeAsync();
    }

    private async Task RebuildAsync(string target)
    {
        var needed = Needed(target);
        foreach (var model in _template.Models.Where(model => needed.Contains(model.Name)))
            await Connection.RunAsync($"create or replace table {model.Name} as\n{model.Sql}", CancellationToken.None);
    }

    private HashSet<string> Needed(string target)
    {
        var upstream = new HashSet<string> { target };
        var changed = new HashSet<string>(_given);
        foreach (var model in _template.Models.Reverse().Where(model => upstream.Contains(model.Name) && !_given.Contains(model.Name)))
            upstream.UnionWith(_template.Reads[model.Name]);
        foreach (var model in _template.Models.Where(model => !_given.Contains(model.Name) && _template.Reads[model.Name].Overlaps(changed)))
            changed.Add(model.Name);
        return [.. upstream.Intersect(changed).Except(_given)];
    }

    private Task<IReadOnlyList<TestRow>> RowsAsync(string sql) => Connection.ReadAsync(
        sql,
        row => new TestRow(Enumerable.Range(0, row.FieldCount).ToDictionary(row.GetName, column => TestTable.Write(row, column))),
        CancellationToken.None);

    private static async Task<Template> MakeTemplateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("template-").FullName;
        var extracts = Directory.CreateDirectory(Path.Combine(folder, "extracts")).FullName;
        foreach (var contract in ExtractContracts.All.Where(contract => contract.IsRequired))
            await File.WriteAllTextAsync(Path.Combine(extracts, contract.Name + ".csv"), string.Join(',', contract.Columns.Select(column => column.Name)) + "\n");

        var path = Path.Combine(folder, "template.duckdb");
        using var database = DuckDbDatabase.Open(new(path));
        await using var connection = database.Connect();
        var reading = new ExtractReading(connection, folder, PipelineRun.ReferenceFolder);
        var (files, _) = await reading.InspectAsync(extracts, CancellationToken.None);
        var sideBySide = new SideBySide(database.Connect, 2);
        files = await reading.LoadReturnAsync(files, _ => { }, sideBySide, CancellationToken.None);
        await reading.ReadAsync(files, AsAt, AsAt, _ => { }, sideBySide, CancellationToken.None);
        var journey = new Journey(connection, sideBySide, new StageClock(null, TimeProvider.System), AsAt, AsAt);
        await journey.BuildCoreAsync(letsGo: false, CancellationToken.None);
        await journey.BuildMartsAsync(letsGo: false, CancellationToken.None);
        await journey.BuildRiskAsync(DateOnly.MinValue, CancellationToken.None);
        await connection.RunAsync(PublishedRisk.CreateTables, CancellationToken.None);
        await journey.DefineIndicatorsAsync(CancellationToken.None);

        var models = await ModelGraph.InOrderAsync(connection, SqlModel.In(typeof(PipelineRun).Assembly), CancellationToken.None);
        foreach (var (name, _) in models.Select(one => one.Model).Where(ModelBuild.IsView))
        {
            // A test fills tables, and a view of what is not there can be copied into no other database.
            await connection.RunAsync($"create or replace temp table rows as from {name}; drop view {name}; create table {name} as from rows", CancellationToken.None);
        }

        await connection.RunAsync("drop schema raw cascade", CancellationToken.None);
        return new(path, [.. models.Select(one => one.Model)], models.ToDictionary(one => one.Model.Name, one => one.Reads));
    }

    private sealed record Template(string Path, IReadOnlyList<SqlModel> Models, IReadOnlyDictionary<string, IReadOnlySet<string>> Reads);
}
