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

/// <summary>An XmR chart (NHS England, "Making data count"): what is usual for a series, and which points are not.</summary>
/// <param name="Mean">The centre line.</param>
/// <param name="Lower">The lower limit; percentages and counts are not below 0.</param>
/// <param name="Upper">The upper limit; percentages are not above 100.</param>
/// <param name="IsTrial">Whether the limits rest on fewer than 12 points.</param>
/// <param name="States">What each point says, in order.</param>
/// <param name="Words">The rule each point meets, such as "7 months falling"; empty for usual points.</param>
public sealed record ControlChart(
    double Mean, double Lower, double Upper, bool IsTrial, IReadOnlyList<SpcState> States, IReadOnlyList<string> Words)
{
    /// <summary>Of limits that rest on fewer points nothing is said.</summary>
    private const int FewestPoints = 3;

    private const int PointsOfSettledLimits = 12;

    /// <summary>Limits lie this many mean moving ranges from the mean: three standard deviations of an XmR chart.</summary>
    private const double MovingRangesToLimit = 2.66;

    /// <summary>Makes the chart of a series.</summary>
    /// <param name="points">The values in order of time; null where there is none.</param>
    /// <param name="better">Which direction is an improvement.</param>
    /// <param name="isPercent">Whether the values are percentages.</param>
    /// <param name="isFew">Points left out of the limits because too few members stand behind them; null for none.</param>
    /// <returns>The chart, or null where there are fewer than three points to rest it on.</returns>
    public static ControlChart? Of(
        IReadOnlyList<double?> points, BetterDirection better, bool isPercent, IReadOnlyList<bool>? isFew = null)
    {
        ArgumentNullException.ThrowIfNull(points);
        bool IsLeftOut(int place) => isFew is not null && isFew[place];
        var kept = points.Where((point, place) => point is not null && !IsLeftOut(place)).OfType<double>().ToList();
        if (kept.Count < FewestPoints) return null;

        var mean = kept.Average();
        var reach = MovingRangesToLimit * kept.Zip(kept.Skip(1), (before, after) => Math.Abs(after - before)).Average();
        var signals = new SpcSignals(kept, mean, reach).Find();
        var states = new List<SpcState>();
        var words = new List<string>();
        var next = 0;
        for (var place = 0; place < points.Count; place++)
        {
            var signal = points[place] is null || IsLeftOut(place) ? null : signals[next++];
            states.Add(points[place] is null || IsLeftOut(place) ? SpcState.Few : StateOf(signal, better));
            words.Add(signal?.Words ?? "");
        }

        return new(
            mean,
            Math.Max(0, mean - reach),
            isPercent ? Math.Min(100, mean + reach) : mean + reach,
            kept.Count < PointsOfSettledLimits,
            states,
            words);
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
