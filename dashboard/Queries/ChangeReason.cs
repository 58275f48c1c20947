using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>What one group adds to the change of a percentage between two periods, rounded so that the list adds up as it is shown.</summary>
/// <param name="Group">The group.</param>
/// <param name="After">Its members now.</param>
/// <param name="Before">Its members in the period before.</param>
/// <param name="Points">Tenths of a percentage point, as shown; all reasons add up to the change as shown.</param>
internal sealed record ChangeReason(string Group, MemberCount After, MemberCount Before, int Points)
{
    /// <summary>Reads what made a percentage differ from the period before.</summary>
    /// <param name="reader">The way to values.</param>
    /// <param name="indicator">A percentage that has the dimension.</param>
    /// <param name="period">The later period; it is compared with the one before.</param>
    /// <param name="by">The dimension of the groups.</param>
    /// <param name="where">Filters of the indicator.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The most harmful first; empty where one of the periods has no value.</returns>
    public static async Task<IReadOnlyList<ChangeReason>> ReadAsync(
        Figures reader,
        Indicator indicator,
        ReportingPeriod period,
        string by,
        IReadOnlyList<DimensionFilter> where,
        CancellationToken cancellation)
    {
        var change = await reader.ExplainAsync(indicator, period.Shift(-1), period, by, where, cancellation);
        return change is { Before.Value: { } before, After.Value: { } after } ? Shown(change.Groups, Tenths(after) - Tenths(before)) : [];
    }

    private static IReadOnlyList<ChangeReason> Shown(IReadOnlyList<GroupContribution> groups, int total)
    {
        var exact = groups.Select(group => (Group: group, Tenths: 10 * group.Points)).ToList();
        var missing = total - exact.Sum(part => (int)Math.Floor(part.Tenths));
        return [.. exact.OrderByDescending(part => part.Tenths - Math.Floor(part.Tenths))
            .Select((part, place) => new ChangeReason(
                part.Group.Group, part.Group.After, part.Group.Before, (int)Math.Floor(part.Tenths) + Share(missing, exact.Count, place)))
            .OrderBy(reason => reason.Points).ThenBy(reason => reason.Group, StringComparer.Ordinal)];
    }

    // Those with the largest remainders get the tenths that rounding down has left over.
    private static int Share(int missing, int parts, int place) => (int)Math.Floor((missing + parts - 1.0 - place) / parts);

    private static int Tenths(double percent) => (int)Math.Round((decimal)percent * 10, MidpointRounding.AwayFromZero);
}
