using System.Globalization;

namespace IroAnalytics.Pipeline.Risk.Validation;

/// <summary>The conditions of publishing a machine score. The limits are the specification's where it gives them.</summary>
internal static class GateRules
{
    private const int FewestEvents = 200;
    private const int FewestChildren = 100;
    private const int FewestMonths = 12;
    private const double LeastGain = 0.01;
    private const double MostCalibrationError = 0.04;
    private const double MostLeaked = 0.01;
    private const double TooGoodAuc = 0.97;
    private const double FlattestSlope = 0.7;
    private const double SteepestSlope = 1.4;

    /// <summary>One-sided nine in ten: more than the clocks is asked beside the gain over the rule, not instead of it.</summary>
    private const double DeviationsForNineInTen = 1.28;

    private const double DeviationsInRange = 3.92;

    /// <summary>Enough drift to learn from.</summary>
    /// <param name="table">The rows.</param>
    public static GateCheck Counts(FeatureTable table)
    {
        var headline = table.Headline();
        var events = Enumerable.Range(0, table.Rows).Where(row => headline[row] && table.IsLabelled[row]).ToList();
        var children = events.Select(row => table.Child[row]).Distinct(StringComparer.Ordinal).Count();
        var months = events.Select(row => table.AsOf[row]).Distinct().Count();
        return Counts(events.Count, children, months);
    }

    /// <summary>Enough drift to learn from.</summary>
    /// <param name="events">Rows that were followed by drift.</param>
    /// <param name="children">Children they are of.</param>
    /// <param name="months">Months they are of.</param>
    public static GateCheck Counts(int events, int children, int months) => new(
        "enough to learn from",
        events >= FewestEvents && children >= FewestChildren && months >= FewestMonths,
        Text($"There are {events:N0} child-months with drift, of {children:N0} children in {months:N0} months; needed are {FewestEvents} of {FewestChildren} in {FewestMonths}."));

    /// <summary>Months enough to test on later ones.</summary>
    /// <param name="months">Months whose horizon has passed.</param>
    public static GateCheck History(int months) => new(
        "enough history",
        months >= RollingOrigin.FewestMonths,
        Text($"There are {months:N0} months whose next three are known; needed are {RollingOrigin.FewestMonths}."));

    /// <summary>No extract was keyed before its events.</summary>
    /// <param name="leaks">The share of each extract's rows whose RECORDED lies before their event.</param>
    public static GateCheck Recorded(IReadOnlyList<RecordedEarly> leaks)
    {
        var over = leaks.Where(leak => leak.Share > MostLeaked).ToList();
        return new(
            "nothing keyed before it happened",
            over.Count == 0,
            over.Count == 0
                ? "No extract has more than 1% of rows keyed before they happened."
                : string.Join(" ", over.Select(leak => Text(
                    $"{leak.Share:P1} of the rows of '{leak.Extract}' were RECORDED before they happened, which lets the future in: correct that column."))));
    }

    /// <summary>No score or feature knows more than can be known.</summary>
    /// <param name="champion">The results of the machine score.</param>
    /// <param name="telling">Features that tell what follows almost by themselves.</param>
    public static GateCheck NotTooGood(ScorerResult champion, IReadOnlyList<string> telling) => new(
        "not too good to be true",
        champion.Auc.Value < TooGoodAuc && telling.Count == 0,
        telling.Count > 0 ? $"What follows can be told almost with certainty from {string.Join(" and ", telling)}: the future has leaked into the extracts."
        : champion.Auc.Value >= TooGoodAuc ? Text($"An AUC of {champion.Auc.Value:0.000} is more than can be known ahead: the future has leaked into the extracts.")
        : Text($"An AUC of {champion.Auc.Value:0.000} is within what can be known ahead."));

    /// <summary>Better than the rule.</summary>
    /// <param name="champion">The results of the machine score.</param>
    public static GateCheck BeatsRule(ScorerResult champion) => new(
        "better than the rule score",
        champion.GainOverRule.Low > LeastGain,
        Text($"Its average precision is {champion.GainOverRule.Value:+0.000;-0.000} beyond the rule's ({champion.GainOverRule.Low:+0.000;-0.000} to {champion.GainOverRule.High:+0.000;-0.000}); the lower bound must lie above {LeastGain:0.00}."));

    /// <summary>The months that were held out say the same.</summary>
    /// <param name="heldOut">The results of the machine score in them.</param>
    public static GateCheck HeldOutAgrees(ScorerResult heldOut) => new(
        "the months held out agree",
        heldOut.GainOverRule.Value > 0,
        Text($"In the last six months, looked at once, its average precision was {heldOut.GainOverRule.Value:+0.000;-0.000} beyond the rule's."));

    /// <summary>More than due dates.</summary>
    /// <param name="gain">What everything but the clocks adds to a row's log-likelihood.</param>
    public static GateCheck MoreThanClocks(Measured gain)
    {
        var least = gain.Value - (DeviationsForNineInTen * (gain.High - gain.Low) / DeviationsInRange);
        return new(
            "more than due dates",
            least > 0,
            Text($"Beyond the clocks that run anyway, the records add {1000 * gain.Value:+0.00;-0.00} to the log-likelihood of a thousand rows' mean ({1000 * least:+0.00;-0.00} at least, nine times in ten); it must be above 0."));
    }

    /// <summary>Probabilities mean what they say.</summary>
    /// <param name="champion">The results of the machine score.</param>
    public static GateCheck Calibrated(ScorerResult champion) => new(
        "calibrated",
        champion.CalibrationError <= MostCalibrationError && champion.CalibrationSlope is >= FlattestSlope and <= SteepestSlope,
        Text($"Its calibration error is {champion.CalibrationError:0.000} (at most {MostCalibrationError:0.00}) and its slope {champion.CalibrationSlope:0.00} ({FlattestSlope:0.0} to {SteepestSlope:0.0})."));

    /// <summary>No group of children is misjudged.</summary>
    /// <param name="groups">The groups.</param>
    public static GateCheck Fair(IReadOnlyList<GroupResult> groups)
    {
        var misjudged = groups.Where(group => group.IsMisjudged).ToList();
        return new(
            "fair to groups",
            misjudged.Count == 0,
            misjudged.Count == 0
                ? "No group's drift is foreseen much too often or too seldom."
                : string.Join(" ", misjudged.Select(group => Text(
                    $"For {group.Dimension} {group.Group} it foresees {group.Predicted:P0} where {group.Observed:P0} followed."))));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
