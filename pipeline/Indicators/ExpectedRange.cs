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

    /// <summary>The range in which at least 95 of 100 such groups lie.</summary>
    /// <param name="percent">The percentage of all groups together, 0 to 100.</param>
    /// <param name="members">How many members the group has; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The percentage is not one, or there are no members.</exception>
    public static ExpectedRange Of(double percent, long members)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(percent, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100);
        ArgumentOutOfRangeException.ThrowIfLessThan(members, 1);
        return percent is <= 0 or >= 100
            ? new(percent, percent)
            : new(100.0 * Quantile(BelowLow, percent / 100, members) / members, 100.0 * Quantile(BelowHigh, percent / 100, members) / members);
    }

    /// <summary>The smallest count up to which this probability lies; each count's own is made from that of the count before.</summary>
    private static long Quantile(double probability, double rate, long members)
    {
        var (count, logOfOne) = (0L, members * Math.Log(1 - rate));
        var upToCount = Math.Exp(logOfOne);
        while (upToCount < probability && count < members)
        {
            logOfOne += Math.Log(members - count) - Math.Log(count + 1) + Math.Log(rate) - Math.Log(1 - rate);
            upToCount += Math.Exp(logOfOne);
            count++;
        }

        return count;
    }
}
