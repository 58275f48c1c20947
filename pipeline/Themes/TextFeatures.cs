using System.Collections.Concurrent;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Text;

namespace IroAnalytics.Pipeline.Themes;

/// <summary>
/// Turns texts into numbers by ML.NET: words, pairs of words and runs of up to four letters, weighted by how often the text and
/// how seldom other texts have them (TF-IDF).
/// </summary>
internal sealed class TextFeatures
{
    private const int LongestRun = 4;
    private const int WordsTogether = 2;

    /// <summary>Of each kind and length those that are met first: what is met later is too rare to learn from.</summary>
    private const int MostOfAKind = 20000;

    private readonly MLContext context;
    private readonly ITransformer featurizer;

    /// <summary>Each reads one text at a time.</summary>
    private readonly ConcurrentBag<PredictionEngine<PlainText, TextVector>> idle = [];

    private TextFeatures(MLContext context, ITransformer featurizer) => (this.context, this.featurizer) = (context, featurizer);

    /// <summary>Learns from texts what they are made of and how rare each part is.</summary>
    /// <param name="texts">The texts, in a fixed order, as they were typed.</param>
    public static TextFeatures Of(IEnumerable<string> texts)
    {
        var learning = new MLContext();
        var options = new TextFeaturizingEstimator.Options
        {
            CaseMode = TextNormalizingEstimator.CaseMode.None,
            KeepDiacritics = true,
            KeepNumbers = true,
            KeepPunctuations = true,
            WordFeatureExtractor = UpTo(WordsTogether),
            CharFeatureExtractor = UpTo(LongestRun),
            Norm = TextFeaturizingEstimator.NormFunction.L2,
        };
        return new(learning, learning.Transforms.Text.FeaturizeText(nameof(TextVector.Values), options, nameof(PlainText.Words))
            .Fit(learning.Data.LoadFromEnumerable(texts.Select(PlainText.Of))));
    }

    /// <summary>A text as numbers.</summary>
    /// <param name="text">As it was typed.</param>
    public VBuffer<float> Read(string text)
    {
        var engine = idle.TryTake(out var found) ? found : context.Model.CreatePredictionEngine<PlainText, TextVector>(featurizer);
        var read = engine.Predict(PlainText.Of(text)).Values;
        idle.Add(engine);
        return read;
    }

    private static WordBagEstimator.Options UpTo(int length) => new()
    {
        NgramLength = length,
        UseAllLengths = true,
        MaximumNgramsCount = [MostOfAKind],
        Weighting = NgramExtractingEstimator.WeightingCriteria.TfIdf,
    };

    /// <summary>A text as ML.NET takes it.</summary>
    private sealed class PlainText
    {
        /// <summary>The words that the rules read, apart by a space.</summary>
        public string Words { get; set; } = "";

        public static PlainText Of(string text) => new() { Words = string.Join(' ', Clause.WordsOf(text.ToLowerInvariant())) };
    }

    /// <summary>A text as ML.NET gives it.</summary>
    private sealed class TextVector
    {
        public VBuffer<float> Values { get; set; }
    }
}
