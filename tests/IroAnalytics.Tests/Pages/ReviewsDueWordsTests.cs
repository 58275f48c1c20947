using IroAnalytics.Dashboard.Pages;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Tests.Pages;

public sealed class ReviewsDueWordsTests
{
    private static readonly ReportingPeriod November = new(PeriodLength.Month, new(2025, 11, 1));

    [Theory]
    [InlineData("2025-11-14", 2, 1, 1, 0, "1 of 2 reviews held so far was in time; 1 more falls due by 30 November 2025 and 0 are overdue. If all that can still be rescued is, 2 of 3 will be in time; if none is, 1 of 3.")]
    [InlineData("2025-11-14", 0, 0, 0, 1, "No reviews are held yet; 0 more fall due by 30 November 2025 and 1 is overdue. If all that can still be rescued is, 0 of 1 will be in time; if none is, 0 of 1.")]
    [InlineData("2025-11-14", 3, 3, 0, 0, "3 of 3 reviews held so far were in time; no more fall due by 30 November 2025 and none is overdue.")]
    [InlineData("2025-11-30", 3, 2, 0, 0, "2 of 3 reviews held were in time. The period is over: nothing in it can be rescued.")]
    [InlineData("2025-11-30", 0, 0, 0, 0, "No reviews were held. The period is over: nothing in it can be rescued.")]
    public void The_outlook_is_a_sentence_with_the_reviews_behind_it(string asAt, int held, int inTime, int toCome, int overdue, string sentence)
    {
        var outlook = new ReviewOutlook(November, new MemberCount(held, inTime), toCome, 0, overdue);

        Assert.Equal(sentence, ReviewsDueWords.Sentence(outlook, DateOnly.ParseExact(asAt, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
    }
}
