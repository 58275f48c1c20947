using System.Globalization;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Tests.Indicators;

/// <summary>What is shown page by page is what the whole list holds, of every indicator of the sample.</summary>
public sealed class MemberPageTests(SampleRun sample) : IClassFixture<SampleRun>
{
    private const int Size = 3;

    private static readonly ReportingPeriod Year = ReportingPeriod.Containing(PeriodLength.Year, Sample.AsAt);

    [Theory]
    [InlineData(MemberOrder.MetFirst)]
    [InlineData(MemberOrder.NotMetFirst)]
    [InlineData(MemberOrder.LongestFirst)]
    public async Task All_pages_together_are_all_members_in_their_order(MemberOrder order)
    {
        await using var run = await sample.OpenAsync();
        var reader = new IndicatorReader(run.Connection, run.Facts);
        foreach (var indicator in IndicatorCatalogue.All)
        {
            var all = await reader.MembersAsync(indicator, Year, [], new ReadingScope.EveryChild(), CancellationToken.None);
            var pages = new List<MemberPage>();
            do pages.Add(await PageAsync(reader, indicator, order, pages.Count + 1));
            while (pages.Count < MemberPage.Count(pages[0].Total, Size));

            Assert.Equal(InOrder(order, all).Select(Words), pages.SelectMany(page => page.Rows).Select(Words));
            Assert.All(pages, page => Assert.Equal(
                (all.Count, all.Count(member => member.IsMet == true), all.Count(member => member.IsMet == false)), (page.Total, page.Met, page.NotMet)));
        }
    }

    [Fact]
    public async Task A_page_beyond_the_last_is_the_last()
    {
        await using var run = await sample.OpenAsync();
        var reader = new IndicatorReader(run.Connection, run.Facts);
        var indicator = PublishedFolder.Indicator("reviews-in-time");

        var (first, beyond) = (await PageAsync(reader, indicator, MemberOrder.NotMetFirst, 1), await PageAsync(reader, indicator, MemberOrder.NotMetFirst, 10_000));

        Assert.True(first.Total > Size);
        Assert.Equal(MemberPage.Count(first.Total, Size), beyond.Number);
        Assert.Equal(((first.Total - 1) % Size) + 1, beyond.Rows.Count);
    }

    private static Task<MemberPage> PageAsync(IndicatorReader reader, Indicator indicator, MemberOrder order, int number) =>
        reader.MemberPageAsync(indicator, IndicatorSlice.Of(Year), new ReadingScope.EveryChild(), order, number, Size, CancellationToken.None);

    private static IEnumerable<IndicatorMember> InOrder(MemberOrder order, IReadOnlyList<IndicatorMember> byDay) => order switch
    {
        MemberOrder.LongestFirst => byDay.OrderByDescending(Days).ThenBy(member => member.MemberId, StringComparer.Ordinal),
        _ => byDay.OrderByDescending(member => member.IsMet == (order == MemberOrder.MetFirst)),
    };

    private static long Days(IndicatorMember member) =>
        member.Evidence.FirstOrDefault(one => one.Key.StartsWith(MemberPage.DaysOf, StringComparison.Ordinal)).Value is IConvertible days ? days.ToInt64(CultureInfo.InvariantCulture) : 0;

    private static string Words(IndicatorMember member) => $"{member.Indicator} {member.MemberId} {member.IsMet} {string.Join(' ', member.Evidence.Select(one => $"{one.Key}={one.Value}"))}";
}
