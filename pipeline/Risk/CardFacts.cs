using IroAnalytics.Pipeline.Risk.Validation;

namespace IroAnalytics.Pipeline.Risk;

/// <summary>How much a feature says of a kind of drift.</summary>
/// <param name="Event">The kind, E1 to E6.</param>
/// <param name="Feature">The feature.</param>
/// <param name="Weight">How far it moves the log-odds, on average over the rows it was learned from.</param>
public sealed record FeatureWeight(string Event, string Feature, double Weight);

/// <summary>What of a kind of drift was on the lists and what was missed, in the months tested.</summary>
/// <param name="Event">The kind, E1 to E6.</param>
/// <param name="Events">Child-months it followed.</param>
/// <param name="Listed">How many of them were on their month's list.</param>
public sealed record ListedEvents(string Event, int Events, int Listed);

/// <summary>What a model's card says of features and of misses.</summary>
/// <param name="Missing">For each feature of the dictionary, the share of rows where it was not known.</param>
/// <param name="Weights">The weights, the greatest first.</param>
/// <param name="Found">By kind of drift, what was listed.</param>
/// <param name="FalseAlarms">Places on the lists that no drift followed.</param>
/// <param name="Places">Places on the lists.</param>
public sealed record CardFacts(
    IReadOnlyList<double> Missing, IReadOnlyList<FeatureWeight> Weights, IReadOnlyList<ListedEvents> Found, int FalseAlarms, int Places)
{
    private const int EveryNth = 10;

    /// <summary>Gathers them.</summary>
    /// <param name="table">The rows' table.</param>
    /// <param name="labelled">The rows learned from.</param>
    /// <param name="model">The model.</param>
    /// <param name="tested">The rows tested; null where there were too few months.</param>
    /// <param name="champion">The name of the machine score.</param>
    internal static CardFacts Of(FeatureTable table, int[] labelled, DriftModel model, TestedRows? tested, string champion)
    {
        var listed = tested?.Find(champion) is { } scorer ? Measures.Listed(scorer.Scores, tested.Month, null) : [];
        return new(
            [.. table.Values.Select(column => labelled.Length == 0 ? 0 : labelled.Count(row => double.IsNaN(column[row])) / (double)labelled.Length)],
            [.. WeightsOf(table, [.. labelled.Where((_, place) => place % EveryNth == 0)], model)],
            [.. DriftEvent.All.Select((one, place) => FoundOf(table, tested, listed, one, place))],
            Enumerable.Range(0, listed.Length).Count(place => listed[place] && tested?.IsEvent[place] == false),
            listed.Count(one => one));
    }

    private static ListedEvents FoundOf(FeatureTable table, TestedRows? tested, bool[] listed, DriftEvent driftEvent, int eventPlace)
    {
        int[] followed = [.. Enumerable.Range(0, listed.Length).Where(place => tested is not null && table.Events[eventPlace][tested.Rows[place]])];
        return new(driftEvent.Id, followed.Length, followed.Count(place => listed[place]));
    }

    private static IEnumerable<FeatureWeight> WeightsOf(FeatureTable table, int[] rows, DriftModel model)
    {
        if (rows.Length == 0) return [];

        var parts = model.Explain(table, rows);
        return DriftEvent.All
            .SelectMany((one, eventPlace) => FeatureCatalogue.All.Select((feature, place) =>
                new FeatureWeight(one.Id, feature.Name, Math.Round(parts[eventPlace].Average(row => Math.Abs(row[place])), 6))))
            .Where(weight => weight.Weight > 0)
            .OrderBy(weight => weight.Event, StringComparer.Ordinal).ThenByDescending(weight => weight.Weight);
    }
}
