namespace IroAnalytics.Pipeline.Risk;

/// <summary>What was learned of every stratum, combined: one hazard an event, the headline 1 less the product of what is left.</summary>
/// <param name="Learner">logistic or trees.</param>
/// <param name="Strata">One for each of <see cref="HazardStratum.All"/>.</param>
/// <param name="Calibration">Of the headline.</param>
internal sealed record DriftModel(string Learner, CalibratedHazard[] Strata, ScoreCalibration Calibration)
{
    /// <summary>As many strata at once as there are processors: left to itself the pool adds threads, and each holds a stratum's rows.</summary>
    private static readonly ParallelOptions AtOnce = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    /// <summary>Learns every stratum from rows.</summary>
    /// <param name="learner">The way of learning.</param>
    /// <param name="table">The rows' table.</param>
    /// <param name="rows">The rows to learn from.</param>
    /// <param name="settings">A setting for each stratum where they are chosen already; null to choose.</param>
    public static DriftModel Learn(IRiskLearner learner, FeatureTable table, int[] rows, double[]? settings)
    {
        var members = Members(table, rows);
        var learned = new (CalibratedHazard Hazard, double[] OutOfFold)[members.Length];
        Parallel.For(0, members.Length, AtOnce, place => learned[place] = CalibratedHazard.Learn(
            learner, table, [.. members[place].Select(index => rows[index])], HazardStratum.All[place], settings?[place]));

        var none = new double[rows.Length];
        for (var stratum = 0; stratum < members.Length; stratum++)
        {
            if (!table.EventsOn[HazardStratum.All[stratum].Event]) continue;

            for (var member = 0; member < members[stratum].Length; member++)
                none[members[stratum][member]] += LogOfNone(learned[stratum].OutOfFold[member]);
        }

        var headline = table.Headline();
        return new(
            learner.Name,
            [.. learned.Select(one => one.Hazard)],
            ScoreCalibration.Learn([.. none.Select(Combined)], [.. rows.Select(row => headline[row])]));
    }

    /// <summary>The settings that were chosen, one for each stratum.</summary>
    public double[] Settings() => [.. Strata.Select(one => one.Setting)];

    /// <summary>The probability of each event, and of any, for some rows.</summary>
    /// <param name="table">The rows' table.</param>
    /// <param name="rows">The rows.</param>
    /// <returns>For each event the log-odds by row, and the calibrated headline by row.</returns>
    public (double[][] EventLogOdds, double[] Headline) Score(FeatureTable table, int[] rows)
    {
        var members = Members(table, rows);
        var logOdds = DriftEvent.All.Select(_ => new double[rows.Length]).ToArray();
        Parallel.For(0, members.Length, stratum =>
        {
            var found = Strata[stratum].LogOdds(table, [.. members[stratum].Select(index => rows[index])]);
            for (var member = 0; member < found.Length; member++) logOdds[HazardStratum.All[stratum].Event][members[stratum][member]] = found[member];
        });

        var headline = new double[rows.Length];
        for (var place = 0; place < rows.Length; place++)
            headline[place] = Calibration.Probability(Combined(EventsOn(table).Sum(driftEvent => LogOfNone(logOdds[driftEvent][place]))));
        return (logOdds, headline);
    }

    /// <summary>What adds up to each event's log-odds.</summary>
    /// <param name="table">The row's table.</param>
    /// <param name="rows">The rows.</param>
    /// <returns>For each event and row, a number for each feature and, last, where all begin.</returns>
    public double[][][] Explain(FeatureTable table, int[] rows)
    {
        var members = Members(table, rows);
        var parts = DriftEvent.All.Select(_ => new double[rows.Length][]).ToArray();
        for (var stratum = 0; stratum < members.Length; stratum++)
        {
            var found = Strata[stratum].Contributions(table, [.. members[stratum].Select(index => rows[index])]);
            for (var member = 0; member < found.Length; member++) parts[HazardStratum.All[stratum].Event][members[stratum][member]] = found[member];
        }

        return parts;
    }

    /// <summary>The logarithm of the probability that an event does not come about.</summary>
    /// <param name="logOdds">Its log-odds.</param>
    public static double LogOfNone(double logOdds) => logOdds > 30 ? -logOdds : -Math.Log(1 + Math.Exp(logOdds));

    private static double Combined(double logOfNone) => LogisticRegression.LogOddsOf(1 - Math.Exp(logOfNone));

    private static int[] EventsOn(FeatureTable table) => [.. Enumerable.Range(0, table.EventsOn.Length).Where(place => table.EventsOn[place])];

    /// <summary>For each stratum, which of the rows belong to it, as places among them.</summary>
    private static int[][] Members(FeatureTable table, int[] rows)
    {
        var members = HazardStratum.All.Select(_ => new List<int>()).ToArray();
        for (var place = 0; place < rows.Length; place++)
        {
            for (var driftEvent = 0; driftEvent < DriftEvent.All.Count; driftEvent++)
                members[HazardStratum.PlaceOf(table, rows[place], driftEvent)].Add(place);
        }

        return [.. members.Select(list => list.ToArray())];
    }
}
