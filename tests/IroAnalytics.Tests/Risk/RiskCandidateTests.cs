using IroAnalytics.Pipeline;
using IroAnalytics.Pipeline.Risk;
using IroAnalytics.Tests.Extracts;
using IroAnalytics.Tests.Warehouse;

namespace IroAnalytics.Tests.Risk;

public sealed class RiskCandidateTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private readonly TemporaryWarehouse warehouse = new();

    public void Dispose() => warehouse.Dispose();

    [Fact]
    public async Task A_model_whose_gate_refused_waits_to_be_looked_at_and_cannot_be_approved()
    {
        using var extracts = ExtractFolderBuilder.WithRequired();

        var (candidate, refusal) = await RiskCandidate.TrainAsync(extracts.Path, new(2025, 8, 31), warehouse.Folder, CancellationToken.None);
        var why = RiskCandidate.Approve(warehouse.Folder, candidate?.Model ?? "", "Ada", Today);

        Assert.Null(refusal);
        Assert.Equal(candidate?.Model, RiskCandidate.Find(warehouse.Folder)?.Model);
        Assert.Contains("refused", why, StringComparison.Ordinal);
        Assert.False(File.Exists(warehouse.Folder.RiskModel));
    }

    [Fact]
    public void A_model_that_is_approved_takes_the_place_of_the_one_refreshes_use_in_the_name_of_a_person()
    {
        var file = Trained();

        var another = RiskCandidate.Approve(warehouse.Folder, "another", "Ada", Today);
        var why = RiskCandidate.Approve(warehouse.Folder, file.Id, "Ada", Today);

        Assert.Contains("does not wait any more", another, StringComparison.Ordinal);
        Assert.Null(why);
        Assert.Null(RiskCandidate.Find(warehouse.Folder));
        var serving = RiskModelFile.Read(warehouse.Folder.RiskModel);
        Assert.Equal((file.Id, "Ada", Today), (serving.Id, ModelApproval.Of(serving, warehouse.Folder.RiskModel)?.By, ModelApproval.Of(serving, warehouse.Folder.RiskModel)?.On));
        Assert.True(File.Exists(Path.ChangeExtension(warehouse.Folder.RiskModel, ".card.json")));
    }

    [Fact]
    public void An_approval_that_was_stopped_before_its_last_step_leaves_the_former_model_without_a_name_and_can_be_given_again()
    {
        var file = Trained();
        new ModelApproval(file.Id, file.Sha256, "Ada", Today).Write(warehouse.Folder.RiskModel);

        Assert.Equal(file.Id, RiskCandidate.Find(warehouse.Folder)?.Model);
        Assert.Null(RiskCandidate.Approve(warehouse.Folder, file.Id, "Ada", Today));
        Assert.Equal(file.Id, RiskModelFile.Read(warehouse.Folder.RiskModel).Id);
    }

    private RiskModelFile Trained()
    {
        var (rows, _) = InventedRows.Make(seed: 1, children: 400);
        var file = new RiskTraining(rows, InventedRows.Rule, withTrees: false).Run(null, CancellationToken.None);
        Directory.CreateDirectory(Path.GetDirectoryName(warehouse.Folder.RiskModelWaiting) ?? "");
        file.Write(warehouse.Folder.RiskModelWaiting);
        ModelCard.Write(file, warehouse.Folder.RiskModelWaiting);
        return file;
    }
}
