using System.Data.Common;
using IroAnalytics.Pipeline.Extracts;
using IroAnalytics.Pipeline.Modelling;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Pipeline;

/// <summary>Writes into a run what it was made of: when, from which files, in which stages.</summary>
/// <param name="connection">The scratch warehouse.</param>
internal sealed class RunRecord(DbConnection connection)
{
    private const string Tables = """
        create schema run;
        create table run.run (
            run varchar, as_at date, known_at date, definitions_version integer, created_at timestamptz, extracts_sha256 varchar);
        create table run.extract (
            file varchar, contract varchar, return_year varchar, encoding varchar, bytes bigint, sha256 varchar,
            rows_read bigint, rows_used bigint, rows_set_aside bigint, rows_superseded bigint, rows_duplicate bigint,
            problem varchar, is_reference boolean);
        create table run.stage (stage varchar, position integer, seconds double, rows bigint);
        """;

    public async Task WriteAsync(
        string run,
        RunStamp stamp,
        string fingerprint,
        IReadOnlyList<InspectedFile> files,
        IReadOnlyList<ExtractReport> extracts,
        IReadOnlyList<StageReport> stages,
        CancellationToken cancellation)
    {
        await connection.RunAsync(Tables, cancellation);
        await connection.RunAsync(
            "insert into run.run values ($run, $as_at, $known_at, $version, $created, $sha256)",
            [("run", run), ("as_at", stamp.AsAt), ("known_at", stamp.KnownAt), ("version", stamp.DefinitionsVersion), ("created", stamp.Created), ("sha256", fingerprint)],
            cancellation);
        foreach (var (file, extract) in files.Zip(extracts)) await WriteAsync(file, extract, cancellation);
        foreach (var (stage, position) in stages.Select((stage, position) => (stage, position)))
        {
            await connection.RunAsync(
                "insert into run.stage values ($stage, $position, $seconds, $rows)",
                [("stage", stage.Stage), ("position", position), ("seconds", stage.Seconds), ("rows", stage.Rows)],
                cancellation);
        }
    }

    private Task<int> WriteAsync(InspectedFile file, ExtractReport extract, CancellationToken cancellation) => connection.RunAsync(
        """
        insert into run.extract values (
            $file, $contract, $return_year, $encoding, $bytes, $sha256, $read, $used, $aside, $superseded, $duplicate, $problem, $is_reference)
        """,
        [
            ("file", extract.File),
            ("contract", extract.Contract),
            ("return_year", extract.Return),
            ("encoding", file.Encoding),
            ("bytes", file.Bytes),
            ("sha256", file.Sha256),
            ("read", extract.RowsRead),
            ("used", extract.RowsUsed),
            ("aside", extract.RowsSetAside),
            ("superseded", extract.RowsSuperseded),
            ("duplicate", extract.RowsDuplicate),
            ("problem", extract.Problem),
            ("is_reference", file.Contract?.Origin == ExtractOrigin.Reference),
        ],
        cancellation);
}
