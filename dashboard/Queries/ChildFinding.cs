using System.Data.Common;
using IroAnalytics.Pipeline.Domain;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>A finding about one child.</summary>
/// <param name="Rule">The rule's code.</param>
/// <param name="Severity">error, warning or information.</param>
/// <param name="File">The file; null where the finding is about none.</param>
/// <param name="Row">The data row in the file, the first under the headings being 1; null where there is no single row.</param>
/// <param name="Column">The column; null where there is no single one.</param>
/// <param name="Value">The value as the file has it; null where it is blank.</param>
/// <param name="Message">What is wrong, as a sentence.</param>
internal sealed record ChildFinding(string Rule, string Severity, string? File, long? Row, string? Column, string? Value, string Message)
{
    /// <summary>Reads the findings about a child.</summary>
    /// <param name="connection">A published run.</param>
    /// <param name="scope">The children that may be read.</param>
    /// <param name="child">The child.</param>
    /// <param name="cancellation">Ends the query.</param>
    /// <returns>Errors first.</returns>
    public static Task<IReadOnlyList<ChildFinding>> QueryAsync(DbConnection connection, ReadingScope scope, string child, CancellationToken cancellation) =>
        Query.ChildRowsAsync<ChildFinding>(connection, scope, "child_finding", new { child }, cancellation);
}
