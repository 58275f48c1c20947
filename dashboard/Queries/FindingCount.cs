using System.Data.Common;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>How often a rule is broken in an extract.</summary>
/// <param name="Rule">The rule's code.</param>
/// <param name="Severity">error, warning or information.</param>
/// <param name="Extract">The extract it was found in; null where it concerns none.</param>
/// <param name="Findings">How many rows.</param>
/// <param name="Example">The message of one of them.</param>
/// <param name="Indicators">How many indicators are made from the columns it was found in.</param>
internal sealed record FindingCount(string Rule, string Severity, string? Extract, long Findings, string Example, long Indicators)
{
    public static Task<IReadOnlyList<FindingCount>> QueryAsync(DbConnection connection, CancellationToken cancellation) =>
        Query.RowsAsync<FindingCount>(connection, "finding_count", null, cancellation);
}
