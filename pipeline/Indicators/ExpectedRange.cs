namespace IroAnalytics.Pipeline.Indicators;

/// <summary>The percentages that chance alone would give a group of so many members, where every member has the same probability.</summary>
/// <param name="Low">The lower end, in per cent, inclusive.</param>
/// <param name="High">The upper end, in per cent, inclusive.</param>
/// <remarks>
/// Exact binomial limits of a funnel plot (Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in
/// Medicine 24, 2005, appendix A.1.1), at whole members: fewer than 1 in 40 such groups lie below the range, at most 1 in 40 above. They
/// hold for small groups too, where those of the normal curve do not.
/// </remarks>
public sealed record ExpectedRange(double Low, double High)
{
    private const double BelowLow = 0.025;
    private const double BelowHigh = 0.975;
    private const double NextToImpossible = 1e-18;

    /// <summary>The range in which at least 95 of 100 such groups lie.</summary>
    /// <param name="percent">The percentage of all groups together, 0 to 100.</param>
    /// <param name="members">How many members the group has; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The percentage is not one, or there are no members.</exception>
    public static ExpectedRange Of(double percent, long members)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(percent, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100);
        ArgumentOutOfRangeException.ThrowIfLessThan(members, 1);
        return percent is <= 0 or >= 100 ? new(percent, percent) : Of(Counts(percent / 100, members), members);
    }

    private static ExpectedRange Of((long Least, double[] Weights) counts, long members)
    {
        var total = counts.Weights.Sum();
        return new(100.0 * Quantile(BelowLow) / members, 100.0 * Quantile(BelowHigh) / members);

        // The smallest count up to which this probability lies.
        long Quantile(double probability)
        {
            var (place, upTo) = (0, counts.Weights[0]);
            while (upTo < probability * total && place < counts.Weights.Length - 1) upTo += counts.Weights[++place];
            return counts.Least + place;
        }
    }

    /// <summary>How likely each count is compared with the likeliest, each made from that of its neighbour; without those at either end that are next to impossible.</summary>
    private static (long Least, double[] Weights) Counts(double rate, long members)
    {
        var (likeliest, odds) = (Math.Min((long)((members + 1) * rate), members), rate / (1 - rate));
        List<double> fewer = [], more = [];
        for (var (count, weight) = (likeliest, 1.0); count > 0 && weight > NextToImpossible; count--) fewer.Add(weight *= count / (odds * (members - count + 1)));
        for (var (count, weight) = (likeliest, 1.0); count < members && weight > NextToImpossible; count++) more.Add(weight *= odds * (members - count) / (count + 1));
        fewer.Reverse();
        return (likeliest - fewer.Count, [.. fewer, 1, .. more]);
    }
}
