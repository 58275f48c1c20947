using System.Data.Common;
using IroAnalytics.Pipeline.Modelling;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Pipeline;

/// <summary>
/// Writes <c>run.finding_count</c>: how many findings each rule had in this run and in those before; a run without any has one row without a rule. Every run carries the counts of the
/// runs before it, so that the trend outlives their files, and a command can refresh while a dashboard holds the operations database.
/// </summary>
/// <param name="connection">The scratch warehouse.</param>
/// <param name="folder">Where runs are published.</param>
internal sealed class FindingHistory(DbConnection connection, WarehouseFolder folder)
{
    private const int RunsRemembered = 24;

    private const string Table = """
        create table run.finding_count (
            run varchar, as_at date, created_at timestamptz, rule varchar, severity varchar, findings bigint)
        """;

    private const string Own = """
        insert into run.finding_count
        select run.run, run.as_at, run.created_at, finding.rule, finding.severity, count(finding.rule)
        from run.run
        left join quality.finding as finding on true
        group by all
        """;

    private const string Before = """
        insert into run.finding_count
        select * from before.run.finding_count
        where run in (select distinct run from before.run.finding_count order by run desc limit $remembered)
        """;

    /// <summary>Counts, once <c>run.run</c> and the findings are written.</summary>
    /// <param name="cancellation">Stops the work.</param>
    public async Task WriteAsync(CancellationToken cancellation)
    {
        await connection.RunAsync(Table, cancellation);
        if (new RunHistory(folder).List() is [{ Pointer.Run: var newest }, ..]) await CarryOnAsync(folder.RunFile(newest), cancellation);
        await connection.RunAsync(Own, cancellation);
    }

    /// <summary>A run that cannot be read, or that an earlier version made, has no counts to carry on: the history begins anew.</summary>
    private async Task CarryOnAsync(string runFile, CancellationToken cancellation)
    {
        try
        {
            await connection.RunAsync($"attach '{runFile.Replace("'", "''", StringComparison.Ordinal)}' as before (read_only)", cancellation);
        }
        catch (DbException)
        {
            return;
        }

        var tables = await connection.ReadAsync(
            "select table_name from duckdb_tables() where database_name = 'before' and schema_name = 'run'", row => row.GetString(0), cancellation);
        if (tables.Contains("finding_count")) await connection.RunAsync(Before, [("remembered", RunsRemembered - 1)], cancellation);
        await connection.RunAsync("detach before", cancellation);
    }
}
