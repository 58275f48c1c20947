using System.Globalization;

namespace IroAnalytics.Pipeline.Risk;

/// <summary>A line of the points table: a feature within limits gives points.</summary>
/// <param name="Feature">The feature's name.</param>
/// <param name="From">The least value, inclusive.</param>
/// <param name="To">The greatest value, inclusive.</param>
/// <param name="Points">What it adds.</param>
/// <param name="Words">Why, as people read it.</param>
public sealed record RulePoint(string Feature, double From, double To, int Points, string Words);

/// <summary>The rule score: points that a manager can read and edit. Always computed; the baseline and the fallback.</summary>
/// <param name="Points">The table.</param>
internal sealed record RuleScore(IReadOnlyList<RulePoint> Points)
{
    /// <summary>Reads the points table.</summary>
    /// <param name="path">A CSV file with FEATURE, FROM, TO, POINTS and WORDS; a blank limit is none.</param>
    /// <exception cref="RiskProblemException">A line cannot be read.</exception>
    public static RuleScore Read(string path) => new([.. File.ReadLines(path).Skip(1).Where(line => line.Length > 0).Select((line, place) => Point(line, place + 2, path))]);

    /// <summary>The points of each row.</summary>
    /// <param name="table">The rows' table.</param>
    /// <param name="rows">The rows.</param>
    public double[] Score(FeatureTable table, int[] rows)
    {
        var scores = new double[rows.Length];
        foreach (var point in Points)
        {
            var values = table.Values[FeatureCatalogue.IndexOf(point.Feature)];
            for (var place = 0; place < rows.Length; place++)
            {
                if (values[rows[place]] >= point.From && values[rows[place]] <= point.To) scores[place] += point.Points;
            }
        }

        return scores;
    }

    /// <summary>The lines of the table that give a row its points, the most first.</summary>
    /// <param name="table">The row's table.</param>
    /// <param name="row">The row.</param>
    public IReadOnlyList<RulePoint> Reasons(FeatureTable table, int row) =>
        [.. Points.Where(point => table[point.Feature, row] >= point.From && table[point.Feature, row] <= point.To).OrderByDescending(point => point.Points)];

    private static RulePoint Point(string line, int number, string path)
    {
        if (line.Split(',', 5) is [var feature, var from, var to, var points, var words]
            && FeatureCatalogue.All.Any(one => one.Name == feature)
            && Limit(from, double.NegativeInfinity) is { } least
            && Limit(to, double.PositiveInfinity) is { } most
            && int.TryParse(points, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count))
            return new(feature, least, most, count, words.Trim('"'));

        throw new RiskProblemException($"Line {number} of '{path}' is not a line of points: write FEATURE,FROM,TO,POINTS,WORDS with a feature of the dictionary.");
    }

    private static double? Limit(string text, double none) =>
        text.Length == 0 ? none : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var limit) ? limit : null;
}
