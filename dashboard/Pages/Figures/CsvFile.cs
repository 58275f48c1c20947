using System.Globalization;
using System.Text;
using CsvHelper;

namespace IroAnalytics.Dashboard.Pages.Figures;

/// <summary>A figure's rows as a CSV file: numbers not rounded, and beside every row what it was made from.</summary>
internal static class CsvFile
{
    private static readonly char[] StartOfFormula = ['=', '+', '-', '@', '\t', '\r'];

    /// <summary>Writes a table.</summary>
    /// <param name="table">The rows.</param>
    /// <param name="stamp">Names and values that hold for all rows; each becomes a column at the end.</param>
    /// <returns>UTF-8 with the mark by which spreadsheets know it.</returns>
    public static byte[] Write(FigureTable table, IReadOnlyList<(string Name, string Value)> stamp)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text))
        {
            csv.WriteRecord([.. table.Columns.Select(column => Harmless(column.Heading)), .. stamp.Select(fact => fact.Name)]);
            foreach (var row in table.Rows) csv.WriteRecord([.. row.Select(Cell), .. stamp.Select(fact => Harmless(fact.Value))]);
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Cell(TableCell cell) => cell.Exact switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool claim => claim ? "true" : "false",
        string words => Harmless(words),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        var other => Harmless(other.ToString() ?? ""),
    };

    // A spreadsheet runs text that begins like a formula; with an apostrophe before it, it stays text (OWASP, CSV injection).
    private static string Harmless(string words) => words.Length > 0 && StartOfFormula.Contains(words[0]) ? "'" + words : words;
}
