using IroAnalytics.Dashboard.Charts;
using IroAnalytics.Dashboard.Pages.Figures;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Indicators;
using IroAnalytics.Pipeline.Risk;
using IroAnalytics.Pipeline.Risk.Validation;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>The tables of a model card and of its monitor, as the page shows them.</summary>
internal static class ModelCardTables
{
    private const int WeightsShown = 3;

    /// <summary>Which conditions of the gate hold.</summary>
    public static FigureTable Gate(ModelCard card) => new(
        card.Evaluation.Gate.Passed ? "Every condition of the gate holds." : "A condition of the gate does not hold.",
        [new("Asked"), new("Passed"), new("Why")],
        [.. card.Evaluation.Gate.Checks.Select(check => Row(check.Name, check.Passed ? "yes" : "no", check.Sentence))]);

    /// <summary>What counts as drift.</summary>
    public static FigureTable Labels(ModelCard card) => new(
        "The kinds of drift within three months.", [new("Kind"), new("Switched on")], [.. card.Labels.Select(label => Row(label.Key, label.Value ? "yes" : "no"))]);

    /// <summary>How each way of scoring did on the same rows.</summary>
    /// <param name="caption">What was tested.</param>
    /// <param name="comparison">The results.</param>
    public static FigureTable Results(string caption, Comparison comparison) => new(
        $"{caption}: {Wording.Several(comparison.Rows, "child-month", "child-months")} of {Wording.Several(comparison.Children, "child", "children")}. In brackets the range that 95 of 100 such tests would give.",
        [new("Score"), new("Precision at capacity", true), new("Recall at capacity", true), new("AUC", true), new("Average precision", true), new("Beyond the rule", true), new("Brier skill", true), new("Calibration error", true), new("Slope", true)],
        [.. comparison.Scorers.Select(result => (IReadOnlyList<TableCell>)
        [
            TableCell.Text(result.Name), Percent(result.Lists[0].Precision), Percent(result.Lists[0].Recall), Range(result.Auc), Range(result.AveragePrecision), Range(result.GainOverRule),
            Number(result.BrierSkill), Number(result.CalibrationError), Number(result.CalibrationSlope),
        ])]);

    /// <summary>Predicted and observed, by bins of equal count.</summary>
    public static FigureView Reliability(ModelCard card) => new(
        "reliability",
        "Where 1 in 10 is said, does 1 in 10 follow?",
        "Months that were scored ahead, in ten bins of equal count. On the dashed line as many drifted as were predicted.",
        new(
            "Bins by predicted probability, the least first.",
            [new("Child-months", true), new("Predicted", true), new("Observed", true)],
            [.. card.Evaluation.Reliability.Select(bin => (IReadOnlyList<TableCell>)[new(Wording.Count(bin.Rows), bin.Rows), Share(bin.Predicted), Share(bin.Observed)])]))
    {
        Drawing = card.Evaluation.Reliability.Count == 0
            ? null
            : ReliabilityFigure.Of([.. card.Evaluation.Reliability.Select(bin => (100 * bin.Predicted, 100 * bin.Observed, $"{Share(bin.Predicted).Words} predicted, {Share(bin.Observed).Words} observed"))]),
        Source = "Across: predicted. Up: observed.",
    };

    /// <summary>How often drift followed a score in each band.</summary>
    public static FigureTable Bands(ModelCard card) => new(
        "In the last year that was tested.",
        [new("Band"), new("From", true), new("Child-months", true), new("With drift", true)],
        [.. card.Bands.Select(band => (IReadOnlyList<TableCell>)[TableCell.Text(band.Name), Share(Math.Max(0, band.From)), Count(band.Rows), Count(band.Events)])]);

    /// <summary>How the score did for groups of children.</summary>
    public static FigureTable Groups(ModelCard card) => new(
        "Used for this test alone, never to score. With fewer than 30 drift events there is too little to say.",
        [new("Of"), new("Group"), new("Child-months", true), new("With drift", true), new("Predicted", true), new("Observed", true), new("On the list", true), new("Verdict")],
        [.. card.Evaluation.Groups.Select(group => (IReadOnlyList<TableCell>)
        [
            TableCell.Text(Dimensions.Words(group.Dimension)), TableCell.Text(group.Group), Count(group.Rows), Count(group.Events),
            .. group.IsTooFew ? [TableCell.Text(""), TableCell.Text(""), TableCell.Text("")] : new[] { Share(group.Predicted), Share(group.Observed), Share(group.Recall) },
            TableCell.Text(group.IsTooFew ? "too few to say" : group.IsMisjudged ? "misjudged" : "judged alike"),
        ])]);

