namespace IroAnalytics.Pipeline.Risk;

/// <summary>How a value was spread while the model learned, so that it can be seen when it is not any more.</summary>
/// <param name="Name">The feature, or <c>score</c>.</param>
/// <param name="Edges">Where the bins begin, ascending, the first bin left out.</param>
/// <param name="Shares">The share of rows in each bin; last, of those not known.</param>
internal sealed record StabilityReference(string Name, double[] Edges, double[] Shares)
{
    /// <summary>What the score is called among the features.</summary>
    public const string Score = "score";

    private const int Bins = 10;
    private const double LeastShare = 0.0005;

    /// <summary>Looks at every feature but the time of year, and at the score.</summary>
    /// <param name="table">The rows' table.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="model">The model.</param>
    public static IReadOnlyList<StabilityReference> Of(FeatureTable table, int[] rows, DriftModel model) =>
    [
        .. FeatureCatalogue.All.Where(feature => feature.Name != "calendar_month")
            .Select(feature => Of(feature.Name, [.. rows.Select(row => table[feature.Name, row])])),
        Of(Score, model.Score(table, rows).Headline),
    ];

    /// <summary>The population stability index: below 0.10 alike, from 0.25 on another population.</summary>
    /// <param name="values">Values now; NaN where not known.</param>
    public double Index(double[] values)
    {
        var now = SharesOf(values, Edges);
        return Shares.Zip(now, (was, isNow) => (Math.Max(isNow, LeastShare) - Math.Max(was, LeastShare)) * Math.Log(Math.Max(isNow, LeastShare) / Math.Max(was, LeastShare))).Sum();
    }

    private static StabilityReference Of(string name, double[] values)
    {
        double[] known = [.. values.Where(value => !double.IsNaN(value)).Order()];
        double[] edges = known.Length == 0 ? [] : [.. Enumerable.Range(1, Bins - 1).Select(bin => known[bin * known.Length / Bins]).Distinct().Where(edge => edge > known[0])];
        return new(name, edges, SharesOf(values, edges));
    }

    private static double[] SharesOf(double[] values, double[] edges)
    {
        var shares = new double[edges.Length + 2];
        foreach (var value in values) shares[double.IsNaN(value) ? edges.Length + 1 : edges.Count(edge => value >= edge)] += 1.0 / values.Length;
        return shares;
    }
}
