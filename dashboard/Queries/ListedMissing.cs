using System.Data.Common;
using IroAnalytics.Pipeline.Domain;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>What is not known of a listed child.</summary>
/// <param name="Child">The child.</param>
/// <param name="Features">The features, with commas between; empty where all is known.</param>
internal sealed record ListedMissing(string Child, string Features)
{
    /// <summary>Reads them.</summary>
    /// <param name="connection">A published run.</param>
    /// <param name="scope">The children that may be read.</param>
    /// <param name="cancellation">Ends the query.</param>
    public static Task<IReadOnlyList<ListedMissing>> QueryAsync(
        DbConnection connection, ReadingScope scope, CancellationToken cancellation) =>
        Query.ChildRowsAsync<ListedMissing>(connection, scope, "listed_missing", parameters: null, cancellation);
}
