namespace IroAnalytics.Pipeline.Risk.Validation;

/// <summary>A measure with the range within which it lies for 95 of 100 samples of children.</summary>
/// <param name="Value">The measure.</param>
/// <param name="Low">The lower bound.</param>
/// <param name="High">The upper bound.</param>
public sealed record Measured(double Value, double Low, double High);

/// <summary>How good a list is that has room for some children a month.</summary>
/// <param name="Share">The share of the month's children it has room for; null for the team's capacity.</param>
/// <param name="Listed">How many places the lists of all months have.</param>
/// <param name="Precision">The share of those listed whose plan drifted.</param>
/// <param name="Recall">The share of all whose plan drifted that were listed.</param>
/// <param name="Lift">Precision by the share among all children.</param>
public sealed record ListQuality(double? Share, int Listed, Measured Precision, Measured Recall, double Lift);

/// <summary>How one way of scoring did on rows it had not learned from.</summary>
/// <param name="Name">rule, logistic, trees or clocks.</param>
/// <param name="Auc">Area under the ROC curve.</param>
/// <param name="AveragePrecision">Average precision.</param>
/// <param name="Lists">At capacity, at 5% and at 20%.</param>
/// <param name="BrierSkill">1 less the Brier score by that of the rate alone.</param>
/// <param name="CalibrationError">Expected calibration error over ten bins of equal count.</param>
/// <param name="CalibrationSlope">1 where probabilities spread as far as they should.</param>
/// <param name="GainOverRule">Average precision beyond the rule's, on the same rows.</param>
public sealed record ScorerResult(
    string Name,
    Measured Auc,
    Measured AveragePrecision,
    IReadOnlyList<ListQuality> Lists,
    double BrierSkill,
    double CalibrationError,
    double CalibrationSlope,
    Measured GainOverRule);

/// <summary>Scores on rows that were not learned from.</summary>
/// <param name="Name">rule, logistic, trees or clocks.</param>
/// <param name="Scores">A score a row.</param>
/// <param name="Probabilities">A probability a row.</param>
/// <param name="Likelihoods">What each row adds to the log-likelihood of all events together; empty for the rule.</param>
internal sealed record Scorer(string Name, double[] Scores, double[] Probabilities, double[] Likelihoods);
