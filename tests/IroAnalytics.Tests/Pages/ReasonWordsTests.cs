using System.Globalization;
using System.Text.RegularExpressions;
using IroAnalytics.Dashboard.Pages;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Risk;

namespace IroAnalytics.Tests.Pages;

public sealed partial class ReasonWordsTests
{
    [Theory]
    [InlineData("days_to_review", 34.0, "Next review due in 34 days")]
    [InlineData("days_to_review", -1.0, "Next review 1 day overdue")]
    [InlineData("nearest_decision_days", 81.0, "Review decision 81 days past its day")]
    [InlineData("plan_age", 337.0, "Care plan last updated 11 months ago")]
    [InlineData("days_in_care", 1130.0, "Looked after for 3 years and 1 month")]
    [InlineData("reports_late", 0.0, "No report for a review came late in 12 months")]
    [InlineData("workers", 3.0, "3 social workers in 12 months")]
    [InlineData("legal_status", 1.0, "Legal status: care order")]
    [InlineData("miles", null, "Distance from home: not known")]
    public void A_reason_is_said_as_a_social_worker_would(string feature, double? value, string words) =>
        Assert.Equal(words, ReasonWords.Of(Reason(feature, value)));

    [Fact]
    public void Every_feature_of_the_dictionary_has_words_of_its_own_and_a_name_for_its_record()
    {
        foreach (var feature in FeatureCatalogue.All)
        {
            var sentence = ReasonWords.Of(Reason(feature.Name, 1));

            Assert.NotEqual("THE PUBLISHED WORDS", sentence);
            Assert.DoesNotMatch(NameOfAColumn(), sentence);
            Assert.Equal(feature.Record is null, ReasonWords.Record(Reason(feature.Name, 1)).Length == 0);
        }
    }

    [Fact]
    public void The_record_behind_a_reason_is_named_and_dated() =>
        Assert.Equal("the nearest counts as stuck from 9 Nov 2026", ReasonWords.Record(Reason("nearest_decision_days", 81)));

    private static ListedReason Reason(string feature, double? value)
    {
        var label = FeatureCatalogue.All[FeatureCatalogue.IndexOf(feature)].Label;
        return new("C1", "machine", 1, "E4", feature, value is null ? label : null, null, value, 0.5, "THE PUBLISHED WORDS", DateOnly.Parse("2026-11-09", CultureInfo.InvariantCulture));
    }

    [GeneratedRegex("_", RegexOptions.None, 1000)]
    private static partial Regex NameOfAColumn();
}
