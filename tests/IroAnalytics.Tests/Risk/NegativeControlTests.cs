using IroAnalytics.Pipeline.Risk;
using IroAnalytics.Pipeline.Risk.Validation;

namespace IroAnalytics.Tests.Risk;

/// <summary>Worlds in which a machine score must not be used, whatever it looks like.</summary>
public sealed class NegativeControlTests
{
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Where_only_clocks_run_the_rule_serves(int seed)
    {
        var (rows, _) = InventedRows.Make(seed, children: 300, signal: 0);

        var gate = Evaluate(rows).Gate;

        Assert.False(gate.Passed);
        Assert.Contains(gate.Checks, check => check is { Name: "more than due dates", Passed: false });
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void With_shuffled_labels_the_machine_score_is_refused(int seed)
    {
        var (rows, _) = InventedRows.Make(seed, children: 300);
        var order = Enumerable.Range(0, rows.Table.Rows).Where(row => rows.Table.IsLabelled[row]).ToArray();
        var shuffled = (int[])order.Clone();
        new Random(seed).Shuffle(shuffled);
        bool[][] events = [.. rows.Table.Events.Select(column =>
        {
            var mixed = (bool[])column.Clone();
            for (var place = 0; place < order.Length; place++) mixed[order[place]] = column[shuffled[place]];
            return mixed;
        })];

        var gate = Evaluate(InventedRows.With(rows, events)).Gate;

        Assert.False(gate.Passed);
        Assert.Contains(gate.Checks, check => check is { Name: "better than the rule score", Passed: false });
    }

    [Fact]
    public void A_field_that_knows_the_future_raises_the_alarm()
    {
        var (rows, _) = InventedRows.Make(seed: 31, children: 300);
        var headline = rows.Table.Headline();
        var leaking = InventedRows.With(rows, change: columns =>
        {
            for (var row = 0; row < headline.Length; row++) columns[FeatureCatalogue.IndexOf("miles")][row] = headline[row] ? 40 + (row % 7) : 5 + (row % 9);
        });

        var gate = Evaluate(leaking).Gate;

        Assert.Contains(gate.Checks, check => check is { Name: "not too good to be true", Passed: false } && check.Sentence.Contains("distance from home", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0.010, true)]
    [InlineData(0.011, false)]
    public void Rows_keyed_before_they_happened_are_a_leak_above_one_in_a_hundred(double share, bool passed)
    {
        var (rows, _) = InventedRows.Make(seed: 41, children: 20, months: 12);

        var gate = Evaluate(rows with { RecordedEarly = [new("escalations", share)] }).Gate;

        Assert.Equal(passed, gate.Checks.Single(check => check.Name == "nothing keyed before it happened").Passed);
        Assert.False(gate.Passed);
    }

    [Fact]
    public void A_leak_in_what_is_scored_brings_the_rule_back_even_for_a_model_that_passed()
    {
        var (rows, _) = InventedRows.Make(seed: 1, children: 400);
        var file = new RiskTraining(rows, InventedRows.Rule, withTrees: false).Run(null, CancellationToken.None);
        Assert.True(file.Evaluation.Gate.Passed, file.Evaluation.Gate.Words);

        var leaked = new RiskScoring(rows with { RecordedEarly = [new("care_plans", 0.05)] }, InventedRows.Rule, file, RiskBands.Fixed(11, 6));

        Assert.Equal("rule", leaked.Model);
        Assert.Contains("care_plans", leaked.WhyRule, StringComparison.Ordinal);
        Assert.All(leaked.Score([0, 1]), score => Assert.Null(score.Probability));
    }

    private static Evaluation Evaluate(RiskRows rows) => new Evaluator(rows, InventedRows.Rule, withTrees: false).Run(null, CancellationToken.None).Evaluation;
}
