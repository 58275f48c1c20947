using System.Buffers;
using System.Data.Common;
using System.Globalization;
using IroAnalytics.Pipeline.Modelling;

namespace IroAnalytics.Pipeline.Extracts;

/// <summary>
/// Loads files into <c>raw.{contract}_text</c>, every column as text, without blanks around it and null where nothing is left, with the file and the data row it
/// stands in and a hash of all columns, by which rows alike are found.
/// </summary>
/// <param name="connection">The scratch warehouse.</param>
/// <param name="workFolder">Where copies of files are written that cannot be read as they are.</param>
internal sealed class RawTables(DbConnection connection, string workFolder)
{
    /// <summary>The place of the newest files in the order of returns: after every year.</summary>
    public const int Newest = 9999;

    /// <summary>Makes the tables, empty, so that models can be built whatever was supplied.</summary>
    /// <param name="cancellation">Stops the work.</param>
    public Task<int> CreateAsync(CancellationToken cancellation) =>
        connection.RunAsync(Schema + Clean + string.Concat(ExtractContracts.All.Select(CreateTable)), cancellation);

    /// <summary>Loads one file.</summary>
    /// <param name="file">A file that was recognised.</param>
    /// <param name="fileId">The number it gets in <c>raw.file</c>.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The file, refused where its rows could not be read.</returns>
    public async Task<InspectedFile> LoadAsync(InspectedFile file, int fileId, CancellationToken cancellation)
    {
        var contract = file.Contract ?? throw new ArgumentException($"'{file.File.Name}' was not recognised.", nameof(file));
        if (FileInspection.WhyUnreadable(file) is { } unreadable) return file.Refused(unreadable);
        await RegisterAsync(file, contract, fileId, cancellation);
        var problem = CanBeReadAsItIs(file) && await TryInsertAsync(file, contract, fileId, file.File.FullPath, isCopy: false, cancellation) is null
            ? null
            : await LoadCopyAsync(file, contract, fileId, cancellation);
        problem ??= HasChanged(file) ? new ChangedWhileRead(file.File.Name) : null;
        if (problem is null) return file;

        foreach (var table in (string[])[$"raw.{contract.SqlName}_text", "raw.file"])
            await connection.RunAsync($"delete from {table} where file_id = $file_id", [("file_id", fileId)], cancellation);
        return file.Refused(problem);
    }

    private const string Blanks = " \t\n\r\u00a0\ufeff";

    /// <summary>To trim takes five times as long as to see, of nearly every value, that both its ends are printable.</summary>
    private static readonly string Clean = $"""
        create macro raw.clean(value) as
            case
                when value between '!' and '~~~~' and not ({string.Join(" or ", Blanks.Select(blank => $"suffix(value, '{blank}')"))}) then value
                else nullif(trim(value, '{Blanks}'), '')
            end;
        """;

    private const string Schema = """
        create schema raw;
        create schema reference;
        create table raw.file (file_id integer, file varchar, contract varchar, return_position integer, return_year integer, headings integer);
        create macro raw.as_day(moment) as case when year(moment) between 1900 and 2199 then moment::date end;
        create macro raw.as_date(value) as raw.as_day(coalesce(try_strptime(value, '%d/%m/%Y'), try_strptime(value, '%Y-%m-%d')));
        create macro raw.as_whole(value) as
            case when regexp_full_match(value, '[+-]?[0-9]{1,9}') then value::integer end;
        create macro raw.as_number(value) as
            case when regexp_full_match(value, '[+-]?[0-9]{1,12}([.][0-9]{0,12})?|[.][0-9]{1,12}') then value::decimal(28, 12) end;
        """;

    private static string CreateTable(ExtractContract contract) =>
        $"create table raw.{contract.SqlName}_text (file_id integer, row_number bigint, values_found integer, row_hash ubigint, "
        + string.Join(", ", contract.Columns.Select(column => $"\"{column.SqlName}\" varchar")) + ");\n";

    private static readonly SearchValues<char> PatternCharacters = SearchValues.Create("*?[]{}");

    private const int LongestRowMegabytes = 16;

    /// <summary>DuckDB by itself takes a buffer of sixteen of the longest rows, which few files fill.</summary>
    private const int RowsInBuffer = 2;

