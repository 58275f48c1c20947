using IroAnalytics.Pipeline.Risk;

namespace IroAnalytics.Tests.Risk;

public sealed class ScoreCalibrationTests
{
    [Fact]
    public void Many_children_of_one_score_get_one_probability_and_never_none()
    {
        double[] scores = [.. Enumerable.Range(0, 8000).Select(place => place < 6000 ? 1.0 : 2.0)];
        bool[] events = [.. Enumerable.Range(0, 8000).Select(place => place % 7 == 0 || (place > 3000 && place % 3 == 0))];

        var calibration = ScoreCalibration.Learn(scores, events);

        Assert.All((double[])[0.5, 1, 1.5, 2, 3], score => Assert.InRange(calibration.Probability(score), 0, 1));
    }
}
