using System.Data.Common;
using IroAnalytics.Pipeline.Modelling;

namespace IroAnalytics.Pipeline.Extracts;

/// <summary>
/// Makes the rows that validation rules judge, from the text of files that are loaded: <c>checked.{contract}</c> has every row of the
/// year's file whatever became of it elsewhere, <c>checked.{contract}_last</c> every row of the year before.
/// </summary>
/// <remarks>
/// Each column stands there twice: <c>{column}_text</c> trimmed, null for a blank, and <c>{column}</c> as it is compared: codes in upper
/// case whether they are in a list or not, dates read, null where they are none.
/// </remarks>
/// <param name="connection">The database, with <c>raw</c> filled.</param>
public sealed class CheckedReturn(DbConnection connection)
{
    /// <summary>The contracts of the return.</summary>
    public static IReadOnlyList<ExtractContract> Contracts { get; } =
        [.. ExtractContracts.All.Where(contract => contract.Origin == ExtractOrigin.Ssda903)];

    /// <summary>Makes the tables and views.</summary>
    /// <param name="year">The collection year.</param>
    /// <param name="until">The day to which what is open is taken to run: the year's last, or the as-at date while the year still runs.</param>
    /// <param name="codeSets">The file of code lists.</param>
    /// <param name="sideBySide">Works on the database side by side.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task CreateAsync(ReturnYear year, DateOnly until, string codeSets, SideBySide sideBySide, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(year);
        ArgumentNullException.ThrowIfNull(sideBySide);
        await connection.RunAsync("create schema checked;\n" + Birthday + Sex, cancellation);
        await connection.RunAsync(
            "create table checked.year as select $starts::date as starts_on, $ends::date as ends_on, $until::date as until_on, $ending::integer as ending",
            [("starts", year.From), ("ends", year.To), ("until", until), ("ending", year.Ending)],
            cancellation);
        await connection.RunAsync(Code, [("path", codeSets), ("ending", year.Ending)], cancellation);
        await connection.RunAsync(File, [("ending", year.Ending)], cancellation);
        await sideBySide.ForEachAsync(Contracts, contract => contract.Name, (own, contract, stopped) => own.RunAsync(Rows(contract), stopped), cancellation);
        foreach (var (name, select) in SqlModel.Resources(typeof(CheckedReturn).Assembly, "ReturnRows/"))
            await connection.RunAsync($"create table checked.{name} as\n{select};\n{Views(name["all_".Length..], name)}", cancellation);
    }

    /// <summary>Whether there are rows of the year before, without which some rules are silent.</summary>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<bool> HasLastYearAsync(CancellationToken cancellation) => (await connection.ReadAsync(
        "select exists (select * from checked.file where is_last_year)", row => row.GetBoolean(0), cancellation))[0];

    /// <summary>Removes what was made; what was loaded stays.</summary>
    /// <param name="cancellation">Stops the work.</param>
    public Task<int> DropAsync(CancellationToken cancellation) => connection.RunAsync("drop schema if exists checked cascade", cancellation);

    /// <summary>Removes everything that was loaded and made, so that another return can be checked.</summary>
    /// <param name="cancellation">Stops the work.</param>
    public Task<int> ClearAsync(CancellationToken cancellation) => connection.RunAsync(
        "drop schema if exists checked cascade; drop schema if exists raw cascade; drop schema if exists reference cascade;", cancellation);

    /// <summary>Born on 29 February, the return's birthday is 28 February in other years.</summary>
    private const string Birthday = "create macro checked.birthday(born_on, years) as (born_on + to_years(years::integer))::date;\n";

    /// <summary>SEX was 1 and 2 up to 2023-24: a change of codes is not a change of sex.</summary>
    private const string Sex = "create macro checked.sex(code) as case code when '1' then 'M' when '2' then 'F' else code end;\n";

    private const string Code = """
        create table checked.code as
        select extract, "column", upper(code) as code
        from read_csv($path, header = true, all_varchar = true)
        where $ending::integer between coalesce(first_return_year::integer, 0) and coalesce(last_return_year::integer, 9999)
        """;

    /// <summary>Files outside year folders are the year's return; only where a contract has none there, the folder named for the year.</summary>
    private const string File = """
        create table checked.file as
        select
            file_id, file, contract,
            return_year is not null and return_year = $ending::integer - 1 as is_last_year
        from raw.file
        where return_year is null or return_year in ($ending::integer, $ending::integer - 1)
        qualify row_number() over (partition by contract, is_last_year order by return_position desc) = 1
        """;

    /// <summary>The extracts that most rules read are tables; the others are read when a rule asks.</summary>
    private static string Rows(ExtractContract contract) => $"""
        create {(contract.IsRequired ? "table" : "view")} checked.all_{contract.SqlName} as
        with present as (
            select
                file.is_last_year, text.row_number,
                {string.Join(", ", contract.Columns.Select(column => $"text.\"{column.SqlName}\" as {column.SqlName}_text"))}
            from raw.{contract.SqlName}_text as text
            inner join checked.file using (file_id)
        )
        select *, {string.Join(", ", contract.Columns.Select(column => $"{Compared(column)} as \"{column.SqlName}\""))}
        from present;
        {Views(contract.SqlName, "all_" + contract.SqlName)}
        """;

    private static string Compared(ExtractColumn column) => column.Type switch
    {
        ColumnType.Child => $"{column.SqlName}_text",
        ColumnType.Date => $"raw.as_date({column.SqlName}_text)",
        ColumnType.Postcode => $"upper(replace({column.SqlName}_text, ' ', ''))",
        _ => $"upper({column.SqlName}_text)",
    };

    private static string Views(string name, string rows) => $"""
        create view checked.{name} as select * exclude (is_last_year) from checked.{rows} where not is_last_year;
        create view checked.{name}_last as select * exclude (is_last_year) from checked.{rows} where is_last_year;

        """;
}
