namespace IroAnalytics.Pipeline.Indicators.SmallNumbers;

/// <summary>A group of a dimension, or all of its groups together.</summary>
/// <param name="Group">The group; null for all.</param>
/// <param name="Wider">Whether it is a group of the wider dimension, which is made of several groups of this one.</param>
internal readonly record struct Node(string? Group, bool Wider)
{
    /// <summary>All groups together.</summary>
    public static Node All { get; } = new(null, Wider: false);
}

/// <summary>What belongs together when small numbers are protected: periods that add up to others, and codes that add up to groups.</summary>
internal static class TableDomain
{
    private static readonly Dictionary<string, string> WiderDimension = new(StringComparer.Ordinal)
    {
        ["legal_status_code"] = "legal_status",
        ["ethnicity"] = "ethnic_group",
    };

    /// <summary>The dimension of which each group is made of groups of this one; null where there is none.</summary>
    /// <param name="dimension">The dimension's name.</param>
    public static string? WiderThan(string dimension) => WiderDimension.GetValueOrDefault(dimension);

    /// <summary>The periods that must be protected together with one: of a flow its whole year, of a snapshot itself.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="period">The period.</param>
    public static IReadOnlyList<ReportingPeriod> Together(Indicator indicator, ReportingPeriod period)
    {
        if (indicator.Kind == IndicatorKind.Snapshot) return [period];

        var year = ReportingPeriod.Containing(PeriodLength.Year, period.From);
        return [year, .. Within(year, PeriodLength.Quarter, 4), .. Within(year, PeriodLength.Month, 12)];
    }

    /// <summary>Each period that is a sum of others, with those others.</summary>
    /// <param name="periods">What <see cref="Together"/> gave.</param>
    public static IEnumerable<(ReportingPeriod Whole, IReadOnlyList<ReportingPeriod> Parts)> Sums(IReadOnlyList<ReportingPeriod> periods) =>
        from whole in periods
        let parts = periods.Where(part => part.Length == whole.Length - 1 && whole.Contains(part.From)).ToList()
        where parts.Count > 0
        select (whole, (IReadOnlyList<ReportingPeriod>)parts);

    private static IEnumerable<ReportingPeriod> Within(ReportingPeriod year, PeriodLength length, int count) =>
        Enumerable.Range(0, count).Select(ReportingPeriod.Containing(length, year.From).Shift);
}
