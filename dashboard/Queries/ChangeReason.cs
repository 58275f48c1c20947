using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>What one group adds to the change of a percentage between two periods.</summary>
/// <param name="Group">The group; null for what the change in the number of members does.</param>
/// <param name="NotMet">Members not met now.</param>
/// <param name="NotMetBefore">Members not met in the period before.</param>
/// <param name="Members">Members now.</param>
/// <param name="MembersBefore">Members in the period before.</param>
/// <param name="Points">Tenths of a percentage point, as shown; all reasons add up to the change as shown.</param>
internal sealed record ChangeReason(
    string? Group, double NotMet, double NotMetBefore, double Members, double MembersBefore, int Points)
{
    /// <summary>
    /// Splits the change of a percentage by group. A member not met takes 1 / members from the percentage, so a group's part is its
    /// change in members not met over the earlier number of members; what is left over is the effect of the number of members.
    /// </summary>
    /// <param name="reader">The way to values.</param>
    /// <param name="indicator">A percentage that has the dimension.</param>
    /// <param name="period">The later period; it is compared with the one before.</param>
    /// <param name="by">The dimension of the groups.</param>
    /// <param name="where">Filters of the indicator.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The most harmful first; empty where one of the periods has no value.</returns>
    public static async Task<IReadOnlyList<ChangeReason>> ReadAsync(
        IndicatorReader reader,
        Indicator indicator,
        ReportingPeriod period,
        string by,
        IReadOnlyList<DimensionFilter> where,
        CancellationToken cancellation)
    {
        var values = await reader.ValuesAsync(indicator, new([period.Shift(-1), period], [by], where), cancellation);
        var groups = values.Where(value => value is { Group: not null, Numerator: not null, Denominator: not null })
            .GroupBy(value => value.Group?[by] ?? Dimensions.NotKnown, StringComparer.Ordinal)
            .Select(group => Sums(group.Key, group, period)).ToList();
        var all = new ChangeReason(
            null, groups.Sum(g => g.NotMet), groups.Sum(g => g.NotMetBefore), groups.Sum(g => g.Members), groups.Sum(g => g.MembersBefore), 0);
        return all.Members == 0 || all.MembersBefore == 0 ? [] : Shown(groups, all);
    }

    private static ChangeReason Sums(string group, IEnumerable<IndicatorValue> values, ReportingPeriod period)
    {
        var parts = values.ToLookup(value => value.Period == period);
        return new(group, NotMetIn(parts[true]), NotMetIn(parts[false]), MembersIn(parts[true]), MembersIn(parts[false]), 0);
    }

    private static IReadOnlyList<ChangeReason> Shown(List<ChangeReason> groups, ChangeReason all)
    {
        var exact = groups.ConvertAll(group => (Reason: group, Tenths: -1000 * (group.NotMet - group.NotMetBefore) / all.MembersBefore));
        exact.Add((all, -1000 * all.NotMet * ((1 / all.Members) - (1 / all.MembersBefore))));
        var total = Tenths(1 - (all.NotMet / all.Members)) - Tenths(1 - (all.NotMetBefore / all.MembersBefore));
        var missing = total - exact.Sum(part => (int)Math.Floor(part.Tenths));
        return [.. exact.OrderByDescending(part => part.Tenths - Math.Floor(part.Tenths))
            .Select((part, place) => part.Reason with { Points = (int)Math.Floor(part.Tenths) + Share(missing, exact.Count, place) })
            .OrderBy(reason => reason.Points).ThenBy(reason => reason.Group, StringComparer.Ordinal)];
    }

    // Those with the largest remainders get the tenths that rounding down has left over.
    private static int Share(int missing, int parts, int place) => (int)Math.Floor((missing + parts - 1.0 - place) / parts);

    private static int Tenths(double share) => (int)Math.Round((decimal)share * 1000, MidpointRounding.AwayFromZero);

    private static double NotMetIn(IEnumerable<IndicatorValue> values) => values.Sum(value => value.Denominator - value.Numerator) ?? 0;

    private static double MembersIn(IEnumerable<IndicatorValue> values) => values.Sum(value => value.Denominator) ?? 0;
}
