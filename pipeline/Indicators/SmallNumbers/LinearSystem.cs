namespace IroAnalytics.Pipeline.Indicators.SmallNumbers;

/// <summary>Linear equations with known right sides, of which only the left sides matter here.</summary>
/// <param name="rows">The coefficients, one row an equation. They are changed.</param>
/// <param name="unknowns">How many unknowns there are.</param>
internal sealed class LinearSystem(IReadOnlyList<double[]> rows, int unknowns)
{
    private const double Nothing = 1e-9;

    /// <summary>The unknowns that have only one possible value, by their places.</summary>
    public IReadOnlyList<int> Determined()
    {
        var solved = 0;
        for (var column = 0; column < unknowns && solved < rows.Count; column++)
        {
            if (TakePivot(solved, column)) Eliminate(solved++, column);
        }

        return
        [
            .. rows.Take(solved)
                .Where(row => row.Count(coefficient => Math.Abs(coefficient) > Nothing) == 1)
                .Select(row => Array.FindIndex(row, coefficient => Math.Abs(coefficient) > Nothing)),
        ];
    }

    private bool TakePivot(int row, int column)
    {
        var best = Enumerable.Range(row, rows.Count - row).MaxBy(candidate => Math.Abs(rows[candidate][column]));
        if (Math.Abs(rows[best][column]) <= Nothing) return false;

        for (var place = 0; place < unknowns; place++) (rows[row][place], rows[best][place]) = (rows[best][place], rows[row][place]);
        return true;
    }

    private void Eliminate(int row, int column)
    {
        var pivot = rows[row][column];
        for (var place = 0; place < unknowns; place++) rows[row][place] /= pivot;
        for (var other = 0; other < rows.Count; other++)
        {
            var factor = rows[other][column];
            if (other == row || Math.Abs(factor) <= Nothing) continue;
            for (var place = column; place < unknowns; place++) rows[other][place] -= factor * rows[row][place];
        }
    }
}
