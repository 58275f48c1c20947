using System.Data.Common;
using IroAnalytics.DuckDb;
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
        connection.AppendRows("run", "run", [[run, stamp.AsAt, stamp.KnownAt, stamp.DefinitionsVersion, stamp.Created, fingerprint]]);
        connection.AppendRows("extract", "run", files.Zip(extracts, Row));
        connection.AppendRows("stage", "run", stages.Select((stage, position) => (object?[])[stage.Stage, position, stage.Seconds, stage.Rows]));
    }

    private static object?[] Row(InspectedFile file, ExtractReport extract) =>
    [
        extract.File,
        extract.Contract,
        extract.Return,
        file.Encoding,
        file.Bytes,
        file.Sha256,
        extract.RowsRead,
        extract.RowsUsed,
        extract.RowsSetAside,
        extract.RowsSuperseded,
        extract.RowsDuplicate,
        extract.Problem,
        file.Contract?.Origin == ExtractOrigin.Reference,
    ];
}
