namespace IroAnalytics.Pipeline.Indicators.SmallNumbers;

/// <summary>A table of an indicator over the periods that belong together and the groups of up to two dimensions.</summary>
internal sealed class ProtectedTable
{
    private readonly Dictionary<(ReportingPeriod Period, Node First, Node Second), Cell> cells = [];
    private readonly Func<ReportingPeriod, Node, Node, IndicatorValue?> values;
    private readonly IReadOnlyList<ReportingPeriod> periods;
    private readonly IReadOnlyList<DimensionNodes> dimensions;
    private readonly bool countsOnly;
    private readonly Dictionary<Cell, ReportingPeriod> periodOf = [];
    private readonly HashSet<ReportingPeriod> givenUp = [];
    private IReadOnlyList<Sum> known = [];

    /// <summary>Makes the table; <see cref="Keep"/>, <see cref="Settle"/> and <see cref="Complete"/> follow.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="rule">What is too small by itself.</param>
    /// <param name="periods">The periods that belong together.</param>
    /// <param name="dimensions">At most two.</param>
    /// <param name="values">The values of each period by each group, wider groups and all.</param>
    public ProtectedTable(
        Indicator indicator,
        SmallNumberRule rule,
        IReadOnlyList<ReportingPeriod> periods,
        IReadOnlyList<DimensionNodes> dimensions,
        Func<ReportingPeriod, Node, Node, IndicatorValue?> values)
    {
        (this.periods, this.dimensions, this.values) = (periods, dimensions, values);
        countsOnly = indicator.Unit == IndicatorUnit.Count;
        foreach (var period in periods)
        {
            foreach (var first in NodesOf(0))
            {
                foreach (var second in NodesOf(1))
                    cells[(period, first, second)] = rule.CellOf(values(period, first, second), Named(first, second));
            }
        }
    }

    /// <summary>
    /// Takes over what the same table of an earlier run has decided. A value that is the same in both was shown or withheld
    /// there for good; and whoever has both tables knows the sums of both.
    /// </summary>
    /// <param name="before">The table of the earlier run, completed.</param>
    public void Keep(ProtectedTable before)
    {
        foreach (var (place, cell) in cells.ToList())
        {
            if (IsSame(place, before) && before.cells[place] is var earlier && (earlier.IsHidden || !cell.IsHidden)) cells[place] = earlier;
        }

        var own = cells.Values.ToHashSet();
        known = [.. before.known.Where(sum => sum.Cells.Any(cell => cell.IsHidden) && !sum.Cells.All(own.Contains))];
        foreach (var (cell, period) in before.periodOf) periodOf[cell] = period;
    }

    /// <summary>Takes over what tables of fewer dimensions have decided on totals and wider groups.</summary>
    /// <param name="isHidden">Whether a value is withheld there; null where no other table has it.</param>
    public void Settle(Func<ReportingPeriod, Node, Node, bool?> isHidden)
    {
        foreach (var ((period, first, second), cell) in cells.Where(entry => !entry.Value.IsSettled))
        {
            if (isHidden(period, first, second) is { } hidden) cell.Settle(hidden);
        }
    }

    /// <summary>
    /// Withholds what must be, so that nothing withheld can be computed. Where that cannot be, because totals or values of earlier
    /// runs give too much away, the groups of the period are not shown at all: then nobody can see how many there are, nor which
    /// of them are still what they were.
    /// </summary>
    public void Complete()
    {
        var earlier = known;
        foreach (var (place, cell) in cells) periodOf[cell] = place.Period;
        IReadOnlyList<Cell> found;
        do
        {
            foreach (var cell in cells.Values) cell.Reset();
            known = [.. Sums(), .. earlier];
            found = new Withholding(known, countsOnly).Complete();
        }
        while (found.Select(cell => periodOf[cell]).OrderBy(period => period.Length).ThenBy(period => period.From).Any(GiveUp));

        foreach (var cell in cells.Values) cell.Settle(cell.IsHidden);
    }

    /// <summary>Whether a value is withheld.</summary>
    /// <param name="period">One of the periods.</param>
    /// <param name="first">A group of the first dimension.</param>
    /// <param name="second">A group of the second.</param>
    /// <returns>Null where the table has no such value.</returns>
    public bool? IsHidden(ReportingPeriod period, Node first, Node second) =>
        cells.TryGetValue((period, first, second), out var cell) ? cell.IsHidden : null;

