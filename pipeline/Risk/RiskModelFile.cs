using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using IroAnalytics.Pipeline.Risk.Validation;

namespace IroAnalytics.Pipeline.Risk;

/// <summary>Everything of a trained model that is kept: what it learned, from what, how it did and whether it may be used.</summary>
/// <param name="FeatureVersion">The version of the feature dictionary it knows.</param>
/// <param name="Id">Its name: the way of learning and the beginning of the hash of what was learned.</param>
/// <param name="AsAt">The last day of the extracts it learned from.</param>
/// <param name="Rows">Labelled child-months.</param>
/// <param name="Children">Children they are of.</param>
/// <param name="Events">Child-months that drift followed.</param>
/// <param name="EventsOn">The kinds of drift that were switched on.</param>
/// <param name="DataSha256">The hash of the rows.</param>
/// <param name="RuleSha256">The hash of the points table it was compared with.</param>
/// <param name="Model">What was learned.</param>
/// <param name="Bands">The bands of its probability.</param>
/// <param name="RuleBands">The bands of the rule score.</param>
/// <param name="Evaluation">How it did, and whether it may be used.</param>
/// <param name="Reference">What values were like, for the monitor.</param>
/// <param name="Card">What its card says beside this.</param>
/// <param name="Sha256">The hash of all of this, itself left blank.</param>
internal sealed record RiskModelFile(
    int FeatureVersion,
    string Id,
    DateOnly AsAt,
    int Rows,
    int Children,
    int Events,
    bool[] EventsOn,
    string DataSha256,
    string RuleSha256,
    DriftModel Model,
    RiskBands Bands,
    RiskBands RuleBands,
    Evaluation Evaluation,
    IReadOnlyList<StabilityReference> Reference,
    CardFacts Card,
    string Sha256)
{
    /// <summary>How every file of drift risk is written.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the file, so that a reader sees all of it or what was there before.</summary>
    /// <param name="path">The file.</param>
    public void Write(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".");
        File.WriteAllText(path + ".new", JsonSerializer.Serialize(this, Json));
        File.Move(path + ".new", path, overwrite: true);
    }

    /// <summary>Reads a file and makes sure that it is whole and knows today's features.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="RiskProblemException">It is not there, of another version, or not as it was written.</exception>
    public static RiskModelFile Read(string path)
    {
        var file = Parse(path);
        if (file.FeatureVersion != FeatureCatalogue.Version)
            throw new RiskProblemException($"'{path}' knows version {file.FeatureVersion} of the features and this product version {FeatureCatalogue.Version}: train it again with iro risk train.");
        if (file.Sha256 != file.Hash())
            throw new RiskProblemException($"'{path}' is not as it was written: its hash does not fit. Train it again with iro risk train, or put the file back.");

        return file;
    }

    /// <summary>The same, with its hash.</summary>
    public RiskModelFile Sealed() => this with { Sha256 = Hash() };

    /// <summary>SHA-256 of text, in lower-case hexadecimal.</summary>
    /// <param name="text">The text.</param>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));

    private string Hash() => HashOf(JsonSerializer.Serialize(this with { Sha256 = "" }, Json));

    private static RiskModelFile Parse(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<RiskModelFile>(File.ReadAllText(path), Json) is { Model.Strata: not null, Evaluation.Gate: not null } file
                ? file
                : throw new RiskProblemException($"'{path}' is not a model of drift risk. Train one with iro risk train.");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new RiskProblemException($"There is no model '{path}'. Train one with iro risk train.");
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or IOException or UnauthorizedAccessException)
        {
            throw new RiskProblemException($"'{path}' cannot be read as a model of drift risk. Train one with iro risk train.");
        }
    }
}
