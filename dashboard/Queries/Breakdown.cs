using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>How a group's percentage lies to what chance alone would give so many members.</summary>
internal enum GroupStanding
{
    /// <summary>Within the range to be expected, or not judged.</summary>
    Expected,

    /// <summary>Outside it, on the side to worry about.</summary>
    Worse,

    /// <summary>Outside it, on the good side.</summary>
    Better,

    /// <summary>Outside it, where neither side is good.</summary>
    Different,
}

/// <summary>The value of one group, with the range that chance would give so many members of the whole.</summary>
/// <param name="Group">The group.</param>
/// <param name="Value">Its value.</param>
/// <param name="Low">The lower end of 95 per cent of chance; null where the indicator is no percentage.</param>
/// <param name="High">The upper end.</param>
/// <param name="Standing">Where the value lies.</param>
internal sealed record GroupValue(string Group, IndicatorValue Value, double? Low, double? High, GroupStanding Standing);

/// <summary>An indicator by the groups of a dimension in one period.</summary>
/// <param name="Indicator">What is measured.</param>
/// <param name="By">The dimension.</param>
/// <param name="All">The value over all groups.</param>
/// <param name="Groups">In the order of the definitions, never of rank.</param>
internal sealed record Breakdown(Indicator Indicator, string By, IndicatorValue All, IReadOnlyList<GroupValue> Groups)
{
    private const int FewestJudged = 5;

    /// <summary>Of so many groups chance alone puts one on the worse side of its range, at most; see <see cref="ExpectedRange"/>.</summary>
    private const int OneByChance = 40;

    // 100 x met / members may lie a hair beside the limit that is the same number of members.
    private const double Hair = 1e-9;

    /// <summary>Whether some groups are withheld.</summary>
    public bool IsPartWithheld => Groups.Any(group => group.Value.Status == ValueStatus.Suppressed);

    /// <summary>The groups on the worse side of what chance would give, in order.</summary>
    public IEnumerable<GroupValue> Worse => Groups.Where(group => group.Standing == GroupStanding.Worse);

    /// <summary>How many groups chance alone puts there, at most: none of few, some of many.</summary>
    public int WorseByChance => Groups.Count(group => group.Low is not null && group.Value.Denominator >= FewestJudged) / OneByChance;

    /// <summary>Whether more groups lie there than chance alone puts there.</summary>
    public bool HasMoreThanChance => Worse.Count() > WorseByChance;

    public static async Task<Breakdown> ReadAsync(
        Figures reader,
        Indicator indicator,
        ReportingPeriod period,
        string by,
        IReadOnlyList<DimensionFilter> where,
        CancellationToken cancellation)
    {
        var all = (await reader.ValuesAsync(indicator, new([period], [], where), cancellation)).Single();
        var groups = await reader.ValuesAsync(indicator, new([period], [by], where), cancellation);
        return new(indicator, by, all, [.. groups.Where(value => value.Group is not null).Select(value => Judge(indicator, by, all, value)).OrderBy(group => group.Group, GroupOrder.Instance)]);
    }

    private static GroupValue Judge(Indicator indicator, string by, IndicatorValue all, IndicatorValue value)
    {
        var group = value.Group?[by] ?? Dimensions.NotKnown;
        if (indicator.Unit != IndicatorUnit.Percent || all.Value is not { } mean || value is not { Value: { } percent, Denominator: { } members })
            return new(group, value, null, null, GroupStanding.Expected);

        var (low, high) = ExpectedRange.Of(mean, (long)members);
        return new(group, value, low, high, members < FewestJudged ? GroupStanding.Expected : Standing(indicator.Better, percent < low - Hair, percent > high + Hair));
    }

    private static GroupStanding Standing(BetterDirection better, bool below, bool above) => (better, below, above) switch
    {
        (_, false, false) => GroupStanding.Expected,
        (BetterDirection.Higher, true, _) or (BetterDirection.Lower, _, true) => GroupStanding.Worse,
        (BetterDirection.Neither, _, _) => GroupStanding.Different,
        _ => GroupStanding.Better,
    };
}
