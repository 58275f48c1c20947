using IroAnalytics.Dashboard.Pages;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Tests.Pages;

public sealed class PlainWordsTests
{
    private static readonly ReportingPeriod October = new(PeriodLength.Month, new(2026, 10, 1));

    [Theory]
    [InlineData(1, 1.0, "escalations", "Legal: 1 of 1 escalation")]
    [InlineData(1, null, "first reviews", "Legal: 1 first review")]
    [InlineData(1, 3.0, "children", "Legal: 1 of 3 children")]
    [InlineData(1, 1.0, "children", "Legal: 1 of 1 child")]
    public void A_noun_follows_the_number_before_it(double largest, double? total, string noun, string title)
    {
        Assert.Equal(title, Finding.Most([("Legal", largest)], total, noun));
    }

    [Fact]
    public void Every_noun_of_the_catalogue_can_follow_a_one()
    {
        Assert.All(IndicatorCatalogue.All, indicator => Assert.Matches("^A: 1 of 1 (child|.*[^s])$", Finding.Most([("A", 1)], 1, indicator.Noun)));
    }

    [Fact]
    public void A_mean_says_what_it_adds_up_and_what_for()
    {
        var caseload = IndicatorCatalogue.Get("iro-caseload");

        Assert.Equal("831 children for 13.9 IROs", Wording.Makeup(caseload, new("iro-caseload", October, null, 831, 13.9, 59.8, ValueStatus.Ok, null), October.To));
        Assert.All(IndicatorCatalogue.All, indicator => Assert.Equal(indicator.Unit == IndicatorUnit.Mean, indicator.Amount is not null));
    }

    [Theory]
    [InlineData("raised_by", "iro", "IRO")]
    [InlineData("raised_by", "iro manager", "IRO manager")]
    [InlineData("raised_by", "advocate", "Advocate")]
    [InlineData("outcome", "not known", "Not recorded")]
    public void Abbreviations_keep_their_capitals_in_a_group(string dimension, string group, string words)
    {
        Assert.Equal(words, GroupWords.Of(dimension, group));
    }

    [Fact]
    public void Where_there_is_no_value_nothing_is_said_of_its_state()
    {
        var none = new IndicatorValue("reviews-overdue", October, null, null, null, null, ValueStatus.NoData, null);

        Assert.Equal("", Wording.State(new(IndicatorCatalogue.Get("reviews-overdue"), [none], null, [], IgnoresFilters: false, Rebases: []), 0));
    }

    [Theory]
    [InlineData("IRO-02", "West", "IRO-02 \u00b7 West")]
    [InlineData("not known", "West", "IRO not known \u00b7 West")]
    [InlineData("IRO-02", "not known", "IRO-02 \u00b7 team not known")]
    public void What_is_not_known_of_a_plan_on_the_list_is_named(string iro, string team, string words)
    {
        Assert.Equal(words, WorklistWords.Whose(new("1", 1, true, 1, true, null, "high", 20, "high", "Local", team, iro)));
    }
}
