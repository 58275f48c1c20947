namespace IroAnalytics.Pipeline.Risk;

/// <summary>What was learned of a stratum, its log-odds stretched and moved so that they mean what they say (Platt).</summary>
/// <param name="Model">What was learned.</param>
/// <param name="Slope">What its log-odds are multiplied by.</param>
/// <param name="Intercept">What is added after that.</param>
/// <param name="Setting">How strongly the learner was held back.</param>
/// <param name="Rows">How many rows it was learned from.</param>
/// <param name="Events">How many of them had the event.</param>
internal sealed record CalibratedHazard(IRiskModel Model, double Slope, double Intercept, double Setting, int Rows, int Events)
{
    private const int FewestEvents = 5;

    /// <summary>How much the slope is held towards 1 and the intercept towards 0, in events.</summary>
    private const double Prior = 10;

    /// <summary>The calibrated log-odds.</summary>
    /// <param name="table">The rows' table.</param>
    /// <param name="rows">The rows.</param>
    public double[] LogOdds(FeatureTable table, int[] rows) => [.. Model.LogOdds(table, rows).Select(logOdds => (logOdds * Slope) + Intercept)];

    /// <summary>What each feature adds to the calibrated log-odds; where all begin is last.</summary>
    /// <param name="table">The rows' table.</param>
    /// <param name="rows">The rows.</param>
    public double[][] Contributions(FeatureTable table, int[] rows)
    {
        var contributions = Model.Contributions(table, rows);
        foreach (var parts in contributions)
        {
            for (var place = 0; place < parts.Length; place++) parts[place] *= Slope;
            parts[^1] += Intercept;
        }

        return contributions;
    }

    /// <summary>Learns a stratum: chooses how strongly to hold back and calibrates on rows of children that were not learned from.</summary>
    /// <param name="learner">The way of learning.</param>
    /// <param name="table">The rows' table.</param>
    /// <param name="rows">The stratum's rows.</param>
    /// <param name="stratum">The stratum.</param>
    /// <param name="setting">The setting where it is chosen already; null to choose.</param>
    /// <returns>What was learned, and each row's calibrated log-odds by a model that did not see its child.</returns>
    public static (CalibratedHazard Hazard, double[] OutOfFold) Learn(
        IRiskLearner learner, FeatureTable table, int[] rows, HazardStratum stratum, double? setting)
    {
        var events = table.Events[stratum.Event];
        var sample = LearningSample.Of(rows, events);
        if (stratum.IsConstant || sample.Events < FewestEvents || sample.Events == rows.Length)
        {
            var rate = LogisticRegression.LogOddsOf(sample.Rate());
            return (new(new ConstantHazard(rate), 1, 0, 0, rows.Length, sample.Events), [.. rows.Select(_ => rate)]);
        }

        IReadOnlyList<double> settings = setting is { } chosen ? [chosen] : learner.Settings;
        var tried = OutOfFold(learner, table, rows, stratum, settings)
            .Select((logOdds, place) => (Setting: settings[place], LogOdds: logOdds))
            .MinBy(one => LogLoss(one.LogOdds, rows, events));
        var (slope, intercept) = Platt(tried.LogOdds, [.. rows.Select(row => events[row])]);
        return (
            new(learner.Learn(table, sample, stratum, [tried.Setting])[0], slope, intercept, tried.Setting, rows.Length, sample.Events),
            [.. tried.LogOdds.Select(logOdds => (logOdds * slope) + intercept)]);
    }

    /// <summary>Which part a child is in: the same on every machine.</summary>
    /// <param name="child">The child.</param>
    /// <param name="folds">How many parts there are.</param>
    public static int FoldOf(string child, int folds)
    {
        var hash = 2166136261u;
        foreach (var character in child) hash = (hash ^ character) * 16777619u;
        return (int)((hash ^ (hash >> 15)) % (uint)folds);
    }

    /// <summary>For each setting, the log-odds by models that did not see the row's child.</summary>
    private static double[][] OutOfFold(IRiskLearner learner, FeatureTable table, int[] rows, HazardStratum stratum, IReadOnlyList<double> settings)
    {
        double[][] logOdds = [.. settings.Select(_ => new double[rows.Length])];
        var folds = rows.Select(row => FoldOf(table.Child[row], learner.Folds)).ToArray();
        for (var fold = 0; fold < learner.Folds; fold++)
        {
            int[] held = [.. Enumerable.Range(0, rows.Length).Where(place => folds[place] == fold)];
            if (held.Length == 0) continue;

            int[] heldRows = [.. held.Select(place => rows[place])];
            var sample = LearningSample.Of([.. rows.Where((_, place) => folds[place] != fold)], table.Events[stratum.Event]);
            var models = sample.Events is 0
                ? [.. settings.Select(_ => new ConstantHazard(LogisticRegression.LogOddsOf(sample.Rate())))]
                : learner.Learn(table, sample, stratum, settings);
            foreach (var (model, found) in models.Zip(logOdds))
            {
                var modelled = model.LogOdds(table, heldRows);
                for (var place = 0; place < held.Length; place++) found[held[place]] = modelled[place];
            }
        }

        return logOdds;
    }

    private static double LogLoss(double[] logOdds, int[] rows, bool[] events)
    {
        var loss = 0.0;
        for (var place = 0; place < rows.Length; place++) loss += Math.Log(1 + Math.Exp(events[rows[place]] ? -logOdds[place] : logOdds[place]));
        return loss;
    }

    /// <summary>Platt (1999), held towards no change: few events must not bend what is already right.</summary>
    private static (double Slope, double Intercept) Platt(double[] logOdds, bool[] isEvent)
    {
        var (slope, intercept) = (1.0, 0.0);
        for (var step = 0; step < 20; step++)
        {
            var (gradientSlope, gradientIntercept) = (Prior * (1 - slope), -Prior * intercept * 0.1);
            var (slopes, cross, intercepts) = (Prior, 0.0, Prior * 0.1);
            for (var place = 0; place < logOdds.Length; place++)
            {
                var probability = LogisticRegression.Probability((slope * logOdds[place]) + intercept);
                var (miss, certainty) = ((isEvent[place] ? 1 : 0) - probability, probability * (1 - probability));
                gradientSlope += miss * logOdds[place];
                gradientIntercept += miss;
                slopes += certainty * logOdds[place] * logOdds[place];
                cross += certainty * logOdds[place];
                intercepts += certainty;
            }

            var determinant = (slopes * intercepts) - (cross * cross);
            slope = Math.Clamp(slope + (((intercepts * gradientSlope) - (cross * gradientIntercept)) / determinant), 0.1, 3);
            intercept += ((slopes * gradientIntercept) - (cross * gradientSlope)) / determinant;
        }

        return (slope, intercept);
    }
}
