using System.Text.Json;
using IroAnalytics.Pipeline.Risk.Validation;

namespace IroAnalytics.Pipeline.Risk;

/// <summary>A feature as a model card shows it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Meaning">What it says.</param>
/// <param name="Source">The extracts it comes from.</param>
/// <param name="Limit">Greater values count as this; null for no limit.</param>
/// <param name="Missing">The share of child-months where it was not known.</param>
/// <param name="Weights">How far it moves the log-odds of each kind of drift, on average.</param>
public sealed record CardFeature(
    string Name, string Unit, string Meaning, string Source, double? Limit, double Missing, IReadOnlyList<FeatureWeight> Weights);

/// <summary>What anybody may know of a model: for the page, the file beside it and the transparency record (ATRS).</summary>
/// <param name="Model">The model's name.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="AsAt">The last day of what it learned from.</param>
/// <param name="FeatureVersion">The version of the feature dictionary.</param>
/// <param name="DataSha256">The hash of the rows it learned from.</param>
/// <param name="ModelSha256">The hash of its file.</param>
/// <param name="RuleSha256">The hash of the points table it was compared with.</param>
/// <param name="IntendedUse">What it is for.</param>
/// <param name="ForbiddenUse">What it must not be used for.</param>
/// <param name="Labels">The kinds of drift, and whether each is switched on.</param>
/// <param name="Rows">Labelled child-months.</param>
/// <param name="Children">Children they are of.</param>
/// <param name="Events">Child-months that drift followed.</param>
/// <param name="Exclusions">Who is not in it.</param>
/// <param name="Features">The dictionary, with weights.</param>
/// <param name="Bands">The bands, with how often drift followed.</param>
/// <param name="Evaluation">Results against the rule, reliability, groups and the gate.</param>
/// <param name="Found">By kind of drift, what was on the lists and what was missed.</param>
/// <param name="FalseAlarms">Places on the lists that no drift followed.</param>
/// <param name="Places">Places on the lists.</param>
/// <param name="Monitoring">How it is watched.</param>
/// <param name="Overrides">What people may do against it.</param>
/// <param name="Retirement">When it ends.</param>
/// <param name="Transparency">The fields of the Algorithmic Transparency Recording Standard that are the same for every council.</param>
public sealed record ModelCard(
    string Model,
    string Owner,
    DateOnly AsAt,
    int FeatureVersion,
    string DataSha256,
    string ModelSha256,
    string RuleSha256,
    string IntendedUse,
    string ForbiddenUse,
    IReadOnlyDictionary<string, bool> Labels,
    int Rows,
    int Children,
    int Events,
    string Exclusions,
    IReadOnlyList<CardFeature> Features,
    IReadOnlyList<RiskBand> Bands,
    Evaluation Evaluation,
    IReadOnlyList<ListedEvents> Found,
    int FalseAlarms,
    int Places,
    string Monitoring,
    string Overrides,
    string Retirement,
    IReadOnlyDictionary<string, string> Transparency)
{
    /// <summary>Reads a card as it was written.</summary>
    /// <param name="json">The card.</param>
    /// <exception cref="JsonException">It is no card.</exception>
    public static ModelCard Read(string json) =>
        JsonSerializer.Deserialize<ModelCard>(json, RiskModelFile.Json) ?? throw new JsonException("The card is empty.");

    /// <summary>Writes the card beside the model, as JSON and as a page.</summary>
    /// <param name="file">The model.</param>
    /// <param name="modelPath">Its file.</param>
    internal static void Write(RiskModelFile file, string modelPath)
    {
        var card = Of(file);
        File.WriteAllText(Path.ChangeExtension(modelPath, ".card.json"), JsonSerializer.Serialize(card, RiskModelFile.Json));
        File.WriteAllText(Path.ChangeExtension(modelPath, ".card.html"), ModelCardPage.Html(card));
    }

    /// <summary>The card of a model.</summary>
    /// <param name="file">The model.</param>
    internal static ModelCard Of(RiskModelFile file) => new(
        file.Id,
        "The council's head of the IRO service, or whom that person names",
        file.AsAt,
        file.FeatureVersion,
        file.DataSha256,
        file.Sha256,
        file.RuleSha256,
        "A monthly prompt to the quality assurance team: whose plan to look at first, with reasons. People decide.",
        "No decision about a child or family. Nothing is opened, closed, delayed, sent or escalated by a score (Articles 22A to 22D UK GDPR). Not for judging workers.",
        DriftEvent.All.Select((one, place) => (one, place)).ToDictionary(pair => $"{pair.one.Id} {pair.one.Name}", pair => file.EventsOn[pair.place], StringComparer.Ordinal),
        file.Rows,
        file.Children,
        file.Events,
        "Short breaks; month ends before the first review on record; months whose next three are not known yet.",
        [.. FeatureCatalogue.All.Select((feature, place) => new CardFeature(
            feature.Name,
            feature.Unit,
            feature.Meaning,
            feature.Source,
            feature.Most,
            file.Card.Missing[place],
            [.. file.Card.Weights.Where(weight => weight.Feature == feature.Name)]))],
        file.Bands.Bands,
        file.Evaluation,
        file.Card.Found,
        file.Card.FalseAlarms,
        file.Card.Places,
        "Every refresh: the spread of features and scores against the year the model learned from, probabilities against what followed, precision of past lists. A breach suspends the machine score.",
        "Everybody may agree, say it was known, disagree or report wrong data; a council may switch the machine score off at once. Past scores are kept and marked.",
        "The model ends when its gate no longer passes, its features change version, the monitor suspends it for good, or the council withdraws it.",
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Tier 1: how it works"] = "Records of reviews, decisions, placements, plans and escalations are turned into figures known on a month's last day; for each of six kinds of drift a hazard is learned from what followed; they are combined into one probability.",
            ["Tier 1: why it is used"] = "To look first where plans are likeliest to drift, better than due dates alone; it is not used where it is not better.",
            ["Tier 2: human oversight"] = "A named person approves the model; each score is read by a person with its reasons and dated records.",
            ["Tier 2: data"] = "The council's SSDA903 return and the IRO service's own lists. No ethnicity, religion, sex, disability, nationality, postcode, free text or name is used to score.",
            ["Tier 2: trained on"] = "Whatever extracts it was given: models of the extracts of iro simulate are trained on simulated data and must not score real children.",
            ["Tier 2: risks"] = "Records that were keyed late or wrongly; groups with too few children to judge; a list that crowds out what people know. Each is measured on this card or named on the page.",
        });
}
