using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace IroAnalytics.Pipeline.Themes;

/// <summary>A logistic regression, by ML.NET, that tells one theme from all others.</summary>
internal sealed class ThemeRegression
{
    /// <summary>Sums are taken over this many parts of the texts, however many processors there are: others would give other last digits.</summary>
    private const int Parts = 2;

    private const float Penalty = 0.01f;
    private const float LeastGain = 1e-4f;
    private const int StepsRemembered = 5;

    private readonly float[] weights;
    private readonly float intercept;

    private ThemeRegression(float[] weights, float intercept) => (this.weights, this.intercept) = (weights, intercept);

    /// <summary>Learns.</summary>
    /// <param name="texts">The texts, in a fixed order.</param>
    /// <param name="has">Whether each has the theme.</param>
    public static ThemeRegression Fit(IReadOnlyList<VBuffer<float>> texts, IReadOnlyList<bool> has)
    {
        var schema = SchemaDefinition.Create(typeof(TextRow));
        schema[nameof(TextRow.Values)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, texts[0].Length);
        var learning = new MLContext();
        var trainer = learning.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            FeatureColumnName = nameof(TextRow.Values),
            LabelColumnName = nameof(TextRow.Has),
            L1Regularization = 0,
            L2Regularization = Penalty,
            OptimizationTolerance = LeastGain,
            HistorySize = StepsRemembered,
            NumberOfThreads = Parts,
        });
        var rows = texts.Zip(has, (text, one) => new TextRow { Values = text, Has = one });
        var learned = trainer.Fit(learning.Data.LoadFromEnumerable(rows, schema)).Model.SubModel;
        return new([.. learned.Weights], learned.Bias);
    }

    /// <summary>How likely a text has the theme, between 0 and 1.</summary>
    /// <param name="text">The text.</param>
    public double Probability(in VBuffer<float> text)
    {
        double sum = intercept;
        foreach (var (place, value) in text.Items()) sum += weights[place] * value;
        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>A text to learn from, as ML.NET reads it.</summary>
    private sealed class TextRow
    {
        public VBuffer<float> Values { get; set; }

        public bool Has { get; set; }
    }
}
