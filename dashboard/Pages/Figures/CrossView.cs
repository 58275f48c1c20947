using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Dashboard.Pages.Figures;

/// <summary>Two breakdowns crossed, as a table whose cells are the darker the more they count.</summary>
internal static class CrossView
{
    private const int Shades = 5;

    /// <summary>The figure of a section.</summary>
    public static FigureView Of(SectionAnswer.Counts answer, FigureFrame frame)
    {
        var (section, indicator) = (answer.Section, answer.Indicator);
        var when = Wording.When(indicator, answer.Periods[0], frame.Facts.AsAt);
        return new(section.Id, Title(answer, frame), $"{section.About}, {when}.{FigureViews.Whole(answer.IgnoresFilters)}", Table(answer, when, frame))
        {
            Source = FigureViews.Source(indicator, when),
            Definition = frame.Definition(indicator),
            Nothing = answer.Values.Count == 0 ? frame.Nothing(indicator, when, answer.Where) : null,
        };
    }

    private static string Title(SectionAnswer.Counts answer, FigureFrame frame)
    {
        var largest = answer.Values.Where(value => Row(answer, value) != Dimensions.NotKnown).MaxBy(value => value.Value ?? -1);
        return largest is { Value: > 0 and { } count }
            ? $"{RowWords(answer, Row(answer, largest)).Split(" (")[0]}, {ColumnWords(answer, Column(answer, largest))}: {Wording.Counted(count, answer.Indicator.Noun)}"
            : $"{answer.Section.About}: {(answer.Values.Any(value => value.Status == ValueStatus.Suppressed) ? "too few to show" : frame.SeesSmallNumbers ? "none" : "nothing to show")}";
    }

    private static FigureTable Table(SectionAnswer.Counts answer, string when, FigureFrame frame)
    {
        var columns = answer.Values.Select(value => Column(answer, value)).Distinct().Order(GroupOrder.Instance).ToList();
        var rows = answer.Values.GroupBy(value => Row(answer, value)).OrderBy(row => row.Key, GroupOrder.Instance).ToList();
        var most = answer.Values.Max(value => value.Value) ?? 1;
        return new(
            $"{Wording.Capital(answer.Indicator.Noun)} {when}: {GroupWords.Kind(answer.Section.By ?? "")} by {GroupWords.Kind(answer.Section.Across ?? "")}.",
            [new(Dimensions.Words(answer.Section.By ?? "")), .. columns.Select(column => new TableColumn(ColumnWords(answer, column), true)), new("All", true), new("Status")],
            [.. rows.Select(row => Cells(answer, row.Key, [.. row], columns, most, frame))]);
    }

    private static IReadOnlyList<TableCell> Cells(
        SectionAnswer.Counts answer, string row, IReadOnlyList<IndicatorValue> values, IReadOnlyList<string> columns, double most, FigureFrame frame) =>
    [
        new(RowWords(answer, row), row, frame.Cut(answer.Section.By ?? "", row)),
        .. columns.Select(column => Cell(answer, values.FirstOrDefault(value => Column(answer, value) == column), column, most, frame)),
        values.All(value => value.Value is not null) ? Figures.Cells.Count(values.Sum(value => value.Value ?? 0)) : new("", null),
        Figures.Cells.Status(values.Any(value => value.Status == ValueStatus.Suppressed)),
    ];

    private static TableCell Cell(SectionAnswer.Counts answer, IndicatorValue? value, string column, double most, FigureFrame frame) => value switch
    {
        null => Figures.Cells.Count(0),
        { Value: { } count } => new(
            Wording.Count(count), count, frame.Cut(answer.Section.Across ?? "", column), Shade: (int)Math.Ceiling(Shades * count / Math.Max(most, 1))),
        _ => new(Wording.Absent(value), null),
    };

    private static string Row(SectionAnswer.Counts answer, IndicatorValue value) => value.Group?[answer.Section.By ?? ""] ?? Dimensions.NotKnown;

    private static string Column(SectionAnswer.Counts answer, IndicatorValue value) => value.Group?[answer.Section.Across ?? ""] ?? Dimensions.NotKnown;

    private static string RowWords(SectionAnswer.Counts answer, string row) => GroupWords.Of(answer.Section.By ?? "", row);

    private static string ColumnWords(SectionAnswer.Counts answer, string column) => GroupWords.Of(answer.Section.Across ?? "", column);
}
