namespace IroAnalytics.Pipeline.Indicators.SmallNumbers;

/// <summary>The least and the most that each withheld cell can be, when each total bounds its parts and each part its total.</summary>
internal sealed class WithheldBounds
{
    /// <summary>Bounds that creep closer by ones would take as many rounds as there are children; those that meet do so in a few.</summary>
    private const int MostRounds = 100;

    private readonly Dictionary<Cell, int> places = [];
    private readonly List<int[]> lines = [];
    private readonly double[] least;
    private readonly double[] most;

    /// <summary>Finds the bounds.</summary>
    /// <param name="sums">The sums that hold.</param>
    /// <param name="countsOnly">Whether each withheld cell that readers are told of is known to be at least 1.</param>
    public WithheldBounds(IReadOnlyList<Sum> sums, bool countsOnly)
    {
        foreach (var sum in sums)
            lines.Add([.. sum.Cells.Select(PlaceOf)]);

        least = new double[places.Count];
        most = new double[places.Count];
        var untold = sums.Where(sum => sum.OfGroups && sum.Whole.IsHidden).SelectMany(sum => sum.Parts).ToHashSet();
        foreach (var (cell, place) in places)
        {
            var isKnownToBe = countsOnly && cell.IsTold && !untold.Contains(cell);
            (least[place], most[place]) = cell.IsHidden ? (isKnownToBe ? 1 : 0, double.PositiveInfinity) : (cell.Size, cell.Size);
        }

        var narrowed = true;
        for (var round = 0; narrowed && round < MostRounds; round++)
        {
            narrowed = false;
            foreach (var line in lines) narrowed |= Narrow(line);
        }
    }

    /// <summary>The withheld cells that can have only one size.</summary>
    public IReadOnlyList<Cell> Determined() =>
        [.. places.Where(pair => pair.Key.IsHidden && most[pair.Value] - least[pair.Value] < 1).Select(pair => pair.Key)];

    private int PlaceOf(Cell cell)
    {
        if (!places.TryGetValue(cell, out var place)) places.Add(cell, place = places.Count);
        return place;
    }

    /// <summary>Narrows the bounds of a total, which stands first, and its parts.</summary>
    private bool Narrow(int[] line)
    {
        double sumOfLeast = 0, sumOfMost = 0;
        var unbounded = 0;
        foreach (var part in line.AsSpan(1))
        {
            sumOfLeast += least[part];
            if (double.IsPositiveInfinity(most[part])) unbounded++;
            else sumOfMost += most[part];
        }

        var whole = line[0];
        var narrowed = Take(whole, sumOfLeast, unbounded > 0 ? double.PositiveInfinity : sumOfMost);
        foreach (var part in line.AsSpan(1))
        {
            var isUnbounded = double.IsPositiveInfinity(most[part]);
            var othersMost = unbounded - (isUnbounded ? 1 : 0) > 0 ? double.PositiveInfinity : sumOfMost - (isUnbounded ? 0 : most[part]);
            narrowed |= Take(part, least[whole] - othersMost, most[whole] - (sumOfLeast - least[part]));
        }

        return narrowed;
    }

    private bool Take(int place, double atLeast, double atMost)
    {
        var before = (least[place], most[place]);
        if (least[place] < most[place]) (least[place], most[place]) = (Math.Max(least[place], atLeast), Math.Min(most[place], atMost));
        return before != (least[place], most[place]);
    }
}
