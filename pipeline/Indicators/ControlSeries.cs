namespace IroAnalytics.Pipeline.Indicators;

/// <summary>A series of values that limits are drawn for.</summary>
/// <param name="Points">The values in order of time; null where there is none.</param>
/// <param name="IsFew">Whether too few members stand behind each point, which leaves it out of the limits; empty for none.</param>
/// <param name="RedrawnAt">The places from which on limits are drawn anew.</param>
/// <param name="Periods">What the points are called in the plural: <c>months</c>.</param>
public sealed record ControlSeries(
    IReadOnlyList<double?> Points, IReadOnlyList<bool> IsFew, IReadOnlyList<int> RedrawnAt, string Periods)
{
    /// <summary>The places of the points that limits rest on.</summary>
    /// <param name="first">The first place.</param>
    /// <param name="last">The last place, inclusive.</param>
    internal IReadOnlyList<int> Kept(int first, int last) =>
        [.. Enumerable.Range(first, last - first + 1).Where(place => Points[place] is not null && (IsFew.Count == 0 || !IsFew[place]))];

    /// <summary>The stretches that have limits of their own, in order. One with too few points belongs to the stretch before it, or the first to the one after.</summary>
    /// <param name="fewest">How many points limits rest on at least.</param>
    internal IReadOnlyList<(int First, int Last)> Stretches(int fewest)
    {
        var stretches = new List<(int First, int Last)>();
        var first = 0;
        foreach (var next in RedrawnAt.Where(place => place > 0 && place < Points.Count).Distinct().Order().Append(Points.Count))
        {
            if (Kept(first, next - 1).Count >= fewest) stretches.Add((first, next - 1));
            else if (stretches.Count > 0) stretches[^1] = (stretches[^1].First, next - 1);
            else continue;
            first = next;
        }

        return stretches;
    }
}