    /// <summary>Whether a total that a value is part of is withheld. Then the value is not even listed: that it is there would bound the total from below.</summary>
    /// <param name="period">One of the periods.</param>
    /// <param name="first">A group of the first dimension.</param>
    /// <param name="second">A group of the second.</param>
    public bool IsPartOfHidden(ReportingPeriod period, Node first, Node second) =>
        (givenUp.Contains(period) && dimensions.Count > 0 && IsOwn(first, second))
        || (from wholeOfFirst in Wholes(0, first)
            from wholeOfSecond in Wholes(1, second)
            where (wholeOfFirst, wholeOfSecond) != (first, second)
            select IsHidden(period, wholeOfFirst, wholeOfSecond)).Any(hidden => hidden == true);

    private bool GiveUp(ReportingPeriod period)
    {
        if (!periods.Contains(period) || !givenUp.Add(period)) return false;

        foreach (var place in cells.Keys.Where(place => place.Period == period && IsOwn(place.First, place.Second) && cells[place].Size > 0).ToList())
        {
            cells[place] = Cell.Untold(cells[place].Size);
            periodOf[cells[place]] = period;
        }

        return true;
    }

    /// <summary>Whether no table of fewer dimensions has it.</summary>
    private bool IsOwn(Node first, Node second) =>
        (dimensions.Count < 1 || first is { Group: not null, Wider: false }) && (dimensions.Count < 2 || second.Group is not null);

    private bool IsSame((ReportingPeriod Period, Node First, Node Second) place, ProtectedTable before) =>
        before.cells.ContainsKey(place)
        && values(place.Period, place.First, place.Second) is { } now
        && before.values(place.Period, place.First, place.Second) is { } then
        && (now.Numerator, now.Denominator, now.Value) == (then.Numerator, then.Denominator, then.Value);

    private IEnumerable<Node> Wholes(int dimension, Node node)
    {
        yield return node;
        if (node.Group is null) yield break;
        yield return Node.All;
        if (!node.Wider && dimensions[dimension].Groups.GetValueOrDefault(node.Group) is { } wider) yield return new(wider, Wider: true);
    }

    private IReadOnlyList<Node> NodesOf(int dimension) => dimension < dimensions.Count ? dimensions[dimension].Nodes : [Node.All];

    private List<string> Named(params Node[] nodes) =>
        [.. nodes.Select((node, place) => (node, place)).Where(pair => pair.node.Group is not null).Select(pair => dimensions[pair.place].Name)];

    private IEnumerable<Sum> Sums() => [.. OverTime(), .. OverFirst(), .. OverSecond()];

    private IEnumerable<Sum> OverTime() =>
        from sum in TableDomain.Sums(periods)
        from first in NodesOf(0)
        from second in NodesOf(1)
        select new Sum(cells[(sum.Whole, first, second)], [.. sum.Parts.Select(part => cells[(part, first, second)])], OfGroups: false);

    private IEnumerable<Sum> OverFirst() =>
        from sum in dimensions.Count > 0 ? dimensions[0].Sums : []
        from period in periods
        from second in NodesOf(1)
        select new Sum(cells[(period, sum.Whole, second)], [.. sum.Parts.Select(part => cells[(period, part, second)])]);

    private IEnumerable<Sum> OverSecond() =>
        from sum in dimensions.Count > 1 ? dimensions[1].Sums : []
        from period in periods
        from first in NodesOf(0)
        select new Sum(cells[(period, first, sum.Whole)], [.. sum.Parts.Select(part => cells[(period, first, part)])]);
}

/// <summary>The groups of a dimension and how they add up.</summary>
/// <param name="Name">The dimension's name.</param>
/// <param name="Groups">Its groups, each with the wider group it belongs to; null where the dimension has no wider one.</param>
internal sealed record DimensionNodes(string Name, IReadOnlyDictionary<string, string?> Groups)
{
    private IReadOnlyList<Node> Narrow { get; } = [.. Groups.Keys.Select(group => new Node(group, Wider: false))];

    /// <summary>All, the wider groups and the groups.</summary>
    public IReadOnlyList<Node> Nodes { get; } =
    [
        Node.All,
        .. Groups.Values.OfType<string>().Distinct().Select(group => new Node(group, Wider: true)),
        .. Groups.Keys.Select(group => new Node(group, Wider: false)),
    ];

    /// <summary>Each node that is a sum of others, with those others.</summary>
    public IEnumerable<(Node Whole, IReadOnlyList<Node> Parts)> Sums => Nodes
        .Where(node => node.Wider)
        .Select(wider => (wider, (IReadOnlyList<Node>)[.. Narrow.Where(node => Groups[node.Group!] == wider.Group)]))
        .Prepend((Node.All, Narrow))
        .Concat(Nodes.Any(node => node.Wider) ? [(Node.All, [.. Nodes.Where(node => node.Wider)])] : []);
}
