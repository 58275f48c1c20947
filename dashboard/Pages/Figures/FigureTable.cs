namespace IroAnalytics.Dashboard.Pages.Figures;

/// <summary>The rows of a figure: what its chart draws, as a table of the page and as a file.</summary>
/// <param name="Caption">What the rows are and in what order.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows; each has a cell for every column.</param>
internal sealed record FigureTable(string Caption, IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<TableCell>> Rows)
{
    private const int MostShown = 200;

    /// <summary>The rows that a page shows: the first; files have them all.</summary>
    public IEnumerable<IReadOnlyList<TableCell>> Shown => Rows.Take(MostShown);

    /// <summary>Of how many rows a page shows the first; null where it shows all.</summary>
    public string? Rest => Rows.Count > MostShown ? $"The first {Wording.Count(MostShown)} of {Wording.Count(Rows.Count)} rows. The file of them has all." : null;

    /// <summary>Whether some number is withheld, which is to be explained below the table.</summary>
    public bool HasWithheld => Rows.Any(row => row.Any(cell => cell.Words == Wording.Withheld));

    /// <summary>The places of the columns that tell a reader something: none that is blank or settled in every row. Files have them all.</summary>
    public IReadOnlyList<int> Telling =>
        [.. Enumerable.Range(0, Columns.Count).Where(place => place == 0 || Rows.Any(row => row[place].Words is not ("" or Cells.Settled)))];
}

/// <summary>A column of a table.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="IsNumber">Whether it holds numbers.</param>
internal sealed record TableColumn(string Heading, bool IsNumber = false);

/// <summary>A cell of a table.</summary>
/// <param name="Words">What people read.</param>
/// <param name="Exact">What a file holds: a number not rounded, a day, or text; null for nothing.</param>
/// <param name="Href">Where it leads; null for nowhere.</param>
/// <param name="Shade">How dark a count is among its neighbours, 0 (not at all) to 5.</param>
internal sealed record TableCell(string Words, object? Exact, string? Href = null, int Shade = 0)
{
    /// <summary>A cell of text.</summary>
    /// <param name="words">The text.</param>
    /// <param name="href">Where it leads; null for nowhere.</param>
    public static TableCell Text(string words, string? href = null) => new(words, words, href);
}
