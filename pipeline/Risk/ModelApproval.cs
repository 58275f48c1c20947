using System.Text.Json;

namespace IroAnalytics.Pipeline.Risk;

/// <summary>Who let a model's scores be shown. It lies beside the model and holds for that very file.</summary>
/// <param name="Model">The model's name.</param>
/// <param name="Sha256">The hash of the model's file.</param>
/// <param name="By">The person.</param>
/// <param name="On">The day.</param>
internal sealed record ModelApproval(string Model, string Sha256, string By, DateOnly On)
{
    /// <summary>Writes it beside the model.</summary>
    /// <param name="modelPath">The model's file.</param>
    public void Write(string modelPath) => File.WriteAllText(PathOf(modelPath), JsonSerializer.Serialize(this, RiskModelFile.Json));

    /// <summary>The approval of a model.</summary>
    /// <param name="file">The model.</param>
    /// <param name="modelPath">Its file.</param>
    /// <returns>The approval; null where nobody has approved this very file.</returns>
    /// <exception cref="RiskProblemException">The approval cannot be read.</exception>
    public static ModelApproval? Of(RiskModelFile file, string modelPath)
    {
        var path = PathOf(modelPath);
        if (!File.Exists(path)) return null;

        try
        {
            return JsonSerializer.Deserialize<ModelApproval>(File.ReadAllText(path), RiskModelFile.Json) is { } approval && approval.Sha256 == file.Sha256 ? approval : null;
        }
        catch (JsonException)
        {
            throw new RiskProblemException($"'{path}' cannot be read as an approval. Approve the model again with iro risk approve.");
        }
    }

    private static string PathOf(string modelPath) => Path.ChangeExtension(modelPath, ".approval.json");
}
