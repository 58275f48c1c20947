using System.Data.Common;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>Findings of a rule in a column from which an indicator is made.</summary>
/// <param name="Rule">The rule's code.</param>
/// <param name="Severity">error, warning or information.</param>
/// <param name="Extract">The extract they were found in.</param>
/// <param name="Column">The column; null for the whole row.</param>
/// <param name="Indicator">The indicator's identifier.</param>
/// <param name="Findings">How many rows.</param>
internal sealed record FindingTouching(string Rule, string Severity, string Extract, string? Column, string Indicator, long Findings)
{
    /// <param name="connection">A published run.</param>
    /// <param name="rule">One rule; null for all.</param>
    /// <param name="indicator">One indicator; null for all.</param>
    /// <param name="cancellation">Ends the query.</param>
    public static Task<IReadOnlyList<FindingTouching>> QueryAsync(
        DbConnection connection, string? rule, string? indicator, CancellationToken cancellation) =>
        Query.RowsAsync<FindingTouching>(connection, "finding_touching", new { rule, indicator }, cancellation);
}
