namespace IroAnalytics.Pipeline.Themes;

/// <summary>A text as numbers: the places that are not nought, and what stands there.</summary>
/// <param name="Places">Ascending, each below <see cref="TextFeatures.Width"/>.</param>
/// <param name="Values">As long as <paramref name="Places"/>; their squares add up to 1, or there are none.</param>
internal sealed record SparseText(int[] Places, double[] Values);

/// <summary>How often each feature is in a text.</summary>
/// <param name="Places">Ascending, each below <see cref="TextFeatures.Width"/>.</param>
/// <param name="Counts">As long as <paramref name="Places"/>.</param>
internal sealed record FeatureCounts(int[] Places, int[] Counts);

/// <summary>
/// Turns texts into numbers: words, pairs of words and runs of three or four letters, each at a place that its hash gives,
/// weighted by how often the text and how seldom other texts have it (TF-IDF).
/// </summary>
internal sealed class TextFeatures
{
    /// <summary>How many places there are.</summary>
    public const int Width = 1 << 13;

    private const int ShortestRun = 3;
    private const int LongestRun = 4;

    private readonly double[] rarity;

    private TextFeatures(double[] rarity) => this.rarity = rarity;

    /// <summary>Learns from texts how rare each feature is.</summary>
    /// <param name="texts">What the texts hold.</param>
    public static TextFeatures Of(IReadOnlyList<FeatureCounts> texts)
    {
        var having = new int[Width];
        foreach (var place in texts.SelectMany(text => text.Places)) having[place]++;
        return new([.. having.Select(number => Math.Log((1.0 + texts.Count) / (1 + number)) + 1)]);
    }

    /// <summary>How often each feature is in a text.</summary>
    /// <param name="text">As it was typed.</param>
    public static FeatureCounts Count(string text)
    {
        int[] places = [.. Features(Clause.WordsOf(text.ToLowerInvariant())).Select(feature => (int)(Hash(feature) % Width)).Order()];
        int[] distinct = [.. places.Distinct()];
        var counts = new int[distinct.Length];
        for (var (place, at) = (0, 0); place < places.Length; place++)
        {
            if (places[place] != distinct[at]) at++;
            counts[at]++;
        }

        return new(distinct, counts);
    }

    /// <summary>A text as numbers.</summary>
    /// <param name="counts">What it holds.</param>
    public SparseText Read(FeatureCounts counts)
    {
        double[] values = [.. counts.Places.Select((place, at) => (1 + Math.Log(counts.Counts[at])) * rarity[place])];
        var length = Math.Sqrt(values.Sum(value => value * value));
        return new(counts.Places, [.. values.Select(value => value / length)]);
    }

    private static IEnumerable<string> Features(string[] words)
    {
        for (var place = 0; place < words.Length; place++)
        {
            yield return $"w {words[place]}";
            if (place > 0) yield return $"p {words[place - 1]} {words[place]}";
        }

        var line = $" {string.Join(' ', words)} ";
        for (var length = ShortestRun; length <= LongestRun; length++)
        {
            for (var start = 0; start + length <= line.Length; start++) yield return line.Substring(start, length);
        }
    }

    /// <summary>FNV-1a: the same on every machine and in every process, as the platform's own hash is not.</summary>
    private static uint Hash(string feature)
    {
        var hash = 2166136261u;
        foreach (var letter in feature) hash = unchecked((hash ^ letter) * 16777619u);
        return hash;
    }
}
