using System.Data.Common;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>One look of the monitor at a model.</summary>
/// <param name="AsOf">The day looked at.</param>
/// <param name="Measure">stability, calibration or precision.</param>
/// <param name="State">steady, watch or breach.</param>
/// <param name="Words">What it means, in a sentence.</param>
internal sealed record RiskReading(DateOnly AsOf, string Measure, string State, string Words)
{
    public static Task<IReadOnlyList<RiskReading>> QueryAsync(DbConnection connection, CancellationToken cancellation) =>
        Query.RowsAsync<RiskReading>(connection, "risk_reading", null, cancellation);
}
