using System.Data.Common;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>The card of a run's model, as it was written.</summary>
/// <param name="Card">The card as JSON.</param>
internal sealed record RiskCard(string Card)
{
    /// <summary>Reads it.</summary>
    /// <returns>Null where the run has no model.</returns>
    public static async Task<RiskCard?> QueryAsync(DbConnection connection, CancellationToken cancellation) =>
        (await Query.RowsAsync<RiskCard>(connection, "risk_card", null, cancellation)).SingleOrDefault();
}
