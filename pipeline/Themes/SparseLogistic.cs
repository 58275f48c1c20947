namespace IroAnalytics.Pipeline.Themes;

/// <summary>
/// Logistic regression with a squared (L2) penalty over many places of which a text has few, by steps that grow smaller where
/// they were large (AdaGrad). The order of the texts is the order of the steps, so the same texts give the same weights.
/// </summary>
internal sealed class SparseLogistic
{
    private const int Rounds = 15;
    private const double Step = 0.5;
    private const double Penalty = 2e-4;

    /// <summary>A text that is judged as well as this teaches nothing more.</summary>
    private const double Settled = 0.02;

    private readonly double[] weights = new double[TextFeatures.Width];
    private double intercept;

    /// <summary>Learns.</summary>
    /// <param name="texts">The texts, in a fixed order.</param>
    /// <param name="has">Whether each has what is learned.</param>
    public static SparseLogistic Fit(IReadOnlyList<SparseText> texts, IReadOnlyList<bool> has)
    {
        var learned = new SparseLogistic();
        var share = (has.Count(one => one) + 0.5) / (has.Count + 1.0);
        learned.intercept = Math.Log(share / (1 - share));
        var moved = new double[TextFeatures.Width];
        for (var round = 0; round < Rounds; round++)
        {
            for (var text = 0; text < texts.Count; text++) learned.Move(texts[text], has[text], moved);
        }

        return learned;
    }

    /// <summary>How likely a text has what was learned, between 0 and 1.</summary>
    /// <param name="text">The text.</param>
    public double Probability(SparseText text)
    {
        var sum = intercept;
        for (var place = 0; place < text.Places.Length; place++) sum += weights[text.Places[place]] * text.Values[place];
        return 1 / (1 + Math.Exp(-sum));
    }

    private void Move(SparseText text, bool has, double[] moved)
    {
        var error = Probability(text) - (has ? 1 : 0);
        if (Math.Abs(error) < Settled) return;

        for (var place = 0; place < text.Places.Length; place++)
        {
            var at = text.Places[place];
            var slope = (error * text.Values[place]) + (Penalty * weights[at]);
            moved[at] += slope * slope;
            weights[at] -= Step * slope / (1e-6 + Math.Sqrt(moved[at]));
        }
    }
}
