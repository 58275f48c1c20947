using System.Data.Common;
using IroAnalytics.Pipeline.Modelling;

namespace IroAnalytics.Pipeline.Quality;

/// <summary>A finding as the command line writes it. Additions are allowed, changes are not.</summary>
/// <param name="Rule">The rule's code.</param>
/// <param name="Severity">error, warning or information.</param>
/// <param name="Extract">The contract of the file.</param>
/// <param name="File">The file's path below the extracts folder.</param>
/// <param name="Row">The data row, 1 for the first under the headings.</param>
/// <param name="Child">The child; null where the row names none.</param>
/// <param name="Column">The column at fault; null for the whole row.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Message">What is wrong, as a sentence.</param>
public sealed record FindingOutput(
    string Rule, string Severity, string Extract, string? File, long? Row, string? Child, string? Column, string? Value, string Message)
{
    /// <summary>Reads a finding from a row whose columns stand in this record's order.</summary>
    /// <param name="row">A reader on a row.</param>
    public static FindingOutput Read(DbDataReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new(
            row.GetString(0),
            row.GetString(1),
            row.GetString(2),
            row.Nullable<string>(3),
            row.IsDBNull(4) ? null : row.GetInt64(4),
            row.Nullable<string>(5),
            row.Nullable<string>(6),
            row.Nullable<string>(7),
            row.GetString(8));
    }
}
