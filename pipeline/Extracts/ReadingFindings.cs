namespace IroAnalytics.Pipeline.Extracts;

/// <summary>Writes the statements that find what could not be read: one finding for each value or row, with file and data row.</summary>
internal static class ReadingFindings
{
    public const string CreateTable = """
        create schema quality;
        create table quality.finding (
            rule varchar, severity varchar, extract varchar, file varchar, row bigint,
            child varchar, "column" varchar, value varchar, message varchar);
        """;

    /// <summary>The statements for one contract, whose typed table is there.</summary>
    /// <param name="contract">The contract.</param>
    public static IEnumerable<string> Insert(ExtractContract contract)
    {
        foreach (var column in contract.Columns.Where(column => column.Type is not (ColumnType.Text or ColumnType.Child)))
        {
            yield return Row(
                contract,
                "unreadable-value",
                "warning",
                column,
                $"{column.Name} ''' || row.{column.SqlName}_text || ''' {Expected(column)}",
                $"row_state <> 'copy' and {TypedTable.IsUnreadable(column)}");
        }

        foreach (var column in contract.Columns.Where(column => column.IsRequired))
        {
            yield return Row(
                contract, "row-incomplete", "error", column, $"{column.Name} is blank: the row is set aside", $"row_state = 'incomplete' and {column.SqlName}_text is null");
        }

        if (contract.EventDate is { } name && contract.Columns.First(column => column.Name == name) is var eventDate)
        {
            yield return Row(contract, "row-undated", "error", eventDate, $"Without a readable {name} the row is set aside", "row_state = 'undated'");
            yield return Row(contract, "row-after-as-at", "information", eventDate, $"{name} is after the as-at date: the row is set aside", "row_state = 'after as-at'");
        }

        yield return Row(contract, "row-copy", "warning", null, "The row is an exact copy of one before it: it counts once", "row_state = 'copy'");
        yield return Row(contract, "row-malformed", "error", null, "The row has more values than there are headings: it is set aside", "row_state = 'malformed'");
        yield return Row(contract, "row-short", "warning", null, "The row has fewer values than there are headings: the others are taken as blank", "row.values_found < row.headings");
    }

    private static string Row(ExtractContract contract, string rule, string severity, ExtractColumn? column, string message, string condition) => $"""
        insert into quality.finding
        select
            '{rule}', '{severity}', '{contract.Name}', file.file, row.row_number,
            {(contract.Columns.Any(other => other.Type == ColumnType.Child) ? "row.child_text" : "null")},
            {(column is null ? "null, null" : $"'{column.Name}', row.{column.SqlName}_text")},
            '{message}'
        from raw.{contract.SqlName} as row
        inner join raw.file on row.file_id = file.file_id
        where {condition.Replace("row_state", "row.row_state", StringComparison.Ordinal)}
        order by row.file_id, row.row_number;
        """;

    private static string Expected(ExtractColumn column) => column.Type switch
    {
        ColumnType.Date => "is not a date: dd/mm/yyyy or yyyy-mm-dd is expected",
        ColumnType.Code => "is not in the code list of this return",
        ColumnType.WholeNumber or ColumnType.Number when column is { Least: { } least, Most: { } most } =>
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"is not a number from {least} to {most}"),
        _ => "is not a number",
    };
}
