namespace IroAnalytics.Pipeline.Risk;

/// <summary>Turns the combined probability into one that means what it says: a rising line through points.</summary>
/// <param name="Method">platt or isotonic.</param>
/// <param name="From">Combined log-odds, ascending.</param>
/// <param name="To">The log-odds each of them stands for, ascending.</param>
internal sealed record ScoreCalibration(string Method, double[] From, double[] To)
{
    private const int EventsForIsotonic = 1000;
    private const int Blocks = 40;

    /// <summary>How much of the score itself is kept, so that no two children are made equal.</summary>
    private const double OwnShare = 0.02;

    /// <summary>Learns from scores of children that were not learned from.</summary>
    /// <param name="logOdds">Combined log-odds.</param>
    /// <param name="isEvent">What followed.</param>
    public static ScoreCalibration Learn(double[] logOdds, bool[] isEvent)
    {
        if (isEvent.Count(one => one) > EventsForIsotonic) return Isotonic(logOdds, isEvent);

        var (line, intercept) = LogisticRegression.Line(logOdds, isEvent);
        var slope = Math.Clamp(line, 0.2, 3);
        return new("platt", [-10, 10], [(-10 * slope) + intercept, (10 * slope) + intercept]);
    }

    /// <summary>The calibrated probability.</summary>
    /// <param name="logOdds">Combined log-odds.</param>
    public double Probability(double logOdds)
    {
        var last = From.Length - 1;
        var upper = Math.Clamp(Array.FindIndex(From, from => from >= logOdds) is var found and >= 0 ? found : last, 1, last);
        var share = (logOdds - From[upper - 1]) / (From[upper] - From[upper - 1]);
        var line = Method == "isotonic" ? Math.Clamp(share, 0, 1) : share;
        var calibrated = To[upper - 1] + (line * (To[upper] - To[upper - 1]));
        return LogisticRegression.Probability(Method == "isotonic" ? (calibrated * (1 - OwnShare)) + (logOdds * OwnShare) : calibrated);
    }

    /// <summary>Blocks of equal size, joined while a later one has the lower rate (pool adjacent violators) or the same score: between two of one score there is no line.</summary>
    private static ScoreCalibration Isotonic(double[] logOdds, bool[] isEvent)
    {
        var order = Enumerable.Range(0, logOdds.Length).OrderBy(place => logOdds[place]).ToArray();
        var pools = new List<(double Score, double Events, double Rows)>();
        foreach (var block in order.Chunk(Math.Max(1, (order.Length + Blocks - 1) / Blocks)))
        {
            pools.Add((block.Sum(place => logOdds[place]), block.Count(place => isEvent[place]), block.Length));
            while (pools.Count > 1 && (pools[^2].Events / pools[^2].Rows >= pools[^1].Events / pools[^1].Rows || pools[^2].Score / pools[^2].Rows >= pools[^1].Score / pools[^1].Rows))
            {
                var (before, after) = (pools[^2], pools[^1]);
                pools.RemoveRange(pools.Count - 2, 2);
                pools.Add((before.Score + after.Score, before.Events + after.Events, before.Rows + after.Rows));
            }
        }

        return pools.Count < 2
            ? new("platt", [-10, 10], [-10, 10])
            : new("isotonic", [.. pools.Select(pool => pool.Score / pool.Rows)], [.. pools.Select(pool => LogisticRegression.LogOddsOf((pool.Events + 0.5) / (pool.Rows + 1)))]);
    }
}
