using IroAnalytics.Pipeline.Risk;
using IroAnalytics.Pipeline.Risk.Validation;

namespace IroAnalytics.Tests.Risk;

public sealed class MeasuresTests
{
    [Fact]
    public void Average_precision_and_AUC_are_those_worked_out_by_hand()
    {
        var ranked = new RankedScores([0.9, 0.8, 0.7, 0.6], [true, false, true, false]);

        var (auc, precision) = ranked.Measure(null);

        Assert.Equal(0.75, auc, 1e-12);
        Assert.Equal((1 + (2.0 / 3)) / 2, precision, 1e-12);
    }

    [Fact]
    public void Equal_scores_favour_nobody()
    {
        var (auc, precision) = new RankedScores([1, 1, 1, 1], [true, false, false, false]).Measure(null);

        Assert.Equal((0.5, 0.25), (auc, precision));
    }

    [Fact]
    public void A_row_that_counts_twice_is_as_two_rows()
    {
        var weighted = new RankedScores([0.9, 0.5, 0.1], [true, false, true]).Measure([2, 1, 1]);
        var twice = new RankedScores([0.9, 0.9, 0.5, 0.1], [true, true, false, true]).Measure(null);

        Assert.Equal(twice.Auc, weighted.Auc, 1e-12);
        Assert.Equal(twice.AveragePrecision, weighted.AveragePrecision, 1e-12);
    }

    [Theory]
    [InlineData(95, 10)]
    [InlineData(200, 20)]
    [InlineData(900, 20)]
    [InlineData(1, 1)]
    public void A_months_list_has_room_for_a_tenth_and_twenty_at_most(int children, int room) => Assert.Equal(room, Measures.Room(children, null));

    [Fact]
    public void Calibration_error_weighs_each_bin_by_its_rows()
    {
        var error = Measures.CalibrationError([new(90, 0.10, 0.10), new(10, 0.50, 0.70)]);

        Assert.Equal(0.02, error, 1e-12);
    }

    [Fact]
    public void Isotonic_calibration_rises_and_means_what_it_says()
    {
        var random = new Random(1);
        double[] truth = [.. Enumerable.Range(0, 20000).Select(_ => random.NextDouble())];
        bool[] isEvent = [.. truth.Select(probability => random.NextDouble() < probability)];
        double[] stretched = [.. truth.Select(probability => 3 * LogisticRegression.LogOddsOf(probability))];

        var calibration = ScoreCalibration.Learn(stretched, isEvent);
        double[] calibrated = [.. stretched.Select(calibration.Probability)];

        Assert.Equal("isotonic", calibration.Method);
        Assert.InRange(Measures.CalibrationError(Measures.Reliability(calibrated, isEvent)), 0, 0.02);
        Assert.Equal(Order(stretched), Order(calibrated));
    }

    [Fact]
    public void Stability_is_nothing_against_itself_and_a_breach_against_another_population()
    {
        var (rows, _) = InventedRows.Make(seed: 8, children: 90, months: 12);
        var model = DriftModel.Learn(new LogisticLearner(), rows.Table, rows.Table.Labelled(_ => true), null);
        var reference = StabilityReference.Of(rows.Table, rows.Table.Labelled(_ => true), model).Single(one => one.Name == "iro_children");

        Assert.InRange(reference.Index([.. Enumerable.Range(0, 3000).Select(place => 50.0 + (place % 30))]), 0, 0.01);
        Assert.True(reference.Index([.. Enumerable.Range(0, 3000).Select(place => 75.0 + (place % 30))]) > 0.25);
    }

    private static int[] Order(double[] scores) => [.. Enumerable.Range(0, scores.Length).OrderBy(place => scores[place]).ThenBy(place => place)];
}
