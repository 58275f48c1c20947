using System.Data.Common;
using IroAnalytics.Pipeline.Domain;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>A row of an extract that breaks a rule.</summary>
/// <param name="Severity">error, warning or information.</param>
/// <param name="File">The file; null where the finding is about none.</param>
/// <param name="Row">The data row in the file, the first under the headings being 1; null where there is no single row.</param>
/// <param name="Child">The child it concerns; null where it concerns none.</param>
/// <param name="Column">The column; null where there is no single one.</param>
/// <param name="Value">The value as the file has it; null where it is blank.</param>
/// <param name="Message">What is wrong, as a sentence.</param>
internal sealed record FindingRow(
    string Severity, string? File, long? Row, string? Child, string? Column, string? Value, string Message)
{
    public static Task<IReadOnlyList<FindingRow>> QueryAsync(
        DbConnection connection, ReadingScope scope, string rule, int skip, int take, CancellationToken cancellation) =>
        Query.ChildRowsAsync<FindingRow>(connection, scope, "finding_row", new { rule, skip, take }, cancellation);
}
