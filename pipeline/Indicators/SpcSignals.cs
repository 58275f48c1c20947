namespace IroAnalytics.Pipeline.Indicators;

/// <summary>A rule that a point meets.</summary>
/// <param name="IsHigh">Whether it speaks of high or rising values.</param>
/// <param name="Words">The rule in words.</param>
internal sealed record SpcSignal(bool IsHigh, string Words);

/// <summary>Finds the points of a series that are not usual, by the four rules of "Making data count".</summary>
/// <param name="points">The points that limits rest on.</param>
/// <param name="mean">The centre line.</param>
/// <param name="reach">How far the limits lie from it, before percentages are cut.</param>
/// <param name="periods">What the points are called in the plural.</param>
internal sealed class SpcSignals(IReadOnlyList<double> points, double mean, double reach, string periods)
{
    private const int RunLength = 7;

    /// <summary>The first rule in order of precedence that each point meets; null for usual points.</summary>
    public IReadOnlyList<SpcSignal?> Find()
    {
        var found = new SpcSignal?[points.Count];
        Mark(found, OutsideLimits());
        Mark(found, Runs(place => place > 0 ? Math.Sign(points[place] - points[place - 1]) : 0, steps: RunLength - 1, $"7 {periods} rising", $"7 {periods} falling"));
        Mark(found, TwoOfThree());
        Mark(found, Runs(place => Math.Sign(points[place] - mean), steps: RunLength, "7 above average", "7 below average"));
        return found;
    }

    private static void Mark(SpcSignal?[] found, IEnumerable<(int Place, SpcSignal Signal)> more)
    {
        foreach (var (place, signal) in more) found[place] ??= signal;
    }

    private IEnumerable<(int Place, SpcSignal Signal)> OutsideLimits() =>
        from place in Enumerable.Range(0, points.Count)
        where Math.Abs(points[place] - mean) > reach
        select (place, points[place] > mean ? new SpcSignal(true, "unusually high") : new SpcSignal(false, "unusually low"));

    private IEnumerable<(int Place, SpcSignal Signal)> TwoOfThree()
    {
        foreach (var side in (int[])[1, -1])
        {
            bool IsFar(int place) => side * (points[place] - mean) > reach * 2 / 3;
            for (var first = 0; first + 2 < points.Count; first++)
            {
                var far = Enumerable.Range(first, 3).Where(IsFar).ToList();
                if (far.Count < 2) continue;
                foreach (var place in far) yield return (place, new(side > 0, side > 0 ? "2 of 3 very high" : "2 of 3 very low"));
            }
        }
    }

    /// <summary>Marks all points of every stretch in which the same sign holds for so many steps; a trend's first point has no step of its own.</summary>
    private IEnumerable<(int Place, SpcSignal Signal)> Runs(Func<int, int> sign, int steps, string high, string low)
    {
        var began = 0;
        for (var place = 0; place <= points.Count; place++)
        {
            if (place < points.Count && place > began && sign(place) == sign(began) && sign(began) != 0) continue;
            if (place - began >= steps && sign(began) is var side and not 0)
            {
                var first = steps < RunLength ? began - 1 : began;
                for (var marked = first; marked < place; marked++) yield return (marked, new(side > 0, side > 0 ? high : low));
            }

            began = place;
        }
    }
}
