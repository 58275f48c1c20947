using System.Text.Json;
using IroAnalytics.Dashboard.Pages;
using IroAnalytics.Dashboard.Pages.Figures;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;
using Microsoft.AspNetCore.Http;

namespace IroAnalytics.Tests.Pages;

/// <summary>A region has more IROs than a chart has room for.</summary>
public sealed class FiguresOfManyGroupsTests(SampleRun sample) : IClassFixture<SampleRun>
{
    private static readonly Indicator Reviews = IndicatorCatalogue.Get("reviews-in-time");
    private static readonly ReportingPeriod November = ReportingPeriod.Containing(PeriodLength.Month, Sample.AsAt);

    [Fact]
    public async Task A_chart_of_many_groups_has_those_that_chance_does_not_explain_and_the_largest_and_says_so()
    {
        await using var run = await sample.OpenAsync();
        var figure = DotsView.Of("by", Groups(250), [], ignoresFilters: false, Frame(run.Facts));

        Assert.Equal(["I003", .. Enumerable.Range(212, 39).Select(Name)], Drawn(figure));
        Assert.EndsWith(" The chart has 40 of 250 groups: those that chance does not explain, then those with the most reviews.", figure.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(39, 1, "I003 does worse than chance would explain", false)]
    [InlineData(250, 6, "No more groups do worse than chance would explain", true)]
    [InlineData(250, 7, "7 groups do worse than chance would explain", true)]
    public void Of_many_groups_it_is_said_how_many_chance_alone_would_put_there(int groups, int worse, string title, bool isSaid)
    {
        var breakdown = Groups(groups, worse);

        Assert.Equal(title, Finding.BreakdownTitle(breakdown));
        Assert.Equal(isSaid, Finding.BreakdownSummary(breakdown, "in November").EndsWith(" Of so many groups chance alone puts up to 6 there.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_shows_the_first_200_rows_of_a_table_and_says_of_how_many_and_its_file_has_all()
    {
        await using var run = await sample.OpenAsync();
        var table = DotsView.Of("by", Groups(250), [], ignoresFilters: false, Frame(run.Facts)).Table;

        Assert.Equal(Enumerable.Range(1, 200).Select(Name), table.Shown.Select(row => row[0].Words));
        Assert.Equal("The first 200 of 250 rows. The file of them has all.", table.Rest);
        Assert.Equal(251, System.Text.Encoding.UTF8.GetString(CsvFile.Write(table, [])).TrimEnd().Split('\n').Length);
    }

    [Fact]
    public async Task Of_as_many_groups_as_there_is_room_for_all_are_shown_and_nothing_is_said()
    {
        await using var run = await sample.OpenAsync();
        var figure = DotsView.Of("by", Groups(40), [], ignoresFilters: false, Frame(run.Facts));

        Assert.Equal(Enumerable.Range(1, 40).Select(Name), Drawn(figure));
        Assert.DoesNotContain("The chart has", figure.Summary, StringComparison.Ordinal);
        Assert.Null(figure.Table.Rest);
    }

    [Fact]
    public async Task A_chart_of_many_caseloads_has_those_who_hold_the_most_in_order_of_code_and_says_so()
    {
        await using var run = await sample.OpenAsync();
        var section = new TopicSection("caseloads", FigureKind.Caseload, "Caseloads", Reviews.Id);
        IReadOnlyList<IroCaseload> rows = [.. Enumerable.Range(1, 50).Select(place => new IroCaseload(Name(place), 1, 100 - place, 0, 0, 0, 100 - place, 100 - place, 70))];

        var figure = CaseloadView.Of(new(section, Reviews, November, rows), Frame(run.Facts));

        Assert.Equal(Enumerable.Range(1, 40).Select(Name), Drawn(figure));
        Assert.EndsWith(" The chart has the 40 of 50 who hold the most.", figure.Summary, StringComparison.Ordinal);
        Assert.Equal(50, figure.Table.Rows.Count);
    }

    /// <summary>The names beside the rows of a chart, from the top.</summary>
    private static IReadOnlyList<string?> Drawn(FigureView figure)
    {
        var html = figure.Drawing?.ToHtml().ToString() ?? "";
        using var chart = JsonDocument.Parse(html[html.IndexOf('{', StringComparison.Ordinal)..(html.LastIndexOf('}') + 1)]);
        return [.. chart.RootElement.GetProperty("layout").GetProperty("yaxis").GetProperty("ticktext").EnumerateArray().Select(name => name.GetString())];
    }

    /// <summary>Groups of which each has a review more than the one before; chance does not explain some of them, from the third on.</summary>
    private static Breakdown Groups(int count, int worse = 1) => new(Reviews, "iro", Value(null, 90, 100), [.. Enumerable.Range(1, count).Select(place =>
        new GroupValue(Name(place), Value(Name(place), 9, 10 + place), 50, 100, place >= 3 && place < 3 + worse ? GroupStanding.Worse : GroupStanding.Expected))]);

    private static IndicatorValue Value(string? group, double met, double members) => new(
        Reviews.Id, November, group is null ? null : new Dictionary<string, string>(StringComparer.Ordinal) { ["iro"] = group }, met, members, 100 * met / members, ValueStatus.Ok, Target: null);

    private static string Name(int place) => $"I{place:000}";

    private static FigureFrame Frame(MeasuredRun facts) =>
        new(ReportView.Read(QueryCollection.Empty, Sample.AsAt), facts, "/timeliness", [], SeesSmallNumbers: true, _ => true, _ => "");
}
