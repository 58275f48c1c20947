using IroAnalytics.Pipeline.Risk.Validation;

namespace IroAnalytics.Tests.Risk;

public sealed class GateRulesTests
{
    [Theory]
    [InlineData(200, 100, 12, true)]
    [InlineData(199, 100, 12, false)]
    [InlineData(200, 99, 12, false)]
    [InlineData(200, 100, 11, false)]
    public void Enough_is_two_hundred_of_a_hundred_children_in_twelve_months(int events, int children, int months, bool passed) =>
        Assert.Equal(passed, GateRules.Counts(events, children, months).Passed);

    [Theory]
    [InlineData(0.0101, true)]
    [InlineData(0.0100, false)]
    public void The_lower_bound_of_the_gain_must_lie_above_one_hundredth(double low, bool passed) =>
        Assert.Equal(passed, GateRules.BeatsRule(Result() with { GainOverRule = new(0.05, low, 0.09) }).Passed);

    [Theory]
    [InlineData(0.040, 1.0, true)]
    [InlineData(0.041, 1.0, false)]
    [InlineData(0.010, 0.69, false)]
    [InlineData(0.010, 1.41, false)]
    public void Probabilities_must_mean_what_they_say(double error, double slope, bool passed) =>
        Assert.Equal(passed, GateRules.Calibrated(Result() with { CalibrationError = error, CalibrationSlope = slope }).Passed);

    [Theory]
    [InlineData(0.969, true)]
    [InlineData(0.970, false)]
    public void A_score_that_is_nearly_always_right_is_an_alarm(double auc, bool passed) =>
        Assert.Equal(passed, GateRules.NotTooGood(Result() with { Auc = new(auc, auc, auc) }, []).Passed);

    [Theory]
    [InlineData(30, 0.20, 0.26, 0.01, false)]
    [InlineData(29, 0.20, 0.26, 0.01, true)]
    [InlineData(30, 0.20, 0.25, 0.01, true)]
    [InlineData(30, 0.20, 0.26, 0.03, true)]
    public void A_group_is_misjudged_beyond_five_points_and_beyond_chance(int events, double predicted, double observed, double deviation, bool passed) =>
        Assert.Equal(passed, GateRules.Fair([new("sex", "female", 500, events, predicted, observed, 0.2, deviation)]).Passed);

    [Fact]
    public void Every_condition_says_why_in_a_sentence()
    {
        var gate = new Gate([GateRules.Counts(3, 2, 1), GateRules.History(5), GateRules.Recorded([new("escalations", 0.5)]), GateRules.BeatsRule(Result())]);

        Assert.False(gate.Passed);
        Assert.All(gate.Checks, check => Sentence.IsReadable(check.Sentence));
        Assert.StartsWith("The machine score is refused and the rule score serves: ", gate.Words, StringComparison.Ordinal);
    }

    private static ScorerResult Result() => new("logistic", new(0.8, 0.7, 0.9), new(0.4, 0.3, 0.5), [], 0.2, 0.01, 1, new(0, -0.1, 0.1));
}
