using IroAnalytics.Pipeline.Modelling;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Tests.Warehouse;

/// <summary>A warehouse folder of one test, and runs that are told apart by the council they name.</summary>
internal sealed class TemporaryWarehouse : IDisposable
{
    public TemporaryWarehouse(OperationsDatabase operations = OperationsDatabase.DuckDb)
        : this(operations == OperationsDatabase.PostgreSql ? PostgreSqlServer.NewDatabase() : null)
    {
    }

    public TemporaryWarehouse(PostgreSqlServer server)
        : this(server.Create())
    {
    }

    private TemporaryWarehouse(string? postgreSql) =>
        Folder = new(Directory.CreateTempSubdirectory("iro-warehouse-").FullName) { PostgreSql = postgreSql };

    public WarehouseFolder Folder { get; }

    public ManualTime Time { get; } = new(new DateTimeOffset(2026, 11, 21, 8, 15, 0, TimeSpan.Zero));

    public RefreshLease Lease() =>
        RefreshLease.TryTake(Folder, "a test", Time) ?? throw new InvalidOperationException("The lease is not free.");

    public async Task<RunPointer> PublishAsync(string council, int kept = 12, PublicationContents? contents = null)
    {
        using var lease = Lease();
        await using var scratch = ScratchWarehouse.Open(lease, RunName.Next(Folder, Time));
        await FillAsync(scratch, council);
        var stamp = new RunStamp(new(2026, 10, 31), new(2026, 11, 2), DefinitionsVersion: 3, Time.GetUtcNow());
        return await new Publication(scratch, kept).PublishAsync(contents ?? PublicationContents.Standard, stamp, CancellationToken.None);
    }

    public Task<OperationsStore> OperationsAsync() => OperationsStore.OpenAsync(Folder, Time, CancellationToken.None);

    public PublishedWarehouse Reader(bool verify = true) => new(Folder, new PublishedWarehouseOptions(verify));

    public static async Task<string> CouncilAsync(PublishedRun run)
    {
        await using var command = run.Connection.CreateCommand();
        command.CommandText = "select council from run.run";
        return Assert.IsType<string>(await command.ExecuteScalarAsync());
    }

    public static async Task<string> CouncilServedAsync(PublishedWarehouse reader)
    {
        await using var run = await reader.OpenAsync(CancellationToken.None);
        Assert.NotNull(run);
        return await CouncilAsync(run);
    }

    public IReadOnlyList<string> InWork() =>
        [.. Directory.EnumerateFileSystemEntries(Folder.Work).Select(entry => Path.GetFileName(entry)).Where(name => name.StartsWith("20", StringComparison.Ordinal))];

    public IReadOnlyList<string> RunFiles() =>
        [.. Directory.EnumerateFiles(Folder.Runs, "*.duckdb").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    /// <summary>Damages the file of a run, as a disk that was full would.</summary>
    /// <param name="pointer">The run.</param>
    public void CutShort(RunPointer pointer)
    {
        using var file = new FileStream(Folder.RunFile(pointer.Run), FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        file.SetLength(file.Length / 3);
    }

    public void Dispose() => Directory.Delete(Folder.Path, recursive: true);

    public static async Task FillAsync(ScratchWarehouse scratch, string council)
    {
        await using var connection = scratch.Connect();
        await connection.RunAsync(Contents, CancellationToken.None);
        await connection.RunAsync("insert into run.run values ($council)", [("council", council)], CancellationToken.None);
    }

    private const string Contents = """
        create schema raw; create schema run; create schema quality; create schema marts; create schema indicators; create schema reference; create schema risk;
        create table raw.secret as select 'never published' as line;
        create table run.run (council varchar);
        create table run.extract as select * from (values
            ('a.csv', 'Episodes', null), ('b.csv', 'Reviews', 'It is a picture.'), ('c.csv', null, null)) as extracts (file, contract, problem);
        create table run.stage (stage varchar);
        create table quality.finding (rule varchar);
        create table reference.target as select 'reviews-in-time' as indicator, date '2025-04-01' as from_on, 97.0::double as target;
        create table reference.comparator (indicator varchar, period varchar, compared_with varchar, value double, source varchar);
        create table reference.bank_holiday as select date '2026-12-25' as day;
        create table reference.code_set (code varchar); create table reference.setting as select 5 as small_number_most; create table reference.timescale (id varchar);
        create table reference.theme_word (word varchar);
        create table risk.score (id varchar); create table risk.event_share (id varchar); create table risk.reason (id varchar); create table risk.feature (id varchar);
        create table risk.record (id varchar); create table risk.label (id varchar); create table risk.model (id varchar); create table risk.band (id varchar);
        create table risk.monitor (id varchar); create table risk.definition (id varchar);
        create table marts.child_state as select i as child_id from range(300000) as numbers (i) order by i desc;
        create view indicators.looked_after as select child_id as member_id from marts.child_state
        """;
}
