using System.Globalization;

namespace IroAnalytics.Pipeline.Indicators;

/// <summary>Puts the change of a percentage into words.</summary>
internal static class ChangeWords
{
    private const int GroupsNamed = 3;

    public static string Of(ChangeExplanation change) => (change.Before.Value, change.After.Value) switch
    {
        (null, _) => $"{change.Indicator.Name} has no value for {change.Before.Period.Words}, so there is no change to explain.",
        (_, null) => $"{change.Indicator.Name} has no value for {change.After.Period.Words}, so there is no change to explain.",
        ({ } before, { } after) => $"{change.Indicator.Name}: {Moved(change, Tenths(before), Tenths(after))}{Groups(change)}{Members(change)}",
    };

    // The difference of the values as shown, so that a reader who subtracts finds the same.
    private static string Moved(ChangeExplanation change, decimal before, decimal after) => (after - before) switch
    {
        0 => $"{Percent(after)} in {change.After.Period.Words}, the same as in {change.Before.Period.Words}.",
        var points => $"{Percent(after)} in {change.After.Period.Words}, {Amount(points)} {(points < 0 ? "lower" : "higher")} than in "
            + $"{change.Before.Period.Words} ({Percent(before)}).",
    };

    private static string Groups(ChangeExplanation change)
    {
        var named = change.Groups.Where(group => Tenths(group.Points) != 0)
            .OrderByDescending(group => Math.Abs(group.Points)).ThenBy(group => group.Group, StringComparer.Ordinal)
            .Take(GroupsNamed).Select(Group).ToList();
        return named.Count == 0 ? "" : $" Most of it: {string.Join("; ", named)}.";
    }

    private static string Group(GroupContribution group) =>
        $"{group.Group} {(group.Points < 0 ? "took" : "added")} {Amount(Tenths(group.Points))} "
        + string.Create(CultureInfo.InvariantCulture, $"({group.After.NotMet} of {group.After.Members} not met, was {group.Before.NotMet} of {group.Before.Members})");

    // The members of a flow are new in every period: only those of a snapshot have a past.
    private static string Members(ChangeExplanation change) =>
        change.Indicator.Kind == IndicatorKind.Flow || change.Movements.Count == 0
            ? ""
            : $" By member: {string.Join("; ", change.Movements.Select(Movement))}.";

    private static string Movement(ChangeMovement movement) =>
        string.Create(CultureInfo.InvariantCulture, $"{movement.Members} {Did(movement)} ({Signed(Tenths(movement.Points))})");

    private static string Did(ChangeMovement movement) => movement.Kind switch
    {
        MovementKind.Entered => string.Create(CultureInfo.InvariantCulture, $"came in, {movement.Met} of them met"),
        MovementKind.Left => string.Create(CultureInfo.InvariantCulture, $"left, {movement.Met} of them met"),
        MovementKind.BecameMet => "became met",
        MovementKind.StoppedBeingMet => "are no longer met",
        _ => "moved between groups",
    };

    private static string Percent(decimal value) => value.ToString("0.0", CultureInfo.InvariantCulture) + "%";

    private static string Amount(decimal points) => Math.Abs(points) switch
    {
        1.0m => "1.0 point",
        var size => size.ToString("0.0", CultureInfo.InvariantCulture) + " points",
    };

    private static string Signed(decimal points) => points.ToString("+0.0;\u22120.0;0.0", CultureInfo.InvariantCulture);

    private static decimal Tenths(double value) => Math.Round((decimal)value, 1, MidpointRounding.AwayFromZero);
}
