using System.Globalization;

namespace IroAnalytics.Pipeline.Extracts;

/// <summary>Why a file, or the whole folder, is refused: one sentence that says what, where and what to do.</summary>
/// <param name="File">The file's path below the extracts folder; null where the folder itself is meant.</param>
public abstract record ExtractProblem(string? File)
{
    /// <summary>The sentence people read.</summary>
    public abstract string Message { get; }

    private const int LongestShown = 40;

    /// <summary>A heading as a sentence can hold it: on one line and not too long.</summary>
    private protected static string Shown(string heading)
    {
        var line = string.Concat(heading.Select(character => char.IsControl(character) ? ' ' : character));
        return line.Length <= LongestShown ? line : line[..LongestShown] + "…";
    }
}

/// <summary>The folder is not there, or may not be read.</summary>
/// <param name="Folder">Its path.</param>
/// <param name="Reason">Why, in the system's words.</param>
public sealed record FolderUnreadable(string Folder, string Reason) : ExtractProblem((string?)null)
{
    /// <inheritdoc/>
    public override string Message =>
        $"The extracts folder '{Folder}' cannot be read: {Reason} Check that the path is right and that this account may read it.";
}

/// <summary>A file cannot be opened or read to its end.</summary>
/// <param name="File">Its path.</param>
/// <param name="Reason">Why, in the system's words.</param>
public sealed record FileUnreadable(string File, string Reason) : ExtractProblem(File)
{
    /// <inheritdoc/>
    public override string Message => $"'{File}' cannot be read: {Reason} Close it in other programs or export it again.";
}

/// <summary>A file has no bytes, or only blank lines.</summary>
/// <param name="File">Its path.</param>
public sealed record FileEmpty(string File) : ExtractProblem(File)
{
    /// <inheritdoc/>
    public override string Message => $"'{File}' is empty. Export it again, with its headings.";
}

/// <summary>A file is not text in an accepted encoding.</summary>
/// <param name="File">Its path.</param>
public sealed record NotText(string File) : ExtractProblem(File)
{
    /// <inheritdoc/>
    public override string Message =>
        $"'{File}' is not a text file (UTF-8, UTF-16 with its mark, or Windows-1252). Save it as 'CSV (comma delimited)'.";
}

/// <summary>A file separates its values by semicolons or tabs.</summary>
/// <param name="File">Its path.</param>
/// <param name="Separator">What it uses instead of commas.</param>
public sealed record NotCommas(string File, string Separator) : ExtractProblem(File)
{
    /// <inheritdoc/>
    public override string Message => $"'{File}' separates its values by {Separator}. Save it with commas.";
}

/// <summary>A row is longer than can be read at once.</summary>
/// <param name="File">Its path.</param>
/// <param name="Megabytes">The longest row that can be read.</param>
public sealed record RowTooLong(string File, int Megabytes) : ExtractProblem(File)
{
    /// <inheritdoc/>
    public override string Message =>
        $"'{File}' has a row longer than {Megabytes} MB. A quotation mark may be missing: mend that row or export the file again.";
}

/// <summary>A quotation mark is opened and never closed, so that rows cannot be told apart.</summary>
/// <param name="File">Its path.</param>
/// <param name="Row">The data row in which it opens, 1 for the first.</param>
public sealed record QuoteNeverClosed(string File, long Row) : ExtractProblem(File)
{
    /// <inheritdoc/>
    public override string Message =>
        $"'{File}', data row {Row}: a quotation mark is opened and never closed, so the rows after it cannot be told apart. Mend that row.";
}

/// <summary>A heading stands twice.</summary>
/// <param name="File">Its path.</param>
/// <param name="Heading">The heading.</param>
public sealed record HeadingTwice(string File, string Heading) : ExtractProblem(File)
{
    /// <inheritdoc/>
    public override string Message => $"'{File}' has the column {Shown(Heading)} twice. Leave one of them out.";
}

