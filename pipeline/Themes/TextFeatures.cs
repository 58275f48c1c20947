using System.Text;

namespace IroAnalytics.Pipeline.Themes;

/// <summary>A text as numbers: the places that are not nought, and what stands there.</summary>
/// <param name="Places">Ascending, each below <see cref="TextFeatures.Width"/>.</param>
/// <param name="Values">As long as <paramref name="Places"/>; their squares add up to 1, or there are none.</param>
internal sealed record SparseText(int[] Places, double[] Values);

/// <summary>
/// Turns texts into numbers: words, pairs of words and runs of three to five letters, each at a place that its hash gives,
/// weighted by how often the text and how seldom other texts have it (TF-IDF).
/// </summary>
internal sealed class TextFeatures
{
    /// <summary>How many places there are.</summary>
    public const int Width = 1 << 13;

    private const int ShortestRun = 3;
    private const int LongestRun = 5;

    private readonly double[] rarity;

    private TextFeatures(double[] rarity) => this.rarity = rarity;

    /// <summary>Learns from texts how rare each feature is.</summary>
    /// <param name="texts">The texts.</param>
    public static TextFeatures Of(IReadOnlyList<string> texts)
    {
        var having = new int[Width];
        foreach (var place in texts.SelectMany(text => Counts(text).Keys)) having[place]++;
        return new([.. having.Select(number => Math.Log((1.0 + texts.Count) / (1 + number)) + 1)]);
    }

    /// <summary>A text as numbers.</summary>
    /// <param name="text">As it was typed.</param>
    public SparseText Read(string text)
    {
        var counts = Counts(text);
        double[] values = [.. counts.Select(count => (1 + Math.Log(count.Value)) * rarity[count.Key])];
        var length = Math.Sqrt(values.Sum(value => value * value));
        return new([.. counts.Keys], [.. values.Select(value => value / length)]);
    }

    private static SortedDictionary<int, int> Counts(string text)
    {
        var counts = new SortedDictionary<int, int>();
        foreach (var feature in Features(Clause.WordsOf(text.ToLowerInvariant())))
        {
            var place = (int)(Hash(feature) % Width);
            counts[place] = counts.GetValueOrDefault(place) + 1;
        }

        return counts;
    }

    private static IEnumerable<string> Features(IReadOnlyList<string> words)
    {
        for (var place = 0; place < words.Count; place++)
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
        foreach (var one in Encoding.UTF8.GetBytes(feature)) hash = unchecked((hash ^ one) * 16777619u);
        return hash;
    }
}
