using System.Data.Common;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>What every page says of the run behind its numbers.</summary>
/// <param name="Errors">Rows that could not be used as they stand.</param>
/// <param name="Warnings">Rows that were used and deserve a look.</param>
/// <param name="Rules">How many rules those rows break.</param>
/// <param name="Refused">Files that were not read at all.</param>
internal sealed record RunOverview(long Errors, long Warnings, long Rules, long Refused)
{
    public static async Task<RunOverview> QueryAsync(DbConnection connection, CancellationToken cancellation) =>
        (await Query.RowsAsync<RunOverview>(connection, "run_overview", null, cancellation)).Single();
}
