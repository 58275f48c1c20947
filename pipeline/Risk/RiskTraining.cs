using System.Text.Json;
using IroAnalytics.Pipeline.Risk.Validation;

namespace IroAnalytics.Pipeline.Risk;

/// <summary>Trains a model: evaluates honestly, then learns from all that is known.</summary>
/// <param name="rows">What to learn from.</param>
/// <param name="rule">The rule score.</param>
/// <param name="withTrees">Whether the boosted trees take part, where their library is there.</param>
internal sealed class RiskTraining(RiskRows rows, RuleScore rule, bool withTrees = true)
{
    private const int MonthsInYear = 12;

    /// <summary>Trains.</summary>
    /// <param name="scoring">Told of each block of months, as how many are done and how many there are; null for nobody.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The model; the same rows give the same, byte for byte.</returns>
    public RiskModelFile Run(Action<int, int>? scoring, CancellationToken cancellation)
    {
        var (evaluation, tested) = new Evaluator(rows, rule, withTrees).Run(scoring, cancellation);
        var table = rows.Table;
        var labelled = table.Labelled(_ => true);
        IRiskLearner learner = evaluation.Champion == "trees" ? new TreeLearner() : new LogisticLearner();
        var model = DriftModel.Learn(learner, table, labelled, null);
        var headline = table.Headline();
        return new RiskModelFile(
            FeatureCatalogue.Version,
            $"{evaluation.Champion}-{RiskModelFile.HashOf(JsonSerializer.Serialize(model, RiskModelFile.Json))[..12]}",
            rows.AsAt,
            labelled.Length,
            labelled.Select(row => table.Child[row]).Distinct(StringComparer.Ordinal).Count(),
            labelled.Count(row => headline[row]),
            table.EventsOn,
            table.Sha256(),
            RiskModelFile.HashOf(string.Join('\n', rule.Points)),
            model,
            Bands(tested, evaluation.Champion),
            Bands(tested, "rule"),
            evaluation,
            StabilityReference.Of(table, LastYear(table, labelled), model),
            CardFacts.Of(table, labelled, model, tested, evaluation.Champion),
            "").Sealed();
    }

    private static int[] LastYear(FeatureTable table, int[] labelled)
    {
        var days = table.LabelledDays.TakeLast(MonthsInYear).ToHashSet();
        return [.. labelled.Where(row => days.Contains(table.AsOf[row]))];
    }

    private static RiskBands Bands(TestedRows? tested, string scorer)
    {
        if (tested?.Find(scorer) is not { } found) return RiskBands.Fixed(1, 0.5);

        var last = tested.Month.Max();
        return RiskBands.Learn(found.Scores, tested.IsEvent, [.. tested.Month.Select(month => month > last - MonthsInYear)]);
    }
}
