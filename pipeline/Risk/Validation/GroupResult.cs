namespace IroAnalytics.Pipeline.Risk.Validation;

/// <summary>How the machine score did for one group of children. Groups serve to test fairness alone; no model knows them.</summary>
/// <param name="Dimension">sex, ethnic_group, age_band or cohort.</param>
/// <param name="Group">The group.</param>
/// <param name="Rows">Child-months tested.</param>
/// <param name="Events">How many of them drift followed.</param>
/// <param name="Predicted">The mean probability.</param>
/// <param name="Observed">The share that drift followed.</param>
/// <param name="Recall">The share of drift that was on the month's list.</param>
/// <param name="Deviation">The standard deviation of observed less predicted, over children.</param>
public sealed record GroupResult(
    string Dimension, string Group, int Rows, int Events, double Predicted, double Observed, double Recall, double Deviation)
{
    private const int FewestEvents = 30;
    private const double MostApart = 0.05;
    private const double Deviations = 3;

    /// <summary>Whether there are too few events to say anything.</summary>
    public bool IsTooFew => Events < FewestEvents;

    /// <summary>Whether predicted and observed lie further apart than five points, and further than chance explains.</summary>
    public bool IsMisjudged => !IsTooFew && Math.Abs(Predicted - Observed) > Math.Max(MostApart, Deviations * Deviation);

    /// <summary>Measures every group.</summary>
    /// <param name="table">The rows' table.</param>
    /// <param name="tested">The rows tested.</param>
    /// <param name="scorer">The machine score.</param>
    /// <param name="groups">Each child's groups: dimension, child, group.</param>
    internal static IReadOnlyList<GroupResult> Of(
        FeatureTable table, TestedRows tested, Scorer scorer, IReadOnlyList<(string Dimension, string Child, string Group)> groups)
    {
        var listed = Measures.Listed(scorer.Scores, tested.Month, null);
        var places = Enumerable.Range(0, tested.Rows.Length).ToLookup(place => table.Child[tested.Rows[place]], StringComparer.Ordinal);
        return [.. groups
            .GroupBy(group => (group.Dimension, group.Group))
            .OrderBy(group => group.Key.Dimension, StringComparer.Ordinal).ThenBy(group => group.Key.Group, StringComparer.Ordinal)
            .Select(group => Of(tested, scorer, listed, group.Key, [.. group.Select(one => places[one.Child].ToArray()).Where(rows => rows.Length > 0)]))
            .Where(result => result.Rows > 0)];
    }

    private static GroupResult Of(TestedRows tested, Scorer scorer, bool[] listed, (string Dimension, string Group) key, int[][] children)
    {
        int[] rows = [.. children.SelectMany(one => one)];
        if (rows.Length == 0) return new(key.Dimension, key.Group, 0, 0, 0, 0, 0, 0);

        var events = rows.Count(place => tested.IsEvent[place]);
        var misses = children.Select(child => child.Sum(place => (tested.IsEvent[place] ? 1 : 0) - scorer.Probabilities[place]));
        return new(
            key.Dimension,
            key.Group,
            rows.Length,
            events,
            rows.Average(place => scorer.Probabilities[place]),
            (double)events / rows.Length,
            events == 0 ? 0 : (double)rows.Count(place => tested.IsEvent[place] && listed[place]) / events,
            Math.Sqrt(misses.Sum(miss => miss * miss)) / rows.Length);
    }
}
