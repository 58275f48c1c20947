using System.Data.Common;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>A band of a score, with how often drift followed a score in it.</summary>
/// <param name="Source">machine or rule.</param>
/// <param name="Band">high, medium or low.</param>
/// <param name="FromScore">The least score of the band, inclusive.</param>
/// <param name="Rows">Child-months in the band, of the last year that can be judged.</param>
/// <param name="Events">How many of them drift followed.</param>
internal sealed record RiskBandCount(string Source, string Band, double FromScore, long Rows, long Events)
{
    public static Task<IReadOnlyList<RiskBandCount>> QueryAsync(DbConnection connection, CancellationToken cancellation) =>
        Query.RowsAsync<RiskBandCount>(connection, "risk_band", null, cancellation);
}
