namespace IroAnalytics.Pipeline.Indicators.SmallNumbers;

/// <summary>One value of a table that is published, of which some may have to be withheld.</summary>
/// <param name="size">How much it counts: members, or the sum of amounts.</param>
/// <param name="isSmall">Whether it is too small to be shown, by itself.</param>
internal sealed class Cell(double size, bool isSmall)
{
    /// <summary>How much it counts; a true nought is never withheld.</summary>
    public double Size => size;

    /// <summary>Whether it is withheld.</summary>
    public bool IsHidden { get; private set; } = isSmall;

    /// <summary>Whether it is decided already, by a table of fewer dimensions or because it was shown.</summary>
    public bool IsSettled { get; private set; }

    /// <summary>Withholds it.</summary>
    public void Hide() => IsHidden = true;

    /// <summary>Takes over what another table has decided.</summary>
    /// <param name="isHidden">Whether it is withheld there.</param>
    public void Settle(bool isHidden) => (IsHidden, IsSettled) = (isHidden, true);
}

/// <summary>A total and the cells that make it up.</summary>
/// <param name="Whole">The total.</param>
/// <param name="Parts">The cells whose sizes add up to it.</param>
internal sealed record Sum(Cell Whole, IReadOnlyList<Cell> Parts)
{
    /// <summary>The total and its parts.</summary>
    public IEnumerable<Cell> Cells => Parts.Prepend(Whole);
}
