using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace IroAnalytics.Pipeline.Risk;

/// <summary>Logistic regression with a squared (L2) penalty, by ML.NET.</summary>
internal static class LogisticRegression
{
    /// <summary>Sums are taken over this many parts of the rows, however many processors there are: others would give other last digits.</summary>
    private const int Parts = 2;

    /// <summary>As many as there are columns, so that curves whose bends go together are followed to their end.</summary>
    private const int StepsRemembered = 100;

    /// <summary>Learning ends where single precision sees no gain any more.</summary>
    private const float LeastGain = 1e-9f;

    /// <summary>Finds the weights of the greatest penalised likelihood.</summary>
    /// <param name="rows">The rows; each is read before the next is asked for.</param>
    /// <param name="columns">How many values a row has, at least one.</param>
    /// <param name="penalty">On half the sum of squared weights; the intercept has none.</param>
    /// <returns>A weight for each column, the intercept last.</returns>
    public static double[] Fit(IEnumerable<LogisticRow> rows, int columns, double penalty)
    {
        var schema = SchemaDefinition.Create(typeof(LogisticRow));
        schema[nameof(LogisticRow.Values)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, columns);
        var learning = new MLContext();
        var trainer = learning.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            FeatureColumnName = nameof(LogisticRow.Values),
            LabelColumnName = nameof(LogisticRow.IsEvent),
            ExampleWeightColumnName = nameof(LogisticRow.Weight),
            L1Regularization = 0,
            L2Regularization = (float)penalty,
            HistorySize = StepsRemembered,
            OptimizationTolerance = LeastGain,
            NumberOfThreads = Parts,
            DenseOptimizer = true,
        });
        var learned = trainer.Fit(learning.Data.LoadFromEnumerable(rows, schema)).Model.SubModel;
        return [.. learned.Weights, learned.Bias];
    }

    /// <summary>The line through log-odds that fits best what followed.</summary>
    /// <param name="logOdds">Log-odds.</param>
    /// <param name="isEvent">What followed each.</param>
    public static (double Slope, double Intercept) Line(IEnumerable<double> logOdds, IEnumerable<bool> isEvent)
    {
        var weights = Fit(logOdds.Zip(isEvent, (one, followed) => new LogisticRow { Values = [(float)one], IsEvent = followed }), 1, 1e-6);
        return (weights[0], weights[1]);
    }

    /// <summary>The probability that log-odds stand for.</summary>
    /// <param name="logOdds">The logarithm of p / (1 - p).</param>
    public static double Probability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    /// <summary>The log-odds of a probability, kept away from certainty.</summary>
    /// <param name="probability">Between 0 and 1.</param>
    public static double LogOddsOf(double probability)
    {
        var kept = Math.Clamp(probability, 1e-6, 1 - 1e-6);
        return Math.Log(kept / (1 - kept));
    }
}

/// <summary>A row to learn from, as ML.NET reads it.</summary>
internal sealed class LogisticRow
{
    /// <summary>A value for each column.</summary>
    public float[] Values { get; set; } = [];

    /// <summary>What followed.</summary>
    public bool IsEvent { get; set; }

    /// <summary>How much it counts.</summary>
    public float Weight { get; set; } = 1;
}
