using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Tests.Queries;

public sealed class TopicCatalogueTests
{
    private const int Columns = 12;

    public static TheoryData<string> Routes() => [.. TopicCatalogue.All.Select(topic => topic.Route)];

    [Theory]
    [MemberData(nameof(Routes))]
    public void A_page_shows_indicators_and_groups_that_exist_and_fills_its_width(string route)
    {
        var topic = Of(route);

        Assert.All(topic.Sections.SelectMany(section => section.Indicators).Prepend(topic.Lead), id => Assert.NotNull(IndicatorCatalogue.Find(id)));
        Assert.All(topic.Sections.Where(section => section.By is not null), section => Assert.Contains(section.By, GroupsOf(section)));
        Assert.All(topic.Sections.Where(section => section.Across is not null), section => Assert.Contains(section.Across, GroupsOf(section)));
        Assert.All(topic.Rows, row => Assert.Equal(Columns, row.Columns.Sum(column => column.Width)));
        Assert.Distinct(topic.Sections.Select(section => section.Id));
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public void A_page_begins_with_the_trend_of_its_lead_beside_further_measures(string route)
    {
        var first = Of(route).Rows[0];

        Assert.Equal(FigureKind.Trend, first.Columns[0].Sections[0].Kind);
        Assert.Equal(Of(route).Lead, first.Columns[0].Sections[0].Indicators[0]);
        Assert.Equal(FigureKind.Beside, first.Columns[^1].Sections[^1].Kind);
    }

    [Fact]
    public void Dots_are_drawn_of_percentages_alone_and_a_mix_of_counts()
    {
        var sections = TopicCatalogue.All.SelectMany(topic => topic.Sections).ToList();

        Assert.All(sections.Where(section => section.Kind == FigureKind.Dots), section => Assert.Equal(IndicatorUnit.Percent, IndicatorOf(section).Unit));
        Assert.All(sections.Where(section => section.Kind is FigureKind.Mix or FigureKind.Cross), section => Assert.Equal(IndicatorUnit.Count, IndicatorOf(section).Unit));
        Assert.All(sections.Where(section => section.Counts == Counted.NotMet), section => Assert.Equal(IndicatorUnit.Percent, IndicatorOf(section).Unit));
    }

    // The finding that follows has up to five words, and a title ten.
    [Fact]
    public void What_a_trend_is_about_leaves_room_for_its_finding() => Assert.All(
        TopicCatalogue.All.SelectMany(topic => topic.Sections).Where(section => section.Kind == FigureKind.Trend),
        section => Assert.InRange(section.About.Split(' ').Length, 1, 5));

    [Fact]
    public void Every_theme_of_the_overview_has_a_page_and_four_tiles()
    {
        Assert.All(OverviewReport.Tiles, theme => Assert.NotNull(TopicCatalogue.OfTheme(theme.Theme)));
        Assert.All(OverviewReport.Tiles, theme => Assert.Equal(4, theme.Tiles.Count));
        Assert.All(OverviewReport.Tiles.SelectMany(theme => theme.Tiles), id => Assert.NotNull(IndicatorCatalogue.Find(id)));
    }

    private static Topic Of(string route) => TopicCatalogue.Find(route) ?? throw new InvalidOperationException($"There is no page {route}.");

    private static Indicator IndicatorOf(TopicSection section) => IndicatorCatalogue.Get(section.Indicators[0]);

    private static IEnumerable<string> GroupsOf(TopicSection section) => IndicatorOf(section).Dimensions.Concat(IndicatorOf(section).Distributions);
}
