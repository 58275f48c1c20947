using System.Globalization;

namespace IroAnalytics.Pipeline.Extracts;

/// <summary>Writes the statement that finds what of a contract could not be read: a finding for each value or row, with file and data row.</summary>
internal static class ReadingFindings
{
    public const string CreateTable = """
        create schema quality;
        create table quality.finding (
            rule varchar, severity varchar, extract varchar, file varchar, row bigint,
            child varchar, "column" varchar, value varchar, message varchar);
        """;

    private static readonly Reason[] RowReasons =
    [
        new("row-copy", "warning", null, "The row is an exact copy of one before it: it counts once", "row_state = 'copy'"),
        new("row-malformed", "error", null, "The row has more values than there are headings: it is set aside", "row_state = 'malformed'"),
        new("row-short", "warning", null, "The row has fewer values than there are headings: the others are taken as blank", "values_found < headings"),
    ];

    /// <summary>The statement for one contract, whose typed table is there. It reads the text of faulty rows alone.</summary>
    /// <param name="contract">The contract.</param>
    public static string Insert(ExtractContract contract)
    {
        IReadOnlyList<Reason> reasons = [.. contract.Columns.SelectMany(ValueReasons), .. DayReasons(contract), .. RowReasons];
        var child = contract.Columns.Any(column => column.Type == ColumnType.Child) ? "child_text" : "null::varchar";
        return $"""
            insert into quality.finding
            with faulty as (
                select
                    typed.*, file.file, file.headings, text.values_found,
                    {string.Join(", ", contract.Columns.Select(column => $"text.\"{column.SqlName}\" as {column.SqlName}_text"))}
                from raw.{contract.SqlName} as typed
                inner join raw.{contract.SqlName}_text as text using (file_id, row_number)
                inner join raw.file using (file_id)
                where typed.is_faulty
            ),
            found as (
                select file, row_number, {child} as child, unnest([{string.Join(",\n", reasons.Select(Entry))}]) as reason
                from faulty
            )
            select
                reason.rule, reason.severity, '{contract.Name}', file, row_number, child,
                reason.column_name, reason.value, reason.message
            from found
            where reason is not null
            """;
    }

    private static IEnumerable<Reason> ValueReasons(ExtractColumn column)
    {
        if (column.Type is not (ColumnType.Text or ColumnType.Child))
        {
            yield return new(
                "unreadable-value",
                "warning",
                column,
                $"{column.Name} ''' || {column.SqlName}_text || ''' {Expected(column)}",
                $"row_state <> 'copy' and {TypedTable.IsUnreadable(column)}");
        }

        if (column.IsRequired)
        {
            yield return new(
                "row-incomplete",
                "error",
                column,
                $"{column.Name} is blank: the row is set aside",
                $"row_state = 'incomplete' and {column.SqlName}_text is null");
        }
    }

    private static IEnumerable<Reason> DayReasons(ExtractContract contract)
    {
        if (contract.EventDate is not { } name) yield break;

        var column = contract.Columns.First(column => column.Name == name);
        yield return new("row-undated", "error", column, $"Without a readable {name} the row is set aside", "row_state = 'undated'");
        yield return new(
            "row-after-as-at", "information", column, $"{name} is after the as-at date: the row is set aside", "row_state = 'after as-at'");
    }

    private static string Entry(Reason reason) => $$"""
        case when {{reason.When}} then {
            'rule': '{{reason.Rule}}', 'severity': '{{reason.Severity}}',
            'column_name': {{(reason.Column is { } named ? $"'{named.Name}'" : "null::varchar")}},
            'value': {{(reason.Column is { } read ? $"{read.SqlName}_text" : "null::varchar")}},
            'message': '{{reason.Message}}' } end
        """;

    private static string Expected(ExtractColumn column) => column.Type switch
    {
        ColumnType.Date => "is not a date: dd/mm/yyyy or yyyy-mm-dd is expected",
        ColumnType.Period => "is not a period: 2025-05, 2025-26-Q1 or 2025-26 is expected",
        ColumnType.Code => "is not in the code list of this return",
        ColumnType.WholeNumber or ColumnType.Number when column is { Least: { } least, Most: { } most } =>
            string.Create(CultureInfo.InvariantCulture, $"is not a number from {least} to {most}"),
        _ => "is not a number",
    };

    /// <summary>Something that can be wrong with a row of a contract.</summary>
    /// <param name="Rule">The rule's code.</param>
    /// <param name="Severity">error, warning or information.</param>
    /// <param name="Column">The column at fault; null for the whole row.</param>
    /// <param name="Message">What is wrong, inside the quotation marks of an SQL text.</param>
    /// <param name="When">The condition on the typed table.</param>
    private sealed record Reason(string Rule, string Severity, ExtractColumn? Column, string Message, string When);
}
