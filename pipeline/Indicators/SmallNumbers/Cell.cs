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

    private bool IsSmall { get; } = isSmall;

    /// <summary>Whether it is decided already, by a table of fewer dimensions or because it was shown.</summary>
    public bool IsSettled { get; private set; }

    /// <summary>Whether readers are told that it is withheld, by which they know that it is not nought.</summary>
    public bool IsTold { get; private init; } = true;

    /// <summary>A cell that readers are not even told of.</summary>
    /// <param name="size">How much it counts.</param>
    public static Cell Untold(double size) => new(size, isSmall: true) { IsTold = false };

    /// <summary>Withholds it.</summary>
    public void Hide() => IsHidden = true;

    /// <summary>Forgets that it was withheld because of others, unless it is settled.</summary>
    public void Reset()
    {
        if (!IsSettled) IsHidden = IsSmall;
    }

    /// <summary>Takes over what another table has decided.</summary>
    /// <param name="isHidden">Whether it is withheld there.</param>
    public void Settle(bool isHidden) => (IsHidden, IsSettled) = (isHidden, true);
}

/// <summary>A total and the cells that make it up.</summary>
/// <param name="Whole">The total.</param>
/// <param name="Parts">The cells whose sizes add up to it.</param>
/// <param name="OfGroups">Whether the parts are groups, which nobody is told of where the total is withheld; not shorter periods.</param>
internal sealed record Sum(Cell Whole, IReadOnlyList<Cell> Parts, bool OfGroups = true)
{
    /// <summary>The total and its parts.</summary>
    public IEnumerable<Cell> Cells => Parts.Prepend(Whole);
}
