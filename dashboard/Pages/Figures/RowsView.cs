using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Dashboard.Pages.Figures;

/// <summary>The rows behind a value, those that have waited longest first.</summary>
internal static class RowsView
{
    /// <summary>The figure of a section.</summary>
    public static FigureView Of(SectionAnswer.Members answer, FigureFrame frame)
    {
        var indicator = answer.Indicator;
        var when = Wording.When(indicator, answer.Period, frame.Facts.AsAt);
        var days = answer.Rows.SelectMany(row => row.Evidence.Keys).FirstOrDefault(name => name.StartsWith(MemberPage.DaysOf, StringComparison.Ordinal)) ?? "";
        IReadOnlyList<IndicatorMember> rows = [.. answer.Rows.OrderByDescending(row => Days(row, days)).ThenBy(row => row.MemberId, StringComparer.Ordinal)];
        return new(answer.Section.Id, Title(answer, rows, days), $"{Caption(answer, when)}.", Table(answer, rows, when, frame))
        {
            Source = FigureViews.Source(indicator, when),
            Definition = frame.Members(indicator, answer.Period),
            Nothing = rows.Count == 0 ? frame.Nothing(indicator, when, frame.View.Filters) : null,
        };
    }

    private static string Title(SectionAnswer.Members answer, IReadOnlyList<IndicatorMember> rows, string days) => rows.Count == 0
        ? $"{answer.Section.About}: none"
        : $"{answer.Section.About}: {Wording.Count(answer.Total)}{(days.Length > 0 ? $", the longest {Wording.Several(Days(rows[0], days), "day", "days")}" : "")}";

    private static string Caption(SectionAnswer.Members answer, string when) => answer.Total == answer.Rows.Count
        ? $"{answer.Section.About} {when}, the longest first"
        : $"{answer.Section.About} {when}: the {Wording.Count(answer.Rows.Count)} longest of {Wording.Count(answer.Total)}";

    private static FigureTable Table(SectionAnswer.Members answer, IReadOnlyList<IndicatorMember> rows, string when, FigureFrame frame)
    {
        IReadOnlyList<string> evidence = [.. rows.SelectMany(row => row.Evidence.Keys).Distinct(StringComparer.Ordinal)];
        return new(
            $"{Caption(answer, when)}.",
            [new(Columns.Member(answer.Indicator, rows)), .. evidence.Select(name => new TableColumn(Columns.EvidenceName(name), Columns.IsNumber(name, rows)))],
            [.. rows.Select(row => (IReadOnlyList<TableCell>)
            [
                TableCell.Text(row.ChildId ?? row.MemberId, frame.Child(row.ChildId)), .. evidence.Select(name => Evidence(answer.Indicator, name, row.Evidence.GetValueOrDefault(name), frame)),
            ])]);
    }

    private static TableCell Evidence(Indicator indicator, string name, object? value, FigureFrame frame) =>
        new(Columns.Evidence(indicator, name, value), value, value is string code ? frame.Cut(name, code) : null);

    private static long Days(IndicatorMember row, string days) =>
        row.Evidence.GetValueOrDefault(days) is IConvertible number ? number.ToInt64(System.Globalization.CultureInfo.InvariantCulture) : 0;
}
