using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace IroAnalytics.Pipeline.Documents;

/// <summary>Writes a table as an Excel workbook: one sheet of rows, and one that says what they were made from.</summary>
public static class Spreadsheet
{
    private const uint Plain = 0;
    private const uint Bold = 1;
    private const uint Day = 2;

    /// <summary>Excel's own number format for days, shown as the reader's system writes them.</summary>
    private const uint DayFormat = 14;

    /// <summary>Writes the workbook.</summary>
    /// <param name="headings">The columns' headings.</param>
    /// <param name="rows">A value a column: text, a number, a <see cref="DateOnly"/>, a truth, or null for an empty cell. Text is stored as text, so that none runs as a formula.</param>
    /// <param name="about">Names and values that hold for all rows.</param>
    /// <returns>The file's bytes.</returns>
    public static byte[] Write(
        IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<object?>> rows, IReadOnlyList<(string Name, string Value)> about)
    {
        ArgumentNullException.ThrowIfNull(headings);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(about);
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new(new Sheets());
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            Add(workbook, "Rows", [Heading(headings), .. rows.Select(row => new Row(row.Select(CellOf)))]);
            Add(workbook, "About", about.Select(fact => new Row(Text(fact.Name, Bold), Text(fact.Value, Plain))));
        }

        return file.ToArray();
    }

    private static void Add(WorkbookPart workbook, string name, IEnumerable<Row> rows)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = new(new SheetData(rows));
        var sheets = workbook.Workbook.GetFirstChild<Sheets>()!;
        sheets.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)sheets.Count() + 1, Name = name });
    }

    private static Row Heading(IReadOnlyList<string> headings) => new(headings.Select(heading => Text(heading, Bold)));

    private static Cell CellOf(object? value) => value switch
    {
        null => new Cell(),
        bool claim => new Cell { DataType = CellValues.Boolean, CellValue = new(claim ? "1" : "0") },
        DateOnly day => new Cell { StyleIndex = Day, CellValue = new(day.ToDateTime(TimeOnly.MinValue).ToOADate()) },
        DateTime moment => new Cell { StyleIndex = Day, CellValue = new(moment.ToOADate()) },
        string words => Text(words, Plain),
        IFormattable number => new Cell { DataType = CellValues.Number, CellValue = new(number.ToString(null, CultureInfo.InvariantCulture)) },
        _ => Text(value.ToString() ?? "", Plain),
    };

    private static Cell Text(string words, uint style) => new()
    {
        DataType = CellValues.InlineString,
        StyleIndex = style,
        InlineString = new(new Text(words) { Space = SpaceProcessingModeValues.Preserve }),
    };

    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = DayFormat, ApplyNumberFormat = true }));
}
