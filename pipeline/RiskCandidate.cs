using IroAnalytics.Pipeline.Risk;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Pipeline;

/// <summary>A model of drift risk that was trained and waits for a person: refreshes use the one before until then.</summary>
/// <param name="Model">Its name.</param>
/// <param name="AsAt">The last day of the extracts it was trained on.</param>
/// <param name="MayServe">Whether its gate lets it serve.</param>
/// <param name="Words">What the gate says, in a sentence or more.</param>
/// <param name="Checks">Each condition of the gate: its name, whether it holds, and what was measured.</param>
public sealed record RiskCandidate(string Model, DateOnly AsAt, bool MayServe, string Words, IReadOnlyList<(string Name, bool Passed, string Sentence)> Checks)
{
    private static readonly string[] Cards = [".card.json", ".card.html"];

    /// <summary>Trains a model on extracts and lets it wait in the warehouse, in place of one that waited before.</summary>
    /// <param name="extractsFolder">The extracts.</param>
    /// <param name="asAt">The last day they describe.</param>
    /// <param name="folder">The warehouse.</param>
    /// <param name="cancellation">Stops the training; what waited before still does.</param>
    /// <returns>The candidate; or why the extracts are refused, as a sentence.</returns>
    /// <exception cref="WarehouseProblemException">The warehouse cannot be written.</exception>
    public static async Task<(RiskCandidate? Candidate, string? Refusal)> TrainAsync(
        string extractsFolder, DateOnly asAt, WarehouseFolder folder, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(folder);
        await using var extracts = await RiskExtracts.ReadAsync(extractsFolder, asAt, cancellation);
        if (extracts.Refusal is { } refusal) return (null, refusal);

        var file = await Task.Run(() => new RiskTraining(extracts.Rows, RiskRule.Shipped()).Run(scoring: null, cancellation), cancellation);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.RiskModelWaiting) ?? folder.Path);
            file.Write(folder.RiskModelWaiting);
            ModelCard.Write(file, folder.RiskModelWaiting);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw WarehouseProblemException.From(exception, folder.Path);
        }

        return (Of(file), null);
    }

    /// <summary>The model that waits.</summary>
    /// <param name="folder">The warehouse.</param>
    /// <returns>Null where none does, or where what waits cannot be used by this version.</returns>
    public static RiskCandidate? Find(WarehouseFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        try
        {
            return File.Exists(folder.RiskModelWaiting) ? Of(RiskModelFile.Read(folder.RiskModelWaiting)) : null;
        }
        catch (RiskProblemException)
        {
            return null;
        }
    }

    /// <summary>Puts the model that waits in the place of the one refreshes use, in somebody's name.</summary>
    /// <param name="folder">The warehouse.</param>
    /// <param name="model">The name of the model that the person looked at.</param>
    /// <param name="by">The person.</param>
    /// <param name="on">The day.</param>
    /// <returns>Why it was not approved, as a sentence; null where it was.</returns>
    /// <exception cref="WarehouseProblemException">The warehouse cannot be written.</exception>
    public static string? Approve(WarehouseFolder folder, string model, string by, DateOnly on)
    {
        if (Find(folder) is not { } waiting || waiting.Model != model) return "That model does not wait any more. Look at the one that does.";
        if (!waiting.MayServe) return waiting.Words;

        try
        {
            // Until the last step is done the candidate still waits, so that a stop on the way is made good by approving again.
            var file = RiskModelFile.Read(folder.RiskModelWaiting);
            foreach (var card in Cards)
                File.Copy(Path.ChangeExtension(folder.RiskModelWaiting, card), Path.ChangeExtension(folder.RiskModel, card), overwrite: true);
            new ModelApproval(file.Id, file.Sha256, by, on).Write(folder.RiskModel);
            File.Move(folder.RiskModelWaiting, folder.RiskModel, overwrite: true);
            foreach (var card in Cards) File.Delete(Path.ChangeExtension(folder.RiskModelWaiting, card));
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw WarehouseProblemException.From(exception, folder.Path);
        }
    }

    private static RiskCandidate Of(RiskModelFile file) => new(
        file.Id,
        file.AsAt,
        file.Evaluation.Gate.Passed,
        file.Evaluation.Gate.Words,
        [.. file.Evaluation.Gate.Checks.Select(check => (check.Name, check.Passed, check.Sentence))]);
}
