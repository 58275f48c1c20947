namespace IroAnalytics.Pipeline.Risk;

/// <summary>The score of a child on a day.</summary>
/// <param name="Row">The row of the table.</param>
/// <param name="Probability">Of any drift within three months, calibrated; null where the rule score serves.</param>
/// <param name="RuleScore">The points of the rule.</param>
/// <param name="Band">high, medium or low, by what serves.</param>
/// <param name="EventProbabilities">Of each kind of drift; empty where the rule score serves.</param>
internal sealed record RiskScore(int Row, double? Probability, int RuleScore, string Band, double[] EventProbabilities);

/// <summary>Scores rows by a model where it may be used, and by the rule always.</summary>
/// <param name="rows">The rows.</param>
/// <param name="rule">The rule score.</param>
/// <param name="file">The model; null where there is none.</param>
/// <param name="ruleBands">The bands of the rule score where no model says otherwise.</param>
/// <param name="suspension">Why the model may not serve although its gate passed, in a sentence; null where it may.</param>
internal sealed class RiskScoring(RiskRows rows, RuleScore rule, RiskModelFile? file, RiskBands ruleBands, string? suspension = null)
{
    /// <summary>Why the rule score serves, in a sentence; null where the machine score does.</summary>
    public string? WhyRule { get; } = suspension ?? Reason(rows, file);

    /// <summary>What serves: the model's name, or rule.</summary>
    public string Model => WhyRule is null && file is not null ? file.Id : "rule";

    /// <summary>The bands of what serves.</summary>
    public RiskBands Bands => WhyRule is null && file is not null ? file.Bands : RuleBands;

    /// <summary>The bands of the rule score.</summary>
    public RiskBands RuleBands => file is { Evaluation.Tested: not null } ? file.RuleBands : ruleBands;

    /// <summary>Scores.</summary>
    /// <param name="wanted">The rows of the table.</param>
    /// <returns>A score for each, in the same order.</returns>
    public IReadOnlyList<RiskScore> Score(int[] wanted)
    {
        var points = rule.Score(rows.Table, wanted);
        if (WhyRule is not null || file is null)
            return [.. wanted.Select((row, place) => new RiskScore(row, null, (int)points[place], RuleBands.Of(points[place]).Name, []))];

        var (logOdds, headline) = file.Model.Score(rows.Table, wanted);
        return [.. wanted.Select((row, place) => new RiskScore(
            row,
            headline[place],
            (int)points[place],
            file.Bands.Of(headline[place]).Name,
            [.. logOdds.Select((one, eventPlace) => rows.Table.EventsOn[eventPlace] ? LogisticRegression.Probability(one[place]) : 0)]))];
    }

    /// <summary>The lines of the points table that give a row its points, the most first.</summary>
    /// <param name="row">The row.</param>
    public IReadOnlyList<RiskReason> RuleReasons(int row) =>
        [.. rule.Reasons(rows.Table, row).Select(point => new RiskReason(null, point.Feature, rows.Table[point.Feature, row], point.Points, point.Words))];

    private static string? Reason(RiskRows rows, RiskModelFile? file)
    {
        if (file is null) return "No model has been trained: the rule score serves.";
        if (!file.Evaluation.Gate.Passed) return file.Evaluation.Gate.Words;
        if (!file.EventsOn.SequenceEqual(rows.Table.EventsOn)) return "The model was trained with other kinds of drift switched on, so the rule score serves: train it again.";
        if (file.Model.Strata.Any(stratum => stratum.Model is TreeHazard) && !TreeLearner.IsThere) return "The model is of boosted trees and XGBoost's library is not on this machine, so the rule score serves.";

        return Validation.GateRules.Recorded(rows.RecordedEarly) is { Passed: false } leak ? $"The machine score is refused and the rule score serves: {leak.Sentence}" : null;
    }
}