    /// <summary>By kind of drift, what was on the lists and what was missed.</summary>
    public static FigureTable Found(ModelCard card) => new(
        $"Of {Wording.Several(card.Places, "place", "places")} on the lists tested, {Wording.Several(card.FalseAlarms, "was a false alarm", "were false alarms")}. The lists are short by design.",
        [new("Kind"), new("Child-months with drift", true), new("On the list", true), new("Missed", true)],
        [.. card.Found.Select(found => (IReadOnlyList<TableCell>)[TableCell.Text(WorklistWords.Event(found.Event)), Count(found.Events), Count(found.Listed), Count(found.Events - found.Listed)])]);

    /// <summary>The feature dictionary, with what weighs most.</summary>
    public static FigureTable Features(ModelCard card) => new(
        "What the score may know. Weights: how far it moves the log-odds of a kind of drift, on average.",
        [new("Feature"), new("Unit"), new("What it says"), new("From"), new("Counts up to", true), new("Not known", true), new("Weighs most in")],
        [.. card.Features.OrderByDescending(feature => feature.Weights.Sum(weight => weight.Weight)).Select(Feature)]);

    /// <summary>What the monitor found.</summary>
    /// <param name="readings">Its readings.</param>
    public static FigureTable Monitor(IReadOnlyList<RiskReading> readings) => new(
        "Every refresh looks again; a breach suspends the machine score.",
        [new("Measure"), new("Day"), new("State"), new("What it means")],
        [.. readings.Select(reading => Row(Wording.Capital(reading.Measure), Wording.ShortDay(reading.AsOf), reading.State, reading.Words))]);

    /// <summary>What people made of the lists, and what followed.</summary>
    /// <param name="tally">The counts.</param>
    public static FigureTable Decisions(IReadOnlyList<VerdictCount> tally) => new(
        "Of children listed since the first decision, by the last decision of each month.",
        [new("Decision"), new("Children listed", true), new("Known what followed", true), new("Had a drift event", true)],
        [.. tally.Select(count => (IReadOnlyList<TableCell>)
        [
            TableCell.Text(count.Verdict is { } verdict ? WorklistWords.Of(verdict) : "No decision, where it is known what followed"), Count(count.Listed), Count(count.Judged), Count(count.Drifted),
        ])]);

    private static IReadOnlyList<TableCell> Feature(CardFeature feature) =>
    [
        TableCell.Text(Wording.Capital(ReasonWords.Name(feature.Name))),
        TableCell.Text(feature.Unit),
        TableCell.Text(Wording.Capital(feature.Meaning)),
        TableCell.Text(feature.Source),
        feature.Limit is { } limit ? Count(limit) : TableCell.Text(""),
        Share(feature.Missing),
        TableCell.Text(string.Join("; ", feature.Weights.OrderByDescending(weight => weight.Weight).Take(WeightsShown).Select(weight => $"{WorklistWords.Event(weight.Event)} {Number(weight.Weight).Words}"))),
    ];

    private static IReadOnlyList<TableCell> Row(params string[] words) => [.. words.Select(word => TableCell.Text(word))];

    private static TableCell Count(double count) => new(Wording.Count(count), count);

    private static TableCell Share(double share) => new(Wording.Share(share, 1), share);

    private static TableCell Percent(Measured measured) =>
        new($"{Wording.Share(measured.Value, 1)} ({Wording.Share(measured.Low, 1)} to {Wording.Share(measured.High, 1)})", measured.Value);

    private static TableCell Number(double number) => new(number.ToString("0.000", System.Globalization.CultureInfo.InvariantCulture), number);

    private static TableCell Range(Measured measured) => new($"{Number(measured.Value).Words} ({Number(measured.Low).Words} to {Number(measured.High).Words})", measured.Value);
}
