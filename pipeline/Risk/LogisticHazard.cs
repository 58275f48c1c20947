namespace IroAnalytics.Pipeline.Risk;

/// <summary>A logistic regression over standardised features.</summary>
/// <param name="Design">How features become columns.</param>
/// <param name="Weights">A weight for each column, the intercept last.</param>
internal sealed record LogisticHazard(LinearDesign Design, double[] Weights) : IRiskModel
{
    /// <inheritdoc/>
    public double[] LogOdds(FeatureTable table, int[] rows)
    {
        var matrix = Design.Fill(table, rows);
        var logOdds = new double[rows.Length];
        for (var place = 0; place < rows.Length; place++)
            logOdds[place] = LogisticRegression.LogOdds(matrix.AsSpan(place * Weights.Length, Weights.Length), Weights);
        return logOdds;
    }

    /// <inheritdoc/>
    public double[][] Contributions(FeatureTable table, int[] rows)
    {
        var matrix = Design.Fill(table, rows);
        var features = Design.Columns.Select(column => FeatureCatalogue.IndexOf(column.Feature)).ToArray();
        var contributions = new double[rows.Length][];
        for (var place = 0; place < rows.Length; place++)
        {
            var parts = contributions[place] = new double[FeatureCatalogue.All.Count + 1];
            for (var column = 0; column < features.Length; column++) parts[features[column]] += matrix[(place * Weights.Length) + column] * Weights[column];
            parts[^1] = Weights[^1];
        }

        return contributions;
    }
}

/// <summary>Learns logistic regressions: the champion.</summary>
/// <param name="features">The features it may use; null for all. A stratum's own clocks are always used.</param>
internal sealed class LogisticLearner(IReadOnlyList<string>? features = null) : IRiskLearner
{
    /// <summary>Below this many events only the clocks are used: nothing else could be told from chance.</summary>
    private const int FewestForEverything = 15;

    /// <summary>How much less the clocks are shrunk than the rest.</summary>
    private const double ClockShare = 0.1;

    /// <inheritdoc/>
    public string Name => "logistic";

    /// <summary>The penalty on squared weights, strongest first.</summary>
    public IReadOnlyList<double> Settings { get; } = [1000, 250, 60, 15];

    /// <inheritdoc/>
    public int Folds => 4;

    /// <inheritdoc/>
    public IRiskModel Learn(FeatureTable table, LearningSample sample, HazardStratum stratum, double setting)
    {
        var wanted = sample.Events < FewestForEverything ? stratum.Clocks : features ?? [.. FeatureCatalogue.All.Select(feature => feature.Name)];
        var design = LinearDesign.Learn(table, sample.Rows, wanted.Union(stratum.Clocks, StringComparer.Ordinal));
        double[] penalties = [.. design.Columns.Select(column => stratum.Clocks.Contains(column.Feature) ? setting * ClockShare : setting)];
        return new LogisticHazard(
            design, LogisticRegression.Fit(design.Fill(table, sample.Rows), sample.IsEvent, sample.Weights, penalties, null));
    }
}
