using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using IroAnalytics.Pipeline.Documents;

namespace IroAnalytics.Tests.Documents;

public sealed class SpreadsheetTests
{
    [Fact]
    public void Numbers_and_days_stay_numbers_and_text_stays_text_even_where_it_looks_like_a_formula()
    {
        using var document = Open(["Team", "Value", "Day", "Held", "None"], [["=1+1", 92.40506329113924, new DateOnly(2026, 10, 31), true, null], ["@x", 3L, null, false, null]]);

        var cells = Sheet(document, "Rows").Descendants<Row>().Select(row => row.Elements<Cell>().Select(Shown).ToList()).ToList();

        Assert.Equal(["text Team", "text Value", "text Day", "text Held", "text None"], cells[0]);
        Assert.Equal(["text =1+1", "number 92.40506329113924", "day 46326", "truth 1", "nothing"], cells[1]);
        Assert.Equal(["text @x", "number 3", "nothing", "truth 0", "nothing"], cells[2]);
        Assert.Empty(Sheet(document, "Rows").Descendants<CellFormula>());
    }

    [Fact]
    public void What_the_rows_were_made_from_stands_on_a_sheet_of_its_own()
    {
        using var document = Open(["Team"], [["North"]]);

        var facts = Sheet(document, "About").Descendants<Row>().Select(row => string.Join(": ", row.Elements<Cell>().Select(cell => cell.InnerText)));

        Assert.Equal(["Run: R1", "Filters: cohort=Local"], facts);
    }

    [Fact]
    public void The_file_is_one_that_excel_opens_without_repairing_it()
    {
        using var document = Open(["Team", "Value"], [["North", 1.5]]);

        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => error.Description));
    }

    private static SpreadsheetDocument Open(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<object?>> rows) => SpreadsheetDocument.Open(
        new MemoryStream(Spreadsheet.Write(headings, rows, [("Run", "R1"), ("Filters", "cohort=Local")])), isEditable: false);

    private static Worksheet Sheet(SpreadsheetDocument document, string name)
    {
        var workbook = document.WorkbookPart ?? throw new InvalidOperationException("There is no workbook.");
        var sheet = workbook.Workbook.Descendants<Sheet>().Single(one => one.Name == name);
        return ((WorksheetPart)workbook.GetPartById(sheet.Id?.Value ?? "")).Worksheet;
    }

    private static string Shown(Cell cell) => cell switch
    {
        { DataType.Value: CellValues.InlineString } => $"text {cell.InnerText}",
        { DataType.Value: CellValues.Boolean } => $"truth {cell.InnerText}",
        { InnerText: "" } => "nothing",
        { StyleIndex.Value: 2 } => $"day {cell.InnerText}",
        _ => $"number {cell.InnerText}",
    };
}
