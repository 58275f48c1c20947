namespace IroAnalytics.Pipeline.Indicators;

/// <summary>What a point of a control chart says.</summary>
public enum SpcState
{
    /// <summary>A signal in the direction that is worse.</summary>
    Concern,

    /// <summary>A signal in the direction that is better.</summary>
    Improving,

    /// <summary>Within what is usual.</summary>
    Usual,

    /// <summary>A signal where neither direction is better.</summary>
    Unusual,

    /// <summary>Too few members, or too few points, to say.</summary>
    Few,
}

/// <summary>Mean and limits that hold over a stretch of points.</summary>
/// <param name="First">The place of the first point they hold for.</param>
/// <param name="Last">The place of the last point they hold for, inclusive.</param>
/// <param name="Mean">The centre line.</param>
/// <param name="Lower">The lower limit; percentages and counts are not below 0.</param>
/// <param name="Upper">The upper limit; percentages are not above 100.</param>
/// <param name="IsTrial">Whether the limits rest on fewer than 12 points.</param>
public sealed record ControlLimits(int First, int Last, double Mean, double Lower, double Upper, bool IsTrial);

/// <summary>An XmR chart (NHS England, "Making data count"): what is usual for a series, and which points are not.</summary>
/// <param name="Limits">The limits in order of time: one stretch, and one more from each point at which they were drawn anew.</param>
/// <param name="States">What each point says, in order.</param>
/// <param name="Words">The rule each point meets, such as "7 months falling"; empty for usual points.</param>
public sealed record ControlChart(IReadOnlyList<ControlLimits> Limits, IReadOnlyList<SpcState> States, IReadOnlyList<string> Words)
{
    /// <summary>Of limits that rest on fewer points nothing is said; a stretch that has fewer belongs to the one before.</summary>
    private const int FewestPoints = 3;

    private const int PointsOfSettledLimits = 12;

    /// <summary>Limits lie this many mean moving ranges from the mean: three standard deviations of an XmR chart.</summary>
    private const double MovingRangesToLimit = 2.66;

    /// <summary>The centre line of the last points.</summary>
    public double Mean => Limits[^1].Mean;

    /// <summary>The lower limit of the last points.</summary>
    public double Lower => Limits[^1].Lower;

    /// <summary>The upper limit of the last points.</summary>
    public double Upper => Limits[^1].Upper;

    /// <summary>Whether the limits of the last points rest on fewer than 12.</summary>
    public bool IsTrial => Limits[^1].IsTrial;

    /// <summary>Makes the chart of a series.</summary>
    /// <param name="series">The values, and what is known of them.</param>
    /// <param name="better">Which direction is an improvement.</param>
    /// <param name="isPercent">Whether the values are percentages.</param>
    /// <returns>The chart, or null where there are fewer than three points to rest it on.</returns>
    public static ControlChart? Of(ControlSeries series, BetterDirection better, bool isPercent)
    {
        ArgumentNullException.ThrowIfNull(series);
        var limits = new List<ControlLimits>();
        var states = new SpcState[series.Points.Count];
        var words = new string[series.Points.Count];
        Array.Fill(states, SpcState.Few);
        Array.Fill(words, "");
        foreach (var (first, last) in series.Stretches(FewestPoints))
        {
            var places = series.Kept(first, last);
            IReadOnlyList<double> kept = [.. places.Select(place => series.Points[place]!.Value)];
            var mean = kept.Average();
            var reach = MovingRangesToLimit * kept.Zip(kept.Skip(1), (before, after) => Math.Abs(after - before)).Average();
            var upper = isPercent ? Math.Min(100, mean + reach) : mean + reach;
            limits.Add(new(first, last, mean, Math.Max(0, mean - reach), upper, kept.Count < PointsOfSettledLimits));
            foreach (var (place, signal) in places.Zip(new SpcSignals(kept, mean, reach, series.Periods).Find()))
                (states[place], words[place]) = (StateOf(signal, better), signal?.Words ?? "");
        }

        return limits.Count == 0 ? null : new(limits, states, words);
    }

    /// <summary>Whether the service can be relied on to reach a target.</summary>
    /// <param name="target">The target, in the unit of the series.</param>
    /// <param name="better">Which direction is an improvement.</param>
    /// <returns>"consistently met", "consistently missed" or "hit and miss"; null where neither direction is better.</returns>
    public string? Assurance(double target, BetterDirection better) => better switch
    {
        BetterDirection.Higher => target < Lower ? "consistently met" : target > Upper ? "consistently missed" : "hit and miss",
        BetterDirection.Lower => target > Upper ? "consistently met" : target < Lower ? "consistently missed" : "hit and miss",
        _ => null,
    };

    private static SpcState StateOf(SpcSignal? signal, BetterDirection better) => (signal?.IsHigh, better) switch
    {
        (null, _) => SpcState.Usual,
        (_, BetterDirection.Neither) => SpcState.Unusual,
        (true, BetterDirection.Higher) or (false, BetterDirection.Lower) => SpcState.Improving,
        _ => SpcState.Concern,
    };
}
