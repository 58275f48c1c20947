namespace IroAnalytics.Pipeline.Risk.Validation;

/// <summary>Scores put in order once, so that they can be measured many times with different weights.</summary>
internal sealed class RankedScores
{
    private readonly int[] order;
    private readonly int[] groupEnds;
    private readonly bool[] isEvent;

    /// <summary>Orders scores; equal ones stay together, so that their order can favour nobody.</summary>
    /// <param name="scores">A score a row, the greater the more at risk.</param>
    /// <param name="isEvent">What followed.</param>
    public RankedScores(double[] scores, bool[] isEvent)
    {
        this.isEvent = isEvent;
        order = [.. Enumerable.Range(0, scores.Length).OrderByDescending(place => scores[place]).ThenBy(place => place)];
        groupEnds = [.. Enumerable.Range(1, order.Length).Where(end => end == order.Length || !scores[order[end]].Equals(scores[order[end - 1]]))];
    }

    /// <summary>Area under the ROC curve and average precision.</summary>
    /// <param name="weights">How often each row counts; null for once.</param>
    public (double Auc, double AveragePrecision) Measure(double[]? weights)
    {
        var (events, others, pairs, precisionSum, place) = (0.0, 0.0, 0.0, 0.0, 0);
        foreach (var end in groupEnds)
        {
            var (groupEvents, groupOthers) = (0.0, 0.0);
            for (; place < end; place++)
            {
                var weight = weights is null ? 1 : weights[order[place]];
                if (isEvent[order[place]]) groupEvents += weight;
                else groupOthers += weight;
            }

            pairs += groupOthers * (events + (groupEvents / 2));
            events += groupEvents;
            others += groupOthers;
            if (groupEvents > 0) precisionSum += groupEvents * events / (events + others);
        }

        return (events * others > 0 ? pairs / (events * others) : 0.5, events > 0 ? precisionSum / events : 0);
    }
}
