using System.Data.Common;
using IroAnalytics.Pipeline.Domain;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>The children who have a page.</summary>
internal static class ChildList
{
    /// <summary>Reads their numbers, in no order.</summary>
    /// <param name="connection">A published run.</param>
    /// <param name="scope">The children that may be read.</param>
    /// <param name="cancellation">Ends the query.</param>
    public static Task<IReadOnlyList<string>> QueryAsync(DbConnection connection, ReadingScope scope, CancellationToken cancellation) =>
        Query.ChildRowsAsync<string>(connection, scope, "child_list", parameters: null, cancellation);
}
