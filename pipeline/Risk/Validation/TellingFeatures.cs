namespace IroAnalytics.Pipeline.Risk.Validation;

/// <summary>Finds features that tell an event almost with certainty, as only a planted future can.</summary>
internal static class TellingFeatures
{
    private const int FewestEvents = 25;
    private const double TooTelling = 0.95;

    /// <summary>Finds them among the labelled rows; the clocks of a stratum are told by the law, not by records.</summary>
    /// <param name="table">The rows.</param>
    /// <returns>Their labels, each once.</returns>
    public static IReadOnlyList<string> In(FeatureTable table)
    {
        var labelled = table.Labelled(_ => true);
        var strata = Enumerable.Range(0, DriftEvent.All.Count)
            .SelectMany(driftEvent => labelled.GroupBy(row => HazardStratum.PlaceOf(table, row, driftEvent)))
            .Where(stratum => !HazardStratum.All[stratum.Key].IsConstant);
        return [.. strata.SelectMany(stratum => In(table, HazardStratum.All[stratum.Key], [.. stratum])).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> In(FeatureTable table, HazardStratum stratum, int[] rows)
    {
        bool[] isEvent = [.. rows.Select(row => table.Events[stratum.Event][row])];
        var events = isEvent.Count(one => one);
        if (events < FewestEvents || events > rows.Length - FewestEvents) yield break;

        foreach (var feature in FeatureCatalogue.All.Where(feature => feature.Shape != FeatureShape.Category && !stratum.Clocks.Contains(feature.Name)))
        {
            var column = table.Values[FeatureCatalogue.IndexOf(feature.Name)];
            double[] low = [.. rows.Select(row => double.IsNaN(column[row]) ? double.MinValue : column[row])];
            double[] high = [.. rows.Select(row => double.IsNaN(column[row]) ? double.MaxValue : column[row])];
            if (IsTelling(low, isEvent) || IsTelling(high, isEvent)) yield return feature.Label;
        }
    }

    private static bool IsTelling(double[] values, bool[] isEvent) =>
        new RankedScores(values, isEvent).Measure(null).Auc is > TooTelling or < 1 - TooTelling;
}
