using System.Data.Common;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>What one IRO in post holds, and what makes it heavier than its number.</summary>
/// <param name="Iro">The IRO's code.</param>
/// <param name="Fte">The full-time equivalent worked.</param>
/// <param name="Children">Children looked after who are allocated to the IRO.</param>
/// <param name="Unaccompanied">Those of them who came alone to the UK.</param>
/// <param name="Far">Those of them who live over 20 miles from home.</param>
/// <param name="Siblings">Those of them who have a brother or sister looked after; nought where no family groups were supplied.</param>
/// <param name="PerFullTime">Children for a full-time post.</param>
/// <param name="Weighted">The same, where each child who came alone, lives far away or is one of siblings counts for more.</param>
/// <param name="Recommended">The highest number recommended for a full-time post.</param>
internal sealed record IroCaseload(
    string Iro, double Fte, long Children, long Unaccompanied, long Far, long Siblings, double PerFullTime, double Weighted, double Recommended)
{
    /// <summary>Whether the IRO holds more than is recommended.</summary>
    public bool IsOver => PerFullTime > Recommended;

    public static Task<IReadOnlyList<IroCaseload>> QueryAsync(DbConnection connection, DateOnly day, CancellationToken cancellation) =>
        Query.RowsAsync<IroCaseload>(connection, "iro_caseload", new { day }, cancellation);
}
