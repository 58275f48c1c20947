using System.Globalization;
using Microsoft.ML.Data;

namespace IroAnalytics.Pipeline.Themes;

/// <summary>A text of which a person said what it is about.</summary>
/// <param name="Id">Its escalation, which decides its place in the learning.</param>
/// <param name="Text">The text.</param>
/// <param name="Themes">The codes that a person gave it; none where it is about none of them.</param>
public sealed record ConfirmedText(string Id, string Text, IReadOnlyList<string> Themes);

/// <summary>How well a theme is told from texts that were held out of the learning.</summary>
/// <param name="Theme">Its code.</param>
/// <param name="Examples">Confirmed texts that have it.</param>
/// <param name="Threshold">The least probability that counts; null where the classifier abstains.</param>
/// <param name="Precision">Of the texts held out that it would name, the share that have the theme; null where it abstains.</param>
/// <param name="Recall">Of the texts held out that have the theme, the share that it would name; null where it abstains.</param>
public sealed record ThemeLearning(string Theme, int Examples, double? Threshold, double? Precision, double? Recall)
{
    /// <summary>Why the word rules alone decide, or how good the classifier is, as a sentence.</summary>
    public string Words => Precision is { } precision
        ? string.Create(CultureInfo.InvariantCulture, $"Told from the words of {Examples} texts; of those it names, {100 * precision:0} in 100 are right.")
        : Examples < ThemeClassifier.FewestExamples
            ? string.Create(CultureInfo.InvariantCulture, $"Word rules alone: {Examples} texts are too few to learn from.")
            : "Word rules alone: what was learned was not right often enough.";
}

/// <summary>Tells themes from confirmed texts: for each theme one logistic regression against all other texts.</summary>
public sealed class ThemeClassifier
{
    /// <summary>Fewer confirmed texts teach nothing: the word rules decide alone.</summary>
    public const int FewestTexts = 300;

    /// <summary>A theme with fewer examples is left to the word rules.</summary>
    public const int FewestExamples = 15;

    /// <summary>Of the texts that it names, at least this share must have the theme, measured on texts held out.</summary>
    public const double LeastPrecision = 0.85;

    private const int Folds = 5;
    private const double MoreLikelyThanNot = 0.5;

    /// <summary>A precision over fewer texts than these says nothing.</summary>
    private const int FewestNamed = 8;

    private readonly TextFeatures features;
    private readonly IReadOnlyList<(ThemeLearning Learning, ThemeRegression? Regression)> themes;

    private ThemeClassifier(TextFeatures features, IReadOnlyList<(ThemeLearning Learning, ThemeRegression? Regression)> themes) => (this.features, this.themes) = (features, themes);

    /// <summary>What became of each theme, in the order of the themes.</summary>
    public IReadOnlyList<ThemeLearning> Learned => [.. themes.Select(theme => theme.Learning)];

    /// <summary>Learns.</summary>
    /// <param name="texts">Confirmed texts, in any order; those without a word teach nothing.</param>
    /// <returns>Null where there are too few of them.</returns>
    public static ThemeClassifier? Learn(IReadOnlyList<ConfirmedText> texts)
    {
        var withWords = texts.Where(text => Clause.WordsOf(text.Text.ToLowerInvariant()).Length > 0).ToList();
        if (withWords.Count < FewestTexts) return null;

        // By the hash of the number, so that neighbours in time do not share a fold, and the same texts give the same weights.
        ConfirmedText[] ordered = [.. withWords.OrderBy(text => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text.Id))), StringComparer.Ordinal)];
        string[] written = [.. ordered.Select(text => text.Text)];
        var all = TextFeatures.Of(written);
        var folds = Enumerable.Range(0, Folds).Select(fold => new Fold(written, fold)).ToList();
        VBuffer<float>[] read = [.. written.Select(all.Read)];
        return new(all, [.. EscalationTheme.All.Select(theme => Learn(theme.Code, ordered, read, folds))]);
    }

    /// <summary>The themes of a text, those it is surest of first; none where it abstains.</summary>
    /// <param name="text">The text.</param>
    public IReadOnlyList<(string Theme, double Probability)> Read(string text)
    {
        var read = features.Read(text);
        return [.. themes
            .Where(theme => theme.Regression is not null)
            .Select(theme => (theme.Learning.Theme, Probability: theme.Regression?.Probability(read) ?? 0, theme.Learning.Threshold))
            .Where(theme => theme.Probability >= theme.Threshold)
            .OrderByDescending(theme => theme.Probability)
            .Select(theme => (theme.Theme, theme.Probability))];
    }

    private static (ThemeLearning Learning, ThemeRegression? Regression) Learn(
        string theme, ConfirmedText[] texts, VBuffer<float>[] read, IReadOnlyList<Fold> folds)
    {
        bool[] has = [.. texts.Select(text => text.Themes.Contains(theme))];
        var examples = has.Count(one => one);
        if (examples < FewestExamples) return (new(theme, examples, null, null, null), null);

        var heldOut = folds.SelectMany(fold => fold.Judge(has)).OrderByDescending(one => one.Probability).ThenBy(one => one.Place).ToList();
        if (MostNamed(heldOut, has) is not { } named) return (new(theme, examples, null, null, null), null);

        var right = heldOut.Take(named).Count(one => has[one.Place]);
        var learning = new ThemeLearning(theme, examples, Between(heldOut, named), (double)right / named, (double)right / examples);
        return (learning, ThemeRegression.Fit(read, has));
    }

    /// <summary>The most texts, each more likely than not, that can be named with enough of them right; null where no number of them will do.</summary>
    private static int? MostNamed(List<(int Place, double Probability)> ranked, bool[] has)
    {
        var (most, right) = ((int?)null, 0);
        for (var number = 1; number <= ranked.Count && ranked[number - 1].Probability >= MoreLikelyThanNot; number++)
        {
            if (has[ranked[number - 1].Place]) right++;
            var isEdge = number == ranked.Count || ranked[number].Probability < ranked[number - 1].Probability;
            if (isEdge && number >= FewestNamed && right >= LeastPrecision * number) most = number;
        }

        return most;
    }

    /// <summary>Half-way between the last that is named and the first that is not.</summary>
    private static double Between(List<(int Place, double Probability)> ranked, int named) =>
        Math.Max(MoreLikelyThanNot, named == ranked.Count ? 0 : (ranked[named - 1].Probability + ranked[named].Probability) / 2);

    /// <summary>The texts learned from while a fifth of them is held out, as numbers.</summary>
    private sealed class Fold
    {
        private readonly int[] learned;
        private readonly int[] held;
        private readonly VBuffer<float>[] learnedTexts;
        private readonly VBuffer<float>[] heldTexts;

        public Fold(string[] texts, int number)
        {
            learned = [.. Enumerable.Range(0, texts.Length).Where(place => place % Folds != number)];
            held = [.. Enumerable.Range(0, texts.Length).Where(place => place % Folds == number)];
            var features = TextFeatures.Of(learned.Select(place => texts[place]));
            learnedTexts = [.. learned.Select(place => features.Read(texts[place]))];
            heldTexts = [.. held.Select(place => features.Read(texts[place]))];
        }

        public IEnumerable<(int Place, double Probability)> Judge(bool[] has)
        {
            var regression = ThemeRegression.Fit(learnedTexts, [.. learned.Select(place => has[place])]);
            return held.Select((place, at) => (place, regression.Probability(heldTexts[at])));
        }
    }
}
