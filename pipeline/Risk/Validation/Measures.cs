namespace IroAnalytics.Pipeline.Risk.Validation;

/// <summary>A bin of rows with like probabilities.</summary>
/// <param name="Rows">How many.</param>
/// <param name="Predicted">Their mean probability.</param>
/// <param name="Observed">The share whose plan drifted.</param>
public sealed record ReliabilityBin(int Rows, double Predicted, double Observed);

/// <summary>Measures of lists and of probabilities.</summary>
internal static class Measures
{
    /// <summary>The most children a month's list has room for.</summary>
    public const int MostListed = 20;

    /// <summary>The share of the month's children a list has room for.</summary>
    public const double ShareListed = 0.10;

    /// <summary>Which rows are on their month's list; among equal scores the earlier row.</summary>
    /// <param name="scores">A score a row.</param>
    /// <param name="months">Each row's month.</param>
    /// <param name="share">The share of children it has room for; null for the team's capacity.</param>
    public static bool[] Listed(double[] scores, int[] months, double? share)
    {
        var listed = new bool[scores.Length];
        foreach (var month in Enumerable.Range(0, scores.Length).GroupBy(place => months[place]))
        {
            foreach (var place in month.OrderByDescending(place => scores[place]).ThenBy(place => place).Take(Room(month.Count(), share))) listed[place] = true;
        }

        return listed;
    }

    /// <summary>How many children a month's list has room for.</summary>
    /// <param name="children">Children looked after that month.</param>
    /// <param name="share">The share it has room for; null for the team's capacity: a tenth, and 20 at most.</param>
    public static int Room(int children, double? share) => share is { } given
        ? (int)Math.Ceiling(children * given)
        : Math.Min(MostListed, (int)Math.Ceiling(children * ShareListed));

    /// <summary>Bins of equal count by probability, the least first.</summary>
    /// <param name="probabilities">A probability a row.</param>
    /// <param name="isEvent">What followed.</param>
    /// <param name="bins">How many bins.</param>
    public static IReadOnlyList<ReliabilityBin> Reliability(double[] probabilities, bool[] isEvent, int bins = 10)
    {
        var order = Enumerable.Range(0, probabilities.Length).OrderBy(place => probabilities[place]).ThenBy(place => place).ToArray();
        return [.. Enumerable.Range(0, bins)
            .Select(bin => order[(int)((long)bin * order.Length / bins)..(int)((long)(bin + 1) * order.Length / bins)])
            .Where(bin => bin.Length > 0)
            .Select(bin => new ReliabilityBin(bin.Length, bin.Average(place => probabilities[place]), bin.Average(place => isEvent[place] ? 1.0 : 0)))];
    }

    /// <summary>Expected calibration error: how far predicted and observed lie apart, over ten bins of equal count.</summary>
    /// <param name="bins">The bins.</param>
    public static double CalibrationError(IReadOnlyList<ReliabilityBin> bins) =>
        bins.Sum(bin => bin.Rows * Math.Abs(bin.Predicted - bin.Observed)) / Math.Max(1, bins.Sum(bin => bin.Rows));

    /// <summary>The slope of a logistic regression of what followed on the predicted log-odds.</summary>
    /// <param name="probabilities">A probability a row.</param>
    /// <param name="isEvent">What followed.</param>
    public static double CalibrationSlope(double[] probabilities, bool[] isEvent)
    {
        if (probabilities.Distinct().Take(2).Count() < 2) return 1;

        return LogisticRegression.Line(probabilities.Select(LogisticRegression.LogOddsOf), isEvent).Slope;
    }

    /// <summary>1 less the Brier score by that of predicting the rate alone.</summary>
    /// <param name="probabilities">A probability a row.</param>
    /// <param name="isEvent">What followed.</param>
    public static double BrierSkill(double[] probabilities, bool[] isEvent)
    {
        var rate = isEvent.Average(one => one ? 1.0 : 0);
        var brier = probabilities.Zip(isEvent, (probability, one) => Math.Pow(probability - (one ? 1 : 0), 2)).Average();
        return rate is 0 or 1 ? 0 : 1 - (brier / (rate * (1 - rate)));
    }

    /// <summary>What a row adds to the log-likelihood.</summary>
    /// <param name="probability">Its probability.</param>
    /// <param name="isEvent">What followed.</param>
    public static double LogLikelihood(double probability, bool isEvent)
    {
        var kept = Math.Clamp(probability, 1e-6, 1 - 1e-6);
        return Math.Log(isEvent ? kept : 1 - kept);
    }
}
