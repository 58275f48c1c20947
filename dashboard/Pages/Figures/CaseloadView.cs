using IroAnalytics.Dashboard.Charts;
using IroAnalytics.Dashboard.Queries;

namespace IroAnalytics.Dashboard.Pages.Figures;

/// <summary>What each IRO holds against the recommended caseload; in order of code, never of rank.</summary>
internal static class CaseloadView
{
    private const double LowestRecommended = 50;
    private const int MostBars = 40;

    /// <summary>The figure of a section.</summary>
    public static FigureView Of(SectionAnswer.Caseloads answer, FigureFrame frame)
    {
        var (rows, when) = (answer.Rows, Wording.When(answer.Indicator, answer.Period, frame.Facts.AsAt));
        var over = rows.Count(row => row.IsOver);
        var recommended = rows.Select(row => row.Recommended).FirstOrDefault();
        return new(answer.Section.Id, Title(rows.Count, over, recommended), Summary(rows, recommended), Table(rows, when, frame))
        {
            About = answer.Section.About,
            Drawing = rows.Count == 0 ? null : BarsFigure.Of([.. Drawn(rows).Select(row => BarOf(row, frame))], (LowestRecommended, recommended)),
            Key =
            [
                (KeyShape.Block("var(--light)"), "Children for a full-time post (full-time equivalent worked)"),
                (KeyShape.Dot, "The same, weighted"),
                (KeyShape.Block("var(--orange)"), $"Above {Wording.Count(recommended)}"),
                (KeyShape.Band, $"Recommended: {Wording.Count(LowestRecommended)} to {Wording.Count(recommended)}"),
            ],
            Source = $"IRO Handbook · {when}",
            Definition = frame.Definition(answer.Indicator),
            Nothing = rows.Count == 0 ? frame.Nothing(answer.Indicator, when, []) : null,
        };
    }

    private static string Title(int iros, int over, double recommended) =>
        $"{Wording.Count(over)} of {Wording.Several(iros, "IRO", "IROs")} hold over {Wording.Count(recommended)} children";

    private static string Summary(IReadOnlyList<IroCaseload> rows, double recommended) => rows.MaxBy(row => row.PerFullTime) is { } most
        ? $"{most.Iro} holds the most: {Columns.Part(most.PerFullTime)} for a full-time post ({Wording.Count(most.Children)} children, {Columns.Part(most.Fte)} full-time equivalent). "
            + $"The guide is {Wording.Count(LowestRecommended)} to {Wording.Count(recommended)}, of children as they are counted. "
            + "Weighted, a child who came alone, lives over 20 miles away or has a brother or sister looked after counts for more, as the settings say. Whole service: filters do not apply."
            + (rows.Count > MostBars ? $" The chart has the {Wording.Count(MostBars)} of {Wording.Count(rows.Count)} who hold the most." : "")
        : "";

    /// <summary>Those that a chart has room for, in order of code.</summary>
    private static IReadOnlyList<IroCaseload> Drawn(IReadOnlyList<IroCaseload> rows)
    {
        var drawn = rows.OrderByDescending(row => row.PerFullTime).Take(MostBars).ToHashSet();
        return [.. rows.Where(drawn.Contains)];
    }

    private static Bar BarOf(IroCaseload row, FigureFrame frame) => new(
        row.Iro,
        row.PerFullTime,
        $"{Columns.Part(row.PerFullTime)}  ({Columns.Part(row.Fte)} FTE)",
        row.IsOver ? "colour:fourth" : "colour:light",
        $"{row.Iro}: {Wording.Count(row.Children)} children, {Columns.Part(row.Fte)} full-time, weighted {Columns.Part(row.Weighted)} for a full-time post",
        frame.Cut("iro", row.Iro))
    { Mark = row.Weighted };

    private static FigureTable Table(IReadOnlyList<IroCaseload> rows, string when, FigureFrame frame) => new(
        $"Caseload of each IRO {when}, in order of code.",
        [
            new("IRO"), new("Children", true), new("Full-time equivalent", true), new("For a full-time post", true),
            new("Weighted, for a full-time post", true), new("Came alone to the UK", true), new("Over 20 miles away", true), new("One of siblings", true), new("Above the guide"),
        ],
        [.. rows.Select(row => (IReadOnlyList<TableCell>)
        [
            new TableCell(row.Iro, row.Iro, frame.Cut("iro", row.Iro)), Cells.Count(row.Children), Cells.Part(row.Fte), Cells.Part(row.PerFullTime), Cells.Part(row.Weighted),
            Cells.Count(row.Unaccompanied), Cells.Count(row.Far), Cells.Count(row.Siblings), TableCell.Text(row.IsOver ? "yes" : "no"),
        ])]);
}
