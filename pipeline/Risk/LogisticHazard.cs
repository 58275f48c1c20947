namespace IroAnalytics.Pipeline.Risk;

/// <summary>A logistic regression over standardised features.</summary>
/// <param name="Design">How features become columns.</param>
/// <param name="Weights">A weight for each column, the intercept last.</param>
internal sealed record LogisticHazard(LinearDesign Design, double[] Weights) : IRiskModel
{
    /// <inheritdoc/>
    public double[] LogOdds(FeatureTable table, int[] rows) => [.. Design.Rows(table, rows).Select(values =>
    {
        var sum = Weights[^1];
        for (var column = 0; column < values.Length; column++) sum += values[column] * Weights[column];
        return sum;
    })];

    /// <inheritdoc/>
    public double[][] Contributions(FeatureTable table, int[] rows)
    {
        var features = Design.Columns.Select(column => FeatureCatalogue.IndexOf(column.Feature)).ToArray();
        return [.. Design.Rows(table, rows).Select(values =>
        {
            var parts = new double[FeatureCatalogue.All.Count + 1];
            for (var column = 0; column < values.Length; column++) parts[features[column]] += values[column] * Weights[column];
            parts[^1] = Weights[^1];
            return parts;
        })];
    }
}

/// <summary>Learns logistic regressions: the champion.</summary>
/// <param name="features">The features it may use; null for all. A stratum's own clocks are always used.</param>
internal sealed class LogisticLearner(IReadOnlyList<string>? features = null) : IRiskLearner
{
    /// <summary>Below this many events only the clocks are used: nothing else could be told from chance.</summary>
    private const int FewestForEverything = 15;

    /// <summary>How much of the penalty the clocks bear.</summary>
    private const double ClockShare = 0.1;

    /// <inheritdoc/>
    public string Name => "logistic";

    /// <summary>The penalty on squared weights, strongest first.</summary>
    public IReadOnlyList<double> Settings { get; } = [1000, 250, 60, 15];

    /// <inheritdoc/>
    public int Folds => 4;

    /// <inheritdoc/>
    public IReadOnlyList<IRiskModel> Learn(FeatureTable table, LearningSample sample, HazardStratum stratum, IReadOnlyList<double> settings)
    {
        var wanted = sample.Events < FewestForEverything ? stratum.Clocks : features ?? [.. FeatureCatalogue.All.Select(feature => feature.Name)];
        var design = LinearDesign.Learn(table, sample.Rows, wanted.Union(stratum.Clocks, StringComparer.Ordinal));
        if (design.Columns.Count == 0) return [.. settings.Select(_ => new ConstantHazard(LogisticRegression.LogOddsOf(sample.Rate())))];

        // One penalty serves all columns: what is stretched needs less weight, and so bears less of it.
        double[] stretch = [.. design.Columns.Select(column => stratum.Clocks.Contains(column.Feature) ? 1 / Math.Sqrt(ClockShare) : 1)];
        return [.. settings.Select(setting =>
        {
            var weights = LogisticRegression.Fit(Rows(table, sample, design, stretch), stretch.Length, setting);
            return new LogisticHazard(design, [.. weights[..^1].Zip(stretch, (weight, by) => weight * by), weights[^1]]);
        })];
    }

    private static IEnumerable<LogisticRow> Rows(FeatureTable table, LearningSample sample, LinearDesign design, double[] stretch)
    {
        var row = new LogisticRow { Values = new float[stretch.Length] };
        var place = 0;
        foreach (var values in design.Rows(table, sample.Rows))
        {
            for (var column = 0; column < values.Length; column++) row.Values[column] = (float)(values[column] * stretch[column]);
            (row.IsEvent, row.Weight) = (sample.IsEvent[place], (float)sample.Weights[place]);
            place++;
            yield return row;
        }
    }
}
