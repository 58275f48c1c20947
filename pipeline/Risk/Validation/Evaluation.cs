namespace IroAnalytics.Pipeline.Risk.Validation;

/// <summary>How the ways of scoring did, and whether the machine score may be used.</summary>
/// <param name="AsAt">The last day the extracts describe.</param>
/// <param name="Champion">logistic, or trees where they are surely better.</param>
/// <param name="Tested">All months that were scored ahead; null where there were too few.</param>
/// <param name="HeldOut">The last six of them, opened once; null where there were too few.</param>
/// <param name="Reliability">Predicted and observed, for the champion.</param>
/// <param name="Groups">How the champion did for groups of children.</param>
/// <param name="Gate">Whether it may be used.</param>
/// <param name="Remarks">What had to be left out, each as a sentence.</param>
public sealed record Evaluation(
    DateOnly AsAt,
    string Champion,
    Comparison? Tested,
    Comparison? HeldOut,
    IReadOnlyList<ReliabilityBin> Reliability,
    IReadOnlyList<GroupResult> Groups,
    Gate Gate,
    IReadOnlyList<string> Remarks);

/// <summary>Evaluates the ways of scoring.</summary>
/// <param name="rows">What to learn from.</param>
/// <param name="rule">The rule score.</param>
/// <param name="withTrees">Whether the boosted trees take part, where their library is there.</param>
internal sealed class Evaluator(RiskRows rows, RuleScore rule, bool withTrees)
{
    /// <summary>Scores month after month ahead, compares, and judges.</summary>
    /// <param name="scoring">Told of each block of months, as how many are done and how many there are; null for nobody.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The evaluation, and the rows it rests on; null where there are too few months.</returns>
    public (Evaluation Evaluation, TestedRows? Tested) Run(Action<int, int>? scoring, CancellationToken cancellation)
    {
        var table = rows.Table;
        string[] remarks = withTrees && !TreeLearner.IsThere ? [Xgboost.XgboostException.NotThere] : [];
        GateCheck[] asked = [GateRules.Recorded(rows.RecordedEarly), GateRules.History(table.LabelledDays.Count), GateRules.Counts(table)];
        var origin = new RollingOrigin(table, rule, withTrees && TreeLearner.IsThere);
        if (!origin.IsPossible || !table.Headline().Contains(true))
            return (new(rows.AsAt, "logistic", null, null, [], [], new(asked), remarks), null);

        var tested = origin.Score(scoring, cancellation);
        var (all, heldOut) = (Comparison.Of(tested), Comparison.Of(tested.Where(place => tested.IsHeldOut[place])));
        var champion = Champion(all);
        var scorer = tested.Find(champion.Name) ?? tested.Scorers[0];
        var groups = GroupResult.Of(table, tested, scorer, rows.Groups);
        GateCheck[] measured =
        [
            GateRules.NotTooGood(champion, TellingFeatures.In(table)),
            GateRules.BeatsRule(champion),
            GateRules.HeldOutAgrees(heldOut.Find(champion.Name) ?? champion),
            GateRules.MoreThanClocks(all.LogisticOverClocks),
            GateRules.Calibrated(champion),
            GateRules.Fair(groups),
        ];
        var reliability = Measures.Reliability(scorer.Probabilities, tested.IsEvent);
        return (new(rows.AsAt, champion.Name, all, heldOut, reliability, groups, new([.. asked, .. measured]), remarks), tested);
    }

    /// <summary>The trees only where they are surely better and no worse calibrated.</summary>
    private static ScorerResult Champion(Comparison all)
    {
        var logistic = all.Find("logistic") ?? throw new InvalidOperationException("The logistic regression took no part.");
        return all.Find("trees") is { } trees && all.TreesOverLogistic is { Low: > 0 } && trees.CalibrationError <= logistic.CalibrationError ? trees : logistic;
    }
}
