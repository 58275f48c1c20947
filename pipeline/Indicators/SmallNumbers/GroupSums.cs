namespace IroAnalytics.Pipeline.Indicators.SmallNumbers;

/// <summary>The true values of a breakdown, and their sums over wider groups and over all.</summary>
internal sealed class GroupSums
{
    private readonly Dictionary<(ReportingPeriod Period, Node First, Node Second), IndicatorValue> sums = [];

    /// <summary>Adds the values up.</summary>
    /// <param name="values">The values by <paramref name="dimensions"/>, and by <paramref name="wider"/> too where there is one.</param>
    /// <param name="dimensions">At most two.</param>
    /// <param name="wider">The dimension whose groups are made of those of the first; null for none.</param>
    public GroupSums(IReadOnlyList<IndicatorValue> values, IReadOnlyList<string> dimensions, string? wider)
    {
        Dimensions = [.. dimensions.Select(name => new DimensionNodes(name, Groups(values, name, wider)))];
        foreach (var value in values)
        {
            foreach (var first in Over(value, dimensions.ElementAtOrDefault(0), wider))
            {
                foreach (var second in Over(value, dimensions.ElementAtOrDefault(1), wider: null))
                    sums[(value.Period, first, second)] = Plus(sums.GetValueOrDefault((value.Period, first, second)), value);
            }
        }
    }

    /// <summary>The groups that have members in any of the periods, by dimension.</summary>
    public IReadOnlyList<DimensionNodes> Dimensions { get; }

    /// <summary>The value of a period and groups; null where they have no members.</summary>
    public IndicatorValue? Value(ReportingPeriod period, Node first, Node second) => sums.GetValueOrDefault((period, first, second));

    private static Dictionary<string, string?> Groups(IReadOnlyList<IndicatorValue> values, string dimension, string? wider) => values
        .DistinctBy(value => value.Group![dimension])
        .ToDictionary(value => value.Group![dimension], value => wider is null ? null : value.Group![wider], StringComparer.Ordinal);

    private static IEnumerable<Node> Over(IndicatorValue value, string? dimension, string? wider)
    {
        yield return Node.All;
        if (dimension is null) yield break;
        yield return new(value.Group![dimension], Wider: false);
        if (wider is not null) yield return new(value.Group[wider], Wider: true);
    }

    private static IndicatorValue Plus(IndicatorValue? sum, IndicatorValue more) => sum is null
        ? more
        : sum with
        {
            Numerator = sum.Numerator + more.Numerator,
            Denominator = sum.Denominator + more.Denominator,
            Value = (sum.Value ?? 0) + (more.Value ?? 0),
        };
}
