namespace IroAnalytics.Pipeline.Indicators.SmallNumbers;

/// <summary>
/// Secondary suppression: withholds further cells of a table until none that is withheld can be computed from the sums of
/// those that are shown. The next smallest goes first; noughts, and cells that are settled elsewhere, stay.
/// </summary>
/// <param name="sums">The sums that a reader of the table knows to hold.</param>
/// <param name="countsOnly">Whether cells are bare counts, of which a reader knows that each withheld one is at least 1.</param>
internal sealed class Withholding(IReadOnlyList<Sum> sums, bool countsOnly)
{
    /// <summary>Withholds what must be.</summary>
    /// <returns>The withheld cells that can be computed nevertheless, because all that could be withheld beside them is settled.</returns>
    public IReadOnlyList<Cell> Complete()
    {
        bool more;
        IReadOnlyList<Cell> found;
        do
        {
            do
            {
                more = false;
                foreach (var sum in sums.Where(GivesAway)) more |= HideNext(sum);
            }
            while (more);

            found = new WithheldBounds(sums, countsOnly).Determined();
            if (found.Count == 0) found = Solved();
            foreach (var cell in found) more |= HideBeside(cell);
        }
        while (more);

        return found;
    }

    private static bool HideNext(Sum sum)
    {
        var next = sum.Cells.Where(cell => !cell.IsHidden && !cell.IsSettled && cell.Size > 0).MinBy(cell => cell.Size);
        next?.Hide();
        return next is not null;
    }

    private bool HideBeside(Cell found) => sums.Any(sum => sum.Cells.Contains(found) && HideNext(sum));

    private bool GivesAway(Sum sum)
    {
        var hidden = sum.Cells.Where(cell => cell.IsHidden).ToList();
        return hidden.Count == 1 || (countsOnly && hidden.Count > 1 && !sum.Whole.IsHidden && hidden.All(cell => cell.IsTold) && hidden.Sum(cell => cell.Size) <= hidden.Count);
    }

    /// <summary>The withheld cells that the sums determine together, though none of them does alone.</summary>
    private IReadOnlyList<Cell> Solved()
    {
        var knotted = Knotted();
        var unknown = knotted.SelectMany(sum => sum.Cells).Where(cell => cell.IsHidden).Distinct().ToList();
        var places = unknown.Select((cell, place) => (cell, place)).ToDictionary(pair => pair.cell, pair => pair.place);
        return [.. new LinearSystem([.. knotted.Select(sum => Equation(sum, places))], unknown.Count).Determined().Select(place => unknown[place])];
    }

    /// <summary>
    /// The sums that could determine a cell. One that has a withheld cell to itself determines nothing unless the others of its
    /// cells are determined already, so it is left out; and so on with what remains.
    /// </summary>
    private List<Sum> Knotted()
    {
        var left = sums.Where(sum => sum.Cells.Any(cell => cell.IsHidden)).ToList();
        while (true)
        {
            var uses = left.SelectMany(sum => sum.Cells).Where(cell => cell.IsHidden).CountBy(cell => cell).ToDictionary();
            var kept = left.Where(sum => sum.Cells.All(cell => !cell.IsHidden || uses[cell] > 1)).ToList();
            if (kept.Count == left.Count) return kept;
            left = kept;
        }
    }

    private static double[] Equation(Sum sum, Dictionary<Cell, int> places)
    {
        var row = new double[places.Count];
        if (sum.Whole.IsHidden) row[places[sum.Whole]] = -1;
        foreach (var part in sum.Parts.Where(part => part.IsHidden)) row[places[part]] += 1;
        return row;
    }
}
