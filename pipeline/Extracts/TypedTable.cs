using System.Globalization;

namespace IroAnalytics.Pipeline.Extracts;

/// <summary>Writes the statement that reads a contract's text into types and decides what becomes of each row.</summary>
/// <remarks>
/// <c>raw.{contract}</c> has a row for every row of the files: each column typed under its own name, and <c>row_state</c>: used, copy, malformed,
/// incomplete, undated, after as-at, not known yet or superseded. <c>is_faulty</c> where there is something to find in the row, whose text stays in
/// <c>raw.{contract}_text</c>.
/// Reads <c>raw.run_date</c> (as_at, known_at, return_year of the newest files) and <c>raw.code</c>.
/// </remarks>
internal static class TypedTable
{
    public static string Create(ExtractContract contract) => $"""
        create table raw.{contract.SqlName} as
        with
        text_row as materialized (
            select
                text.file_id, text.row_number, text.values_found, file.headings, file.return_position,
                coalesce(file.return_year, run_date.return_year) as return_year,
                {Each(contract, column => $"raw.clean(text.\"{column.SqlName}\") as {column.SqlName}_text")},
                file.return_position::bigint * 1000000000 + text.row_number as file_order,
                hash({Each(contract, column => $"raw.clean(text.\"{column.SqlName}\")")}) as row_hash
            from raw.{contract.SqlName}_text as text
            inner join raw.file on text.file_id = file.file_id
            cross join raw.run_date
        ),
        suspect as (
            select row_hash from text_row group by row_hash having count(*) > 1
        ),
        numbered as (
            select
                file_id, row_number,
                row_number() over (partition by file_id, {Each(contract, Text)} order by row_number) as copy_number
            from text_row semi join suspect using (row_hash)
        ),
        copy as (
            select file_id, row_number from numbered where copy_number > 1
        ),
        typed as (
            select
                text_row.*,
                copy.file_id is not null as is_copy,
                {Each(contract, Typed)}
            from text_row
            left join copy using (file_id, row_number)
            {string.Join("\n", contract.Columns.Where(column => column.Type == ColumnType.Code).Select(column => CodeJoin(contract, column)))}
        ),
        judged as materialized (
            select
                typed.*,
                case
                    {string.Join("\n", Judgements(contract).Select(judgement => $"when {judgement.When} then '{judgement.State}'"))}
                    else 'used'
                end as state
            from typed
            cross join raw.run_date
        ),
        latest as (
            {Latest(contract)}
        )
        select
            judged.* exclude (row_hash, is_copy, state, values_found, headings, {Each(contract, Text)}),
            case when {Superseded(contract)} then 'superseded' else judged.state end as row_state,
            row_state = 'used' as is_used,
            judged.state not in ('used', 'not known yet') or values_found < headings or {string.Join(" or ", contract.Columns.Select(column => $"({IsUnreadable(column)})"))} as is_faulty
        from judged
        {Join(contract)}
        """;

    /// <summary>A typed column whose text could not be read.</summary>
    /// <param name="column">The column.</param>
    public static string IsUnreadable(ExtractColumn column) =>
        column.Type is ColumnType.Text or ColumnType.Child ? "false" : $"{column.SqlName}_text is not null and \"{column.SqlName}\" is null";

    private static string Text(ExtractColumn column) => $"{column.SqlName}_text";

    private static string Each(ExtractContract contract, Func<ExtractColumn, string> write) =>
        string.Join(",\n", contract.Columns.Select(write));

    private static string Typed(ExtractColumn column)
    {
        var text = Text(column);
        return column.Type switch
        {
            ColumnType.Code => $"{column.SqlName}_code.code",
            ColumnType.UpperText => $"upper({text})",
            ColumnType.Postcode => $"upper(replace({text}, ' ', ''))",
            ColumnType.Date => $"raw.as_date({text})",
            ColumnType.Period => Period(text),
            ColumnType.WholeNumber => Within(column, $"raw.as_whole({text})"),
            ColumnType.Number => Within(column, $"raw.as_number({text})"),
            _ => text,
        } + $" as \"{column.SqlName}\"";
    }