    /// <summary>DuckDB reads a path with these characters as a pattern, only UTF-8 without a copy, and the first line as headings.</summary>
    private static bool CanBeReadAsItIs(InspectedFile file) =>
        file.Encoding == "utf-8" && file.File.FullPath.AsSpan().IndexOfAny(PatternCharacters) < 0 && BeginsWithHeadings(file);

    private static bool BeginsWithHeadings(InspectedFile file)
    {
        using var text = FileInspection.Open(file);
        return !string.IsNullOrWhiteSpace(text.ReadLine());
    }

    private static bool HasChanged(InspectedFile file) =>
        new FileInfo(file.File.FullPath) is var now && (!now.Exists || now.Length != file.Bytes || now.LastWriteTimeUtc != file.WrittenAt);

    private Task<int> RegisterAsync(InspectedFile file, ExtractContract contract, int fileId, CancellationToken cancellation) =>
        connection.RunAsync(
            "insert into raw.file values ($file_id, $file, $contract, $return_position, $return_year, $headings)",
            [
                ("file_id", fileId),
                ("file", file.File.Name),
                ("contract", contract.Name),
                ("return_position", file.File.Return?.Ending ?? Newest),
                ("return_year", file.File.Return?.Ending),
                ("headings", file.Headings.Count),
            ],
            cancellation);

    private async Task<ExtractProblem?> LoadCopyAsync(
        InspectedFile file, ExtractContract contract, int fileId, CancellationToken cancellation)
    {
        var copy = Path.Combine(workFolder, string.Create(CultureInfo.InvariantCulture, $"copy-{fileId}.csv"));
        try
        {
            return ToleratingCopy.Write(file, copy, cancellation)
                ?? await TryInsertAsync(file, contract, fileId, copy, isCopy: true, cancellation);
        }
        finally
        {
            File.Delete(copy);
        }
    }

    private async Task<ExtractProblem?> TryInsertAsync(
        InspectedFile file, ExtractContract contract, int fileId, string path, bool isCopy, CancellationToken cancellation)
    {
        try
        {
            await connection.RunAsync(Insert(file, contract, isCopy), [("file_id", fileId), ("path", path)], cancellation);
            return null;
        }
        catch (DbException exception) when (!exception.Message.StartsWith("Out of Memory", StringComparison.Ordinal))
        {
            return exception.Message.Contains("Maximum line size", StringComparison.OrdinalIgnoreCase)
                ? new RowTooLong(file.File.Name, LongestRowMegabytes)
                : new FileUnreadable(file.File.Name, exception.Message.Split('\n')[0].TrimEnd('.') + ".");
        }
    }

    private static string Insert(InspectedFile file, ExtractContract contract, bool isCopy)
    {
        var names = file.Headings.Select((heading, place) => heading.Length == 0 ? $"blank_{place}" : heading.ToLowerInvariant()).ToList();
        var columns = (isCopy ? names.Append(ToleratingCopy.ValuesFound) : names).Select(name => $"'{name}': 'varchar'");
        var text = contract.Columns.Select(column => $"{Text(file, column, isCopy)} as \"{column.SqlName}\"");
        var all = string.Join(", ", contract.Columns.Select(column => $"\"{column.SqlName}\""));
        return $$"""
            insert into raw.{{contract.SqlName}}_text
            select file_id, row_number, values_found, hash({{all}}), {{all}}
            from (
                select
                    $file_id as file_id,
                    row_number() over () as row_number,
                    {{(isCopy ? ToleratingCopy.ValuesFound + "::integer" : names.Count)}} as values_found,
                    {{string.Join(", ", text)}}
                from read_csv($path, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"',
                    max_line_size = {{LongestRowMegabytes << 20}}, buffer_size = {{RowsInBuffer * LongestRowMegabytes << 20}}, columns = { {{string.Join(", ", columns)}} })
            )
            """;
    }

    private static string Text(InspectedFile file, ExtractColumn column, bool isCopy) =>
        !file.Headings.Contains(column.Name) ? "null::varchar"
        : isCopy || file.HasBlankEnds ? $"raw.clean(\"{column.SqlName}\")"
        : $"\"{column.SqlName}\"";
}
