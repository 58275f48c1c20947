using System.Text.Json.Serialization;

namespace IroAnalytics.Pipeline.Risk;

/// <summary>What was learned of one stratum: the log-odds of one kind of drift, and what adds up to them.</summary>
[JsonDerivedType(typeof(ConstantHazard), "constant")]
[JsonDerivedType(typeof(LogisticHazard), "logistic")]
[JsonDerivedType(typeof(TreeHazard), "trees")]
internal interface IRiskModel
{
    /// <summary>The log-odds of the event.</summary>
    /// <param name="table">The rows' table.</param>
    /// <param name="rows">The rows.</param>
    /// <returns>A number for each row.</returns>
    double[] LogOdds(FeatureTable table, int[] rows);

    /// <summary>What each feature adds to the log-odds.</summary>
    /// <param name="table">The rows' table.</param>
    /// <param name="rows">The rows.</param>
    /// <returns>For each row a number for each feature of the catalogue and, last, where all begin; they sum to the log-odds.</returns>
    double[][] Contributions(FeatureTable table, int[] rows);
}

/// <summary>A way of learning; another library is one more of these, and one <see cref="IRiskModel"/>.</summary>
internal interface IRiskLearner
{
    /// <summary>What it is called in results and files.</summary>
    string Name { get; }

    /// <summary>How strongly it may be held back, of which one is chosen; the first where nothing is chosen.</summary>
    IReadOnlyList<double> Settings { get; }

    /// <summary>Into how many parts, by child, the rows are cut to choose a setting and to calibrate.</summary>
    int Folds { get; }

    /// <summary>Learns from rows, once with each setting.</summary>
    /// <param name="table">The rows' table.</param>
    /// <param name="sample">The rows, what followed each and how much each counts.</param>
    /// <param name="stratum">The stratum they belong to.</param>
    /// <param name="settings">How strongly it is held back.</param>
    /// <returns>A model for each setting.</returns>
    IReadOnlyList<IRiskModel> Learn(FeatureTable table, LearningSample sample, HazardStratum stratum, IReadOnlyList<double> settings);
}

/// <summary>Rows to learn from.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="IsEvent">What followed each.</param>
/// <param name="Weights">How much each counts.</param>
internal sealed record LearningSample(int[] Rows, bool[] IsEvent, double[] Weights)
{
    /// <summary>How many rows without the event are kept; of more, every nth stands for n of them.</summary>
    private const int MostWithoutEvent = 15000;

    /// <summary>How many events there are.</summary>
    public int Events => IsEvent.Count(isEvent => isEvent);

    /// <summary>Takes the rows, thinning those without the event where there are very many.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="events">What followed, by row of the table.</param>
    public static LearningSample Of(int[] rows, bool[] events)
    {
        var step = Math.Max(1, rows.Count(row => !events[row]) / MostWithoutEvent);
        var without = 0;
        int[] kept = [.. rows.Where(row => events[row] || without++ % step == 0)];
        return new(kept, [.. kept.Select(row => events[row])], [.. kept.Select(row => events[row] ? 1.0 : step)]);
    }

    /// <summary>The rate of the event.</summary>
    /// <returns>Between 0 and 1, both excluded: half an event is added to either side.</returns>
    public double Rate() => (Events + 0.5) / (Weights.Sum() + 1);
}

/// <summary>One rate for every row.</summary>
/// <param name="Rate">The log-odds.</param>
internal sealed record ConstantHazard(double Rate) : IRiskModel
{
    /// <inheritdoc/>
    public double[] LogOdds(FeatureTable table, int[] rows) => [.. rows.Select(_ => Rate)];

    /// <inheritdoc/>
    public double[][] Contributions(FeatureTable table, int[] rows) => [.. rows.Select(_ =>
    {
        var parts = new double[FeatureCatalogue.All.Count + 1];
        parts[^1] = Rate;
        return parts;
    })];
}
