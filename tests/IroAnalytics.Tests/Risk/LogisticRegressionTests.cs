using IroAnalytics.Pipeline.Risk;

namespace IroAnalytics.Tests.Risk;

public sealed class LogisticRegressionTests
{
    private const double Penalty = 60;

    [Fact]
    public void The_weights_are_those_of_the_greatest_penalised_likelihood_and_the_intercept_bears_no_penalty()
    {
        var rows = Rows(seed: 1);

        var weights = LogisticRegression.Fit(rows, 3, Penalty);

        // Where it is greatest, what the rows ask of a weight and what the penalty asks are equal.
        Assert.All((int[])[0, 1, 2], column => Assert.Equal(Penalty * weights[column], Pull(rows, weights, row => row.Values[column]), 0.2));
        Assert.Equal(0, Pull(rows, weights, _ => 1), 0.2);
        Assert.InRange(weights[3], -4, -2);
    }

    [Fact]
    public void A_row_that_counts_twice_is_learned_from_as_two_rows()
    {
        var rows = Rows(seed: 2);
        foreach (var row in rows) row.Weight = 1;

        var twice = LogisticRegression.Fit([.. rows, .. rows], 3, Penalty);
        foreach (var row in rows) row.Weight = 2;
        var weighted = LogisticRegression.Fit(rows, 3, Penalty);

        Assert.All(twice.Zip(weighted), pair => Assert.Equal(pair.First, pair.Second, 1e-3));
    }

    [Fact]
    public void The_line_through_log_odds_that_are_right_is_the_log_odds()
    {
        var random = new Random(3);
        double[] logOdds = [.. Enumerable.Range(0, 40000).Select(_ => (6 * random.NextDouble()) - 4)];

        var (slope, intercept) = LogisticRegression.Line(logOdds, logOdds.Select(one => random.NextDouble() < LogisticRegression.Probability(one)));

        Assert.Equal(1, slope, 0.05);
        Assert.Equal(0, intercept, 0.05);
    }

    private static double Pull(IReadOnlyList<LogisticRow> rows, double[] weights, Func<LogisticRow, double> value) => rows.Sum(row =>
    {
        var logOdds = weights[^1] + row.Values.Select((one, column) => one * weights[column]).Sum();
        return row.Weight * ((row.IsEvent ? 1 : 0) - LogisticRegression.Probability(logOdds)) * value(row);
    });

    /// <summary>Four thousand rows of three columns, of which the last says nothing; one row in five counts threefold.</summary>
    private static IReadOnlyList<LogisticRow> Rows(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 4000).Select(place =>
        {
            float[] values = [(float)(random.NextDouble() - 0.5) * 3, random.Next(2), (float)random.NextDouble()];
            var isEvent = random.NextDouble() < LogisticRegression.Probability(-3 + values[0] + (0.7 * values[1]));
            return new LogisticRow { Values = values, IsEvent = isEvent, Weight = place % 5 == 0 ? 3 : 1 };
        })];
    }
}
