using System.Data.Common;
using IroAnalytics.Pipeline.Domain;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>A kind of drift and its share of a listed child's machine score.</summary>
/// <param name="Child">The child.</param>
/// <param name="Event">The kind, E1 to E6.</param>
/// <param name="Name">What happens.</param>
/// <param name="Share">Its share, between 0 and 1; the shares of a child sum to 1.</param>
internal sealed record ListedShare(string Child, string Event, string Name, double Share)
{
    /// <summary>Reads them.</summary>
    /// <param name="connection">A published run.</param>
    /// <param name="scope">The children that may be read.</param>
    /// <param name="cancellation">Ends the query.</param>
    public static Task<IReadOnlyList<ListedShare>> QueryAsync(
        DbConnection connection, ReadingScope scope, CancellationToken cancellation) =>
        Query.ChildRowsAsync<ListedShare>(connection, scope, "listed_share", parameters: null, cancellation);
}
