using System.Data.Common;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>What every page says of the run behind its numbers.</summary>
/// <param name="Errors">Rows that could not be used as they stand.</param>
/// <param name="Warnings">Rows that were used and deserve a look.</param>
/// <param name="Rules">How many rules those rows break.</param>
/// <param name="Refused">Files that were not read at all.</param>
internal sealed record RunOverview(long Errors, long Warnings, long Rules, long Refused)
{
    /// <summary>Reads it, once for as long as the run is current.</summary>
    /// <param name="run">The run, opened.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static Task<RunOverview> OfAsync(CurrentRun run, CancellationToken cancellation) =>
        run.OnceAsync("overview of the run", static (run, stopped) => QueryAsync(run.Connection, stopped), cancellation);

    private static async Task<RunOverview> QueryAsync(DbConnection connection, CancellationToken cancellation) =>
        (await Query.RowsAsync<RunOverview>(connection, "run_overview", null, cancellation)).Single();
}
