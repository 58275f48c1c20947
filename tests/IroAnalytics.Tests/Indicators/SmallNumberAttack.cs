namespace IroAnalytics.Tests.Indicators;

/// <summary>
/// Somebody who has every protected view of an indicator and tries to find what was withheld: from each total and its parts the
/// least and the most that each withheld count can be, over and over until nothing changes.
/// </summary>
internal sealed class SmallNumberAttack
{
    private readonly Dictionary<string, (double Least, double Most)> known = new(StringComparer.Ordinal);
    private readonly HashSet<string> secret = new(StringComparer.Ordinal);
    private readonly List<(string Whole, IReadOnlyList<string> Parts)> sums = [];

    /// <summary>Adds what one view shows: a count, or that there is one which is withheld. What one view withholds another may show.</summary>
    public void See(string cell, double? count, double least)
    {
        if (count is null) secret.Add(cell);
        (double Least, double Most) before = known.GetValueOrDefault(cell, (least, double.PositiveInfinity));
        known[cell] = count is { } shown ? (shown, shown) : (Math.Max(before.Least, least), before.Most);
    }

    /// <summary>Adds that a total is made of parts; parts that no view lists are noughts.</summary>
    public void Adds(string whole, IEnumerable<string> parts)
    {
        var listed = parts.Where(known.ContainsKey).ToList();
        if (known.ContainsKey(whole) && listed.Count > 0) sums.Add((whole, listed));
    }

    /// <summary>How many cells are withheld, and how many are shown.</summary>
    public (int Withheld, int Shown) Extent => (secret.Count, known.Count - secret.Count);

    /// <summary>The withheld cells that can have only one value.</summary>
    public IReadOnlyDictionary<string, double> Solve()
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (whole, parts) in sums)
            {
                changed |= Narrow(whole, parts.Sum(part => known[part].Least), parts.Sum(part => known[part].Most));
                foreach (var part in parts)
                {
                    var others = parts.Where(other => other != part).ToList();
                    changed |= Narrow(
                        part, known[whole].Least - others.Sum(other => known[other].Most), known[whole].Most - others.Sum(other => known[other].Least));
                }
            }
        }

        return secret.Where(cell => known[cell].Most - known[cell].Least < 0.5).ToDictionary(cell => cell, cell => known[cell].Least);
    }

    private bool Narrow(string cell, double least, double most)
    {
        var before = known[cell];
        var after = (Math.Max(before.Least, least), Math.Min(before.Most, most));
        known[cell] = after;
        return after != before;
    }
}
