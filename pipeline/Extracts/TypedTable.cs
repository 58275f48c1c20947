using System.Globalization;

namespace IroAnalytics.Pipeline.Extracts;

/// <summary>Writes the statements that read a contract's text into types and decide what becomes of each row.</summary>
/// <remarks>
/// <c>raw.{contract}</c> has a row for every row of the files: each column typed under its own name, and <c>row_state</c>: used, copy, malformed,
/// incomplete, undated, after as-at, not known yet or superseded. <c>is_faulty</c> where there is something to find in the row.
/// Reads <c>raw.run_date</c> (as_at, known_at, return_year of the newest files), <c>raw.code</c> and <c>raw.{contract}_alike</c>.
/// </remarks>
internal static class TypedTable
{
    /// <summary>What can become of a row.</summary>
    public const string CreateStates =
        "create type raw.row_state as enum ('used', 'copy', 'malformed', 'incomplete', 'undated', 'after as-at', 'not known yet', 'superseded')";

    /// <summary>Makes the table of rows whose text may be that of another: they are few, and asked for more than once.</summary>
    /// <param name="contract">The contract.</param>
    public static string CreateAlike(ExtractContract contract) => $"""
        create table raw.{contract.SqlName}_alike as
        from raw.{contract.SqlName}_text
        semi join (select row_hash from raw.{contract.SqlName}_text group by row_hash having count(*) > 1) as alike using (row_hash)
        """;

    /// <summary>Makes the table, in which no row is superseded yet: one pass over the text, for nearly every row holds as it stands.</summary>
    /// <param name="contract">The contract.</param>
    public static string Create(ExtractContract contract) => $"""
        create table raw.{contract.SqlName} as
        with
        numbered as (
            select
                file_id, row_number,
                row_number() over (partition by file_id, {Each(contract, Named)} order by row_number) as copy_number
            from raw.{contract.SqlName}_alike
        ),
        copy as (
            select file_id, row_number from numbered where copy_number > 1
        ),
        text_row as (
            select
                text.file_id, text.row_number, text.values_found, file.headings, file.return_position,
                coalesce(file.return_year, run_date.return_year) as return_year,
                file.return_position::bigint * 1000000000 + text.row_number as file_order,
                copy.file_id is not null as is_copy,
                run_date.as_at, run_date.known_at,
                {Each(contract, column => $"text.{Named(column)} as {Text(column)}")}
            from raw.{contract.SqlName}_text as text
            inner join raw.file on text.file_id = file.file_id
            cross join raw.run_date
            left join copy on text.file_id = copy.file_id and text.row_number = copy.row_number
        ),
        typed as (
            select
                text_row.*,
                {Each(contract, Typed)}
            from text_row
            {string.Join("\n", contract.Columns.Where(column => column.Type == ColumnType.Code).Select(column => CodeJoin(contract, column)))}
        )
        select
            typed.* exclude (is_copy, values_found, headings, as_at, known_at, {Each(contract, Text)}),
            case
                {string.Join("\n", Judgements(contract).Select(judgement => $"when {judgement.When} then {State(judgement.State)}"))}
                else {State("used")}
            end as row_state,
            row_state = 'used' as is_used,
            row_state not in ('used', 'not known yet') or values_found < headings or {string.Join(" or ", contract.Columns.Select(column => $"({IsUnreadable(column)})"))} as is_faulty
        from typed
        """;

    /// <summary>Marks the rows that others replace: by key those before the last return's, or before the last known row; where the whole row is the key, those before the last of those alike.</summary>
    /// <param name="contract">The contract.</param>
    /// <returns>The statement; null where every row holds.</returns>
    public static string? Supersede(ExtractContract contract) => contract switch
    {
        { Origin: ExtractOrigin.Ssda903, Key.Count: > 0 } => ByKey(contract, "return_position", TakesPart),
        { Origin: ExtractOrigin.IroService, Key.Count: > 0 } => ByKey(contract, "file_order", IsUsed),
        { Origin: ExtractOrigin.IroService } => $"""
            update raw.{contract.SqlName} as typed
            set row_state = 'superseded', is_used = false
            from (
                select typed.file_order, max(typed.file_order) over (partition by {Each(contract, column => "text." + Named(column))}) as last_order
                from raw.{contract.SqlName}_alike as text
                inner join raw.{contract.SqlName} as typed on text.file_id = typed.file_id and text.row_number = typed.row_number
                where typed.{IsUsed}
            ) as latest
            where typed.file_order = latest.file_order and latest.file_order < latest.last_order
            """,
        _ => null,
    };

    private static string ByKey(ExtractContract contract, string order, string takesPart) => $"""
        update raw.{contract.SqlName} as typed
        set row_state = 'superseded', is_used = false
        from (
            select {Columns(contract.Key)}, max({order}) as {order} from raw.{contract.SqlName} where {takesPart}
            group by {Columns(contract.Key)}
            having min({order}) < max({order})
        ) as latest
        where {string.Join(" and ", contract.Key.Select(name => $"typed.{Quoted(name)} = latest.{Quoted(name)}"))}
            and typed.{takesPart} and typed.{order} < latest.{order}
        """;

    /// <summary>A typed column whose text could not be read.</summary>
    /// <param name="column">The column.</param>
    public static string IsUnreadable(ExtractColumn column) =>
        column.Type is ColumnType.Text or ColumnType.Child ? "false" : $"{column.SqlName}_text is not null and \"{column.SqlName}\" is null";

    private static string Text(ExtractColumn column) => $"{column.SqlName}_text";

    private static string Named(ExtractColumn column) => $"\"{column.SqlName}\"";

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
            yield return ($"\"{eventDate.ToLowerInvariant()}\" > as_at", "after as-at");
        }

        if (contract.Origin == ExtractOrigin.IroService)
            yield return ($"coalesce(recorded, {Known(contract)}) > known_at", "not known yet");
    }

    private static string Known(ExtractContract contract) =>
        contract.EventDate is { } eventDate ? $"\"{eventDate.ToLowerInvariant()}\"" : "null::date";

    private const string IsUsed = "row_state = 'used'";

    /// <summary>Between returns a row after the as-at date still replaces an earlier one: corrections are used whatever the date.</summary>
    private const string TakesPart = "row_state in ('used', 'after as-at')";

    private static string State(string state) => $"'{state}'::raw.row_state";

    private static string Columns(IReadOnlyList<string> names) => string.Join(", ", names.Select(Quoted));

    private static string Quoted(string name) => $"\"{name.ToLowerInvariant()}\"";
}
