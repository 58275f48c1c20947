using IroAnalytics.Dashboard.Pages;
using IroAnalytics.Dashboard.Pages.Figures;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;
using Microsoft.AspNetCore.Http;

namespace IroAnalytics.Tests.Pages;

public sealed class RowsViewTests(SampleRun sample) : IClassFixture<SampleRun>
{
    [Theory]
    [InlineData(2, "Reviews overdue: 2, the longest 21 days", "Reviews overdue at 30 November 2025, the longest first.")]
    [InlineData(250, "Reviews overdue: 250, the longest 21 days", "Reviews overdue at 30 November 2025: the 2 longest of 250.")]
    public async Task Where_some_of_the_rows_are_shown_it_says_of_how_many(int total, string title, string summary)
    {
        await using var run = await sample.OpenAsync();
        var indicator = IndicatorCatalogue.Get("reviews-overdue");
        var november = ReportingPeriod.Containing(PeriodLength.Month, Sample.AsAt);
        var frame = new FigureFrame(ReportView.Read(QueryCollection.Empty, Sample.AsAt), run.Facts, "/timeliness", [], SeesSmallNumbers: true, _ => true, _ => "");
        var section = new TopicSection("overdue", FigureKind.Rows, "Reviews overdue", indicator.Id);

        var figure = RowsView.Of(new(section, indicator, november, [Waiting("A", 3), Waiting("B", 21)], total), frame);

        Assert.Equal((title, summary, summary), (figure.Title, figure.Summary, figure.Table.Caption));
        Assert.Equal(["B", "A"], figure.Table.Rows.Select(row => row[0].Words));
    }

    private static IndicatorMember Waiting(string child, long days) =>
        new("reviews-overdue", child, child, Sample.AsAt, IsMet: null, Value: null, new Dictionary<string, object?>(StringComparer.Ordinal) { ["days_overdue"] = days });
}
