namespace IroAnalytics.Pipeline.Risk.Validation;

/// <summary>Every way of scoring on the same rows, with ranges over children.</summary>
/// <param name="Rows">How many rows were tested.</param>
/// <param name="Events">How many of them had drift.</param>
/// <param name="Children">How many children they are of.</param>
/// <param name="Months">How many months.</param>
/// <param name="Scorers">Rule first.</param>
/// <param name="TreesOverLogistic">The trees' average precision beyond the logistic regression's; null without trees.</param>
/// <param name="LogisticOverClocks">What a row's log-likelihood, all events together, gains by everything but the clocks.</param>
public sealed record Comparison(
    int Rows, int Events, int Children, int Months, IReadOnlyList<ScorerResult> Scorers, Measured? TreesOverLogistic, Measured LogisticOverClocks)
{
    private static readonly double?[] Shares = [null, 0.05, 0.20];

    /// <summary>Finds a scorer's results.</summary>
    /// <param name="name">rule, logistic, trees or clocks.</param>
    public ScorerResult? Find(string name) => Scorers.FirstOrDefault(scorer => scorer.Name == name);

    /// <summary>Compares.</summary>
    /// <param name="tested">The rows.</param>
    internal static Comparison Of(TestedRows tested)
    {
        var bootstrap = new ChildBootstrap(tested.Children);
        var ranked = tested.Scorers.Select(scorer => new RankedScores(scorer.Scores, tested.IsEvent)).ToList();
        var rule = ranked[0];
        var results = tested.Scorers.Select((scorer, place) => Result(tested, scorer, ranked[place], rule, bootstrap)).ToList();
        return new(
            tested.Rows.Length,
            tested.IsEvent.Count(one => one),
            tested.Children.Distinct().Count(),
            tested.Month.Distinct().Count(),
            results,
            Gain(tested, ranked, bootstrap, "trees", "logistic"),
            LikelihoodGain(tested, bootstrap, "logistic", "clocks"));
    }

    private static ScorerResult Result(TestedRows tested, Scorer scorer, RankedScores ranked, RankedScores rule, ChildBootstrap bootstrap)
    {
        var measured = bootstrap.OfAll(weights =>
        {
            var (auc, precision) = ranked.Measure(weights);
            return [auc, precision, precision - rule.Measure(weights).AveragePrecision];
        });
        var bins = Measures.Reliability(scorer.Probabilities, tested.IsEvent);
        return new(
            scorer.Name,
            measured[0],
            measured[1],
            [.. Shares.Select(share => List(tested, scorer, share, bootstrap))],
            Measures.BrierSkill(scorer.Probabilities, tested.IsEvent),
            Measures.CalibrationError(bins),
            Measures.CalibrationSlope(scorer.Probabilities, tested.IsEvent),
            measured[2]);
    }

    private static ListQuality List(TestedRows tested, Scorer scorer, double? share, ChildBootstrap bootstrap)
    {
        var listed = Measures.Listed(scorer.Scores, tested.Month, share);
        var measured = bootstrap.OfAll(weights =>
        {
            var (hits, places, events) = (0.0, 0.0, 0.0);
            for (var place = 0; place < listed.Length; place++)
            {
                var weight = weights is null ? 1 : weights[place];
                if (listed[place]) places += weight;
                if (tested.IsEvent[place]) events += weight;
                if (listed[place] && tested.IsEvent[place]) hits += weight;
            }

            return [places > 0 ? hits / places : 0, events > 0 ? hits / events : 0];
        });
        var rate = tested.IsEvent.Average(one => one ? 1.0 : 0);
        return new(share, listed.Count(one => one), measured[0], measured[1], rate > 0 ? measured[0].Value / rate : 0);
    }

    private static Measured? Gain(TestedRows tested, List<RankedScores> ranked, ChildBootstrap bootstrap, string better, string worse)
    {
        var names = tested.Scorers.Select(scorer => scorer.Name).ToList();
        if (!names.Contains(better)) return null;

        var (first, second) = (ranked[names.IndexOf(better)], ranked[names.IndexOf(worse)]);
        return bootstrap.Of(weights => first.Measure(weights).AveragePrecision - second.Measure(weights).AveragePrecision);
    }

    private static Measured LikelihoodGain(TestedRows tested, ChildBootstrap bootstrap, string better, string worse)
    {
        if (tested.Find(better) is not { } first || tested.Find(worse) is not { } second) return new(0, 0, 0);

        double[] gains = [.. first.Likelihoods.Zip(second.Likelihoods, (one, other) => one - other)];
        return bootstrap.Of(weights =>
        {
            var (sum, count) = (0.0, 0.0);
            for (var place = 0; place < gains.Length; place++)
            {
                var weight = weights is null ? 1 : weights[place];
                sum += weight * gains[place];
                count += weight;
            }

            return count > 0 ? sum / count : 0;
        });
    }
}