    private static string Within(ExtractColumn column, string number) => column is { Least: { } least, Most: { } most }
        ? string.Create(CultureInfo.InvariantCulture, $"case when {number} between {least} and {most} then {number} end")
        : number;

    /// <summary>As <see cref="Domain.ReportingPeriod.TryParse"/> reads it.</summary>
    private static string Period(string text) => $$"""
        case
            when regexp_full_match({{text}}, '\d{4}-(0[1-9]|1[0-2])') then {{text}}
            when regexp_full_match({{text}}, '(19|[2-8]\d)\d{2}[-/]\d{2}(-[Qq][1-4])?')
                and {{text}}[6:7]::integer = ({{text}}[1:4]::integer + 1) % 100 then {{text}}
        end
        """;

    private static string CodeJoin(ExtractContract contract, ExtractColumn column) => $"""
            left join raw.code as {column.SqlName}_code
                on {column.SqlName}_code.extract = '{contract.Name}' and {column.SqlName}_code."column" = '{column.Name}'
                and {column.SqlName}_code.return_year = text_row.return_year
                and {column.SqlName}_code.lookup = upper(text_row.{Text(column)})
        """;

    private static IEnumerable<(string When, string State)> Judgements(ExtractContract contract)
    {
        yield return ("is_copy", "copy");
        yield return ("values_found > headings", "malformed");
        if (contract.Columns.Where(column => column.IsRequired).ToList() is { Count: > 0 } required)
            yield return (string.Join(" or ", required.Select(column => $"{Text(column)} is null")), "incomplete");
        if (contract.EventDate is { } eventDate)
        {
            yield return ($"\"{eventDate.ToLowerInvariant()}\" is null", "undated");
            yield return ($"\"{eventDate.ToLowerInvariant()}\" > run_date.as_at", "after as-at");
        }

        if (contract.Origin == ExtractOrigin.IroService)
            yield return ($"coalesce(recorded, {Known(contract)}) > run_date.known_at", "not known yet");
    }

    private static string Known(ExtractContract contract) =>
        contract.EventDate is { } eventDate ? $"\"{eventDate.ToLowerInvariant()}\"" : "null::date";

    /// <summary>The rows that hold: by key the last return's, or the last known row; where the whole row is the key, the last of those alike.</summary>
    private static string Latest(ExtractContract contract) => IsBySsda903Key(contract)
        ? $"select {Columns(contract.Key)}, max(return_position) as return_position from judged where {TakesPart} group by {Columns(contract.Key)}"
        : contract.Key.Count > 0
        ? $"select {Columns(contract.Key)}, max(file_order) as file_order from judged where state = 'used' group by {Columns(contract.Key)}"
        : $"""
            select
                file_order as file_order_before,
                max(file_order) over (partition by {Each(contract, Text)}) as file_order
            from judged semi join suspect using (row_hash)
            where state = 'used'
            """;

    private static string Superseded(ExtractContract contract) => contract.Origin switch
    {
        ExtractOrigin.Ssda903 when contract.Key.Count > 0 => $"judged.{TakesPart} and judged.return_position < latest.return_position",
        ExtractOrigin.IroService => "judged.state = 'used' and judged.file_order < latest.file_order",
        _ => "false",
    };

    private static string Join(ExtractContract contract) =>
        contract.Key.Count > 0 ? $"left join latest using ({Columns(contract.Key)})" : "left join latest on judged.file_order = latest.file_order_before";

    /// <summary>Between returns a row after the as-at date still replaces an earlier one: corrections are used whatever the date.</summary>
    private const string TakesPart = "state in ('used', 'after as-at')";

    private static bool IsBySsda903Key(ExtractContract contract) => contract is { Origin: ExtractOrigin.Ssda903, Key.Count: > 0 };

    private static string Columns(IReadOnlyList<string> names) => string.Join(", ", names.Select(name => $"\"{name.ToLowerInvariant()}\""));
}
