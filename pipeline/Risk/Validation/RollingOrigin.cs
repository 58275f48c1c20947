namespace IroAnalytics.Pipeline.Risk.Validation;

/// <summary>
/// Scores months by models that knew only what had been judged before them: an expanding window, with the three months left out
/// whose horizon was not over yet. The last six months are scored by one model and looked at once.
/// </summary>
/// <param name="table">The rows.</param>
/// <param name="rule">The rule score.</param>
/// <param name="withTrees">Whether the boosted trees take part.</param>
internal sealed class RollingOrigin(FeatureTable table, RuleScore rule, bool withTrees)
{
    /// <summary>The fewest months with labels: six to learn, three between, six to test and six held out.</summary>
    public const int FewestMonths = 21;

    private const int HeldOutMonths = 6;
    private const int MostOrigins = 6;
    private const int LatestFirstTest = 15;

    /// <summary>Whether there are months enough.</summary>
    public bool IsPossible => table.LabelledDays.Count >= FewestMonths;

    /// <summary>Scores every month that can be.</summary>
    /// <param name="scoring">Told of each block of months before it is scored, as how many are done and how many there are.</param>
    /// <param name="cancellation">Stops the work.</param>
    public TestedRows Score(Action<int, int>? scoring, CancellationToken cancellation)
    {
        var learners = Learners();
        var settings = learners.Select(_ => (double[]?)null).ToArray();
        var blocks = Blocks();
        var parts = new List<(int[] Rows, IReadOnlyList<Scorer> Scorers)>();
        foreach (var (block, number) in blocks.Select((block, number) => (block, number)))
        {
            cancellation.ThrowIfCancellationRequested();
            scoring?.Invoke(number, blocks.Count);
            if (number == blocks.Count - 1) Array.Clear(settings);
            var test = table.Labelled(block.Contains);
            var train = KnownBy(block[0]);
            var scorers = new List<Scorer> { Rule(train, test) };
            for (var place = 0; place < learners.Length; place++)
            {
                var model = DriftModel.Learn(learners[place].Learner, table, train, settings[place]);
                settings[place] = model.Settings();
                var (logOdds, scores) = model.Score(table, test);
                scorers.Add(new(learners[place].Name, scores, scores, Likelihoods(logOdds, test)));
            }

            parts.Add((test, scorers));
        }

        return Together(parts, blocks[^1]);
    }

    /// <summary>The rows whose horizon was over on a day.</summary>
    /// <param name="day">The day.</param>
    private int[] KnownBy(DateOnly day) => [.. Enumerable.Range(0, table.Rows).Where(row => table.IsLabelled[row] && table.Horizon[row] <= day)];

    private (string Name, IRiskLearner Learner)[] Learners() =>
    [
        ("logistic", new LogisticLearner()),
        .. withTrees ? ((string, IRiskLearner)[])[("trees", new TreeLearner())] : [],
        ("clocks", new LogisticLearner([])),
    ];

    /// <summary>The months tested together, and last those held out.</summary>
    private List<DateOnly[]> Blocks()
    {
        var days = table.LabelledDays;
        var first = Math.Min(LatestFirstTest, days.Count - (2 * HeldOutMonths));
        DateOnly[] rolling = [.. days.Skip(first).SkipLast(HeldOutMonths)];
        var size = Math.Max(1, (rolling.Length + MostOrigins - 1) / MostOrigins);
        return [.. rolling.Chunk(size), [.. days.TakeLast(HeldOutMonths)]];
    }

    private Scorer Rule(int[] train, int[] test)
    {
        var headline = table.Headline();
        var calibration = ScoreCalibration.Learn(rule.Score(table, train), [.. train.Select(row => headline[row])]);
        var scores = rule.Score(table, test);
        return new("rule", scores, [.. scores.Select(calibration.Probability)], []);
    }

    private double[] Likelihoods(double[][] logOdds, int[] rows) =>
        [.. rows.Select((row, place) => Enumerable.Range(0, logOdds.Length).Where(driftEvent => table.EventsOn[driftEvent]).Sum(driftEvent =>
            DriftModel.LogOfNone(table.Events[driftEvent][row] ? -logOdds[driftEvent][place] : logOdds[driftEvent][place])))];

    private TestedRows Together(List<(int[] Rows, IReadOnlyList<Scorer> Scorers)> parts, DateOnly[] heldOut)
    {
        int[] rows = [.. parts.SelectMany(part => part.Rows)];
        var headline = table.Headline();
        var children = rows.Select(row => table.Child[row]).Distinct(StringComparer.Ordinal).Select((child, number) => (child, number))
            .ToDictionary(pair => pair.child, pair => pair.number, StringComparer.Ordinal);
        return new(
            rows,
            [.. rows.Select(row => headline[row])],
            [.. rows.Select(row => children[table.Child[row]])],
            [.. rows.Select(row => (table.AsOf[row].Year * 12) + table.AsOf[row].Month)],
            [.. rows.Select(row => heldOut.Contains(table.AsOf[row]))],
            [.. parts[0].Scorers.Select((scorer, place) => new Scorer(
                scorer.Name, [.. parts.SelectMany(part => part.Scorers[place].Scores)], [.. parts.SelectMany(part => part.Scorers[place].Probabilities)],
                [.. parts.SelectMany(part => part.Scorers[place].Likelihoods)]))]);
    }
}
