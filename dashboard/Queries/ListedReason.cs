using System.Data.Common;
using IroAnalytics.Pipeline.Domain;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>Why a score of a listed child is as it is: one feature's part in it.</summary>
/// <param name="Child">The child.</param>
/// <param name="Source">machine or rule.</param>
/// <param name="Position">Its place among the reasons, from 1.</param>
/// <param name="Event">The kind of drift, E1 to E6; null for a line of the points table.</param>
/// <param name="Feature">The feature.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Value">Its value; null where not known.</param>
/// <param name="Contribution">What it adds to the log-odds of the event, or the points it gives.</param>
/// <param name="Words">The same in words.</param>
/// <param name="RecordOn">The day of the record behind it; null where there is none.</param>
internal sealed record ListedReason(
    string Child,
    string Source,
    long Position,
    string? Event,
    string Feature,
    string? Label,
    string? Unit,
    double? Value,
    double Contribution,
    string Words,
    DateOnly? RecordOn)
{
    /// <summary>Reads them.</summary>
    /// <param name="connection">A published run.</param>
    /// <param name="scope">The children that may be read.</param>
    /// <param name="cancellation">Ends the query.</param>
    public static Task<IReadOnlyList<ListedReason>> QueryAsync(
        DbConnection connection, ReadingScope scope, CancellationToken cancellation) =>
        Query.ChildRowsAsync<ListedReason>(connection, scope, "listed_reason", parameters: null, cancellation);
}