/// <summary>The headings fit no contract.</summary>
/// <param name="File">Its path.</param>
/// <param name="Nearest">The contract most like it.</param>
/// <param name="Missing">Columns of that contract that are not there.</param>
/// <param name="Unexpected">Columns that contract does not know.</param>
public sealed record HeadingsUnknown(
    string File, string Nearest, IReadOnlyList<string> Missing, IReadOnlyList<string> Unexpected) : ExtractProblem(File)
{
    /// <inheritdoc/>
    public override string Message =>
        $"'{File}' fits no extract. The nearest is {Nearest}" + Clause("; missing: ", Missing) + Clause("; not expected: ", Unexpected)
        + ". Check the export template.";

    private const int MostNamed = 20;

    private static string Clause(string words, IReadOnlyList<string> columns) =>
        columns.Count == 0 ? "" : words + string.Join(", ", columns.Take(MostNamed).Select(Shown)) + AndMore(columns.Count - MostNamed);

    private static string AndMore(int more) => more > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {more} more") : "";
}

/// <summary>The headings fit several contracts and none of them wholly.</summary>
/// <param name="File">Its path.</param>
/// <param name="Contracts">The contracts.</param>
public sealed record HeadingsAmbiguous(string File, IReadOnlyList<string> Contracts) : ExtractProblem(File)
{
    /// <inheritdoc/>
    public override string Message =>
        $"'{File}' could be any of {string.Join(", ", Contracts)}. Add the other columns of the one it is, blank where nothing is recorded.";
}

/// <summary>Two files of one contract stand in one return or among the newest files.</summary>
/// <param name="File">This file's path.</param>
/// <param name="Contract">The contract of both.</param>
/// <param name="Others">The other files' paths.</param>
public sealed record ContractTwice(string File, string Contract, IReadOnlyList<string> Others) : ExtractProblem(File)
{
    /// <inheritdoc/>
    public override string Message =>
        $"'{File}' and {string.Join(", ", Others.Select(other => $"'{other}'"))} are both {Contract}. Keep one of them in the folder.";
}

/// <summary>Two folders are named for one collection year.</summary>
/// <param name="File">A file in one of them.</param>
/// <param name="Year">The year, such as 2024-25.</param>
/// <param name="Folders">The folders.</param>
public sealed record YearTwice(string File, string Year, IReadOnlyList<string> Folders) : ExtractProblem(File)
{
    /// <inheritdoc/>
    public override string Message =>
        $"'{File}': {string.Join(" and ", Folders.Select(folder => $"'{folder}'"))} are both the return of {Year}. Keep one of them.";
}

/// <summary>A file was replaced while it was read.</summary>
/// <param name="File">Its path.</param>
public sealed record ChangedWhileRead(string File) : ExtractProblem(File)
{
    /// <inheritdoc/>
    public override string Message => $"'{File}' changed while it was read. Wait until the export is finished and refresh again.";
}

/// <summary>An extract that every run needs is not there.</summary>
/// <param name="Contracts">The contracts that are missing.</param>
/// <param name="Folder">The extracts folder.</param>
public sealed record RequiredMissing(IReadOnlyList<string> Contracts, string Folder) : ExtractProblem((string?)null)
{
    /// <inheritdoc/>
    public override string Message =>
        $"No file in '{Folder}' could be read as {string.Join(", ", Contracts)}. Header, Episodes and Reviews of the SSDA903 are needed: add them.";
}

/// <summary>There is no date to call the last day the extracts describe.</summary>
public sealed record NoAsAtDate() : ExtractProblem((string?)null)
{
    /// <inheritdoc/>
    public override string Message =>
        "No DECOM, DEC or REVIEW that is not after today could be read, so the as-at date is not known. Give it with --as-at.";
}

/// <summary>Working days are needed in a year whose bank holidays are not known.</summary>
/// <param name="Years">The years.</param>
/// <param name="From">The first year known.</param>
/// <param name="To">The last year known.</param>
public sealed record BankHolidaysMissing(IReadOnlyList<int> Years, int From, int To) : ExtractProblem((string?)null)
{
    /// <inheritdoc/>
    public override string Message =>
        $"Bank holidays are known for {From} to {To}, and working days are needed in {string.Join(", ", Years)}. "
        + "Add a bank_holidays file (DATE, NAME) that has those years.";
}
