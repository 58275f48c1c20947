using System.Globalization;

namespace IroAnalytics.Pipeline.Risk;

/// <summary>Why a score is as it is: one feature's part in one kind of drift.</summary>
/// <param name="Event">The kind, E1 to E6; null for a line of the rule's points table.</param>
/// <param name="Feature">The feature.</param>
/// <param name="Value">Its value; null where not known.</param>
/// <param name="Contribution">What it adds to the event's log-odds, or the points it gives.</param>
/// <param name="Words">The same in a sentence.</param>
public sealed record RiskReason(string? Event, string Feature, double? Value, double Contribution, string Words);

/// <summary>Each event's share of a score.</summary>
/// <param name="Event">The kind, E1 to E6.</param>
/// <param name="Probability">Of this kind of drift within three months.</param>
/// <param name="Share">Its share of the headline, between 0 and 1; the shares of a child sum to 1.</param>
public sealed record EventShare(string Event, double Probability, double Share);

/// <summary>Says why children's scores are as they are.</summary>
/// <param name="table">The rows' table.</param>
/// <param name="model">The model.</param>
internal sealed class RiskExplanation(FeatureTable table, DriftModel model)
{
    private const int MostRaising = 3;
    private const int MostLowering = 2;
    private const double LeastContribution = 0.02;

    /// <summary>Each event's share of some scores.</summary>
    /// <param name="scores">The scores.</param>
    /// <returns>For each score, the events that are switched on, the greatest share first.</returns>
    public static IReadOnlyList<IReadOnlyList<EventShare>> Shares(IReadOnlyList<RiskScore> scores) => [.. scores.Select(score =>
    {
        double[] parts = [.. score.EventProbabilities.Select(probability => -Math.Log(Math.Max(1e-12, 1 - probability)))];
        var all = parts.Sum();
        return (IReadOnlyList<EventShare>)[.. DriftEvent.All
            .Select((one, place) => new EventShare(one.Id, score.EventProbabilities[place], all > 0 ? parts[place] / all : 0))
            .OrderByDescending(share => share.Share)];
    })];

    /// <summary>The reasons of some scores: up to three that raise them, then up to two that lower them.</summary>
    /// <param name="scores">The scores.</param>
    /// <param name="shares">Each event's share of them.</param>
    public IReadOnlyList<IReadOnlyList<RiskReason>> Reasons(IReadOnlyList<RiskScore> scores, IReadOnlyList<IReadOnlyList<EventShare>> shares)
    {
        var parts = model.Explain(table, [.. scores.Select(score => score.Row)]);
        return [.. scores.Select((score, place) => Choose(score.Row, shares[place], [.. parts.Select(eventParts => eventParts[place])]))];
    }

    private IReadOnlyList<RiskReason> Choose(int row, IReadOnlyList<EventShare> shares, double[][] parts)
    {
        var all = DriftEvent.All.SelectMany((one, eventPlace) => FeatureCatalogue.All.Select((feature, place) => (
            Event: one,
            Feature: feature,
            Contribution: parts[eventPlace][place],
            Weight: parts[eventPlace][place] * (shares.FirstOrDefault(share => share.Event == one.Id)?.Share ?? 0)))).ToList();
        var kept = all.Where(part => Math.Abs(part.Weight) >= LeastContribution).ToList();
        return [.. kept.Where(part => part.Weight > 0).OrderByDescending(part => part.Weight).DistinctBy(part => part.Feature.Name).Take(MostRaising)
            .Concat(kept.Where(part => part.Weight < 0).OrderBy(part => part.Weight).DistinctBy(part => part.Feature.Name).Take(MostLowering))
            .Select(part => Reason(part.Event, part.Feature, table[part.Feature.Name, row], part.Contribution))];
    }

    private static RiskReason Reason(DriftEvent driftEvent, RiskFeature feature, double value, double contribution) => new(
        driftEvent.Id,
        feature.Name,
        double.IsNaN(value) ? null : value,
        contribution,
        $"{Capital(feature.Label)} ({ValueInWords(feature, value)}) {(contribution > 0 ? "makes it likelier" : "makes it less likely")} that {driftEvent.Name}");

    private static string ValueInWords(RiskFeature feature, double value) => feature switch
    {
        _ when double.IsNaN(value) => "not known",
        { Name: "legal_status" } => FeatureCatalogue.LegalStatuses[(int)value],
        { Name: "age_stage" } => FeatureCatalogue.AgeStages[(int)value],
        { Name: "calendar_month" } => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName((int)value),
        { Unit: "yes/no" } => value > 0.5 ? "yes" : "no",
        { Unit: "share" } => value.ToString("P0", CultureInfo.InvariantCulture),
        { Unit: "days" } => string.Create(CultureInfo.InvariantCulture, $"{value:0} days"),
        { Unit: "miles" } => string.Create(CultureInfo.InvariantCulture, $"{value:0.#} miles"),
        _ => value.ToString("0.##", CultureInfo.InvariantCulture),
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
