using IroAnalytics.Pipeline.Risk;
using IroAnalytics.Pipeline.Risk.Validation;

namespace IroAnalytics.Tests.Risk;

public sealed class RiskTrainingTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("iro-model-").FullName;

    private string ModelPath => Path.Combine(folder, "model.json");

    [Fact]
    public void With_signal_the_machine_score_passes_and_comes_near_the_best_that_can_be_known()
    {
        var (rows, truth) = InventedRows.Make(seed: 1, children: 400);

        var (evaluation, tested) = new Evaluator(rows, InventedRows.Rule, withTrees: false).Run(null, CancellationToken.None);

        Assert.True(evaluation.Gate.Passed, evaluation.Gate.Words);
        Assert.NotNull(tested);
        double[] best = [.. tested.Rows.Select(row => truth[row])];
        double Auc(double[] scores) => new RankedScores(scores, tested.IsEvent).Measure(null).Auc;
        var (rule, machine, ceiling) = (Auc(tested.Scorers[0].Scores), Auc(tested.Find("logistic")?.Scores ?? []), Auc(best));
        Assert.InRange((machine - rule) / (ceiling - rule), 0.75, 1.05);
        Assert.InRange(evaluation.Tested?.Find("logistic")?.CalibrationError ?? 1, 0, 0.03);
    }

    [Fact]
    public void The_same_rows_give_the_same_file_byte_for_byte_and_another_row_another()
    {
        var (rows, _) = InventedRows.Make(seed: 2, children: 80, months: 30);

        Train(rows).Write(ModelPath);
        var first = File.ReadAllBytes(ModelPath);
        Train(rows).Write(ModelPath);
        var second = File.ReadAllBytes(ModelPath);
        var other = Train(InventedRows.With(rows, change: columns => columns[FeatureCatalogue.IndexOf("workers")][5] += 1));

        Assert.Equal(first, second);
        Assert.NotEqual(RiskModelFile.Read(ModelPath).DataSha256, other.DataSha256);
    }

    [Fact]
    public void A_model_that_was_saved_scores_as_the_one_that_was_trained()
    {
        var (rows, _) = InventedRows.Make(seed: 3, children: 80, months: 30);
        int[] all = [.. Enumerable.Range(0, rows.Table.Rows)];
        var trained = Train(rows);
        trained.Write(ModelPath);

        var read = RiskModelFile.Read(ModelPath);

        Assert.Equal(trained.Model.Score(rows.Table, all).Headline, read.Model.Score(rows.Table, all).Headline);
        Assert.Equal(trained.Evaluation.Gate.Checks, read.Evaluation.Gate.Checks);
    }

    [Fact]
    public void A_file_of_other_features_or_that_was_changed_is_refused_in_a_sentence()
    {
        var (rows, _) = InventedRows.Make(seed: 4, children: 60, months: 30);
        var trained = Train(rows);

        (trained with { FeatureVersion = FeatureCatalogue.Version + 1 }).Sealed().Write(ModelPath);
        var version = Assert.Throws<RiskProblemException>(() => RiskModelFile.Read(ModelPath));
        (trained with { Events = trained.Events + 1 }).Write(ModelPath);
        var changed = Assert.Throws<RiskProblemException>(() => RiskModelFile.Read(ModelPath));
        File.WriteAllText(ModelPath, "{}");
        var none = Assert.Throws<RiskProblemException>(() => RiskModelFile.Read(ModelPath));

        Assert.All([version.Message, changed.Message, none.Message], Sentence.IsReadable);
        Assert.Contains("version", version.Message, StringComparison.Ordinal);
        Assert.Contains("hash", changed.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Contributions_add_up_to_each_events_log_odds_on_every_row(bool trees)
    {
        if (trees && !TreeLearner.IsThere) return;

        var (rows, _) = InventedRows.Make(seed: 5, children: 120, months: 24);
        int[] all = [.. Enumerable.Range(0, rows.Table.Rows)];
        IRiskLearner learner = trees ? new TreeLearner() : new LogisticLearner();
        var model = DriftModel.Learn(learner, rows.Table, rows.Table.Labelled(_ => true), null);

        var (logOdds, _) = model.Score(rows.Table, all);
        var parts = model.Explain(rows.Table, all);

        for (var driftEvent = 0; driftEvent < logOdds.Length; driftEvent++)
            Assert.All(all, row => Assert.Equal(logOdds[driftEvent][row], parts[driftEvent][row].Sum(), 1e-6));
        Assert.Contains(model.Strata, stratum => trees ? stratum.Model is TreeHazard : stratum.Model is LogisticHazard);
    }

    [Fact]
    public void Each_events_share_of_a_score_adds_up_to_the_whole()
    {
        var (rows, _) = InventedRows.Make(seed: 6, children: 120, months: 30);
        var file = Train(rows) with { Evaluation = Train(rows).Evaluation with { Gate = new([]) } };
        var scores = new RiskScoring(rows, InventedRows.Rule, file, RiskBands.Fixed(11, 6)).Score([0, 7, 50]);

        var shares = RiskExplanation.Shares(scores);
        var reasons = new RiskExplanation(rows.Table, file.Model).Reasons(scores, shares);

        Assert.All(shares, all => Assert.Equal(1, all.Sum(share => share.Share), 1e-9));
        Assert.All(reasons.SelectMany(all => all), reason => Assert.NotEqual(0, reason.Contribution));
        Assert.All(reasons, all => Assert.InRange(all.Count, 0, 5));
    }

    [Fact]
    public void The_card_names_every_feature_and_carries_the_hash_of_its_model()
    {
        var (rows, _) = InventedRows.Make(seed: 7, children: 60, months: 30);
        var file = Train(rows);

        ModelCard.Write(file, ModelPath);
        var (json, page) = (File.ReadAllText(Path.Combine(folder, "model.card.json")), File.ReadAllText(Path.Combine(folder, "model.card.html")));

        Assert.All(FeatureCatalogue.All, feature => Assert.Contains(feature.Name, page, StringComparison.Ordinal));
        Assert.Contains(file.Sha256, json, StringComparison.Ordinal);
        Assert.Contains(file.Sha256, page, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static RiskModelFile Train(RiskRows rows) => new RiskTraining(rows, InventedRows.Rule, withTrees: false).Run(null, CancellationToken.None);
}
